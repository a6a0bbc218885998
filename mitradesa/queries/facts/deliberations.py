"""Facts of a cooperation that signed minutes of musyawarah desa show; a meeting whose minutes are not signed shows nothing yet."""

from collections.abc import Iterator, Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import AGENDA_WORDS, POINTS, About, Element, Outcome, State, side_of
from mitradesa.queries.deliberations.deals import Told, counting, covered, told_of
from mitradesa.records.models import Cooperation, Deliberation, DeliberationItem, Step

Shown = tuple[str, object, str]
DECIDING = (About.COOPERATION, About.DEAL)


def of_deliberations(one: Cooperation) -> Iterator[Shown]:
    """What the deliberations about a cooperation show; seven queries at most, two where there is none."""
    told = told_of(one)
    yield from _of_calling(told)
    deciding = counting(each for each in told if each.item.about in DECIDING)
    if deciding is not None:
        yield from _of_result(one, deciding)
        yield from _of_meeting(deciding.meeting)
        yield from _of_agenda(one, told)
        yield from _of_decisions(told)
    else:
        rules = getattr(one.village, "rules_of_order", None)
        yield "musdes_rules", rules.form if rules else "", "tata tertib desa"
    yield from _of_change(one, told)
    yield from _of_end(told)


def _origin(meeting: Deliberation) -> str:
    number = f" nomor {meeting.minutes_number}" if meeting.minutes_number else ""
    return f"berita acara musyawarah desa{number}, {in_words(meeting.held_on)}"[:200]


def _of_calling(told: Sequence[Told]) -> Iterator[Shown]:
    """BPD called it, as far as an invitation went out."""
    called = next((each.meeting for each in told if each.meeting.invited_on), None)
    if called is not None and called.invited_on:
        yield "musdes_organiser", "bpd", f"undangan BPD {in_words(called.invited_on)}"


def _of_result(one: Cooperation, deciding: Told) -> Iterator[Shown]:
    """The result; a deal that is not this draft with this partner is not recorded as agreed."""
    decision, origin = deciding.decision, _origin(deciding.meeting)
    yield "musdes_on", deciding.meeting.held_on, origin
    if decision is None:
        return
    result = "agreed" if decision.outcome == Outcome.AGREED else "refused"
    if decision.outcome == Outcome.POSTPONED:
        result = "unrecorded"
    elif deciding.item.about == About.DEAL and result == "agreed" and not covered(one, decision).met:
        result, origin = "unrecorded", f"{origin}: rancangan atau mitra lain"[:200]
    yield "musdes_result", result, origin
    yield "musdes_decided_by", decision.manner, origin


def _of_meeting(meeting: Deliberation) -> Iterator[Shown]:
    """How it was held, as its minutes say."""
    origin = _origin(meeting)
    bpd = getattr(meeting, "bpd_meeting", None)
    if bpd is not None:
        yield "bpd_meeting_on", bpd.held_on, origin
    present = meeting.present
    came = {element: men + women for element, (_invited, men, women) in present.items()}
    yield (
        "musdes_elements",
        list(dict.fromkeys(side for one in Element if came.get(one) and (side := side_of(one)))),
        origin,
    )
    yield "musdes_women", sum(women for _invited, _men, women in present.values()), origin
    yield "musdes_vulnerable", came.get(Element.POOR, 0), origin
    yield "musdes_rules", meeting.rules.get("form", ""), origin
    yield "musdes_cost_payer", meeting.cost_payer, origin


def _of_agenda(one: Cooperation, told: Sequence[Told]) -> Iterator[Shown]:
    """What was on the agenda of signed minutes about the case, or about the scale that ranks its potential; one query."""
    signed = [each.meeting.pk for each in told if each.signed]
    items = DeliberationItem.objects.filter(deliberation__in=signed)
    if one.potential_id is not None:
        of_scale = DeliberationItem.objects.filter(
            deliberation__state=State.SIGNED, scale__lines__potential=one.potential_id
        )
        items = items | of_scale
    words = [AGENDA_WORDS.get(about, title) for about, title in items.values_list("about", "title")]
    meeting = next(each.meeting for each in told if each.signed)
    yield "musdes_agenda", list(dict.fromkeys(words)), _origin(meeting)


def _of_decisions(told: Sequence[Told]) -> Iterator[Shown]:
    """The points that signed minutes settle, of every decision about the case, and which papers are there."""
    deciding = [each for each in told if each.signed and each.decision and each.item.about in DECIDING]
    origin = _origin(deciding[0].meeting)
    points = [point for each in deciding if each.decision for point in each.decision.points]
    yield "musdes_decisions", [POINTS[point] for point in dict.fromkeys(points)], origin
    aside = [each.decision.stood_aside for each in deciding if each.decision]
    if aside[0] is not None:
        yield "recorded_recusals", aside[0], origin
    yield "musdes_papers", _papers(deciding[0]), origin


def _papers(deciding: Told) -> list[str]:
    meeting = deciding.meeting
    bpd = getattr(meeting, "bpd_meeting", None)
    there = (
        ("pemberitahuan BPD", bool(meeting.notified_on)),
        ("berita acara rapat BPD", bpd is not None and bool(bpd.number or bpd.file_id)),
        ("berita acara bertanda tangan", True),
        ("daftar hadir", bool(meeting.present) or meeting.list_file_id is not None),
        ("rancangan perjanjian", bool(deciding.decision and deciding.decision.draft_sha256)),
    )
    return [word for word, is_there in there if is_there]


def this_change(one: Cooperation, told: Sequence[Told]) -> Told | None:
    """The latest signed decision about a change since the last one was made; one query."""
    last = Step.objects.filter(cooperation=one, name="amend").order_by("-id").values_list("on", flat=True)
    after = last.first()
    later = (
        each
        for each in told
        if each.item.about == About.CHANGE and (after is None or each.meeting.held_on > after)
    )
    return counting(later)


def _of_change(one: Cooperation, told: Sequence[Told]) -> Iterator[Shown]:
    if all(each.item.about != About.CHANGE for each in told):
        return
    found = this_change(one, told)
    if found is None or found.decision is None:
        return
    origin = _origin(found.meeting)
    if found.decision.outcome != Outcome.POSTPONED:
        yield "change_musdes_result", found.decision.outcome, origin
    yield "change_musdes_on", found.meeting.held_on, origin
    yield "change_deliberated_on", found.meeting.held_on, origin
    if found.decision.parties is not None:
        yield "parties_in_change_minutes", found.decision.parties, origin


def _of_end(told: Sequence[Told]) -> Iterator[Shown]:
    found = counting(each for each in told if each.item.about == About.END)
    if found is None or found.decision is None or found.decision.outcome != Outcome.AGREED:
        return
    origin = _origin(found.meeting)
    yield "end_deliberated_on", found.meeting.held_on, origin
    if found.decision.parties is not None:
        yield "parties_in_end_minutes", found.decision.parties, origin
