"""What a list of agreements is asked for: the narrowing and order read from an address, as conditions and as an address again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet

from mitradesa.core.calendar import Period
from mitradesa.core.flags import Flag
from mitradesa.core.potentials import field_names
from mitradesa.core.register import LADDER, REGIME_SHORT, SOURCE_WORDS, Order, State, kind_words
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, AgreementFlag, StoredFinding

NONE = "-"
CONFIRMED = ("ya", "belum")
LONGEST_TEXT = 120
# SQLite reads "is not null" from no index, but any value from here on.
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


RENEWED = Q(Exists(Agreement.objects.filter(renews=OuterRef("pk"), merged_into__isnull=True)))


@dataclass(frozen=True, slots=True)
class Asked:
    """The narrowing of a list; an empty text narrows nothing, "-" asks for those without a value.

    `kecamatan` may be a regency's code too.
    """

    q: str = ""
    keadaan: str = ""
    rezim: str = ""
    bentuk: str = ""
    bidang: str = ""
    kecamatan: str = ""
    desa: str = ""
    mitra: str = ""
    tahun: str = ""
    berakhir: str = ""
    catatan: str = ""
    benar: str = ""
    asal: str = ""
    langgar: str = ""
    urut: str = Order.SIGNED_LATEST

    def query(self, **changes: str) -> str:
        """The narrowing as the query of an address, with some of it changed; empty parts and the usual order are left out."""
        values = {one.name: getattr(self, one.name) for one in fields(self)} | changes
        usual = {"urut": str(Order.SIGNED_LATEST)}
        return urlencode(
            {name: value for name, value in values.items() if value not in ("", usual.get(name))}
        )

    @property
    def narrowed(self) -> Mapping[str, str]:
        """The parts that narrow, by name; the order is none."""
        found = {one.name: str(getattr(self, one.name)) for one in fields(self) if one.name != "urut"}
        return {name: value for name, value in found.items() if value}


def _one_of(*allowed: str) -> Callable[[str], bool]:
    return frozenset((*allowed, NONE)).__contains__


def _code(*dots: int) -> Callable[[str], bool]:
    return lambda text: text.count(".") in dots and text.replace(".", "").isdigit()


def _year(text: str) -> bool:
    return text == NONE or (text.isdigit() and 1945 <= int(text) <= 2200)


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "keadaan": lambda text: text in frozenset(State),
    "rezim": _one_of(*REGIME_SHORT),
    "bentuk": lambda text: text == NONE or text in kind_words(),
    "kecamatan": _code(1, 2),
    "desa": _code(3),
    "mitra": lambda text: text == NONE or (text.isdigit() and len(text) < 18),
    "tahun": _year,
    "berakhir": _year,
    "catatan": lambda text: text in frozenset(Flag),
    "benar": CONFIRMED.__contains__,
    "asal": SOURCE_WORDS.__contains__,
    "langgar": lambda text: text.isidentifier(),
    "urut": lambda text: text in frozenset(Order),
}


def asked_for(given: Mapping[str, str]) -> Asked:
    """The narrowing that an address asks for; what is not understood narrows nothing."""
    found = {one.name: " ".join(str(given.get(one.name, "")).split())[:LONGEST_TEXT] for one in fields(Asked)}
    kept = {name: text for name, text in found.items() if text and CHECKS.get(name, bool)(text)}
    return Asked(**kept)


def narrow(rows: QuerySet[Agreement], asked: Asked, day: date) -> QuerySet[Agreement]:
    """The agreements that an address asks for on a day, but for its search text."""
    for name, value in asked.narrowed.items():
        if name in CONDITIONS:
            rows = rows.filter(CONDITIONS[name](value, day))
    return rows


def in_state(state: State, day: date) -> Q:
    """The agreements in a state on a day."""
    going = Q(ended_on__isnull=True)
    if state in LADDER:
        return going & Q(ends_on__gte=day, ends_on__lte=Period(months=LADDER[state]).after(day))
    if state is State.UNRENEWED:
        return going & Q(ends_on__lt=day) & ~RENEWED
    return {
        State.RUNNING: going & (Q(ends_on__gte=day) | Q(ends_on__isnull=True, open_ended=True)),
        State.LAPSED: going & Q(ends_on__lt=day),
        State.ENDED: Q(ended_on__gte=date.min),
        State.NO_END: going & Q(ends_on__isnull=True, open_ended=False),
        State.OPEN_ENDED: going & Q(ends_on__isnull=True, open_ended=True),
    }[state]


def least(asked: Asked, column: str, day: date) -> date | None:
    """The first day that a list narrowed like this can hold in the column that orders it, so that an index starts there."""
    return day if column == "ends_on" and asked.keadaan == State.RUNNING else None


def state_of(row: Agreement, day: date) -> State:
    """In which of the four states an agreement is on a day; one that was ended later still went on."""
    if row.ended_on is not None and row.ended_on <= day:
        return State.ENDED
    if row.ends_on is None:
        return State.RUNNING if row.open_ended else State.NO_END
    return State.LAPSED if row.ends_on < day else State.RUNNING


def states_of(row: Agreement, day: date, *, renewed: bool) -> list[State]:
    """Every state that an agreement is in on a day, as `in_state` finds them in the database; `renewed` says that another renews it."""
    first, ends = state_of(row, day), row.ends_on
    if first is State.LAPSED:
        return [first] if renewed else [first, State.UNRENEWED]
    if first is not State.RUNNING:
        return [first]
    if ends is None:
        return [first, State.OPEN_ENDED]
    return [first, *(step for step, months in LADDER.items() if ends <= Period(months=months).after(day))]


def crossing(first: date, second: date) -> Q:
    """The agreements whose states differ between two days."""
    early, late = sorted((first, second))
    found = Q(ends_on__gte=early, ends_on__lt=late)
    for months in LADDER.values():
        ladder = Period(months=months)
        found |= Q(ends_on__gt=ladder.after(early), ends_on__lte=ladder.after(late))
    return found & Q(ended_on__isnull=True, merged_into__isnull=True)


def _text(column: str) -> Callable[[str, date], Q]:
    return lambda value, day: Q(**{column: "" if value == NONE else value})


def _in_year(column: str) -> Callable[[str, date], Q]:
    def condition(value: str, day: date) -> Q:
        if value == NONE:
            return Q(**{f"{column}__isnull": True})
        year = int(value)
        return Q(**{f"{column}__gte": date(year, 1, 1), f"{column}__lte": date(year, 12, 31)})

    return condition


def _field(value: str, day: date) -> Q:
    return Q(field="") if value == NONE else Q(field__in=field_names(value))


def _partner(value: str, day: date) -> Q:
    return Q(partner_id__isnull=True) if value == NONE else Q(partner_id=int(value))


def _confirmed(value: str, day: date) -> Q:
    return Q(confirmed_at__isnull=True) if value == "belum" else Q(confirmed_at__gte=EPOCH)


def _flagged(value: str, day: date) -> Q:
    return Q(Exists(AgreementFlag.objects.filter(agreement=OuterRef("pk"), flag=value)))


def _breaching(value: str, day: date) -> Q:
    found = StoredFinding.objects.filter(agreement=OuterRef("pk"), rule=value, outcome="breached")
    return Q(Exists(found))


CONDITIONS: Mapping[str, Callable[[str, date], Q]] = {
    "keadaan": lambda value, day: in_state(State(value), day),
    "rezim": _text("regime"),
    "bentuk": _text("document_kind"),
    "bidang": _field,
    "kecamatan": lambda value, day: within(value),
    "desa": lambda value, day: within(value),
    "mitra": _partner,
    "tahun": _in_year("signed_on"),
    "berakhir": _in_year("ends_on"),
    "catatan": _flagged,
    "benar": _confirmed,
    "asal": _text("source"),
    "langgar": _breaching,
}
