"""Invented voices of residents in every state: waiting, late, asked back, answered in each way, sent up, moved, about officials."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mitradesa.actions.concerns.answering import Answer, answer, ask_back, hand_on, take_over
from mitradesa.actions.concerns.raising import Voice, raise_openly, record_concern
from mitradesa.actions.concerns.residents import object_to, reply
from mitradesa.actions.demo.afterwards import PARKING
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.core.concerns import ANSWER_DAYS, About, Channel, Kind, Outcome, days_late
from mitradesa.core.roles import OfficeKind, Role
from mitradesa.records.models import Agreement, Concern

HEAD, SECRETARY, CHAIR, CAMAT = Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.BPD_CHAIR, Role.CAMAT
DINAS, INSPECTOR = Role.DPMD_HEAD, Role.INSPECTOR
FIXED = "Contoh: papan tarif parkir di pasar sudah diganti, fotonya pada berkas desa."
WHOM = "Contoh: Kepolisian Sektor Contoh, surat 100/contoh/2026."
Steps = Callable[[Concern], None]


@dataclass(frozen=True, slots=True)
class Told:
    """One invented voice, how long ago it came, and what became of it."""

    ago: int
    kind: Kind
    about: About
    text: str
    then: Steps | None = None
    answered_ago: int = 0
    named: str = ""


def concerns(day: date) -> None:
    """All of them, of the shown village."""
    parking = Agreement.objects.get(title=PARKING).key
    for told in (*_open(parking), *_answered(parking), *_upwards()):
        row = raise_openly(Voice(SHOWN_VILLAGE, told.kind, told.about, f"Contoh: {told.text}", told.named))
        _earlier(row, day - timedelta(days=told.ago))
        if told.then:
            told.then(row)
        if told.answered_ago:
            _answered_on(row, day - timedelta(days=told.answered_ago))
    came = Voice(
        SHOWN_VILLAGE,
        Kind.QUESTION,
        About.MATTER,
        "Contoh: ibu penjual sayur bertanya kapan los pasar yang bocor dibetulkan.",
        name="Contoh Warga",
        contact="0812-0000-0000 (contoh)",
    )
    record_concern(seat_of(Role.VILLAGE_OPERATOR), came, Channel.IN_PERSON)


def _open(parking: str) -> tuple[Told, ...]:
    matter = About.MATTER
    return (
        Told(2, Kind.QUESTION, matter, "berapa bagian desa dari parkir pasar tahun lalu?", named=parking),
        Told(20, Kind.COMPLAINT, matter, "lampu di jalan masuk wisata mati sejak bulan lalu."),
        Told(5, Kind.REPORT, matter, "ada truk mengambil batu di tanah kas desa.", _asked),
        Told(6, Kind.COMPLAINT, matter, "kios saya ditarik uang dua kali sebulan.", _replied, named=parking),
        Told(4, Kind.COMPLAINT, About.OFFICIALS, "uang sewa diterima di rumah perangkat desa."),
    )


def _answered(parking: str) -> tuple[Told, ...]:
    matter = About.MATTER
    return (
        Told(
            30,
            Kind.QUESTION,
            matter,
            "siapa boleh menyewa kios pasar?",
            _by(SECRETARY, Outcome.EXPLAINED),
            22,
        ),
        Told(
            25,
            Kind.COMPLAINT,
            matter,
            "tarif parkir tidak sama dengan papannya.",
            _by(HEAD, Outcome.CORRECTED),
            15,
            parking,
        ),
        Told(
            28,
            Kind.COMPLAINT,
            matter,
            "pagar tetangga saya terlalu tinggi.",
            _by(HEAD, Outcome.REJECTED, shown=False),
            20,
        ),
        Told(26, Kind.REPORT, matter, "ada yang menjual karcis palsu.", _by(SECRETARY, Outcome.REFERRED), 6),
        Told(
            40,
            Kind.SUGGESTION,
            matter,
            "terima kasih, toilet wisata sekarang bersih.",
            _by(HEAD, Outcome.EXPLAINED),
            36,
        ),
        Told(
            9,
            Kind.QUESTION,
            About.SUBDISTRICT,
            "mengapa surat ke camat lama?",
            _by(INSPECTOR, Outcome.EXPLAINED),
            1,
        ),
    )


def _upwards() -> tuple[Told, ...]:
    matter = About.MATTER
    return (
        Told(18, Kind.COMPLAINT, matter, "jalan rusak oleh truk kopi.", _objected),
        Told(35, Kind.COMPLAINT, matter, "sampah wisata menumpuk.", _decided_above, 3),
        Told(29, Kind.COMPLAINT, About.OFFICIALS, "perangkat meminta uang untuk surat.", _taken, 2),
        Told(12, Kind.QUESTION, matter, "kapan izin dari kabupaten terbit?", _handed_on, 1),
    )


def _by(role: Role, outcome: Outcome, *, shown: bool = True) -> Steps:
    def done(row: Concern) -> None:
        row.refresh_from_db()
        detail = {Outcome.CORRECTED: FIXED, Outcome.REFERRED: WHOM}.get(outcome, "")
        text = "Contoh: sudah kami lihat di tempatnya dan kami cocokkan dengan catatan kami."
        answer(seat_of(role), row.pk, row.version, Answer(outcome, text, detail, shown))

    return done


def _asked(row: Concern) -> None:
    ask_back(seat_of(SECRETARY), row.pk, row.version, "Contoh: di bagian mana, dan kira-kira jam berapa?")


def _replied(row: Concern) -> None:
    row = ask_back(seat_of(SECRETARY), row.pk, row.version, "Contoh: oleh siapa uang itu ditarik?")
    reply(row.pk, row.version, "Contoh: oleh orang berbaju hijau, tanpa karcis.")


def _objected(row: Concern) -> None:
    _by(HEAD, Outcome.EXPLAINED)(row)
    row.refresh_from_db()
    object_to(row.pk, row.version, "Contoh: yang dijawab jalan lain, bukan jalan ke kebun.")


def _decided_above(row: Concern) -> None:
    _objected(row)
    _by(CAMAT, Outcome.CORRECTED)(row)


def _taken(row: Concern) -> None:
    take_over(seat_of(CAMAT), row.pk, row.version)
    _by(CAMAT, Outcome.EXPLAINED)(row)


def _handed_on(row: Concern) -> None:
    hand_on(seat_of(SECRETARY), row.pk, row.version, OfficeKind.DPMD, "Contoh: izinnya wewenang kabupaten.")
    _by(DINAS, Outcome.EXPLAINED)(row)


def _earlier(row: Concern, came: date) -> None:
    """As if it had come then."""
    row.entries.update(on=came)
    row.received_on, row.due_on = came, came + timedelta(days=ANSWER_DAYS)
    row.save(update_fields=["received_on", "due_on"])


def _answered_on(row: Concern, day: date) -> None:
    """As if it had been answered then."""
    Concern.objects.filter(pk=row.pk).update(answered_on=day)
    row.refresh_from_db()
    row.entries.exclude(move="raise").update(on=day)
    row.entries.filter(move="answer").update(late_days=days_late(row.due_on, day))
