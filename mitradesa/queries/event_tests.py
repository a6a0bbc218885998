"""The test of an event as its answers stand: items with their figures, learning gain by topic and village, who chose what."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from mitradesa.core.item_analysis import (
    Answers,
    Gain,
    ItemFigures,
    Key,
    Person,
    analyse,
    gain,
    gain_by,
    paired,
)
from mitradesa.core.outreach import Phase
from mitradesa.records.models import OutreachEvent, TestAnswer, TestItem

NO_TOPIC = "Tanpa topik"
NO_PLACE = "Tanpa desa"


def items_of(event: OutreachEvent) -> list[TestItem]:
    """The items in order with their options; two queries."""
    return list(TestItem.objects.filter(event=event).prefetch_related("options"))


def keys_of(items: Sequence[TestItem]) -> list[Key]:
    """The items that have a right option, as the analysis wants them."""
    found = []
    for item in items:
        options = list(item.options.all())
        right = next((option.pk for option in options if option.right), None)
        if right is not None:
            found.append(Key(item.pk, [option.pk for option in options], right))
    return found


@dataclass(frozen=True, slots=True)
class Results:
    """What the answers say: by phase how many took the test and the figures of each item; the gain in all, by topic, by village."""

    items: Sequence[TestItem]
    taken: Mapping[Phase, int]
    figures: Mapping[Phase, Mapping[int, ItemFigures]]
    whole: Gain | None
    topics: Mapping[str, Gain]
    villages: Mapping[str, Gain]
    places: Mapping[str, str]


def results(event: OutreachEvent) -> Results:
    """The whole analysis; four queries however many answers."""
    items = items_of(event)
    keys = keys_of(items)
    people, places = _people(event)
    by_phase = {
        Phase.PRE: [one.before for one in people if one.before is not None],
        Phase.POST: [one.after for one in people if one.after is not None],
    }
    return Results(
        items=items,
        taken={phase: len(some) for phase, some in by_phase.items()},
        figures={phase: {one.item: one for one in analyse(keys, some)} for phase, some in by_phase.items()},
        whole=gain(paired(people, keys)),
        topics=_topics(items, keys, people),
        villages=gain_by(people, keys),
        places=places,
    )


def _topics(items: Sequence[TestItem], keys: Sequence[Key], people: Sequence[Person]) -> dict[str, Gain]:
    topic_of = {item.pk: item.topic or NO_TOPIC for item in items}
    keys_by: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        keys_by[topic_of[key.item]].append(key)
    found = {topic: gain(paired(people, some)) for topic, some in keys_by.items()}
    return {topic: one for topic, one in found.items() if one is not None}


def _people(event: OutreachEvent) -> tuple[list[Person], dict[str, str]]:
    """Everybody who answered anything, and the names of the places they come from by code (empty for none)."""
    rows = TestAnswer.objects.filter(item__event=event, late=0).values_list(
        "participant", "participant__region", "participant__region__name", "phase", "item", "option"
    )
    answers: dict[tuple[int, str], dict[int, int | None]] = defaultdict(dict)
    region: dict[int, str] = {}
    places: dict[str, str] = {}
    for who, code, name, phase, item, option in rows:
        answers[who, phase][item] = option
        region[who] = code or ""
        places[code or ""] = name or NO_PLACE
    found: list[Person] = []
    for who, code in region.items():
        before: Answers | None = answers.get((who, Phase.PRE))
        after: Answers | None = answers.get((who, Phase.POST))
        found.append(Person(who, code, before, after))
    return found, places


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which answers are asked for; None and empty mean all. `option` -1 means left empty."""

    item: int | None = None
    option: int | None = None
    phase: str = ""
    place: str | None = None


def answers_chosen(event: OutreachEvent, chosen: Chosen) -> QuerySet[TestAnswer]:
    """The answers that a figure counts, by name, ready to be shown."""
    rows = TestAnswer.objects.filter(item__event=event, late=0)
    if chosen.item is not None:
        rows = rows.filter(item=chosen.item)
    if chosen.option is not None:
        rows = rows.filter(option__isnull=True) if chosen.option == -1 else rows.filter(option=chosen.option)
    if chosen.phase:
        rows = rows.filter(phase=chosen.phase)
    if chosen.place is not None:
        rows = rows.filter(participant__region=chosen.place or None)
    return rows.select_related("participant__region", "item", "option").order_by(
        "participant__name", "participant_id", "phase", "item__place"
    )


@dataclass(frozen=True, slots=True)
class Score:
    """Somebody's share of right answers before and after; None where he did not take that test."""

    who: int
    name: str
    code: str
    place: str
    before: float | None
    after: float | None


def scores(
    event: OutreachEvent, *, place: str | None = None, topic: str = "", phases: Container[Phase] = ()
) -> list[Score]:
    """Scores by name, of one place or topic where given, only of people who took the tests of some phases where asked; four queries."""
    items = items_of(event)
    kept = [item for item in items if not topic or (item.topic or NO_TOPIC) == topic]
    keys = keys_of(kept)
    people, places = _people(event)
    names = {
        pk: (name, code)
        for pk, name, code in event.participants.filter(pk__in=[one.who for one in people]).values_list(
            "pk", "name", "code"
        )
    }
    found = [
        Score(
            int(str(one.who)),
            *names[int(str(one.who))],
            places[one.village],
            _share(keys, one.before),
            _share(keys, one.after),
        )
        for one in people
        if place is None or one.village == place
    ]
    if Phase.PRE in phases:
        found = [one for one in found if one.before is not None]
    if Phase.POST in phases:
        found = [one for one in found if one.after is not None]
    return sorted(found, key=lambda one: (one.name, one.who))


def _share(keys: Sequence[Key], answers: Answers | None) -> float | None:
    if answers is None or not keys:
        return None
    return sum(answers.get(key.item) == key.right for key in keys) / len(keys)
