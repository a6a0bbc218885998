"""What the cases of agreements show: how a partner was chosen, sheets of the desks, deliberations, amendments."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.deliberations import About, State
from mitradesa.core.evaluations import SheetState
from mitradesa.core.offers import AnnouncementState
from mitradesa.core.red_flags.facts import Choosing, Sheet
from mitradesa.queries.offers.comparison import Comparison, compared_in
from mitradesa.records.models import (
    Announcement,
    Cooperation,
    DeliberationItem,
    Evaluation,
    PartnerPerson,
    Step,
)


@dataclass(frozen=True, slots=True)
class Walked:
    """What one case shows."""

    choosing: Choosing | None = None
    sheets: tuple[Sheet, ...] = ()
    deliberated_on: date | None = None
    amended_on: tuple[date, ...] = ()


def walked(cases: Mapping[int, Cooperation]) -> dict[int, Walked]:
    """What these cases show, by agreement; nine queries."""
    ids = [one.pk for one in cases.values()]
    choosing, sheets = _choosing(ids), _sheets(ids)
    deliberated, amended = _deliberated(ids), _amended(ids)
    return {
        agreement: Walked(
            choosing.get(one.pk),
            tuple(sheets.get(one.pk, ())),
            deliberated.get(one.pk),
            tuple(amended.get(one.pk, ())),
        )
        for agreement, one in cases.items()
    }


def _choosing(cases: Sequence[int]) -> dict[int, Choosing]:
    rows = Announcement.objects.filter(cooperation__in=cases, state=AnnouncementState.CHOSEN.value)
    chosen = list(rows.order_by("round").prefetch_related("criteria", "offers__file", "offers__scores"))
    partners = {offer.partner_id for row in chosen for offer in row.offers.all() if offer.partner_id}
    sounds: dict[int, dict[str, str]] = defaultdict(dict)
    people = PartnerPerson.objects.filter(partner__in=partners, until__isnull=True).exclude(role="employee")
    for partner, sound, name in people.values_list("partner_id", "sound", "name"):
        sounds[partner][sound] = name
    return {row.cooperation_id: _chosen(row, compared_in(row), sounds) for row in chosen}


def _chosen(row: Announcement, found: Comparison, sounds: Mapping[int, Mapping[str, str]]) -> Choosing:
    """Offers of one third party count once when owners are compared."""
    partners = {offer.partner_id for offer in row.offers.all() if offer.partner_id}
    owners: dict[str, list[str]] = defaultdict(list)
    for partner in sorted(partners):
        for sound, name in sounds.get(partner, {}).items():
            owners[sound].append(name)
    return Choosing(
        open_days=(row.closes_on - row.opens_on).days + 1,
        offers=len(found.rows),
        chosen_points=next((one.total for one in found.rows if one.offer.pk == row.chosen_id), None),
        best_points=found.best,
        bidders_of_one=tuple(sorted(names[0] for names in owners.values() if len(names) > 1)),
    )


def _sheets(cases: Sequence[int]) -> dict[int, list[Sheet]]:
    """The first round at each desk; a later round reads what it knows already."""
    found: dict[int, list[Sheet]] = defaultdict(list)
    rows = Evaluation.objects.filter(cooperation__in=cases, state=SheetState.DONE.value, round=1)
    columns = ("cooperation_id", "level", "sent_on", "finished_on")
    for case, level, sent_on, finished_on in rows.order_by("pk").values_list(*columns):
        if finished_on is not None:
            found[case or 0].append(Sheet(level, sent_on, finished_on))
    return found


def _deliberated(cases: Sequence[int]) -> dict[int, date]:
    """The first deliberation about each."""
    found: dict[int, date] = {}
    rows = DeliberationItem.objects.filter(
        cooperation__in=cases,
        about__in=[About.COOPERATION.value, About.DEAL.value],
        deliberation__state__in=[State.HELD.value, State.SIGNED.value],
    )
    for case, held_on in rows.order_by("deliberation__held_on").values_list(
        "cooperation_id", "deliberation__held_on"
    ):
        found.setdefault(case or 0, held_on)
    return found


def _amended(cases: Sequence[int]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = defaultdict(list)
    for case, on in Step.objects.filter(cooperation__in=cases, name="amend").values_list(
        "cooperation_id", "on"
    ):
        found[case].append(on)
    return found
