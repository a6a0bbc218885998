"""Who is meant by what somebody types to sign in, whose account is open, and which offices decide over whom."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.crypto import salted_hmac

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.contacts import nip, phone_number, plain_code
from mitradesa.core.roles import ABOVE_VILLAGE, OfficeKind, Role, Seat, may, may_bring
from mitradesa.queries.people import in_force
from mitradesa.records.models import Acting, ActivationCode, Holding, Person, Reset

SHARING = 8
"""So many people may share one telephone."""
PER_PAGE = 50


def named(login: str) -> list[Person]:
    """The people whom a user name, a NIP or a telephone number names, in whatever way it is written; one query."""
    wanted = Q(username=login.strip().lower())
    if phone := phone_number(login):
        wanted |= Q(phone=phone)
    if number := nip(login):
        wanted |= Q(nip=number)
    return list(Person.objects.filter(wanted, is_active=True).order_by("id")[:SHARING])


def digest_of(code: str) -> str:
    """What is kept of an activation code."""
    return salted_hmac("mitradesa.activation", plain_code(code), algorithm="sha256").hexdigest()


def code_named(code: str) -> ActivationCode | None:
    """The code as it was made, whether or not it still works; one query."""
    return ActivationCode.objects.select_related("person").filter(digest=digest_of(code)).first()


def works(code: ActivationCode) -> bool:
    """Whether a code has been neither used, replaced nor left too long."""
    return code.used_at is None and code.withdrawn_at is None and code.expires_at > datetime.now(tz=UTC)


def holdings_of(person: int) -> Sequence[Holding]:
    """What a person holds today, suspended or not, with the offices; one query."""
    rows = in_force(Holding.objects.filter(person=person), today())
    return list(rows.select_related("office").order_by("since", "id"))


def _below(region: str) -> Q:
    return Q(office__region=region) | Q(office__region__code__startswith=f"{region}.")


def not_yet_in(region: str, *, after: int = 0, ids: Sequence[int] = ()) -> list[Holding]:
    """Who holds an office below a region and has never chosen a password, a page at a time by key (all of `ids` where some are named)."""
    rows = in_force(Holding.objects.filter(_below(region), person__activated_at=None), today())
    rows = rows.filter(person__password__startswith=UNUSABLE_PASSWORD_PREFIX, person__is_active=True)
    rows = rows.filter(person__in=ids) if ids else rows.filter(pk__gt=after)
    shown = rows.select_related("person", "office").order_by("pk")
    return list(shown if ids else shown[: PER_PAGE + 1])


def found_people(seat: Seat, words: str) -> list[Holding]:
    """Up to 25 holders within the seat's region whose name, user name, NIP or telephone the words are; one query."""
    words = words.strip()
    if len(words) < 3:
        return []
    wanted = Q(person__name__icontains=words) | Q(person__username=words.lower())
    if phone := phone_number(words):
        wanted |= Q(person__phone=phone)
    if number := nip(words):
        wanted |= Q(person__nip=number)
    rows = in_force(Holding.objects.filter(wanted, _below(seat.region)), today())
    return list(rows.select_related("person", "office").order_by("person__name", "pk")[:25])


def may_reset(seat: Seat, act: Act, offices: Sequence[tuple[OfficeKind, str]]) -> bool:
    """Whether a seat may ask or approve a reset for the holder of offices (kind, region); above villages only the regency office."""
    return bool(offices) and all(
        may(seat, act, region) and (kind not in ABOVE_VILLAGE or seat.office_kind is OfficeKind.DPMD)
        for kind, region in offices
    )


def offices_by_person(people: Collection[int]) -> Mapping[int, list[tuple[OfficeKind, str]]]:
    """The kinds and regions of the offices that count for a reset: those held or acted in today, else the last one held; three queries."""
    day = today()
    found: dict[int, list[tuple[OfficeKind, str]]] = {}
    for kind in (Holding, Acting):
        _add_offices(found, in_force(kind._default_manager.filter(person__in=people), day))
    without = [one for one in people if one not in found]
    last = Holding.objects.filter(person=OuterRef("person")).order_by("-since", "-id").values("pk")[:1]
    _add_offices(found, Holding.objects.filter(person__in=without, pk=Subquery(last)))
    return found


def _add_offices(found: dict[int, list[tuple[OfficeKind, str]]], rows: QuerySet[Any]) -> None:
    for person, kind, region in rows.values_list("person_id", "office__kind", "office__region_id"):
        found.setdefault(person, []).append((OfficeKind(kind), region))


def offices_of(person: int) -> list[tuple[OfficeKind, str]]:
    """The offices of one person that count for a reset."""
    return offices_by_person([person]).get(person, [])


def posts_of(people: Iterable[int]) -> Mapping[int, list[tuple[Role, str]]]:
    """The role and region of every office that each of some people holds or acts in, or will; two queries."""
    lasting, wanted = Q(until__isnull=True) | Q(until__gte=today()), list(people)
    found: dict[int, list[tuple[Role, str]]] = {}
    for rows in (Holding.objects.filter(person__in=wanted), Acting.objects.filter(person__in=wanted)):
        for row in rows.filter(lasting).select_related("office"):
            found.setdefault(row.person_id, []).append((Role(row.role), row.office.region_id))
    return found


def may_open(seat: Seat, posts: Sequence[tuple[Role, str]]) -> bool:
    """Whether a seat may print the code that opens a new account: it could have brought its owner into every one of his offices."""
    return bool(posts) and all(may_bring(seat, role, region) for role, region in posts)


def resets_waiting(region: str) -> QuerySet[Reset]:
    """The resets below a region that wait for a second person."""
    rows = Reset.objects.filter(Q(region=region) | Q(region__startswith=f"{region}."), decided_at=None)
    return rows.select_related("person", "asked_by")


def person_of_claims(claims: Mapping[str, object], nip_claim: str) -> Person | None:
    """The one person whose NIP a provider names, else whose e-mail it has confirmed; None where there is none or more than one."""
    number = nip(str(claims.get(nip_claim) or ""))
    rows = Person.objects.filter(is_active=True)
    if number:
        return rows.filter(nip=number).first()
    address = str(claims.get("email") or "").strip()
    if not address or claims.get("email_verified") is not True:
        return None
    found = list(rows.filter(email__iexact=address)[:2])
    return found[0] if len(found) == 1 else None
