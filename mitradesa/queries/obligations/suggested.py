"""Duties that an agreement has by law or by what is known of it and that nobody entered yet: offered, never made by themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.village_reports import AFTER_THE_END, DAYS_SILENT, Period
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import Agreement, Obligation

Articles = tuple[tuple[str, str], ...]
USES = ("sewa", "pinjam_pakai", "ksp", "bgs", "bsg")
REPORTING: Articles = (("permendagri-96-2017", "14(7)"),)
ASSETS: Articles = (("permendagri-1-2016", "28"),)
FIRST_PAYMENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A duty to be looked at: `why` in words, the articles that ask for it, and who set the days (`days`), for the law seldom does."""

    kind: Kind
    owed_by: Side
    owed_to: Side
    title: str
    first_due: date
    why: str
    last_due: date | None = None
    every: int = 0
    amount: int | None = None
    whole: bool = False
    articles: Articles = field(default=())
    days: str = DAYS_SILENT


def suggested(agreement: Agreement, kept: Sequence[str], promised: int = 0) -> list[Suggested]:
    """The duties to be offered whose titles are not among those kept; none without a first and a last day.

    `promised` are the rupiah that kept duties promise to the village already: of the agreement's value only the rest is offered.
    """
    starts = agreement.starts_on or agreement.signed_on
    ends = agreement.ends_on
    if starts is None or ends is None or ends <= starts:
        return []
    values, _origins = facts_of(agreement)
    found = _reports(starts, ends) if agreement.regime in ("", "third_party") else []
    found += _money(agreement, starts, ends, promised)
    if agreement.regime == "asset_use" or values.get("asset_use") in USES:
        found += _asset(starts, ends)
    return [one for one in found if one.title not in kept]


def _reports(starts: date, ends: date) -> list[Suggested]:
    yearly = Period(starts.year).due
    why = "Kepala desa melaporkan pelaksanaan kepada BPD, dengan tembusan kepada bupati melalui camat."
    found = [
        Suggested(
            Kind.REPORT, Side.VILLAGE, Side.AUTHORITY, "Laporan akhir", ends + AFTER_THE_END, why,
            articles=REPORTING,
        )
    ]  # fmt: skip
    if yearly <= ends:
        found.insert(
            0,
            Suggested(
                Kind.REPORT, Side.VILLAGE, Side.AUTHORITY, "Laporan tahunan", yearly, why,
                last_due=ends, every=12, articles=REPORTING,
            ),
        )  # fmt: skip
    return found


def promised_by(duties: Iterable[Obligation]) -> int:
    """The rupiah that duties, with their due days, promise to the village; without those withdrawn, and fees."""
    money = (
        one
        for one in duties
        if one.kind == Kind.MONEY and one.owed_to == Side.VILLAGE and one.withdrawn_on is None
    )
    return sum(
        due.amount or 0 for one in money if getattr(one, "sanction", None) is None for due in one.dues.all()
    )


def _money(agreement: Agreement, starts: date, ends: date, promised: int) -> list[Suggested]:
    rest = (agreement.amount_total or 0) - promised
    if rest <= 0:
        return []
    years = max(round((ends - starts).days / 365.25), 1)
    why = (
        f"Nilai perjanjian {in_rupiah(agreement.amount_total or 0)}, sudah dijadwalkan {in_rupiah(promised)}; ini sisanya. "
        "Sesuaikan dengan pasal pembayarannya, atau betulkan nilai perjanjian bila jadwalnya yang benar."
        if promised
        else "Nilai perjanjian dibagi rata tiap tahun sampai habis; sesuaikan dengan pasal pembayarannya."
    )
    return [
        Suggested(
            Kind.MONEY, Side.PARTNER, Side.VILLAGE, "Pembayaran tahunan", starts + FIRST_PAYMENT, why,
            last_due=ends, every=12 if years > 1 else 0, amount=rest, whole=True,
            days="Harinya usulan; ikuti perjanjian.",
        )
    ]  # fmt: skip


def _asset(starts: date, ends: date) -> list[Suggested]:
    half = Period(starts.year, 1 if starts <= date(starts.year, 6, 30) else 2).due
    why = "Aset desa yang dipakai dilaporkan kepada bupati tiap semester."
    found = [
        Suggested(
            Kind.HAND_BACK, Side.PARTNER, Side.VILLAGE, "Penyerahan kembali aset", ends,
            "Aset kembali kepada desa pada akhir masa, dengan berita acara keadaannya.",
            days="Hari terakhir perjanjian.",
        )
    ]  # fmt: skip
    if half <= ends:
        found.insert(
            0,
            Suggested(
                Kind.REPORT, Side.VILLAGE, Side.AUTHORITY, "Laporan aset tiap semester", half, why,
                last_due=ends, every=6, articles=ASSETS,
            ),
        )  # fmt: skip
    return found
