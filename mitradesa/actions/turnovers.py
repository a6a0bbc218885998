"""Shares of a turnover: entering the duty with its formula; reporting, asking back, confirming and taking back the turnover of a period."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.obligations import SHORTEST_REASON, Duty, keep_obligation, locked_due
from mitradesa.actions.shares import recount_due
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import WHOLE, in_rupiah
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.said import share_said
from mitradesa.core.obligations.shares import MOST_TIERS, ReportState, ShareFormula, shared
from mitradesa.core.refusals import Blocked, NotAllowed, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.turnovers.years import formula_of, year_of, years_of
from mitradesa.records.models import Due, Obligation, ShareTerm, TurnoverReport


@dataclass(frozen=True, slots=True)
class Turnover:
    """A turnover as it is reported: rupiah of a period, with its evidence."""

    period_from: date
    period_to: date
    amount: int
    file: Given | None
    note: str = ""


@transaction.atomic
def keep_share(
    seat: Seat,
    agreement: str,
    duty: Duty,
    formula: ShareFormula,
    *,
    known: int | None = None,
    version: int = 0,
) -> Obligation:
    """A duty of the third party to share its turnover with the village, with its formula. Raises NotAllowed, Blocked."""
    _refuse_formula(formula, duty)
    of = replace(
        duty,
        kind=Kind.MONEY,
        owed_by=Side.PARTNER,
        owed_to=Side.VILLAGE,
        amount=None,
        whole=False,
        by_turnover=True,
    )
    row = keep_obligation(seat, agreement, of, known=known, version=version)
    term, _made = ShareTerm.objects.update_or_create(obligation=row, defaults=formula.kept())
    if known is not None:
        term.version += 1
        term.save(update_fields=["version"])
    _ask_minimum(row, formula)
    tally([row.agreement_id])
    record(
        seat,
        "turnover.formula_kept",
        row.agreement,
        region=row.village_id,
        says=f'mencatat rumus bagi hasil "{row.title}" menurut {row.clause}, perjanjian {called(row.agreement)}',
        values={"formula": share_said(formula)},
    )
    return row


def _ask_minimum(duty: Obligation, formula: ShareFormula) -> None:
    """The guaranteed minimum becomes what every due day of a new schedule asks for, until its turnover is confirmed."""
    dues = []
    for year in years_of(duty):
        for one in year.dues:
            one.amount = year.least(one, formula) or None
            dues.append(one)
    Due.objects.bulk_update(dues, ["amount"])


def _ask_less_of_the_last(row: Due, formula: ShareFormula) -> None:
    """What the day that closes a guaranteed year asks without a report, after another period of the year has another share."""
    year = year_of(row)
    if not formula.guarantee or year.closes(row):
        return
    last = locked_due(year.dues[-1].pk)
    if year.shares[-1] is None and last.waived_on is None:
        last.amount = year.least(last, formula) or None
        recount_due(last)


def _refuse_formula(formula: ShareFormula, duty: Duty) -> None:
    if not duty.clause.strip():
        raise Blocked("Pasal bagi hasilnya belum disebut.", "Sebut pasal perjanjian yang menetapkannya.")
    _refuse_tiers([(one.above, one.points) for one in formula.tiers])
    if formula.most and formula.most < formula.least:
        raise Blocked("Batas atas lebih kecil daripada batas bawah.", "Periksa kedua jumlah itu.")
    times = 12 // duty.every if duty.every else 1
    if formula.most and formula.guarantee > formula.most * times:
        raise Blocked(
            "Jaminan setahun melebihi batas atas semua masa dalam setahun.", "Periksa kedua jumlah itu."
        )


def _refuse_tiers(tiers: Sequence[tuple[int, int]]) -> None:
    if not tiers or not any(points for _above, points in tiers):
        raise Blocked("Persen bagi hasil belum diisi.", "Isi persen bagian desa dari omzet.")
    starts = [above for above, _points in tiers]
    if starts[0] != 0 or sorted(set(starts)) != starts or len(tiers) > MOST_TIERS:
        raise Blocked(
            "Lapisan omzet belum berurutan.",
            f"Lapisan pertama mulai dari nol, yang berikut lebih besar; paling banyak {MOST_TIERS}.",
        )
    if max(points for _above, points in tiers) > WHOLE:
        raise Blocked("Persen bagi hasil lebih dari 100.", "Periksa persennya.")


def report_turnover(seat: Seat, due: int, said: Turnover) -> TurnoverReport:
    """The turnover of the period of a due day; it counts when the village confirms it. Raises NotAllowed, Blocked."""
    stored = keep_paper(said.file) if said.file else None
    with transaction.atomic():
        row = _share_due(due)
        _may(seat, Act.REPORT_TURNOVER, row)
        _refuse_report(row, said)
        made = TurnoverReport.objects.create(
            due=row,
            agreement=row.obligation.agreement,
            village_id=row.village_id,
            subdistrict=row.subdistrict,
            regency=row.regency,
            state=ReportState.HANDED_IN.value,
            period_from=said.period_from,
            period_to=said.period_to,
            turnover=said.amount,
            note=said.note.strip()[:300],
            file=stored,
            file_name=said.file.shown[:200] if said.file else "",
            reported_on=today(),
            reported_by=f"{seat.name}, {seat.title}"[:200],
            by_partner=seat.partner is not None,
        )
        days = f"{in_words(said.period_from)} sampai {in_words(said.period_to)}"
        _told(seat, made, "turnover.reported", f"melaporkan omzet {in_rupiah(made.turnover)} {days}")
    return made


def _share_due(due: int) -> Due:
    row = locked_due(due)
    if not ShareTerm.objects.filter(obligation=row.obligation_id).exists():
        raise Blocked("Kewajiban ini bukan bagi hasil.", "Buka jatuh tempo bagi hasilnya.")
    return row


def _may(seat: Seat, act: Act, row: Due) -> None:
    require(seat, act, row.village_id)
    if seat.partner is not None and seat.partner != row.obligation.agreement.partner_id:
        raise NotAllowed(act.value)


def _refuse_report(row: Due, said: Turnover) -> None:
    live = [ReportState.HANDED_IN, ReportState.CONFIRMED]
    reports = TurnoverReport.objects.filter(due__obligation=row.obligation_id, state__in=live)
    if row.waived_on is not None or reports.filter(due=row).exists():
        raise Blocked(
            "Omzet masa ini sudah dilaporkan.", "Tunggu pemeriksaannya, atau minta desa mencabutnya."
        )
    if said.period_to < said.period_from or said.period_to > today():
        raise Blocked("Masa laporannya belum benar.", "Isi hari pertama dan terakhir yang sudah lewat.")
    if said.file is None:
        raise Blocked(
            "Bukti omzet belum dilampirkan.", "Lampirkan foto buku kas, rekap karcis, atau laporan penjualan."
        )
    crossing = reports.filter(period_from__lte=said.period_to, period_to__gte=said.period_from).first()
    if crossing is not None:
        raise Blocked(
            f"Sebagian masa itu sudah dilaporkan: {in_words(crossing.period_from)} sampai {in_words(crossing.period_to)}.",
            "Omzet satu hari hanya dilaporkan sekali.",
        )


@transaction.atomic
def confirm_turnover(seat: Seat, report: int) -> TurnoverReport:
    """The village confirms a report: the share is worked out and becomes the amount of its due day. Raises NotAllowed, Blocked."""
    made = _looked_at(seat, report, ReportState.HANDED_IN)
    row = made.due
    formula = formula_of(ShareTerm.objects.get(obligation=row.obligation_id))
    made.earlier = _earlier(row, formula)
    found = shared(formula, made.turnover, earlier=made.earlier)
    made.state, made.formula, made.share = ReportState.CONFIRMED.value, formula.kept(), found.amount
    made.save()
    row.amount = found.amount
    if found.amount:
        recount_due(row)
    else:
        row.settled, row.met_on = True, today()
        row.save()
    _ask_less_of_the_last(row, formula)
    _told(
        seat, made, "turnover.confirmed", f"membenarkan omzet {in_rupiah(made.turnover)}, bagian desa {in_rupiah(found.amount)},"
    )  # fmt: skip
    return made


def _earlier(row: Due, formula: ShareFormula) -> int | None:
    """What the year brought before, where this period closes it and the year guarantees something; None else."""
    year = year_of(row)
    if not formula.guarantee or not year.closes(row):
        return None
    if lacking := year.lacking(row):
        days = ", ".join(in_words(one.due_on) for one in lacking)
        raise Blocked(
            f"Masa ini menutup tahun yang dijamin {in_rupiah(formula.guarantee)}, tetapi omzet jatuh tempo {days} belum dibenarkan.",
            "Benarkan dahulu laporan masa-masa sebelumnya.",
        )
    return year.earlier(row)


@transaction.atomic
def ask_back(seat: Seat, report: int, question: str) -> TurnoverReport:
    """The village asks back instead of confirming; the report stays readable and another may be handed in. Raises NotAllowed, Blocked."""
    made = _looked_at(seat, report, ReportState.HANDED_IN)
    return _set_aside(seat, made, ReportState.ASKED_BACK, question, "menanyakan kembali laporan omzet")


@transaction.atomic
def take_back_turnover(seat: Seat, report: int, reason: str) -> TurnoverReport:
    """Takes back a confirmation that was a mistake, while nothing was paid or charged by it. Raises NotAllowed, Blocked."""
    made = _looked_at(seat, report, ReportState.CONFIRMED)
    row = made.due
    if row.fulfilments.filter(withdrawn_at__isnull=True).exists() or row.sanctions.exists():
        raise Blocked(
            "Sudah ada pembayaran atau denda menurut bagi hasil ini.",
            "Cabut dahulu catatan pembayarannya; selisih yang nyata dibicarakan dan dicatat sebagai kewajiban sendiri.",
        )
    year = year_of(row)
    closing = year.dues[-1]
    if year.shares[-1] is not None and closing.pk != row.pk and made.formula.get("guarantee"):
        raise Blocked(
            "Tahun jaminannya sudah ditutup dengan angka ini.", "Cabut dahulu laporan yang menutup tahun itu."
        )
    _set_aside(seat, made, ReportState.TAKEN_BACK, reason, "mencabut pembenaran omzet")
    formula = formula_of(ShareTerm.objects.get(obligation=row.obligation_id))
    row.amount, row.settled, row.met_on = year_of(row).least(row, formula) or None, False, None
    row.save()
    _ask_less_of_the_last(row, formula)
    return made


def _looked_at(seat: Seat, report: int, state: ReportState) -> TurnoverReport:
    made = TurnoverReport.objects.filter(pk=report).first()
    if made is None:
        raise Blocked("Laporan itu tidak ada.", "Buka lagi halamannya.")
    made.due = locked_due(made.due_id)
    _may(seat, Act.JUDGE_TURNOVER, made.due)
    made.refresh_from_db(fields=["state"])
    if made.state != state:
        raise Blocked(
            "Laporan ini sudah dilihat orang lain.", "Buka lagi halamannya, lalu ulangi bila perlu."
        )
    made.looked_on, made.looked_by = today(), f"{seat.name}, {seat.title}"[:200]
    return made


def _set_aside(seat: Seat, made: TurnoverReport, state: ReportState, why: str, verb: str) -> TurnoverReport:
    if len(why.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Pertanyaan atau alasannya", why, SHORTEST_REASON),
            "Tulis angka atau bukti mana yang dimaksud.",
        )
    made.state, made.question = state.value, why.strip()[:300]
    made.save()
    _told(seat, made, f"turnover.{state.value}", f"{verb} {in_rupiah(made.turnover)}")
    return made


def _told(seat: Seat, made: TurnoverReport, kind: str, verb: str) -> None:
    duty = made.due.obligation
    says = f'{verb} untuk "{duty.title}", jatuh tempo {in_words(made.due.due_on)}, perjanjian {called(duty.agreement)}'
    values = {
        "turnover": made.turnover,
        "village_share": made.share,
        "reason": made.question,
    }
    record(seat, kind, duty.agreement, region=made.village_id, says=says, values=values)
    judge_anew([made.agreement_id])
