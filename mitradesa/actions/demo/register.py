"""The invented agreements of the demonstration, recorded by the operators of their villages as in daily work."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

from mitradesa.actions.agreement_flags import flag_many
from mitradesa.actions.agreements import Entry, KnownFact, Party, record_agreement
from mitradesa.actions.demo.papers import Paper, pages_apart, set_papers
from mitradesa.actions.files import keep, link_file
from mitradesa.actions.taking_over import follow_agreement
from mitradesa.core.calendar import Period
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.cooperations.renewals import may_be_followed
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Agreement, AgreementFile, Holding, Region

ORIGIN = "data contoh"


def rows() -> Iterator[Mapping[str, str]]:
    """The lines of agreements.tsv."""
    text = files("mitradesa.actions.demo").joinpath("agreements.tsv").read_text(encoding="utf-8")
    yield from csv.DictReader(io.StringIO(text), delimiter="\t")


def agreements(day: date) -> list[Agreement]:
    """Records every line with days counted back from `day`, and confirms what is not named as unconfirmed."""
    made: list[Agreement] = []
    filed: list[tuple[Agreement, Entry]] = []
    names = dict(Region.objects.values_list("code", "name"))
    operators = {row["village"]: _operator(row["village"]) for row in rows()}
    for place, row in enumerate(rows(), 1):
        faults = set(row["faults"].split(",")) - {""}
        entry = entry_of(row, faults, place, day, names[row["village"]])
        made.append(record_agreement(operators[row["village"]], entry))
        if "no_file" not in faults:
            filed.append((made[-1], entry))
        if "unconfirmed" not in faults:
            Agreement.objects.filter(pk=made[-1].pk).update(confirmed_at=datetime.now(tz=UTC))
        if "ended" in faults:
            last = entry.ends_on or day
            Agreement.objects.filter(pk=made[-1].pk).update(
                ended_on=last - timedelta(days=200), end_reason="kesepakatan para pihak"
            )
        if "renewed" in faults:
            made.append(_renewal(made[-1], entry))
    _file_papers(filed, names, operators)
    return made


def follow(day: date) -> None:
    """Every agreement of the register that runs and may be followed becomes a running case of its village."""
    regimes = [Agreement.Regime.THIRD_PARTY, Agreement.Regime.ASSET_USE]
    rows = Agreement.objects.filter(regime__in=regimes, confirmed_at__isnull=False, merged_into__isnull=True)
    for one in rows.exclude(source=Agreement.Source.CASE).order_by("pk"):
        if may_be_followed(one, day):
            follow_agreement(_operator(one.village_id), one.key)


def _file_papers(
    filed: Sequence[tuple[Agreement, Entry]], names: Mapping[str, str], operators: Mapping[str, Seat]
) -> None:
    """Each agreement's own paper as its file, a PDF that says on every page that it is invented."""
    document = set_papers([paper_of(entry, names) for _, entry in filed])
    for (agreement, entry), alone in zip(filed, pages_apart(document), strict=True):
        name = f"{entry.title} (contoh).pdf"
        stored = keep(alone, "application/pdf")
        seat, kind = operators[entry.village], AgreementFile.Kind.SIGNED
        link_file(seat, agreement, stored, kind, name, flagged=False)
    flag_many([agreement for agreement, _ in filed])


def paper_of(entry: Entry, names: Mapping[str, str]) -> Paper:
    """What the paper of an entry says; `names` of villages and subdistricts by code."""
    number, number_partner = (*entry.numbers, "", "")[:2]
    assert entry.signed_on  # noqa: S101 - every invented agreement has its days
    assert entry.starts_on  # noqa: S101
    return Paper(
        village=names[entry.village],
        subdistrict=names[entry.village[:8]],
        partner=entry.parties[-1].name,
        kind=entry.document_kind,
        title=entry.title,
        scope=entry.scope,
        number=number,
        number_partner=number_partner,
        signed_on=entry.signed_on,
        starts_on=entry.starts_on,
        ends_on=entry.ends_on,
        amount=entry.amount_total,
    )


def _operator(village: str) -> Seat:
    holding = Holding.objects.get(office__region=village, role=Role.VILLAGE_OPERATOR)
    return seats_of(holding.person_id)[0]


def entry_of(row: Mapping[str, str], faults: set[str], place: int, day: date, village: str) -> Entry:
    """What a line says, with days counted back from `day`; `place` is what its numbers count, `village` the village's name."""
    began = _back(day, int(row["months_ago"]), 1 + len(row["title"]) % 27)
    months = int(row["months"])
    ends = Period(months=months, days=-1).after(began) if months and "no_end" not in faults else None
    if "end_before_start" in faults:
        ends = began - timedelta(days=30)
    return Entry(
        village=row["village"],
        source=Agreement.Source.TYPED,
        title=row["title"],
        document_kind=row["document_kind"],
        regime=row["regime"],
        field=row["field"],
        scope=row["scope"],
        signed_on=began,
        starts_on=began,
        ends_on=ends,
        amount_total=int(row["amount_total"]) or None,
        partner="" if "no_partner" in faults else row["partner"],
        numbers=() if "no_number" in faults else _numbers(place - ("duplicate" in faults), began),
        parties=(Party(f"Pemerintah Desa {village}", row["village"]), Party(row["partner"])),
        facts={} if "no_musdes" in faults else {"musdes_on": KnownFact(_three_weeks_before(began), ORIGIN)},
        note="Contoh, bukan perjanjian sungguhan.",
    )


def _numbers(place: int, began: date) -> tuple[str, str]:
    return f"140/{place:02d}/KD/{began.year}", f"{place:03d}/CTH/{began.year}"


def _three_weeks_before(day: date) -> str:
    return (day - timedelta(days=21)).isoformat()


def _back(day: date, months: int, of_month: int) -> date:
    return Period(months=-months).after(date(day.year, day.month, 1)).replace(day=of_month)


def _renewal(old: Agreement, entry: Entry) -> Agreement:
    start = (old.ends_on or date(2025, 1, 1)) + timedelta(days=1)
    again = replace(
        entry,
        title=f"{entry.title} (perpanjangan)",
        signed_on=start,
        starts_on=start,
        ends_on=Period(months=24, days=-1).after(start),
        numbers=(f"140/99/KD/{start.year}",),
    )
    made = record_agreement(_operator(entry.village), again)
    Agreement.objects.filter(pk=made.pk).update(renews=old, confirmed_at=datetime.now(tz=UTC))
    return made
