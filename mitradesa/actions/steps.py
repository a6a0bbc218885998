"""Taking a step of a cooperation: the one place that changes its status; the gate asks records, papers and the law before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from mitradesa.actions.step_effects import EFFECTS
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.findings import Finding
from mitradesa.core.lifecycle.gates import Verdict
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.lifecycle.status import STATUS_WORDS, Status
from mitradesa.core.lifecycle.table import Transition
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.core.vocabulary import SUPPLIERS
from mitradesa.law.book import book
from mitradesa.law.citation import cite
from mitradesa.queries.cooperations.guide import Prospect, as_deputy, may_take, prospect, track_of
from mitradesa.queries.ties import Aside, standing_aside
from mitradesa.records.models import Cooperation, CooperationPaper, Step

LEAST = 10
"""So many signs an acknowledgement or a reason has at least; less says nothing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a person says with a step: the day it happened, a reason, what he acknowledges by rule, and by which means he is sure.

    `until` is the last day of what the step begins, where it asks for one.
    """

    on: date
    note: str = ""
    acknowledged: Mapping[str, str] = field(default_factory=dict)
    means: Means | None = None
    until: date | None = None


@transaction.atomic
def take_step(seat: Seat, key: str, version: int, name: str, taken: Taken) -> Step:
    """Takes one step with all that it brings about (`step_effects`), in one transaction.

    Raises NotAllowed for an office that does not take it, Blocked where the record changed since `version` was read, where the step does
    not lead on from here, or where a need, a paper or a rule stops it.
    """
    require(seat, Act.READ_COOPERATIONS)
    cooperation = (
        Cooperation.objects.select_for_update(of=("self",))
        .select_related("village", "partner", "potential__asset")
        .get(key=key)
    )
    transition = _open(cooperation, name, version)
    aside = standing_aside(cooperation)
    _refuse_taker(seat, cooperation, transition, aside)
    _refuse_day(cooperation, taken.on)
    _refuse_until(transition, taken)
    seen = prospect(cooperation, transition, taken.on)
    _refuse_gate(seen, taken)
    source = cooperation.status
    cooperation.status = transition.target.value
    cooperation.status_on = taken.on
    cooperation.version += 1
    cooperation.save(update_fields=["status", "status_on", "version", "changed_at"])
    step = _kept(seat, cooperation, source, seen, taken, as_deputy(seat, cooperation, transition, aside))
    if name in EFFECTS:
        EFFECTS[name](seat, cooperation, taken.on)
    return step


def take_along(seat: Seat, key: str, name: str, taken: Taken) -> Step | None:
    """Takes the step of a case that an act of another room brings about, in the transaction of that act: sure once, two events.

    None where the step does not lead on from where the case stands; raises as `take_step` does, and then nothing of the act is kept.
    """
    case = Cooperation.objects.get(key=key)
    if track_of(case).step(Status(case.status), name) is None:
        return None
    return take_step(seat, key, case.version, name, taken)


def begin_as_running(cooperation: Cooperation, on: date) -> Cooperation:
    """A new case of an agreement that was signed before any case was opened: it stands as running since a day, by no step."""
    cooperation.status, cooperation.status_on = Status.RUNNING.value, on
    cooperation.save()
    return cooperation


def _open(cooperation: Cooperation, name: str, version: int) -> Transition:
    if cooperation.version != version:
        raise Blocked(
            "Perkara ini sudah berubah sejak halaman dibuka.",
            "Buka lagi halamannya, lihat langkah yang baru, lalu putuskan lagi.",
        )
    transition = track_of(cooperation).step(Status(cooperation.status), name)
    if transition is None:
        raise Blocked(
            f"Langkah itu tidak dapat diambil dari keadaan {STATUS_WORDS[Status(cooperation.status)]}.",
            "Ambil salah satu langkah yang ditawarkan halaman perkara.",
        )
    return transition


def _refuse_taker(seat: Seat, cooperation: Cooperation, transition: Transition, aside: Aside) -> None:
    if seat.person in aside.tied:
        raise Blocked(
            "Anda menyatakan hubungan dengan pihak ketiga perkara ini, jadi menyisih dari langkah-langkahnya (UU 30/2014 Pasal 42).",
            "Langkah ini diambil pengganti yang disebut pada pernyataan Anda, atau pejabat lain.",
        )
    if not may_take(seat, cooperation, transition, aside):
        raise NotAllowed(Act.TAKE_STEP.value)


def _refuse_day(cooperation: Cooperation, on: date) -> None:
    """Steps follow one another in time; the first may lie before the day on which the case was opened here."""
    if on > today():
        raise Blocked("Hari langkah itu belum tiba.", "Isi hari langkah itu benar-benar terjadi.")
    if cooperation.status != Status.OPENED and on < cooperation.status_on:
        raise Blocked(
            f"Langkah sebelumnya terjadi pada {in_words(cooperation.status_on)}; yang ini tidak dapat mendahuluinya.",
            "Isi hari yang sama atau sesudahnya.",
        )


def _refuse_until(transition: Transition, taken: Taken) -> None:
    if transition.until_needed and (taken.until is None or taken.until <= taken.on):
        raise Blocked(
            f"Hari terakhirnya belum disebut, atau tidak sesudah langkah ini{articles_said(transition.articles, taken.on)}.",
            "Isi sampai kapan menurut berita acara para pihak; peraturan yang terbaca tidak menetapkan lamanya.",
        )


def _refuse_gate(seen: Prospect, taken: Taken) -> None:
    for need in seen.lacking:
        asked = NEEDS[need]
        raise Blocked(
            f"{asked.says}: {seen.needs[need].says}{articles_said(asked.articles, taken.on)}",
            _supplied(asked.supplier),
        )
    for kind in seen.unwritten:
        words = PAPER_WORDS[kind]
        lacks = "berkasnya belum diunggah" if seen.papers[kind] else _unwritten(taken.on)
        raise Blocked(
            f"{words} {lacks}.{articles_said(seen.transition.articles, taken.on)}",
            "Catat surat itu pada halaman perkara.",
        )
    for finding in seen.verdict.stops:
        raise Blocked(_stopped(finding), finding.remedy)
    if seen.transition.note_needed and len(taken.note.strip()) < LEAST:
        raise Blocked("Langkah ini memerlukan alasan tertulis.", "Tulis alasannya dengan kalimat yang jelas.")
    silent = [one for one in seen.verdict.asks if len(taken.acknowledged.get(one.rule, "").strip()) < LEAST]
    if silent:
        raise Blocked(
            f"{len(silent)} hal belum terpenuhi atau belum diketahui dan belum diakui secara tertulis; yang pertama: {silent[0].title}.",
            "Lengkapi keterangannya, atau tulis alasan melanjutkan pada tiap hal itu.",
        )


def _unwritten(on: date) -> str:
    """A step rests on what was written by its day."""
    return "belum dicatat" if on == today() else f"bertanggal sampai {in_words(on)} belum dicatat"


def articles_said(articles: tuple[tuple[str, str], ...], day: date) -> str:
    """The articles of a chain that are in force on a day, in brackets after a sentence; nothing where none is named."""
    cited = [cite(*one) for one in articles]
    in_force = [one for one in cited if one.span.holds(day)] or cited
    return f" ({'; '.join(one.shown for one in in_force)})" if in_force else ""


def _supplied(supplier: str) -> str:
    return f"Yang melengkapi: {SUPPLIERS.get(supplier, supplier)}."


def _stopped(finding: Finding) -> str:
    articles = "; ".join(f"{one.short} {one.article}" for one in finding.citations)
    return f"{finding.message} ({articles})" if articles else finding.message


def _kept(
    seat: Seat, cooperation: Cooperation, source: str, seen: Prospect, taken: Taken, deputy: bool
) -> Step:
    transition, rules = seen.transition, book(cooperation.village_id)
    by = f" {MEANS_WORDS[taken.means]}" if taken.means else ""
    by += ", sebagai pengganti yang menyisih" if deputy else ""
    event = record(
        seat,
        transition.event,
        cooperation,
        region=cooperation.village_id,
        says=f'{transition.done}: "{cooperation.title}", pada {in_words(taken.on)}{by}',
        values={
            "on": taken.on.isoformat(),
            "from": source,
            "to": transition.target.value,
            "note": taken.note.strip(),
            "until": taken.until.isoformat() if taken.until and transition.until_needed else "",
            "book": rules.version,
            "acknowledged": acknowledged(seen.verdict, taken),
            "advice": [one.rule for one in seen.verdict.advice],
            "met": seen.verdict.met,
        },
    )
    step = Step.objects.create(
        cooperation=cooperation,
        name=transition.name,
        source=source,
        target=transition.target.value,
        on=taken.on,
        until=taken.until if transition.until_needed else None,
        note=taken.note.strip(),
        event=event,
        answers=[_answer(one) for one in seen.verdict.open],
        acknowledged=acknowledged(seen.verdict, taken),
        met=seen.verdict.met,
        book=rules.version,
    )
    used = [paper.pk for paper in seen.papers.values() if paper is not None]
    CooperationPaper.objects.filter(pk__in=used).update(used_by=step)
    return step


def acknowledged(verdict: Verdict, taken: Taken) -> dict[str, str]:
    """The reasons given for what was still open, by rule."""
    return {one.rule: taken.acknowledged[one.rule].strip() for one in verdict.asks}


def _answer(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "title": finding.title,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "articles": [f"{one.short} {one.article}" for one in finding.citations],
        "facts": [{"name": one.name, "shown": one.shown, "origin": one.origin} for one in finding.facts],
    }
