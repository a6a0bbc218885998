"""Needs that the inventory of potentials answers: a card, its rank, the plans that hold it, and the papers of preparation."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.potentials import PLAN_LIMIT
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.queries.readiness import PREPARED
from mitradesa.records.models import Cooperation, PriorityLine


def newest_line(one: Cooperation) -> PriorityLine | None:
    """The line of the newest scale that ranks what a cooperation is about; one query."""
    if one.potential_id is None:
        return None
    rows = PriorityLine.objects.filter(potential=one.potential_id)
    return rows.select_related("scale", "rpjmdes", "rkpdes").order_by("-scale__year").first()


def _potential(one: Cooperation, day: date) -> Answer:
    if one.potential is None:
        return Answer(False, "Kartu potensinya belum dipilih.", "potentials:of_case", (one.key,))
    return Answer(True, f"{one.potential.title}.", "potentials:show", (one.potential.pk,))


def _priority(one: Cooperation, day: date) -> Answer:
    if one.potential is None:
        return _potential(one, day)
    line = newest_line(one)
    if line is None:
        says = f"{one.potential.title} belum masuk skala prioritas desa."
        return Answer(False, says, "potentials:village", (one.village_id,))
    says = f"Urutan {line.rank} pada skala prioritas {line.scale.year}: {line.reason}"
    return Answer(True, says, "potentials:scale", (one.village_id, line.scale.year))


def _in_plans(one: Cooperation, day: date) -> Answer:
    line = newest_line(one)
    if line is None:
        return _priority(one, day)
    page = ("potentials:plans", (line.pk,))
    missing = _missing(line)
    if missing:
        return Answer(False, f"Belum tercantum dalam {' dan '.join(missing)}. {PLAN_LIMIT}", *page)
    return Answer(True, _entries(line), *page)


def _missing(line: PriorityLine) -> list[str]:
    return [name for name, paper in (("RPJM Desa", line.rpjmdes), ("RKP Desa", line.rkpdes)) if paper is None]


def _entries(line: PriorityLine) -> str:
    rpjmdes, rkpdes = line.rpjmdes, line.rkpdes
    if rpjmdes is None or rkpdes is None:
        return ""
    return (
        f"RPJM Desa {rpjmdes.year}–{rpjmdes.until_year or '?'} ({line.rpjmdes_entry}) dan "
        f"RKP Desa {rkpdes.year} ({line.rkpdes_entry})."
    )


def _not_in_plans(one: Cooperation, day: date) -> Answer:
    line = newest_line(one)
    if line is None:
        return _priority(one, day)
    missing = _missing(line)
    if not missing:
        return Answer(False, f"Sudah termuat: {_entries(line)}", "potentials:plans", (line.pk,))
    says = f"Belum tercantum dalam {' dan '.join(missing)}; perubahannya dibahas Musrenbang Desa yang khusus diadakan. {PLAN_LIMIT}"
    return Answer(True, says, "potentials:plans", (line.pk,))


def _ready(one: Cooperation, day: date) -> Answer:
    rows = one.papers.filter(kind__in=PREPARED, withdrawn_at__isnull=True)
    there = dict(rows.order_by("dated_on", "id").values_list("kind", "dated_on"))
    lacking = [kind for kind in PREPARED if kind not in there]
    if lacking:
        says = f"Belum ada: {', '.join(PAPER_WORDS[kind] for kind in lacking)}."
        return Answer(False, says, "cooperations:paper", (one.key, lacking[0].value))
    says = "; ".join(f"{PAPER_WORDS[kind]} {in_words(there[kind])}" for kind in PREPARED)
    return Answer(True, f"{says}.", "cooperations:paper", (one.key, PREPARED[0].value))


CHECKS: Mapping[Need, Check] = {
    Need.POTENTIAL: _potential,
    Need.PRIORITY: _priority,
    Need.IN_PLANS: _in_plans,
    Need.NOT_IN_PLANS: _not_in_plans,
    Need.READY: _ready,
}
