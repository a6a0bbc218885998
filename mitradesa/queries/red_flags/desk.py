"""What signs put on desks: questions to answer, answers to decide about, signs that nobody asked about yet."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.sign import OFFICE_OF, About
from mitradesa.core.red_flags.states import State
from mitradesa.core.roles import Role, Seat, may
from mitradesa.queries.red_flags.audits import audits_seen
from mitradesa.queries.red_flags.scope import visible_flags
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import RedFlag

PAGE = "red_flags:show"


def red_flags(seat: Seat, day: date) -> Sequence[Waiting]:
    """What waits for this seat; four queries at most."""
    found = _to_answer(seat, day) if may(seat, Act.ANSWER_RED_FLAG) else []
    if may(seat, Act.DECIDE_RED_FLAG):
        found += _to_decide(seat, day)
    if seat.role is Role.INSPECTOR:
        raised = _to_ask(seat)
        found += raised + _to_draw(seat, day, offered=bool(raised))
    return found


def _to_answer(seat: Seat, day: date) -> list[Waiting]:
    mine = [about.value for about, kind in OFFICE_OF.items() if kind is seat.office_kind]
    rows = visible_flags(seat).filter(state=State.ASKED.value, about__in=mine)
    rows = rows.select_related("agreement").order_by("due_on", "id")
    return [_line(one, "Jawab pertanyaan tentang", _by(one, day), one.due_on) for one in rows[:MOST]]


def _by(one: RedFlag, day: date) -> str:
    if one.due_on is None:
        return ""
    late = f"Lewat {(day - one.due_on).days} hari. " if one.due_on < day else ""
    return f"{late}Ditunggu sampai {in_words(one.due_on)}; tenggatnya ukuran Mitra Desa sendiri. Ini bukan tuduhan."


def _to_decide(seat: Seat, day: date) -> list[Waiting]:
    own = [about.value for about in About if OFFICE_OF[about] is seat.office_kind]
    rows = visible_flags(seat).exclude(about__in=own).select_related("agreement")
    answered = rows.filter(state=State.ANSWERED.value).order_by("raised_on", "id")
    late = rows.filter(state=State.ASKED.value, due_on__lt=day).order_by("due_on", "id")
    found = [
        _line(one, "Putuskan", f"Jawabannya sudah masuk.{_shifted(one)}", None) for one in answered[:MOST]
    ]
    why = "Tenggat jawabannya lewat: tanyakan lagi dengan tenggat baru, atau putuskan diteruskan."
    return found + [_line(one, "Tanpa jawaban:", f"{why}{_shifted(one)}", one.due_on) for one in late[:MOST]]


def _shifted(one: RedFlag) -> str:
    return (
        f" Faktanya berubah {in_words(one.shifted_on)}; tetap menunggu keputusan." if one.shifted_on else ""
    )


def _to_ask(seat: Seat) -> list[Waiting]:
    number = visible_flags(seat).filter(state=State.RAISED.value).count()
    if not number:
        return []
    why = "Tanyakan kepada yang bersangkutan, atau tolak dengan alasan bila datanya keliru."
    what = f"{number} tanda belum ditanyakan"
    return [Waiting("red_flag", what, why, None, "red_flags:list", query="?mana=baru")]


def _to_draw(seat: Seat, day: date, *, offered: bool) -> list[Waiting]:
    """Samples with agreements that nobody looked at, and the offer of one where the year has none; one query."""
    audits = list(audits_seen(seat)[:MOST])
    found = [
        Waiting(
            "audit",
            f'Sampel "{one.title}": {one.drawn - one.looked} dari {one.drawn} belum diperiksa',  # type: ignore[attr-defined]
            "Catat hasil tiap perjanjian yang diundi; hukum yang dibaca tidak menetapkan harinya.",
            None,
            "red_flags:audit",
            one.pk,
        )
        for one in audits
        if one.looked < one.drawn  # type: ignore[attr-defined]
    ]
    if offered and not any(one.drawn_on.year == day.year for one in audits):
        why = f"Tahun {day.year} belum ada sampel perjanjian yang diundi untuk diuji petik."
        found.append(Waiting("audit", "Ambil sampel pemeriksaan (uji petik)", why, None, "red_flags:draw"))
    return found


def _line(one: RedFlag, verb: str, why: str, due: date | None) -> Waiting:
    title = SIGNS[one.sign].title if one.sign in SIGNS else one.sign
    what = f'{verb} "{title}": {one.agreement.title or one.agreement.key}'
    return Waiting("red_flag", what, why, due, PAGE, one.pk)
