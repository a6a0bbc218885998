"""One subdistrict's chapter of the yearly book, counted row by row; a chapter costs its own rows, whatever the regency holds."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from mitradesa.core.potentials import field_word
from mitradesa.core.receipts import Account
from mitradesa.core.village_reports import REPORT_KIND_WORDS, ReportKind, ReportState
from mitradesa.core.year_book import Chapter, Counts, Line, VillageLine
from mitradesa.queries.agreements.asked import state_of
from mitradesa.queries.overview import DESA
from mitradesa.queries.tally_afterwards import days_to_signing
from mitradesa.queries.village_reports.seen import newest
from mitradesa.queries.year_book.known import Known, agreements, dues, ended_unknown, promised_in, receipts
from mitradesa.records.models import Agreement, Dispute, Region, VillageReport


def chapter(subdistrict: Region, known: Known) -> Chapter:
    """A chapter; twelve queries."""
    counts: dict[str, Counts] = defaultdict(Counts)
    signed, ended = _agreements(subdistrict.code, known, counts)
    _money(subdistrict.code, known, counts)
    _disputes(subdistrict.code, known, counts)
    sent = _reports(subdistrict.code, known)
    names = dict(
        Region.objects.filter(parent=subdistrict, kind__in=DESA)
        .filter(Q(until__isnull=True) | Q(pk__in=list(counts)))
        .values_list("code", "name")
    )
    villages = [
        VillageLine(name, counts.get(code, Counts()), sent.get(code, ()))
        for name, code in sorted((name, code) for code, name in names.items())
    ]
    whole = Counts()
    for one in counts.values():
        whole.add(one)
    return Chapter(subdistrict.name, whole, villages, signed, ended)


def _agreements(region: str, known: Known, counts: dict[str, Counts]) -> tuple[list[Line], list[Line]]:
    rows = agreements(region, known).select_related("village", "partner").prefetch_related("numbers")
    later = ended_unknown(region, known)
    found = list(rows.order_by("signed_on", "id"))
    for row in found:
        if row.pk in later:
            row.ended_on = None
        _count(row, known, counts[row.village_id])
    ours = {row.pk: row for row in found if row.signed_on and known.first <= row.signed_on <= known.on}
    took = days_to_signing({pk: row.signed_on for pk, row in ours.items() if row.signed_on})
    for pk, days in took.items():
        counts[ours[pk].village_id].days.append(days)
    signed = [_line(row, row.signed_on) for row in ours.values()]
    ended = [
        _line(row, row.ended_on, row.end_reason)
        for row in found
        if row.ended_on and known.first <= row.ended_on <= known.on
    ]
    return signed, ended


def _count(row: Agreement, known: Known, into: Counts) -> None:
    into.total += 1
    into.states[state_of(row, known.on)] += 1
    into.regimes[row.regime] += 1
    into.kinds[row.document_kind] += 1
    into.fields[field_word(row.field)] += 1
    if row.partner:
        into.partners[row.partner.name] += 1
    into.signed += _within(row.signed_on, known)
    into.ended += _within(row.ended_on, known)


def _within(day: date | None, known: Known) -> bool:
    return day is not None and known.first <= day <= known.on


def _line(row: Agreement, day: date | None, said: str = "") -> Line:
    return Line(
        row.village.name,
        row.title or "Perjanjian tanpa judul",
        " | ".join(one.number for one in row.numbers.all()) or "tanpa nomor",
        row.partner.name if row.partner else "",
        day,
        said,
    )


def _money(region: str, known: Known, counts: dict[str, Counts]) -> None:
    for one in receipts(region, known).only("village_id", "account", "amount", "deposited_on"):
        over = one.deposited_on is not None and one.deposited_on <= known.on
        counts[one.village_id].received[Account.VILLAGE_CASH.value if over else one.account] += one.amount
    for village, rupiah in promised_in(region, known).values_list("village_id", "amount"):
        counts[village].due += rupiah or 0
    rows = dues(region, known).values_list("village_id", "due_on", "met_on", "waived_on", "obligation__kind")
    for village, due_on, met_on, waived_on, kind in rows:
        done = [day for day in (met_on, waived_on) if day is not None and day <= known.on]
        if due_on < known.on and not done:
            counts[village].late[kind] += 1


def _disputes(region: str, known: Known, counts: dict[str, Counts]) -> None:
    rows = Dispute.objects.filter(cooperation__subdistrict=region, opened_on__lte=known.on)
    for village, settled_on in rows.values_list("cooperation__village_id", "settled_on"):
        if settled_on is None or settled_on > known.on:
            counts[village].disputes += 1
        elif settled_on >= known.first:
            counts[village].settled += 1


def _reports(region: str, known: Known) -> Mapping[str, list[str]]:
    rows = newest(VillageReport.objects.all()).filter(
        subdistrict=region, year=known.first.year, state=ReportState.SENT.value
    )
    found: dict[str, list[str]] = defaultdict(list)
    for village, kind, half in rows.order_by("kind", "half").values_list("village_id", "kind", "half"):
        word = REPORT_KIND_WORDS[ReportKind(kind)].removeprefix("laporan ").removesuffix(" kerja sama")
        found[village].append(f"{word} {'I' * half}".strip())
    return found
