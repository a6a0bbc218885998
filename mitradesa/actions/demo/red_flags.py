"""Invented signs in every state: raised, asked, asked and late, answered, decided in each of the four ways, and one whose facts changed."""

from datetime import UTC, date, datetime, timedelta

from mitradesa.actions.agreements import Entry, KnownFact, Party, record_agreement
from mitradesa.actions.demo.afterwards import KIOSK, PARKING
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.receipts import Money, record_receipt, withdraw_receipt
from mitradesa.actions.red_flags.answering import Said, answer, ask, decide
from mitradesa.actions.red_flags.audits import Draw, draw_audit, note_line
from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.actions.red_flags.thresholds import set_threshold
from mitradesa.core.calendar import today
from mitradesa.core.means import Means
from mitradesa.core.receipts import Account
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.sampling import Manner, Result
from mitradesa.core.red_flags.states import ANSWER_DAYS, Outcome
from mitradesa.core.roles import Role
from mitradesa.queries.red_flags.scope import looked_at
from mitradesa.records.models import Agreement, RedFlag, RedFlagEntry

BARN, COFFEE = "Sewa lumbung desa (contoh)", "PT Contoh Kopi Serelo"
SEED, HOLDER = "contoh-2026", "Contoh Bendahara"
ANSWERED = "Contoh: sudah kami lihat bersama kaur keuangan, buktinya ada pada buku kas desa."
DECIDED = {
    Outcome.EXPLAINED: "Contoh: jawabannya sudah dicocokkan dengan bukti yang dikirim.",
    Outcome.CORRECTED: "Contoh: uangnya sudah disetor, terlihat pada rekening koran bulan ini.",
    Outcome.REJECTED: "Contoh: masanya mengikuti tiga musim panen kopi, bukan batas sewa.",
    Outcome.REFERRED: "Contoh: tidak dijawab sampai tenggatnya; diteruskan kepada Inspektur dengan surat 700/contoh/1.",
}


def red_flags(day: date) -> list[Agreement]:
    """A lease with much to ask about, two looks two weeks apart, and what the offices made of it; answers the lease."""
    secretary = seat_of(Role.VILLAGE_SECRETARY)
    barn = _lease(day)
    for before, amount, payer, account in (
        (300, 1_750_000, COFFEE, Account.VILLAGE_CASH),
        (120, 1_750_000, COFFEE, Account.PERSON),
        (45, 1_250_000, "Toko Contoh Lain", Account.VILLAGE_CASH),
    ):
        record_receipt(
            secretary,
            barn.key,
            Money(day - timedelta(days=before), amount, payer, account, holder=_holder(account)),
        )
    parking = Agreement.objects.get(title=PARKING)
    when = day - timedelta(days=50)
    money = Money(when, 900_000, "CV Contoh Niaga Pasar", Account.PERSON, holder=HOLDER)
    mistaken = record_receipt(secretary, parking.key, money)
    _look(day - timedelta(days=15))
    withdraw_receipt(secretary, mistaken.pk, "Contoh: salah mengetik rekening, uangnya belum diterima.")
    _look(day)
    _walk(day)
    _audit()
    return [barn]


def _holder(account: Account) -> str:
    """Whose account it is, where it is a person's."""
    return HOLDER if account is Account.PERSON else ""


def _lease(day: date) -> Agreement:
    starts = day - timedelta(days=330)
    entry = Entry(
        SHOWN_VILLAGE,
        Agreement.Source.TYPED,
        title=BARN,
        document_kind="perjanjian",
        regime="asset_use",
        field="pembangunan",
        scope="Contoh: lumbung desa untuk gudang kopi",
        signed_on=starts,
        starts_on=starts,
        ends_on=starts + timedelta(days=3 * 365 - 12),
        amount_total=12_000_000,
        partner=COFFEE,
        numbers=(f"141/contoh/KD/{starts.year}",),
        parties=(Party("Pemerintah Desa (contoh)", SHOWN_VILLAGE), Party(COFFEE)),
        facts={"asset_use": KnownFact("sewa", "halaman 1 naskah contoh")},
    )
    made = record_agreement(seat_of(Role.VILLAGE_SECRETARY), entry)
    Agreement.objects.filter(pk=made.pk).update(confirmed_at=datetime.now(tz=UTC))
    return made


def _look(day: date) -> None:
    raise_flags(list(looked_at(day).values_list("pk", flat=True)), day)


def _walk(day: date) -> None:
    """What the offices did with the signs of the lease and of the lapsed kiosk."""
    _asked("name_like_an_official")
    _late("money_without_basis", day)
    _answered("money_to_a_person")
    _answered("receipts_without_schedule", Outcome.EXPLAINED)
    _answered("cash_not_deposited", Outcome.CORRECTED)
    _decided("term_under_limit", Outcome.REJECTED)
    _late("paid_by_another", day)
    _decided("paid_by_another", Outcome.REFERRED)


def _of(sign: str) -> RedFlag:
    return RedFlag.objects.get(sign=sign, pending=True, agreement__title__in=(BARN, KIOSK))


def _asked(sign: str) -> RedFlag:
    row = _of(sign)
    return ask(seat_of(Role.INSPECTOR), row.pk, row.version, SIGNS[sign].ask, ANSWER_DAYS)


def _late(sign: str, day: date) -> None:
    row = _asked(sign)
    passed = day - timedelta(days=1)
    RedFlag.objects.filter(pk=row.pk).update(due_on=passed)
    questions = RedFlagEntry.objects.filter(flag=row, due_on__isnull=False)
    questions.update(due_on=passed, on=passed - timedelta(days=ANSWER_DAYS))


def _answered(sign: str, outcome: Outcome | None = None) -> None:
    row = _asked(sign)
    answer(seat_of(Role.VILLAGE_SECRETARY), row.pk, row.version, Said(ANSWERED))
    if outcome is not None:
        _decided(sign, outcome)


def _decided(sign: str, outcome: Outcome) -> None:
    row = _of(sign)
    decide(seat_of(Role.INSPECTOR), row.pk, row.version, outcome, DECIDED[outcome], Means.PIN)


def _audit() -> None:
    """A threshold set otherwise, and a list drawn by weight whose first line was looked at."""
    inspector, day = seat_of(Role.INSPECTOR), today()
    reason = "Contoh: bank terdekat dua jam dari desa-desa di hulu."
    set_threshold(inspector, "cash_not_deposited", "days", 10, day, reason)
    audit = draw_audit(inspector, Draw(f"Pemeriksaan contoh {day.year}", Manner.WEIGHTED, 5, SEED))
    line = audit.lines.get(place=1)
    note_line(
        inspector,
        line.pk,
        line.version,
        Result.TO_MEND,
        "Contoh: jadwal pembayaran belum dicatat, diminta dilengkapi.",
    )
