"""Third parties: their list, one of them across villages, and those that may be the same under another spelling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.db.models import Count, Q
from rapidfuzz import fuzz

from mitradesa.core.plain import bare_name, plain
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import visible_agreements, visible_partners
from mitradesa.queries.agreements.search import CANDIDATES, LIKE_ENOUGH, likeness, pieces
from mitradesa.records.models import Partner

SIZE = 30
SAME_ENOUGH = 86


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of partners with how many agreements of each the seat sees."""

    page: Page
    counts: Mapping[int, int]
    alike: bool = False


def partners_listed(seat: Seat, text: str, *, after: Key | None = None, before: Key | None = None) -> Listed:
    """A page of the partners by name, or those whose name comes near a text."""
    rows = visible_partners(seat)
    words = plain(text).split()[:6]
    alike = False
    if words:
        exact = rows.filter(reduce(and_, [Q(plain_name__contains=word) for word in words]))
        if exact.exists():
            rows = exact
        else:
            found = _near(seat, words)
            return Listed(Page(found), _counts(seat, found), alike=True)
    listed = page(rows, "plain_name", falling=False, size=SIZE, after=after, before=before)
    return Listed(listed, _counts(seat, listed.rows), alike)


def _near(seat: Seat, words: Sequence[str]) -> list[Partner]:
    parts = [piece for word in words for piece in pieces(word)]
    rows = visible_partners(seat).filter(reduce(or_, [Q(plain_name__contains=piece) for piece in parts]))
    scored = [(likeness(words, row.plain_name), row) for row in rows[:CANDIDATES]]
    return [row for score, row in sorted(scored, key=lambda pair: -pair[0]) if score >= LIKE_ENOUGH][:SIZE]


def _counts(seat: Seat, rows: Sequence[Partner]) -> dict[int, int]:
    counted = visible_agreements(seat).filter(partner__in=rows).order_by().values_list("partner_id")
    return dict(counted.annotate(number=Count("pk")))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A partner with how many agreements it has in which village, its merged spellings and those that may be the same."""

    partner: Partner
    villages: Sequence[tuple[str, str, int]]
    spellings: Sequence[Partner]
    alike: Sequence[Partner]


def partner_sheet(seat: Seat, partner: int, *, with_alike: bool) -> Sheet | None:
    """The sheet of a partner that a seat may see; None for a foreign one."""
    row = visible_partners(seat).filter(pk=partner).select_related("regency").first()
    if row is None:
        return None
    counted = (
        visible_agreements(seat).filter(partner=row).order_by().values_list("village_id", "village__name")
    )
    villages = sorted(counted.annotate(number=Count("pk")), key=lambda one: (-one[2], one[1]))
    return Sheet(row, villages, list(row.spellings.all()), alike_partners(row) if with_alike else [])


def alike_partners(row: Partner) -> list[Partner]:
    """Other partners of the regency whose name, without its legal form, is nearly the same."""
    return alike_named(row.regency_id, row.name, but=row.pk)


def alike_named(regency: str, name: str, *, but: int | None = None) -> list[Partner]:
    """Partners of a regency whose name, without its legal form, is nearly a given one, the nearest first; one query."""
    bare = bare_name(name)
    parts = [piece for word in bare.split()[:4] for piece in pieces(word) if len(piece) > 2]
    if not parts:
        return []
    others = Partner.objects.filter(regency_id=regency, merged_into__isnull=True)
    others = others.exclude(pk=but) if but is not None else others
    near = others.filter(reduce(or_, [Q(plain_name__contains=part) for part in parts]))[:CANDIDATES]
    scored = [(fuzz.token_sort_ratio(bare, bare_name(one.name)), one) for one in near]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score >= SAME_ENOUGH][:5]
