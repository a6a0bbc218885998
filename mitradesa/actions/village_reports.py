"""Reports of a village: begun from its records, completed, confirmed by its head, sent, and received at each desk."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import IntegrityError, transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.fulfilments import Brought, record_fulfilment
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.core.village_reports import (
    REPORT_DESK_WORDS,
    Period,
    ReportDesk,
    ReportKind,
    ReportState,
    desks_of,
    still_running,
)
from mitradesa.queries.village_reports.cooperations import REGIMES
from mitradesa.queries.village_reports.gathered import gathered
from mitradesa.queries.village_reports.seen import DESKS, called, correction_of
from mitradesa.records.models import Agreement, Due, Region, ReportReceipt, VillageReport

EARLIEST_YEAR = 2014
SHORTEST = 10
BEFORE, AFTER = timedelta(days=31), timedelta(days=334)
"""Within a month before the end of a reported year and eleven after it, the due day of a yearly report is met by it."""
RULES = {ReportKind.YEARLY: "INTERVAL=12", ReportKind.ASSETS: "INTERVAL=6"}
FINAL_TITLE = "Laporan akhir"


@dataclass(frozen=True, slots=True)
class Words:
    """What people add to what the records hold: results, problems, what is done next."""

    results: str = ""
    problems: str = ""
    follow_up: str = ""


@transaction.atomic
def begin_report(
    seat: Seat, village: str, kind: ReportKind, period: Period, agreement: str = ""
) -> VillageReport:
    """A report of a village out of its records; the one that is there already where it was begun before. Raises NotAllowed, Blocked."""
    require(seat, Act.PREPARE_VILLAGE_REPORT, village)
    if not period.year >= EARLIEST_YEAR or period.first > today():
        raise Blocked("Masa laporan itu belum mulai.", "Pilih tahun atau semester yang sudah berjalan.")
    whose = _ended(village, agreement) if kind is ReportKind.FINAL else None
    found = VillageReport.objects.filter(village=village, kind=kind.value, agreement=whose)
    found = found if whose else found.filter(year=period.year, half=period.half)
    if (already := found.first()) is not None:
        return already
    row = VillageReport(
        key=new_key(),
        village=Region.objects.get(pk=village),
        subdistrict=village[:8],
        regency=village[:5],
        kind=kind.value,
        year=period.year,
        half=period.half,
        agreement=whose,
    )
    _gather(row)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return found[0]
    _told(seat, row, "begun", f"menyusun {called(row).lower()}")
    return row


@transaction.atomic
def begin_correction(seat: Seat, key: str, reason: str) -> VillageReport:
    """A new version of a report that was sent, to be completed, confirmed and sent as the first was; the one begun already, if any.

    The law read says nothing about corrections; this way is our own. Raises NotAllowed, Blocked.
    """
    rows = VillageReport.objects.select_for_update(of=("self",)).select_related("agreement", "village")
    sent = rows.filter(key=key).first()
    if sent is None:
        raise Blocked("Laporan itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, Act.PREPARE_VILLAGE_REPORT, sent.village_id)
    if sent.state != ReportState.SENT:
        raise Blocked(
            "Laporan ini belum dikirim.", "Yang belum dikirim dibetulkan langsung, tanpa versi baru."
        )
    if (already := correction_of(sent)) is not None:
        return already
    if len(reason.strip()) < SHORTEST:
        raise Blocked(
            "Alasan koreksi belum ditulis.", "Tulis apa yang keliru pada laporan yang sudah dikirim."
        )
    row = VillageReport(
        key=new_key(),
        village=sent.village,
        subdistrict=sent.subdistrict,
        regency=sent.regency,
        kind=sent.kind,
        year=sent.year,
        half=sent.half,
        agreement=sent.agreement,
        edition=sent.edition + 1,
        corrects=sent,
        because=reason.strip()[:600],
        results=sent.results,
        problems=sent.problems,
        follow_up=sent.follow_up,
    )
    _gather(row)
    row.save()
    _told(
        seat,
        row,
        "correction_begun",
        f"menyusun {called(row).lower()}, koreksi atas surat {_letter(sent)}: {row.because[:200]}",
    )
    return row


def _letter(row: VillageReport) -> str:
    return f"{row.number or 'tanpa nomor'} tanggal {in_words(row.sent_on)}" if row.sent_on else "-"


def _ended(village: str, key: str) -> Agreement:
    row = Agreement.objects.filter(key=key, village=village, merged_into__isnull=True).first()
    last = (row.ended_on or row.ends_on) if row else None
    if row is None or row.regime not in REGIMES:
        raise Blocked(
            "Perjanjian itu bukan kerja sama desa dengan pihak ketiga.", "Buka lagi daftar laporannya."
        )
    if last is None or last > today():
        raise Blocked(
            "Kerja sama itu belum berakhir.",
            "Laporan akhir disusun sesudah hari terakhirnya; catat bila diakhiri.",
        )
    return row


def _gather(row: VillageReport) -> None:
    found = gathered(ReportKind(row.kind), row.village_id, Period(row.year, row.half), row.agreement, today())
    row.content, row.lacking, row.gathered_at = found.content, found.lacking, datetime.now(tz=UTC)


@transaction.atomic
def gather_again(seat: Seat, key: str, version: int) -> VillageReport:
    """The content as the records hold it now; what people wrote stays."""
    row = _changing(seat, Act.PREPARE_VILLAGE_REPORT, key, version, ReportState.DRAFT)
    _gather(row)
    row.save()
    _told(seat, row, "gathered", f"memperbarui isi {called(row).lower()} dari catatan")
    return row


@transaction.atomic
def complete_report(seat: Seat, key: str, version: int, words: Words) -> VillageReport:
    """What people add in their own words."""
    row = _changing(seat, Act.PREPARE_VILLAGE_REPORT, key, version, ReportState.DRAFT)
    row.results, row.problems = words.results.strip(), words.problems.strip()
    row.follow_up = words.follow_up.strip()
    row.save()
    _told(seat, row, "completed", f"melengkapi {called(row).lower()}")
    return row


@transaction.atomic
def confirm_report(seat: Seat, key: str, version: int, means: Means) -> VillageReport:
    """The head says that the report is his; its content stays from here on."""
    row = _changing(seat, Act.CONFIRM_VILLAGE_REPORT, key, version, ReportState.DRAFT)
    _refuse_running(row, today())
    if not row.results:
        raise Blocked(
            "Hasil pelaksanaannya belum ditulis.",
            "Tulis hasilnya dengan kata-kata desa sendiri; bila belum ada hasil, tulis begitu dan sebabnya.",
        )
    row.state, row.confirmed_at = ReportState.CONFIRMED.value, datetime.now(tz=UTC)
    row.confirmed_by = seat.signs_as[:200]
    row.save()
    _told(seat, row, "confirmed", f"membenarkan {called(row).lower()} {MEANS_WORDS[means]}")
    return row


def _refuse_running(row: VillageReport, day: date) -> None:
    """Blocked for a yearly report before its year is over."""
    last = still_running(ReportKind(row.kind), Period(row.year, row.half), day)
    if last is not None:
        raise Blocked(
            f"Tahun {row.year} belum berakhir pada {in_words(day)}; isi laporan ini masih sementara.",
            f"Benarkan dan kirim sesudah {in_words(last)}, dengan isi yang diperbarui dari catatan. Yang sementara boleh dicetak; "
            "laporan akhir satu kerja sama yang sudah berakhir tidak menunggu akhir tahun.",
        )


@transaction.atomic
def reopen_report(seat: Seat, key: str, version: int, reason: str) -> VillageReport:
    """A confirmed report that was not sent yet is open for completing again."""
    row = _changing(seat, Act.CONFIRM_VILLAGE_REPORT, key, version, ReportState.CONFIRMED)
    if len(reason.strip()) < SHORTEST:
        raise Blocked(
            lacking_reason("Alasan membukanya lagi", reason, SHORTEST), "Tulis apa yang perlu dibetulkan."
        )
    row.state, row.confirmed_at, row.confirmed_by = ReportState.DRAFT.value, None, ""
    row.save()
    _told(seat, row, "reopened", f"membuka lagi {called(row).lower()}: {reason.strip()[:200]}")
    return row


@transaction.atomic
def send_report(seat: Seat, key: str, version: int, number: str, on: date) -> VillageReport:
    """A confirmed report goes to its desks; the due days of reports that it meets are met by it."""
    row = _changing(seat, Act.SEND_VILLAGE_REPORT, key, version, ReportState.CONFIRMED)
    _refuse_running(row, on)
    if on > today() or (row.confirmed_at and on < row.confirmed_at.date() - timedelta(days=1)):
        raise Blocked(
            "Hari pengirimannya tidak cocok.",
            "Isi hari pada surat pengantar, antara pembenaran dan hari ini.",
        )
    row.state, row.sent_on, row.number = ReportState.SENT.value, on, number.strip()[:120]
    row.sent_by = seat.signs_as[:200]
    row.save()
    to = " dan ".join(REPORT_DESK_WORDS[one] for one in desks_of(ReportKind(row.kind)))
    says = f"mengirim {called(row).lower()} kepada {to}, surat {row.number or 'tanpa nomor'}"
    if row.corrects is not None:
        says += f", mengoreksi surat {_letter(row.corrects)}"
        _told(
            seat,
            row.corrects,
            "corrected",
            f"mengoreksi {called(row.corrects).lower()} dengan versi {row.edition}",
        )
    _told(seat, row, "sent", says)
    for due in _met(row):
        note = f"Dipenuhi dengan {called(row)}, surat {row.number or 'tanpa nomor'}"
        record_fulfilment(seat, due.pk, Brought(on, on, note=note[:300]))
    told = [str(one["key"]) for one in row.content.get("cooperations", ())]
    judge_anew(Agreement.objects.filter(key__in=told, village=row.village_id).values_list("pk", flat=True))
    return row


def _met(row: VillageReport) -> list[Due]:
    """The open due days of scheduled reports that this one meets: one of each duty, the earliest."""
    kind = ReportKind(row.kind)
    dues = Due.objects.filter(
        settled=False,
        village=row.village_id,
        obligation__withdrawn_on__isnull=True,
        obligation__kind=Kind.REPORT,
        obligation__owed_by=Side.VILLAGE,
        obligation__agreement__key__in=_keys(row),
    )
    if kind is ReportKind.FINAL:
        dues = dues.filter(obligation__title=FINAL_TITLE)
    else:
        last = Period(row.year, row.half).last
        until = last + (AFTER / 2 if row.half else AFTER)
        dues = dues.filter(
            obligation__rule__contains=RULES[kind], due_on__gte=last - BEFORE, due_on__lte=until
        )
    first: dict[int, Due] = {}
    for due in dues.order_by("due_on", "id"):
        first.setdefault(due.obligation_id, due)
    return list(first.values())


def _keys(row: VillageReport) -> list[str]:
    if row.kind == ReportKind.ASSETS:
        rows = Agreement.objects.filter(village=row.village_id, obligations__rule__contains="INTERVAL=6")
        return list(rows.values_list("key", flat=True).distinct())
    return [str(one["key"]) for one in row.content.get("cooperations", ())]


@transaction.atomic
def receive_report(seat: Seat, key: str, on: date, note: str = "") -> ReportReceipt:
    """A desk says that it received a report; the regency's after the subdistrict's, which passes it on."""
    row = (
        VillageReport.objects.select_for_update(of=("self",))
        .select_related("agreement")
        .filter(key=key)
        .first()
    )
    if row is None:
        raise Blocked("Laporan itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, Act.RECEIVE_VILLAGE_REPORT, row.village_id)
    desk = DESKS.get(seat.office_kind)
    if desk is None or desk not in desks_of(ReportKind(row.kind)):
        raise NotAllowed(Act.RECEIVE_VILLAGE_REPORT.value)
    _refuse_receipt(row, desk, on)
    made = ReportReceipt.objects.create(
        report=row, desk=desk.value, received_on=on, received_by=seat.signs_as[:200], note=note.strip()[:300]
    )
    _told(seat, row, "received", f"menerima {called(row).lower()} di {REPORT_DESK_WORDS[desk]}")
    return made


def _refuse_receipt(row: VillageReport, desk: ReportDesk, on: date) -> None:
    there = set(row.receipts.values_list("desk", flat=True))
    if row.state != ReportState.SENT or row.sent_on is None:
        raise Blocked("Laporan ini belum dikirim.", "Tunggu pengirimannya dari desa.")
    if desk.value in there:
        raise Blocked("Penerimaannya sudah dicatat.", "Buka lagi laporannya.")
    if desk is ReportDesk.REGENCY and ReportDesk.SUBDISTRICT.value not in there:
        raise Blocked(
            "Kecamatan belum meneruskan laporan ini.",
            "Tembusan kepada bupati berjalan melalui camat; kecamatan mencatat penerimaannya dahulu.",
        )
    if not row.sent_on <= on <= today():
        raise Blocked(
            f"Hari penerimaan di luar {in_words(row.sent_on)} sampai hari ini.", "Isi hari pada tanda terima."
        )


def _changing(seat: Seat, act: Act, key: str, version: int, state: ReportState) -> VillageReport:
    rows = VillageReport.objects.select_for_update(of=("self",)).select_related(
        "agreement", "village", "corrects__agreement"
    )
    row = rows.filter(key=key).first()
    if row is None:
        raise Blocked("Laporan itu tidak ada.", "Buka lagi daftarnya.")
    require(seat, act, row.village_id)
    if row.version != version:
        raise Blocked(
            "Laporan ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if row.state != state:
        raise Blocked(
            "Laporan ini tidak lagi dalam keadaan itu.", "Buka lagi halamannya dan lihat keadaannya."
        )
    row.version += 1
    return row


def _told(seat: Seat, row: VillageReport, kind: str, says: str) -> None:
    values = {"state": row.state, "lacking": len(row.lacking), "year": row.year, "half": row.half}
    record(seat, f"report.{kind}", row, region=row.village_id, says=says, values=values)
