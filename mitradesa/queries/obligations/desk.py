"""What duties put on desks: what the village owes or is owed and is overdue or near, and claims to look at."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import SIDE_WORDS, SOON, Side
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.obligations.lists import visible_dues
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Due

TOLD = {
    Role.VILLAGE_HEAD,
    Role.VILLAGE_SECRETARY,
    Role.FINANCE_OFFICER,
    Role.VILLAGE_OPERATOR,
    Role.THIRD_PARTY,
}

CLAIMED = {
    Side.VILLAGE: "Pihak ketiga menyatakan sudah memenuhi. Cocokkan dengan buktinya, lalu benarkan atau tolak.",
    Side.PARTNER: "Sudah dinyatakan dipenuhi; menunggu desa membenarkan penerimaannya.",
}
OWN = {
    Side.VILLAGE: "Penuhi, lalu catat pemenuhannya dengan buktinya.",
    Side.PARTNER: (
        "Penuhi, lalu nyatakan di sini dengan buktinya. Bila sudah dipenuhi, nyatakan; bila berkeberatan, bicarakan dengan desa."
    ),
}
"""What is said to who owes it himself."""
OTHERS = {
    Side.VILLAGE: "Catat pemenuhannya, atau ingatkan.",
    Side.PARTNER: "Belum dicatat dipenuhi desa; tanyakan kepada desa.",
}
"""What is said to the other side."""


def duties(seat: Seat, day: date) -> Sequence[Waiting]:
    """Open due days up to thirty days ahead, the earliest first; one query."""
    if seat.role not in TOLD:
        return ()
    rows = visible_dues(seat).filter(settled=False, due_on__lte=day + SOON)
    rows = rows.select_related("obligation__agreement").order_by("due_on", "id")
    own = Side.PARTNER if seat.role is Role.THIRD_PARTY else Side.VILLAGE
    return [_waiting(one, day, own) for one in rows[:MOST]]


def _waiting(one: Due, day: date, own: Side) -> Waiting:
    duty = one.obligation
    who = SIDE_WORDS[Side(duty.owed_by)]
    amount = f", {in_rupiah(one.amount - one.brought)}" if one.amount else ""
    what = f"{duty.title}{amount}: kewajiban {who}, {duty.agreement.title or duty.agreement.key}"
    if one.claimed:
        why = CLAIMED[own]
    elif one.due_on < day:
        what_to_do = OWN[own] if duty.owed_by == own else OTHERS[own]
        why = f"Lewat {(day - one.due_on).days} hari sejak {in_words(one.due_on)}. {what_to_do}"
    else:
        why = f"Jatuh tempo {in_words(one.due_on)}."
    return Waiting("duty", what, why, one.due_on, "obligations:due", one.pk)
