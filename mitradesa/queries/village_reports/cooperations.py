"""What the records hold for a yearly or a final report: each cooperation with money, duties, disputes and papers, and what is missing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from mitradesa.core.calendar import in_words
from mitradesa.core.endings import CONDITION_WORDS, Condition
from mitradesa.core.obligations.kinds import STANDING_WORDS, Kind, Side, Standing
from mitradesa.core.receipts import ACCOUNT_WORDS, Account, lies_elsewhere
from mitradesa.core.register import FILE_WORDS, STATE_WORDS, kind_words
from mitradesa.core.village_reports import Period
from mitradesa.queries.agreements.asked import state_of
from mitradesa.records.models import Agreement, Closing, Dispute, Due, Receipt

REGIMES = ("third_party", "")
"""What the village head reports on: cooperation with third parties, and what is not yet said to be anything else."""
LATE = (Standing.OVERDUE, Standing.PARTLY)


def in_the_year(first: date, last: date) -> Q:
    """The agreements that were in force on a day of a span; over agreements."""
    begun = Q(starts_on__lte=last) | Q(starts_on__isnull=True, signed_on__lte=last)
    not_over = Q(ended_on__isnull=True) | Q(ended_on__gte=first)
    running = Q(ends_on__isnull=True) | Q(ends_on__gte=first) | Q(ended_on__gte=first)
    return begun & not_over & running


def reported(village: str, period: Period) -> QuerySet[Agreement]:
    """The agreements that a yearly report of a village tells of."""
    rows = Agreement.objects.filter(village=village, merged_into__isnull=True, regime__in=REGIMES)
    return rows.filter(in_the_year(period.first, period.last)).order_by("signed_on", "id")


def told_of(
    rows: QuerySet[Agreement], first: date, last: date, day: date
) -> tuple[list[dict[str, object]], list[str]]:
    """Each agreement as a report tells it of a span, and what is missing, each in a sentence; nine queries, however many they are."""
    received = Receipt.objects.filter(
        withdrawn_at__isnull=True, received_on__gte=first, received_on__lte=last
    )
    dues = Due.objects.filter(
        obligation__withdrawn_on__isnull=True, due_on__gte=first, due_on__lte=min(last, day)
    )
    found = rows.select_related("partner", "cooperation__closing").prefetch_related(
        "numbers",
        "files",
        Prefetch("receipts", received, to_attr="received"),
        Prefetch("obligations__dues", dues.select_related("obligation__sanction"), to_attr="told"),
        Prefetch("cooperation__disputes", Dispute.objects.filter(opened_on__lte=last)),
        "cooperation__closing__lines",
    )
    told, lacking = [], []
    for row in found:
        told.append(_told(row, min(last, day)))
        lacking += [f"{row.title or row.key}: {one}" for one in _lacking(row)]
    return told, lacking


def _dues(row: Agreement) -> list[Due]:
    return [due for one in row.obligations.all() for due in getattr(one, "told", ())]


def _told(row: Agreement, day: date) -> dict[str, object]:
    return {
        "key": row.key,
        "title": row.title or "tanpa judul",
        "partner": row.partner.name if row.partner else "",
        "numbers": [one.number for one in row.numbers.all()],
        "paper": kind_words().get(row.document_kind, row.document_kind),
        "field": row.field,
        "scope": row.scope,
        "signed_on": _iso(row.signed_on),
        "starts_on": _iso(row.starts_on),
        "ends_on": _iso(row.ends_on),
        "ended_on": _iso(row.ended_on),
        "end_reason": row.end_reason,
        "state": STATE_WORDS[state_of(row, day)],
        **_money(row),
        **_duties(_dues(row), day),
        "disputes": _disputes(row),
        "papers": [f"{FILE_WORDS.get(one.kind, one.kind)}: {one.name}" for one in row.files.all()],
        "closing": _closing(row),
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _money(row: Agreement) -> dict[str, object]:
    by_account: Counter[str] = Counter()
    for one in row.received:  # type: ignore[attr-defined]
        by_account[ACCOUNT_WORDS[Account(one.account)]] += one.amount
    due = [one for one in _dues(row) if _to_village(one)]
    return {
        "received": sorted(by_account.items()),
        "received_total": sum(by_account.values()),
        "due_total": sum(one.amount or 0 for one in due),
    }


def _to_village(one: Due) -> bool:
    """Whether it is promised to the village as `queries.money.promised` counts it: money that was not let go, and no fee."""
    duty = one.obligation
    return (
        one.waived_on is None
        and duty.kind == Kind.MONEY
        and duty.owed_to == Side.VILLAGE
        and not hasattr(duty, "sanction")
    )


def _duties(dues: Sequence[Due], day: date) -> Mapping[str, object]:
    stood = [(one, one.stands(day)) for one in dues]
    counted = Counter(STANDING_WORDS[standing] for _, standing in stood)
    late = [
        f"{one.obligation.title}, jatuh tempo {in_words(one.due_on)}"
        for one, standing in stood
        if standing in LATE
    ]
    return {"duties": sorted(counted.items()), "late": late}


def _disputes(row: Agreement) -> list[str]:
    case = getattr(row, "cooperation", None)
    if case is None:
        return []
    return [
        f"{one.subject} (sejak {in_words(one.opened_on)}; "
        f"{f'selesai {in_words(one.settled_on)}' if one.settled_on else 'belum selesai'})"
        for one in case.disputes.all()
    ]


def _closing(row: Agreement) -> dict[str, object]:
    case = getattr(row, "cooperation", None)
    closing: Closing | None = getattr(case, "closing", None)
    if closing is None:
        return {}
    lines = [
        f"{one.what}: {_condition(one.condition)}, "
        f"{f'kembali {in_words(one.returned_on)}' if one.returned_on else 'belum kembali'}"
        for one in closing.lines.all()
    ]
    return {
        "made_on": closing.made_on.isoformat(),
        "lines": lines,
        "money": closing.money_unsettled,
        "money_note": closing.money_note,
        "remaining": closing.remaining,
    }


def _condition(value: str) -> str:
    return CONDITION_WORDS[Condition(value)] if value else "keadaannya belum dicatat"


def _lacking(row: Agreement) -> list[str]:
    said = [
        (not row.regime, "hukum yang mengaturnya belum dipilih dalam register"),
        (row.partner_id is None, "pihak ketiganya belum dicatat"),
        (not row.numbers.all(), "nomornya belum dicatat"),
        (row.signed_on is None, "tanggal tanda tangannya belum dicatat"),
        (row.ends_on is None and not row.open_ended, "hari terakhirnya belum dicatat"),
        (not any(one.kind == "signed" for one in row.files.all()), "naskah bertanda tangan belum diunggah"),
        (not row.obligations.all(), "kewajiban para pihak belum dicatat"),
        (_unpaid_and_silent(row), "ada uang yang jatuh tempo, tetapi tidak ada penerimaan yang dicatat"),
        (_elsewhere(row), "ada uang yang tidak masuk rekening kas desa"),
        (_unstated(row), "ada uang yang belum disebut ke mana masuknya"),
    ]
    return [sentence for lacks, sentence in said if lacks]


def _unpaid_and_silent(row: Agreement) -> bool:
    return any(_to_village(one) for one in _dues(row)) and not row.received  # type: ignore[attr-defined]


def _elsewhere(row: Agreement) -> bool:
    return any(lies_elsewhere(one.account, one.deposited_on) for one in row.received)  # type: ignore[attr-defined]


def _unstated(row: Agreement) -> bool:
    return any(one.account == Account.UNSTATED for one in row.received)  # type: ignore[attr-defined]
