"""What decisions say of a cooperation: the one that counts, and whether an agreed deal is this draft with this partner."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import MANNER_WORDS, OUTCOME_WORDS, About, Manner, Outcome, State
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.facts.agreements import parsed
from mitradesa.records.models import (
    Cooperation,
    CooperationPaper,
    Decision,
    Deliberation,
    DeliberationItem,
)

KEY_TERMS = (
    "starts_on",
    "ends_on",
    "term_months",
    "open_ended",
    "amount_total",
    "yearly_contribution",
    "revenue_share",
    "payment_schedule",
    "outside_capital",
    "cooperation_fields",
    "asset_use",
)
"""What makes another deal of a draft: its term, its money and what is used."""
TERM = frozenset({"ends_on", "term_months", "open_ended"})
SHORT = 12
WITH_ALL = ("deliberation__letter", "deliberation__bpd_meeting", "decision__partner")


@dataclass(frozen=True, slots=True)
class Told:
    """An item about a cooperation with its deliberation and what was decided, None while nothing is."""

    item: DeliberationItem
    decision: Decision | None

    @property
    def meeting(self) -> Deliberation:
        """The deliberation."""
        return self.item.deliberation

    @property
    def signed(self) -> bool:
        """Whether its minutes are signed."""
        return self.meeting.state == State.SIGNED

    @property
    def agreed(self) -> bool:
        """Whether signed minutes say that it was agreed."""
        return self.signed and self.decision is not None and self.decision.outcome == Outcome.AGREED


def told_of(one: Cooperation, *about: About) -> Sequence[Told]:
    """The items about a cooperation, the latest first, but those of cancelled deliberations; one query, the first time for a row."""
    items = DeliberationItem.objects.select_related(*WITH_ALL)
    prefetch_related_objects([one], Prefetch("agenda_items", items))
    rows = [item for item in one.agenda_items.all() if item.deliberation.state != State.CANCELLED]
    kept = [item for item in rows if not about or item.about in about]
    return [Told(item, getattr(item, "decision", None)) for item in sorted(kept, key=_day, reverse=True)]


def _day(item: DeliberationItem) -> tuple[date, int, int]:
    return item.deliberation.held_on, item.deliberation_id, item.place


def counting(told: Iterable[Told]) -> Told | None:
    """The latest decision of signed minutes."""
    return next((one for one in told if one.signed and one.decision is not None), None)


def draft_of(one: Cooperation) -> CooperationPaper | None:
    """The latest draft of a cooperation that has its file; one query."""
    rows = one.papers.filter(kind=Paper.DRAFT, withdrawn_at__isnull=True, file__isnull=False)
    return rows.select_related("file").order_by("-id").first()


def terms_of(one: Cooperation) -> dict[str, object]:
    """The key terms as the latest draft says them, as JSON; one query."""
    return {fact.name: fact.value for fact in one.facts.all() if not fact.stated and fact.name in KEY_TERMS}


@dataclass(frozen=True, slots=True)
class Covered:
    """Whether a decision covers the deal as it stands, and the sentence that says why."""

    met: bool
    says: str


def covered(one: Cooperation, decision: Decision) -> Covered:
    """Whether a decision is about this draft with this partner; three queries at most."""
    if decision.partner_id is None or decision.partner_id != one.partner_id:
        agreed = decision.partner.name if decision.partner else "tanpa menyebut mitra"
        now = one.partner.name if one.partner else "belum disebut"
        return Covered(False, f"Yang disepakati dengan: {agreed}; mitra perkara ini: {now}.")
    draft = draft_of(one)
    if draft is None or draft.file is None:
        return Covered(False, "Rancangan perjanjiannya belum diunggah.")
    if draft.file.sha256 == decision.draft_sha256:
        return Covered(
            True, f"Rancangan yang sama (sidik {draft.file.sha256[:SHORT]}), dengan {decision.partner}."
        )
    return _by_terms(decision.terms, terms_of(one))


def _by_terms(then: Mapping[str, object], now: Mapping[str, object]) -> Covered:
    later = "Rancangan diganti sesudah musyawarah desa"
    if not TERM & then.keys() or not TERM & now.keys():
        return Covered(
            False,
            f"{later} dan pokok-pokoknya tidak terbaca untuk dibandingkan; yang baru belum disepakati.",
        )
    other = [name for name in KEY_TERMS if then.get(name) != now.get(name)]
    if other:
        said = "; ".join(_changed(name, then.get(name), now.get(name)) for name in other)
        return Covered(False, f"{later}; yang baru belum disepakati karena berbeda: {said}.")
    labels = ", ".join(vocabulary()[name].label for name in KEY_TERMS if name in now)
    return Covered(True, f"{later}, tetapi pokoknya sama: {labels}.")


def _changed(name: str, then: object, now: object) -> str:
    word = vocabulary()[name]
    return f"{word.label} (disepakati {word.show(parsed(name, then))}, kini {word.show(parsed(name, now))})"


def decided_words(told: Told) -> str:
    """A decision in a sentence: "Musyawarah desa 1 September 2026 menyepakati (mufakat)"."""
    decision = told.decision
    day = in_words(told.meeting.held_on)
    if decision is None:
        return f"Musyawarah desa {day} belum mencatat keputusan"
    return f"Musyawarah desa {day} {OUTCOME_WORDS[decision.outcome]} ({manner_words(decision)})"


def manner_words(decision: Decision) -> str:
    """How it was decided: "mufakat", or the votes."""
    if decision.manner == Manner.CONSENSUS:
        return MANNER_WORDS[Manner.CONSENSUS]
    return f"{decision.votes_for} setuju, {decision.votes_against} menolak, {decision.abstained} abstain"
