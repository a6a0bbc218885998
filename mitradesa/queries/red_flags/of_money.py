"""What is recorded of the money of agreements: receipts with their standing, and due days."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from mitradesa.core.names import sounded
from mitradesa.core.receipts import Standing
from mitradesa.core.red_flags.facts import Owed, Paid
from mitradesa.queries.receipts import with_standing
from mitradesa.records.models import Agreement, Due, PartnerPerson, Receipt

ALIKE = 80
"""How alike the sounds of a payer and a third party are at least, to be taken for one."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The money of one agreement, and whether its village records receipts at all."""

    kept: bool
    receipts: tuple[Paid, ...]
    dues: tuple[Owed, ...]


def flows(rows: Sequence[Agreement]) -> dict[int, Flow]:
    """The money of these agreements; four queries."""
    ids = [row.pk for row in rows]
    names = _names(rows)
    kept = set(
        Receipt.objects.filter(village__in={row.village_id for row in rows}, withdrawn_at__isnull=True)
        .order_by()
        .values_list("village_id", flat=True)
        .distinct()
    )
    receipts: dict[int, list[Paid]] = defaultdict(list)
    found = with_standing(Receipt.objects.filter(agreement__in=ids, withdrawn_at__isnull=True))
    for one in found.order_by("received_on", "pk"):
        receipts[one.agreement_id].append(_paid(one, names.get(one.agreement_id, ())))
    dues = _dues(ids)
    return {
        row.pk: Flow(row.village_id in kept, tuple(receipts[row.pk]), tuple(dues[row.pk])) for row in rows
    }


def _names(rows: Sequence[Agreement]) -> dict[int, set[str]]:
    """By which sounds the third party of each may pay."""
    people: dict[int, set[str]] = defaultdict(set)
    partners = {row.partner_id for row in rows if row.partner_id}
    for partner, sound in PartnerPerson.objects.filter(partner__in=partners).values_list(
        "partner_id", "sound"
    ):
        people[partner].add(sound)
    return {
        row.pk: {sounded(row.partner.name), *people[row.partner.pk]}
        for row in rows
        if row.partner is not None
    }


def _paid(one: Receipt, names: Collection[str]) -> Paid:
    standing: str = one.standing  # type: ignore[attr-defined]
    return Paid(
        one.received_on,
        one.amount,
        one.account,
        one.payer,
        carried=standing != Standing.NONE.value,
        payer_is_partner=not names or payer_of(one.payer, names),
        withheld=one.withheld,
        deposited=one.deposited_on is not None,
    )


def payer_of(payer: str, names: Collection[str]) -> bool:
    """Whether a payer's name may be one of these sounds."""
    sound = sounded(payer)
    return any(fuzz.token_set_ratio(sound, name) >= ALIKE for name in names)


def _dues(agreements: Sequence[int]) -> Mapping[int, list[Owed]]:
    found: dict[int, list[Owed]] = defaultdict(list)
    rows = Due.objects.filter(
        obligation__agreement__in=agreements, obligation__withdrawn_on__isnull=True
    ).order_by("due_on", "pk")
    columns = ("obligation__agreement", "obligation__kind", "obligation__owed_by", "due_on", "amount", "met_on", "waived_on")  # fmt: skip
    for agreement, kind, owed_by, due_on, amount, met_on, waived_on in rows.values_list(*columns):
        found[agreement].append(Owed(kind, owed_by, due_on, amount, met_on, waived_on is not None))
    return found
