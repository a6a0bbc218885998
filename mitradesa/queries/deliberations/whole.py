"""One deliberation with all that belongs to it: who came, what was decided, its quorum by the village's own rules, and its hash."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.chain import canonical
from mitradesa.core.deliberations import ELEMENT_WORDS, ORDER_WORDS, Element, Order, State, side_of
from mitradesa.records.models import (
    Attendance,
    BpdMeeting,
    Decision,
    Deliberation,
    DeliberationAddendum,
    DeliberationItem,
    InvitedElement,
    RulesOfOrder,
)

CODE = 8
OWN_RULES = "menurut tata tertib desa"
UNSET = "Tidak ada batas kehadiran yang ditetapkan desa; peraturan yang terbaca tidak menetapkannya."
COPIED = ("form", "reference", "words", "least_people", "least_percent")


@dataclass(frozen=True, slots=True)
class Seen:
    """An element with how many were invited and how many men and women came."""

    element: str
    invited: int
    men: int
    women: int

    @property
    def word(self) -> str:
        """As a person reads it."""
        return ELEMENT_WORDS[self.element]

    @property
    def came(self) -> int:
        """Men and women together."""
        return self.men + self.women


@dataclass(frozen=True, slots=True)
class Whole:
    """A deliberation with its rows, fetched once."""

    row: Deliberation
    bpd: BpdMeeting | None
    elements: Sequence[InvitedElement]
    people: Sequence[Attendance]
    items: Sequence[DeliberationItem]
    addenda: Sequence[DeliberationAddendum]
    rules: Mapping[str, object]

    @property
    def seen(self) -> list[Seen]:
        """Every element that was invited or came, in the order of the law's list."""
        return seen(self.elements, self.people)

    @property
    def came(self) -> int:
        """All who came, guests too."""
        return sum(one.came for one in self.seen)

    @property
    def invited(self) -> int:
        """All who were invited, guests too."""
        return sum(one.invited for one in self.seen)

    @property
    def sides(self) -> list[str]:
        """Which of BPD, village government and society came."""
        return list(dict.fromkeys(side for one in self.seen if one.came and (side := side_of(one.element))))

    @property
    def decided(self) -> list[tuple[DeliberationItem, Decision]]:
        """The items on which something was decided."""
        pairs = ((item, decision_of(item)) for item in self.items)
        return [(item, decision) for item, decision in pairs if decision is not None]

    @property
    def open_items(self) -> list[DeliberationItem]:
        """The items on which nothing is recorded yet."""
        return [item for item in self.items if decision_of(item) is None]

    @property
    def number(self) -> str:
        """The number of the invitation: as typed, else that of its letter."""
        row = self.row
        return row.invitation_number or (row.letter.number if row.letter else "")


def decision_of(item: DeliberationItem) -> Decision | None:
    """The decision on an item that was fetched with it."""
    found: Decision | None = getattr(item, "decision", None)
    return found


def seen(elements: Sequence[InvitedElement], people: Sequence[Attendance]) -> list[Seen]:
    """Who was invited and who came; names go before counts, so that nobody is counted twice."""
    invited = {one.element: one for one in elements}
    found = []
    for element in Element:
        row = invited.get(element)
        named = [one for one in people if one.element == element]
        men, women = sum(one.sex == "m" for one in named), sum(one.sex == "f" for one in named)
        if not people and row is not None:
            men, women = row.men, row.women
        if row is not None or named:
            found.append(Seen(element.value, row.invited if row else 0, men, women))
    return found


def whole(row: Deliberation) -> Whole:
    """Everything of a deliberation; six queries."""
    items = row.items.select_related(
        "cooperation__partner", "potential", "scale", "decision__partner", "decision__draft"
    )
    return Whole(
        row,
        BpdMeeting.objects.select_related("file").filter(deliberation=row).first(),
        list(row.elements.all()),
        list(row.attendance.all()),
        list(items),
        list(row.addenda.select_related("file")),
        row.rules or rules_of(row.village_id),
    )


def rules_of(village: str) -> dict[str, object]:
    """A village's own rules of order as plain values; empty where it recorded none."""
    found = RulesOfOrder.objects.filter(village=village).first()
    return {name: getattr(found, name) for name in COPIED} if found else {}


@dataclass(frozen=True, slots=True)
class Compared:
    """What the village's own rules say of attendance beside what was counted; `met` None where they set no bound."""

    says: str
    met: bool | None


def quorum(rules: Mapping[str, object], invited: int, came: int) -> list[Compared]:
    """Attendance compared with the village's own rules and with nothing else."""
    least, share = rules.get("least_people"), rules.get("least_percent")
    found = []
    if isinstance(least, int):
        found.append(Compared(f"Paling sedikit {least} orang {OWN_RULES}; hadir {came}.", came >= least))
    if isinstance(share, int):
        enough = came * 100 >= share * invited if invited else None
        found.append(
            Compared(
                f"Paling sedikit {share}% dari yang diundang {OWN_RULES}; hadir {came} dari {invited}.",
                enough,
            )
        )
    return found or [Compared(UNSET, None)]


def rules_said(rules: Mapping[str, object]) -> str:
    """The village's rules of order in a line."""
    form = str(rules.get("form", ""))
    if form in ("", Order.NONE):
        return "belum ada" if form else "belum dicatat"
    return f"{ORDER_WORDS[form]} {rules.get('reference') or ''}".strip()


def content_of(one: Whole) -> dict[str, object]:
    """What the signed minutes stand for: everything recorded but the names of residents, of whom only the numbers count."""
    row = one.row
    return {
        "key": row.key,
        "village": row.village_id,
        "title": row.title,
        "held_on": row.held_on.isoformat(),
        "starts_at": row.starts_at.isoformat("minutes") if row.starts_at else "",
        "place": row.place,
        "people": [row.chair, row.note_taker, row.village_head, row.witness],
        "discussion": row.discussion,
        "rules": dict(one.rules),
        "invited": [one.number, row.invited_on.isoformat() if row.invited_on else ""],
        "bpd": [one.bpd.held_on.isoformat(), one.bpd.view, one.bpd.number] if one.bpd else [],
        "present": present_of(one),
        "decisions": [_decided(item) for item in one.items],
    }


def present_of(one: Whole) -> dict[str, list[int]]:
    """Invited, men and women by element."""
    return {each.element: [each.invited, each.men, each.women] for each in one.seen}


def _decided(item: DeliberationItem) -> dict[str, object]:
    decision = decision_of(item)
    about: dict[str, object] = {"about": item.about, "title": item.title}
    if decision is None:
        return about
    return about | {
        "outcome": decision.outcome,
        "manner": decision.manner,
        "votes": [decision.votes_for, decision.votes_against, decision.abstained],
        "words": decision.words,
        "dissent": decision.dissent,
        "stood_aside": decision.stood_aside,
        "parties": decision.parties,
        "partner": decision.partner.name if decision.partner else "",
        "draft": decision.draft_sha256,
        "points": decision.points,
        "contribution": decision.contribution,
        "term": decision.term,
    }


def digest_of(one: Whole) -> str:
    """The hash of what a deliberation says now; kept when its minutes are signed."""
    if one.row.state == State.SIGNED:
        return one.row.digest
    return hashlib.sha256(canonical(content_of(one))).hexdigest()


def code_of(one: Whole) -> str:
    """The beginning of that hash, which printed minutes carry and the signed paper is compared by."""
    return digest_of(one)[:CODE]
