"""Which claims a seat may see, listed; one claim with its steps; an agreement's ledger with its sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet, Sum

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import SIDE_WORDS, Kind, Side
from mitradesa.core.obligations.sanctions import (
    AGAINST,
    SANCTION_STATE_WORDS,
    SANCTION_WORDS,
    SanctionState,
    creditor,
)
from mitradesa.core.plain import plain
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Agreement, Due, Obligation, Sanction

SIZE = 30
ORDERS: Mapping[str, tuple[str, str, bool]] = {
    "baru": ("terbaru", "charged_on", True),
    "lama": ("terlama", "charged_on", False),
    "besar": ("jumlah terbesar", "amount", True),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the list."""

    state: str = ""
    kind: str = ""
    against: str = ""
    text: str = ""
    order: str = "baru"

    @staticmethod
    def of(given: Mapping[str, str]) -> "Asked":
        """What an address asks for; what is not understood narrows nothing."""
        state, kind, against, order = (
            given.get(name, "") for name in ("keadaan", "jenis", "ditagih", "urut")
        )
        return Asked(
            state if state in SANCTION_STATE_WORDS else "",
            kind if kind in SANCTION_WORDS else "",
            against if against in AGAINST else "",
            given.get("cari", "").strip()[:80],
            order if order in ORDERS else "baru",
        )

    def query(self) -> str:
        """The same as the query of an address."""
        asked = {"keadaan": self.state, "jenis": self.kind, "ditagih": self.against}
        asked |= {"cari": self.text, "urut": self.order}
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True, slots=True)
class Totals:
    """Of some claims: how many, what was counted, what is asked for now, and what of that was paid."""

    number: int = 0
    counted: int = 0
    amount: int = 0
    paid: int = 0


def visible_sanctions(seat: Seat) -> QuerySet[Sanction]:
    """The claims in the seat's region; a third party sees those of its own agreements."""
    rows = Sanction.objects.filter(within(seat.region))
    return rows if seat.partner is None else rows.filter(agreement__partner_id=seat.partner)


def asked_sanctions(seat: Seat, asked: Asked) -> QuerySet[Sanction]:
    """The claims that are asked for."""
    rows = visible_sanctions(seat)
    if asked.state:
        rows = rows.filter(state=asked.state)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.against:
        rows = rows.filter(against=asked.against)
    for word in plain(asked.text).split():
        rows = rows.filter(agreement__search__contains=word)
    return rows


def listed(seat: Seat, asked: Asked, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of claims; two queries at most."""
    rows = asked_sanctions(seat, asked).select_related("agreement__partner", "village", "due__obligation")
    _word, column, falling = ORDERS[asked.order]
    return page(
        rows.prefetch_related("owed__dues"), column, falling=falling, size=SIZE, after=after, before=before
    )


def totals(rows: QuerySet[Sanction]) -> Mapping[str, Totals]:
    """What some claims sum to by the side that they are against, never the one set off against the other; two queries."""
    found = rows.order_by().values_list("against")
    sums = found.annotate(number=Count("pk"), counted=Sum("counted"), amount=Sum("amount"))
    dues = Due.objects.filter(obligation__sanction__in=rows.order_by().values("pk")).order_by()
    paid = dict(dues.values_list("obligation__sanction__against").annotate(all=Sum("brought")))
    return {
        against: Totals(number, counted, amount, paid.get(against) or 0)
        for against, number, counted, amount in sums
    }


def paid_of(sanction: Sanction) -> int:
    """What was received of a claim; its duty and due days should be fetched with it."""
    return sum(one.brought for one in sanction.owed.dues.all()) if sanction.owed else 0


def sanction_seen(seat: Seat, known: int) -> Sanction | None:
    """One claim that a seat may see, with its steps; None else."""
    if known >= 2**62:
        return None
    rows = visible_sanctions(seat).select_related(
        "agreement__partner", "agreement__village", "village", "due__obligation", "owed"
    )
    return rows.prefetch_related("steps__file", "owed__dues").filter(pk=known).first()


def ledger_of(agreement: Agreement) -> list[Sanction]:
    """All claims of an agreement, the oldest first, as its ledger prints them."""
    rows = agreement.sanctions.select_related("due__obligation", "owed")
    return list(rows.prefetch_related("steps", "owed__dues").order_by("charged_on", "id"))


def duties_with_terms(agreement: Agreement) -> list[Obligation]:
    """The duties in money of both sides that stand, with their formula where there is one; one query."""
    rows = agreement.obligations.filter(
        kind=Kind.MONEY,
        owed_to__in=[Side.VILLAGE, Side.PARTNER],
        withdrawn_on__isnull=True,
        sanction__isnull=True,
    )
    return list(rows.select_related("late_fee_term", "share_term"))


def late_without_fee(agreement: Agreement, day: date) -> list[Due]:
    """Due days with a formula that passed unpaid or were paid late and that no claim has asked a fee for yet; one query."""
    rows = Due.objects.filter(
        obligation__agreement=agreement,
        obligation__withdrawn_on__isnull=True,
        obligation__late_fee_term__isnull=False,
        amount__gt=0,
        due_on__lt=day,
        waived_on__isnull=True,
        sanctions__isnull=True,
    ).select_related("obligation__late_fee_term")
    return [one for one in rows.order_by("due_on", "id") if one.met_on is None or one.met_on > one.due_on]


def disputed(seat: Seat, day: date) -> list[Waiting]:
    """Claims that were disputed, for the side that is owed; new ones, for the side that is charged. One query."""
    if seat.role not in (Role.VILLAGE_HEAD, Role.THIRD_PARTY):
        return []
    own = Side.VILLAGE if seat.partner is None else Side.PARTNER
    waits = Q(state=SanctionState.CHARGED, against=own) | Q(
        state=SanctionState.DISPUTED, against=creditor(own)
    )
    rows = visible_sanctions(seat).filter(waits).select_related("agreement").order_by("charged_on", "id")
    return [_waiting(one) for one in rows[:MOST]]


def _waiting(one: Sanction) -> Waiting:
    amount = f" {in_rupiah(one.amount)}" if one.amount else ""
    what = f"{SANCTION_WORDS[one.kind].capitalize()}{amount}: {one.agreement.title or one.agreement.key}"
    if one.state == SanctionState.DISPUTED:
        who = SIDE_WORDS[Side(one.against)]
        why = f"Disanggah {who}. Baca alasannya, lalu putuskan: dikenakan, dikurangi atau dibebaskan."
    else:
        why = (
            f"Ditagih {in_words(one.charged_on)}. Lihat hitungannya; sanggah dengan alasan bila tidak benar."
        )
    return Waiting("sanction", what, why, None, "sanctions:show", one.pk)
