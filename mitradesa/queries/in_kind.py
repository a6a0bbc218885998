"""Contributions in kind: which a seat may see, listed with their sums, and those of one agreement."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet, Sum

from mitradesa.core.obligations.in_kind import IN_KIND_WORDS, Belongs
from mitradesa.core.obligations.kinds import Side
from mitradesa.core.plain import plain
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, Contribution

SIZE = 30
ORDERS: Mapping[str, tuple[str, str, bool]] = {
    "baru": ("terbaru", "given_on", True),
    "lama": ("terlama", "given_on", False),
    "besar": ("nilai terbesar", "value", True),
}
STEP_WORDS: Mapping[str, str] = {
    "belum-nilai": "belum dinilai",
    "belum-serah": "milik desa, belum diserahterimakan",
    "belum-aset": "sudah diserahterimakan, belum dicatat sebagai aset",
    "aset": "sudah menjadi aset desa",
}
"""What a list can be narrowed to."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the list."""

    side: str = ""
    kind: str = ""
    step: str = ""
    text: str = ""
    order: str = "baru"

    @staticmethod
    def of(given: Mapping[str, str]) -> "Asked":
        """What an address asks for; what is not understood narrows nothing."""
        side, kind, step, order = (given.get(name, "") for name in ("pemberi", "jenis", "tahap", "urut"))
        return Asked(
            side if side in (Side.VILLAGE, Side.PARTNER) else "",
            kind if kind in IN_KIND_WORDS else "",
            step if step in STEP_WORDS else "",
            given.get("cari", "").strip()[:80],
            order if order in ORDERS else "baru",
        )

    def query(self) -> str:
        """The same as the query of an address."""
        asked = {
            "pemberi": self.side,
            "jenis": self.kind,
            "tahap": self.step,
            "cari": self.text,
            "urut": self.order,
        }
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True, slots=True)
class Totals:
    """Of some contributions: how many, what each side's known ones are worth, and how many nobody valued."""

    number: int
    by_village: int
    by_partner: int
    unvalued: int


def visible_contributions(seat: Seat) -> QuerySet[Contribution]:
    """The contributions in the seat's region; a third party sees those of its own agreements."""
    rows = Contribution.objects.filter(within(seat.region))
    return rows if seat.partner is None else rows.filter(agreement__partner_id=seat.partner)


def asked_contributions(seat: Seat, asked: Asked) -> QuerySet[Contribution]:
    """Those that are asked for; what was withdrawn stays on its agreement's page alone."""
    mine = Q(belongs=Belongs.VILLAGE, given_by=Side.PARTNER)
    steps = {
        "belum-nilai": Q(value__isnull=True),
        "belum-serah": mine & Q(minutes_on__isnull=True),
        "belum-aset": mine & Q(minutes_on__isnull=False, asset__isnull=True),
        "aset": Q(asset__isnull=False),
    }
    rows = visible_contributions(seat).filter(steps.get(asked.step, Q()), withdrawn_on__isnull=True)
    if asked.side:
        rows = rows.filter(given_by=asked.side)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    for word in plain(asked.text).split():
        rows = rows.filter(agreement__search__contains=word)
    return rows


def listed(seat: Seat, asked: Asked, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of contributions; two queries at most."""
    rows = asked_contributions(seat, asked).select_related("agreement__partner", "village", "asset")
    _word, column, falling = ORDERS[asked.order]
    return page(rows, column, falling=falling, size=SIZE, after=after, before=before)


def totals(rows: QuerySet[Contribution]) -> Totals:
    """What some contributions sum to; unknown never counts as nothing. One query."""
    found = (
        rows.filter(withdrawn_on__isnull=True)
        .order_by()
        .aggregate(
            number=Count("pk"),
            village=Sum("value", filter=Q(given_by=Side.VILLAGE)),
            partner=Sum("value", filter=Q(given_by=Side.PARTNER)),
            unvalued=Count("pk", filter=Q(value__isnull=True)),
        )
    )
    return Totals(found["number"], found["village"] or 0, found["partner"] or 0, found["unvalued"])


def contributions_of(agreement: Agreement) -> list[Contribution]:
    """All of one agreement, those withdrawn last; one query."""
    rows = agreement.contributions.select_related("asset").order_by("given_on", "id")
    return sorted(rows, key=lambda one: one.withdrawn_on is not None)


def contribution_seen(seat: Seat, known: int) -> Contribution | None:
    """One that a seat may see; None else."""
    if known >= 2**62:
        return None
    rows = visible_contributions(seat).select_related(
        "agreement__partner", "agreement__village", "village__parent", "asset", "file"
    )
    return rows.filter(pk=known).first()
