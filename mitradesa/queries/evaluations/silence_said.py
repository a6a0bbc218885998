"""A wait as its record says it: days counted, what the law says of the day of answer and of silence, which gate reads it, a reminder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words
from mitradesa.core.findings import GATE_WORDS, VERIFIED_WORDS
from mitradesa.core.language import _, counted
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.roles import Seat
from mitradesa.core.silence import ADDRESSED, AWAITED_WORDS, NEITHER, Awaited, Read, Reader, Silence, Waited
from mitradesa.law.citation import Citation, cite, explained
from mitradesa.law.counted_days import counted_days, waited_days
from mitradesa.law.deadlines import Deadline
from mitradesa.law.silence import ASKED, Article, Asked, Effect, limits, readers
from mitradesa.queries.evaluations.silence import Wait
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Cooperation

NO_DAY = "Peraturan yang terbaca tidak menetapkan hari bagi jawaban ini."
NO_EFFECT = f"{NEITHER} Tidak ada pasal yang terbaca memberi akibat pada belum adanya jawaban ini."
NOT_ASKED = "Tidak ada langkah perkara yang meminta jawaban ini; menunggunya adalah cara kerja yang lazim."


@dataclass(frozen=True, slots=True)
class _Law:
    """What the law says of one wait: the day, the effect, and whether the day of either is over."""

    day: str
    day_articles: Sequence[Citation]
    effect: str
    effect_articles: Sequence[Citation]
    passed: bool


def silence_of(one: Cooperation, wait: Wait, values: Mapping[str, Any], day: date, seat: Seat) -> Silence:
    """The record of one wait on a day, with the letter that the seat would send; queries as for the need that it answers."""
    asked, waited = ASKED[wait.awaited], waited_days(wait.since, day)
    law = _law(one, wait, values, day)
    return Silence(
        awaited=wait.awaited.value,
        key=wait.key,
        title=one.title,
        village=one.village.name,
        sent=wait.sent,
        received=wait.received,
        since=wait.since.isoformat(),
        until=day.isoformat(),
        days=waited.days,
        weekend=waited.weekend,
        off=[(off.isoformat(), name) for off, name in waited.off],
        working=waited.working,
        asks=_read(_in_force(asked.asks, day)),
        day=law.day,
        day_articles=_read(law.day_articles),
        effect=law.effect,
        effect_articles=_read(law.effect_articles),
        has_effect=bool(law.effect_articles),
        passed=law.passed,
        readers=_readers(one, wait.awaited, asked, day),
        letter=_letter(one, wait, waited, law, seat),
    )


def received_by(wait: Wait, by: str, on: date, told_by: str) -> Wait:
    """The wait with a receipt that somebody of the village states."""
    receiver = " ".join(by.split())[:160]
    says = f"Diterima {in_words(on)} oleh {receiver}, menurut keterangan {told_by}."
    return replace(wait, received_on=on, received=says)


def _in_force(articles: Sequence[Article], day: date) -> list[Citation]:
    found = [cite(*one) for one in articles]
    return [one for one in found if one.span.holds(day)] or found


def _read(cited: Sequence[Citation]) -> list[Read]:
    return [
        Read(f"{one.short} {one.article}", one.digest, VERIFIED_WORDS[one.verified], one.note)
        for one in map(explained, cited)
    ]


def _law(one: Cooperation, wait: Wait, values: Mapping[str, Any], day: date) -> _Law:
    found = limits(wait.awaited, one.village_id, values, day)
    basis = [cited for limit in found for cited in limit.rule.basis_on(day)]
    lasts = [_Last.of_rule(limit, values) for limit in found]
    says = [last.says(day) for last in lasts] or [NO_DAY]
    effect = ASKED[wait.awaited].effect
    if effect is not None and effect.days is not None:
        general = _Last.general(effect.days, wait)
        says.append(general.says(day))
        basis += _in_force(effect.basis[:1], day)
        lasts = lasts or [general]
    passed = bool(lasts) and all(last.over(day) for last in lasts)
    if effect is None or not lasts:
        return _Law(" ".join(says), basis, NO_EFFECT, (), passed)
    return _Law(" ".join(says), basis, _effect(effect, passed=passed), _in_force(effect.basis, day), passed)


@dataclass(frozen=True, slots=True)
class _Last:
    """A day of answer: what sets it, the day it is counted from (None: not recorded) and, where it can be counted, the last day."""

    sets: str
    start: date | None
    due: date | None

    @classmethod
    def of_rule(cls, limit: Deadline, values: Mapping[str, Any]) -> "_Last":
        """What a rule of the book sets."""
        start = values.get(limit.start)
        ours = " (ukuran Mitra Desa, bukan angka peraturannya)" if limit.ours else ""
        sets = f"Aturan “{_(limit.rule.title)}” menetapkan harinya{ours}"
        due = counted_days(start, limit.days(start), working=limit.working).due if start is not None else None
        return cls(sets, start, due)

    @classmethod
    def general(cls, days: int, wait: Wait) -> "_Last":
        """What a general article sets where no special law does, from the receipt on."""
        sets = f"Ketentuan umum menyebut {counted(days, 'hari kerja')} sesudah permohonan diterima secara lengkap"
        start = wait.received_on
        return cls(sets, start, counted_days(start, days, working=True).due if start is not None else None)

    def over(self, day: date) -> bool:
        """Whether the last day is past."""
        return self.due is not None and day > self.due

    def says(self, day: date) -> str:
        """The same in a sentence."""
        if self.start is None:
            return f"{self.sets}; hari mulainya belum tercatat, jadi hari terakhirnya tidak dihitung."
        since = f"{self.sets}; dihitung sejak {in_words(self.start)}"
        if self.due is None:
            return (
                f"{since}, tetapi hari libur tahun itu belum diketahui, jadi hari terakhirnya tidak dihitung."
            )
        return (
            f"{since}, hari terakhirnya {in_words(self.due)}{' dan sudah lewat' if self.over(day) else ''}."
        )


def _effect(effect: Effect, *, passed: bool) -> str:
    names = "; ".join(cite(*one).shown for one in effect.basis)
    whose = "ketentuan umum" if effect.days is not None else "pasalnya"
    if passed:
        return f"Batas harinya sudah lewat tanpa jawaban: menurut {whose}, {effect.says} ({names}). {effect.doubt}"
    until = f"Sebelum itu {NEITHER[0].lower()}{NEITHER[1:]}"
    return f"Bila batas harinya lewat tanpa jawaban, menurut {whose} {effect.says} ({names}). {until} {effect.doubt}"


def _readers(one: Cooperation, awaited: Awaited, asked: Asked, day: date) -> list[Reader]:
    """The gates that read it: what a step of the case asks, then the rules."""
    found = [
        Reader(GATE_WORDS[rule.gate], _(rule.title), rule.id)
        for rule in readers(awaited, one.village_id, day)
    ]
    if asked.need is None:
        return [Reader("", NOT_ASKED), *found]
    answer = answers(one, (asked.need,), day)[asked.need]
    stands = "terpenuhi" if answer.met else "belum terpenuhi"
    return [Reader("", f"{NEEDS[asked.need].says}: {stands}. {answer.says}"), *found]


def _letter(one: Cooperation, wait: Wait, waited: Waited, law: _Law, seat: Seat) -> str:
    """A reminder as plain text; it claims nothing from silence but what an article gives it."""
    village = f"Desa {one.village.name}"
    working = "" if waited.working is None else f" ({waited.working} hari kerja)"
    what, since, until = AWAITED_WORDS[wait.awaited], in_words(waited.since), in_words(waited.until)
    claims = law.effect if law.passed and law.effect_articles else NEITHER
    lines = [
        f"Yth. {ADDRESSED[wait.awaited]}",
        f"Perihal: mohon jawaban, {what}",
        "",
        f"Untuk kerja sama “{one.title}”, {village} telah mengirim:",
        *(f"- {label}: {value}" for label, value in wait.sent),
        f"- {wait.received}",
        "",
        f"Sampai {until} sudah {waited.days} hari{working} sejak {since}, dan {what} belum kami terima.",
        law.day,
        claims,
        "Kami mohon jawaban tertulis, atau pemberitahuan bila ada berkas yang masih kurang.",
        "",
        f"{seat.name}, {seat.title} {one.village.name}",
    ]
    return "\n".join(lines)
