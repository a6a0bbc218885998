"""A village's official bank account: prepared by the village, confirmed by its head, seen by the subdistrict."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from mitradesa.actions.judging import judge_village
from mitradesa.actions.trail import record
from mitradesa.core.accounts.official import RULE, digits, of_village
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Region, VillageAccount

SHORTEST_NUMBER, LONGEST_NUMBER, LEAST = 5, 30, 10


@dataclass(frozen=True, slots=True)
class BankAccount:
    """An account as the village tells it; `reported_on` is the day of the letter to the regent."""

    bank: str
    number: str
    holder: str
    since: date
    reported_on: date | None = None
    report_number: str = ""


@transaction.atomic
def prepare_account(seat: Seat, village: str, account: BankAccount) -> VillageAccount:
    """Another official account of a village, which counts once the head confirmed it; raises NotAllowed, Blocked."""
    require(seat, Act.KEEP_VILLAGE_ACCOUNT, village)
    region = _locked_village(village)
    if region is None:
        raise Blocked("Desa itu tidak ada.", "Pilih dari daftar wilayah.")
    _refuse(village, account)
    made = VillageAccount.objects.create(
        village=region,
        subdistrict=village[:8],
        regency=village[:5],
        bank=account.bank.strip()[:80],
        number=digits(account.number),
        holder=" ".join(account.holder.split())[:120],
        since=account.since,
        reported_on=account.reported_on,
        report_number=account.report_number.strip()[:120],
        prepared_by=f"{seat.name}, {seat.title}"[:200],
    )
    _told(seat, made, "prepared", f"menyiapkan rekening kas desa {_named(made)} mulai {in_words(made.since)}")
    return made


def _locked_village(village: str) -> Region | None:
    """The village, locked, so that of two accounts of it the second is prepared knowing of the first."""
    rows = Region.objects.select_for_update(no_key=True).filter(pk=village, level=Region.Level.VILLAGE)
    return rows.first()


def _refuse(village: str, account: BankAccount) -> None:
    number = digits(account.number)
    if not SHORTEST_NUMBER <= len(number) <= LONGEST_NUMBER or not account.bank.strip():
        raise Blocked("Bank atau nomor rekeningnya belum benar.", "Tulis seperti pada buku rekening.")
    if not of_village(account.holder):
        raise Blocked(
            f'Nama "{account.holder.strip()}" bukan nama pemerintah desa. {RULE}',
            "Tulis nama pada buku rekening, misalnya Pemerintah Desa atau Kas Desa; rekening orang tidak dapat dipakai.",
        )
    if account.reported_on is not None and account.reported_on > today():
        raise Blocked("Hari pelaporannya belum tiba.", "Kosongkan dulu; isi sesudah suratnya dikirim.")
    alive = VillageAccount.objects.filter(village=village, withdrawn_at__isnull=True)
    if alive.filter(number=number, until__isnull=True).exists():
        raise Blocked("Rekening itu sudah tercatat.", "Buka daftar rekening kas desa.")
    if alive.filter(confirmed_at__isnull=True).exists():
        raise Blocked("Masih ada rekening yang menunggu kepala desa.", "Benarkan atau tarik dulu yang itu.")


@transaction.atomic
def confirm_account(seat: Seat, known: int, means: Means) -> VillageAccount:
    """The head confirms a prepared account: it counts from its first day, and the one before ends on the day before that."""
    one = _locked(known)
    require(seat, Act.CONFIRM_VILLAGE_ACCOUNT, one.village_id)
    if one.confirmed_at is not None:
        raise Blocked("Rekening ini sudah dibenarkan.", "Buka lagi daftarnya.")
    before = VillageAccount.objects.select_for_update().filter(
        village=one.village_id, confirmed_at__isnull=False, until__isnull=True, withdrawn_at__isnull=True
    )
    for old in before:
        if old.since >= one.since:
            raise Blocked(
                f"Rekening yang berlaku sekarang mulai {in_words(old.since)}, yang baru {in_words(one.since)}.",
                "Tarik yang baru, lalu siapkan lagi dengan hari mulai yang benar.",
            )
        old.until = one.since - timedelta(days=1)
        old.save(update_fields=["until"])
    one.confirmed_at, one.confirmed_by = datetime.now(tz=UTC), f"{seat.name}, {seat.title}"[:200]
    one.save(update_fields=["confirmed_at", "confirmed_by"])
    _told(
        seat, one, "confirmed", f"membenarkan rekening kas desa {_named(one)} {MEANS_WORDS[means]}".rstrip()
    )
    judge_village(one.village_id)
    return one


@transaction.atomic
def see_account(seat: Seat, known: int) -> VillageAccount:
    """The subdistrict says that it saw a confirmed account."""
    one = _locked(known)
    require(seat, Act.SEE_VILLAGE_ACCOUNT, one.village_id)
    if one.confirmed_at is None or one.seen_at is not None:
        raise Blocked(
            "Tidak ada perubahan rekening yang perlu dilihat.",
            "Kecamatan melihatnya sesudah kepala desa membenarkannya.",
        )
    one.seen_at, one.seen_by = datetime.now(tz=UTC), f"{seat.name}, {seat.title}"[:200]
    one.save(update_fields=["seen_at", "seen_by"])
    _told(seat, one, "seen", f"melihat rekening kas desa {_named(one)}")
    return one


@transaction.atomic
def report_account(seat: Seat, known: int, on: date, number: str) -> VillageAccount:
    """The day and number of the letter that told the regent of an account (Permendagri 20/2018 Pasal 44)."""
    one = _locked(known)
    require(seat, Act.KEEP_VILLAGE_ACCOUNT, one.village_id)
    if on > today():
        raise Blocked("Hari pelaporannya belum tiba.", "Isi hari suratnya dikirim.")
    one.reported_on, one.report_number = on, number.strip()[:120]
    one.save(update_fields=["reported_on", "report_number"])
    _told(
        seat,
        one,
        "reported",
        f"mencatat pelaporan rekening kas desa {_named(one)} kepada bupati pada {in_words(on)}",
    )
    judge_village(one.village_id)
    return one


@transaction.atomic
def withdraw_account(seat: Seat, known: int, why: str) -> VillageAccount:
    """Takes back an account that nobody confirmed yet, with the reason."""
    one = _locked(known)
    require(seat, Act.KEEP_VILLAGE_ACCOUNT, one.village_id)
    if one.confirmed_at is not None:
        raise Blocked(
            "Rekening ini sudah dibenarkan kepala desa.",
            "Siapkan rekening penggantinya; yang lama berakhir sendiri sehari sebelumnya.",
        )
    if len(why.strip()) < LEAST:
        raise Blocked("Alasan menariknya belum ditulis.", "Tulis apa yang keliru.")
    one.withdrawn_at, one.withdrawn_because = datetime.now(tz=UTC), why.strip()[:300]
    one.save(update_fields=["withdrawn_at", "withdrawn_because"])
    _told(seat, one, "withdrawn", f"menarik rekening kas desa {_named(one)}")
    return one


def _locked(known: int) -> VillageAccount:
    found = (
        VillageAccount.objects.select_for_update(of=("self",))
        .select_related("village")
        .filter(pk=known, withdrawn_at__isnull=True)
        .first()
    )
    if found is None:
        raise Blocked("Rekening itu tidak ada atau sudah ditarik.", "Buka lagi daftarnya.")
    return found


def _named(one: VillageAccount) -> str:
    return f"{one.bank} {one.number} atas nama {one.holder}"


def _told(seat: Seat, one: VillageAccount, what: str, says: str) -> None:
    values = {"number": one.number, "since": one.since.isoformat(), "reason": one.withdrawn_because}
    record(seat, f"village_account.{what}", one, region=one.village_id, says=says, values=values)
