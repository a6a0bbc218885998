"""Reading the stored counts of the register: as many rows as there are marks and regions, whatever the number of agreements.

States turn with the days, so those of another day than the one counted for are set right with the few agreements that crossed a limit.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from mitradesa.core.register import State
from mitradesa.queries.agreements.asked import crossing, states_of
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.tally_afterwards import afterwards_of
from mitradesa.records.models import Agreement, AgreementFlag, StoredFinding, Tally, TallyDay

TOTAL, WITH_GAPS, FIELD = "total", "gaps", "field:"
VILLAGES = 3
COLUMNS = (
    "village_id",
    "partner_id",
    "regime",
    "document_kind",
    "field",
    "signed_on",
    "starts_on",
    "ends_on",
    "open_ended",
    "ended_on",
)
Numbers = Mapping[str, int]


def state_mark(state: State) -> str:
    """The mark of those in a state."""
    return f"state:{state}"


def flag_mark(flag: str) -> str:
    """The mark of those with a flag."""
    return f"flag:{flag}"


@dataclass(frozen=True, slots=True)
class Marks:
    """The village of an agreement and how often it bears each mark on a day: once, or rupiah and duties in their number."""

    village: str
    marks: Numbers


def marks_of(rows: QuerySet[Agreement], day: date) -> dict[int, Marks]:
    """What agreements are counted as on a day, by id; merged duplicates are counted nowhere. Nine queries."""
    shown = list(rows.filter(merged_into__isnull=True).only(*COLUMNS))
    ids = [row.pk for row in shown]
    flags = _by_agreement(AgreementFlag.objects.filter(agreement__in=ids).values_list("agreement_id", "flag"))
    breached = StoredFinding.objects.filter(agreement__in=ids, outcome="breached")
    rules = _by_agreement(breached.values_list("agreement_id", "rule"))
    renewed = renewed_of(ids)
    afterwards = afterwards_of(shown)
    return {
        row.pk: Marks(
            row.village_id,
            dict.fromkeys(
                (
                    *_own(row),
                    *_states(row, day, renewed),
                    *map(flag_mark, flags[row.pk]),
                    *([WITH_GAPS] if flags[row.pk] else []),
                    *(f"rule:{rule}" for rule in rules[row.pk]),
                ),
                1,
            )
            | dict(afterwards.get(row.pk, {})),
        )
        for row in shown
    }


def renewed_of(ids: Collection[int]) -> set[int]:
    """Those that another agreement renews."""
    found = Agreement.objects.filter(renews__in=ids, merged_into__isnull=True)
    return set(found.values_list("renews_id", flat=True))


def _by_agreement(pairs: Iterable[tuple[int, str]]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row, name in pairs:
        found[row].append(name)
    return found


def _own(row: Agreement) -> list[str]:
    found = [TOTAL, f"regime:{row.regime}", f"kind:{row.document_kind}"]
    found.append(f"signed:{row.signed_on.year if row.signed_on else ''}")
    if row.ends_on:
        found.append(f"ends:{row.ends_on.year}")
    if row.field:
        found.append(f"{FIELD}{row.field}")
    return found


def _states(row: Agreement, day: date, renewed: Collection[int]) -> list[str]:
    return [state_mark(state) for state in states_of(row, day, renewed=row.pk in renewed)]


def regions_of(village: str) -> list[str]:
    """A village's code and those of what it lies in."""
    parts = village.split(".")
    return [".".join(parts[: length + 1]) for length in range(len(parts))]


def tallied(
    region: str, day: date, *, prefix: str = "", level: int = 0, marks: Sequence[str] = ()
) -> Mapping[str, Numbers]:
    """The numbers of a region by its code, and for some marks those of the regions of a level within it; two queries.

    `prefix` narrows the region's own marks. A number that is not there is 0.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    counted_for = TallyDay.objects.values_list("day", flat=True).first()
    if counted_for is None:
        _add(found, marks_of(Agreement.objects.filter(within(region)), day), 1)
    else:
        inside = Q(level=level, mark__in=marks, region__startswith=f"{region}.")
        own = Q(region=region, mark__startswith=prefix) if prefix else Q(region=region)
        stored = Tally.objects.filter(own | inside if marks else own)
        for code, mark, number in stored.values_list("region", "mark", "number"):
            found[code][mark] = number
        if counted_for != day:
            _turn(found, region, counted_for, day)
    return found


def _turn(found: dict[str, Counter[str]], region: str, counted_for: date, day: date) -> None:
    """Sets states right that were counted for another day."""
    rows = list(Agreement.objects.filter(within(region), crossing(counted_for, day)).only(*COLUMNS))
    renewed = renewed_of([row.pk for row in rows])
    for when, sign in ((counted_for, -1), (day, 1)):
        states = {
            row.pk: Marks(row.village_id, dict.fromkeys(_states(row, when, renewed), 1)) for row in rows
        }
        _add(found, states, sign)


def _add(found: dict[str, Counter[str]], rows: Mapping[int, Marks], sign: int) -> None:
    for row in rows.values():
        for code in regions_of(row.village):
            for mark, number in row.marks.items():
                found[code][mark] += sign * number


def having(numbers: Numbers, prefix: str) -> dict[str, int]:
    """The numbers above 0 of the marks that begin with something, by the rest of the mark."""
    return {
        mark.removeprefix(prefix): number
        for mark, number in numbers.items()
        if number > 0 and mark.startswith(prefix)
    }
