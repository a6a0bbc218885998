"""Needs that the records of musyawarah desa answer first, and what was stated of the case where the room holds none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import About, Outcome, State
from mitradesa.core.lifecycle.needs import Need
from mitradesa.queries.deliberations.deals import Told, counting, covered, decided_words, told_of
from mitradesa.queries.facts.deliberations import this_change
from mitradesa.queries.needs import endings, potentials, stated
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation, DeliberationItem

UNSIGNED = "sudah diadakan, tetapi berita acaranya belum ditandatangani"


def _fallback(need: Need, one: Cooperation, day: date, told: Sequence[Told]) -> Answer:
    """What was stated; where that is not enough and a meeting is planned, its page."""
    found = (endings.CHECKS.get(need) or stated.CHECKS[need])(one, day)
    planned = next((each for each in told if each.meeting.state == State.PLANNED), None)
    if found.met:
        return found
    if planned is None:
        return replace(found, meeting=one.key)
    says = f"Musyawarah desa {in_words(planned.meeting.held_on)} direncanakan. {found.says}"
    return Answer(False, says, "deliberations:show", (planned.meeting.key,))


def _at(told: Told, *, met: bool, more: str = "") -> Answer:
    """An answer by a decision, leading to its deliberation."""
    number = f", berita acara {told.meeting.minutes_number}" if told.meeting.minutes_number else ""
    says = f"{decided_words(told)}{number}. {more}".strip()
    return Answer(met, says, "deliberations:show", (told.meeting.key,))


def _unsigned(told: Iterable[Told]) -> Answer | None:
    """Says that a meeting was held whose minutes are not signed; None where there is none."""
    held = next((each for each in told if each.meeting.state == State.HELD), None)
    if held is None:
        return None
    says = f"Musyawarah desa {in_words(held.meeting.held_on)} {UNSIGNED}."
    return Answer(False, says, "deliberations:show", (held.meeting.key,))


def _decided(need: Need, outcome: Outcome, one: Cooperation, day: date) -> Answer:
    told = told_of(one, About.COOPERATION, About.DEAL)
    found = counting(each for each in told if each.item.about == About.COOPERATION) or counting(told)
    if found is not None and found.decision is not None:
        return _at(found, met=found.decision.outcome == outcome)
    return _unsigned(told) or _fallback(need, one, day, told)


def _agreed(one: Cooperation, day: date) -> Answer:
    return _decided(Need.COOPERATION_AGREED, Outcome.AGREED, one, day)


def _refused(one: Cooperation, day: date) -> Answer:
    return _decided(Need.COOPERATION_REFUSED, Outcome.REFUSED, one, day)


def _called(one: Cooperation, day: date) -> Answer:
    told = told_of(one)
    if not told:
        return _fallback(Need.MUSDES_CALLED, one, day, told)
    called = next((each.meeting for each in told if each.meeting.invited_on), None)
    if called is None or called.invited_on is None:
        says = f"Musyawarah desa {in_words(told[0].meeting.held_on)} disiapkan; BPD belum mengundang."
        return Answer(False, says, "deliberations:show", (told[0].meeting.key,))
    says = f"BPD mengundang {in_words(called.invited_on)} untuk musyawarah desa {in_words(called.held_on)}."
    return Answer(True, says, "deliberations:show", (called.key,))


def _deal(one: Cooperation, day: date) -> Answer:
    told = told_of(one, About.COOPERATION, About.DEAL)
    deals = [each for each in told if each.item.about == About.DEAL]
    found = counting(deals)
    if found is not None and found.decision is not None:
        if found.decision.outcome != Outcome.AGREED:
            return _unsigned(_later(deals, found)) or _at(found, met=False)
        seen = covered(one, found.decision)
        if seen.met:
            return _at(found, met=True, more=seen.says)
        return _unsigned(_later(deals, found)) or _at(found, met=False, more=seen.says)
    waiting = _unsigned(deals)
    if waiting is not None:
        return waiting
    only = counting(told)
    if only is not None:
        more = "Rancangan dan mitra tertentu belum diputus; adakan musyawarah tentang rancangan ini."
        return replace(_at(only, met=False, more=more), page="", meeting=one.key)
    return _fallback(Need.DEAL_AGREED, one, day, told)


def _later(told: Sequence[Told], than: Told) -> list[Told]:
    return [each for each in told if each.meeting.held_on >= than.meeting.held_on]


def _change(one: Cooperation, day: date) -> Answer:
    told = told_of(one, About.CHANGE)
    found = this_change(one, told) if told else None
    if found is None or found.decision is None:
        waiting = [each for each in told if not each.signed]
        return _unsigned(waiting) or _fallback(Need.CHANGE_AGREED, one, day, waiting)
    if found.decision.outcome != Outcome.AGREED:
        return _at(found, met=False)
    parties = found.decision.parties or 0
    more = f"Pihak yang menyatakan persetujuannya: {parties}."
    return _at(found, met=parties >= 2, more=more)


def _ground(one: Cooperation, day: date) -> Answer:
    told = told_of(one, About.END)
    found = counting(told)
    if found is None or found.decision is None:
        return _unsigned(told) or _fallback(Need.GROUND, one, day, told)
    if found.decision.outcome != Outcome.AGREED:
        return _at(found, met=False)
    answer = endings.CHECKS[Need.GROUND](one, day)
    return _at(found, met=True) if answer.met else answer


def _priority(one: Cooperation, day: date) -> Answer:
    """The rank on the scale; beside it the signed minutes that discussed the scale."""
    answer = potentials.CHECKS[Need.PRIORITY](one, day)
    line = potentials.newest_line(one) if answer.met else None
    if line is None or line.scale.discussed_on is None:
        return answer
    rows = DeliberationItem.objects.filter(scale=line.scale, deliberation__state=State.SIGNED)
    item = rows.select_related("deliberation").order_by("-deliberation__held_on").first()
    if item is None:
        return answer
    says = f"{answer.says}. Dibahas musyawarah desa {in_words(item.deliberation.held_on)}."
    return Answer(True, says, answer.page, answer.arguments)


CHECKS: Mapping[Need, Check] = {
    Need.COOPERATION_AGREED: _agreed,
    Need.COOPERATION_REFUSED: _refused,
    Need.MUSDES_CALLED: _called,
    Need.DEAL_AGREED: _deal,
    Need.CHANGE_AGREED: _change,
    Need.GROUND: _ground,
    Need.PRIORITY: _priority,
}
