"""An event filled in from what a regency's villages need: theme, background, legal basis, day, regions and materials."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.outreach.events import Plan, new_event
from mitradesa.actions.outreach.own import tell
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.outreach import Section
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.law.citation import Instrument, instruments
from mitradesa.law.judge import fill
from mitradesa.law.rule import Rule
from mitradesa.queries.outreach_needs import Needs, Topic, materials_for, needs, reached_codes
from mitradesa.queries.overview import DESA
from mitradesa.records.models import EventMaterial, EventQuota, EventText, OutreachEvent, Region

THEME = "Sosialisasi kerja sama desa"
MOST_IN_THEME = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What was picked of the suggestions: rules to teach, subdistricts to invite, the day; all of their villages or those never reached."""

    rules: Collection[str] = ()
    subdistricts: Collection[str] = ()
    day: date | None = None
    only_unreached: bool = True


@transaction.atomic
def plan_from_need(seat: Seat, wish: Wish) -> OutreachEvent:
    """The plan that follows from the needs; Blocked where nothing of them was picked."""
    require(seat, Act.PLAN_EVENT)
    found = needs(seat).value
    topics = [one for one in found.topics if one.rule.id in wish.rules]
    places = [one for one in found.places if one.code in wish.subdistricts]
    if not topics and not places:
        raise Blocked("Belum ada materi atau kecamatan yang dipilih.", "Centang paling sedikit satu.")
    if wish.day is not None and wish.day < today():
        raise Blocked("Hari itu sudah lewat.", "Pilih hari yang akan datang.")
    event = new_event(seat, Plan(theme=_theme(topics), starts_on=wish.day, audience=_audience(len(places))))
    _write(event, topics, found)
    _invite(event, [one.code for one in places], only_unreached=wish.only_unreached)
    _teach(event, [one.rule for one in topics])
    values: dict[str, object] = {
        "rules": [one.rule.id for one in topics],
        "subdistricts": [one.code for one in places],
    }
    tell(seat, "planned", event, "merencanakan dari kebutuhan", values=values)
    return event


def _theme(topics: Sequence[Topic]) -> str:
    taught = " serta ".join(_sentence(one.rule) for one in topics[:MOST_IN_THEME])
    return f"{THEME}: {taught}"[:300] if taught else THEME


def _sentence(rule: Rule) -> str:
    title = fill(rule.title, rule, {}, today())
    return title[:1].lower() + title[1:].replace(":", "")


def _audience(subdistricts: int) -> str:
    return (
        f"Pemerintah desa dan BPD di {subdistricts} kecamatan" if subdistricts else "Pemerintah desa dan BPD"
    )


def _write(event: OutreachEvent, topics: Sequence[Topic], found: Needs) -> None:
    reached = found.villages - found.unreached
    lines = [
        f"Dari {found.villages} desa, {reached} desa pernah mengirim utusan ke sosialisasi dan {found.unreached} belum pernah."
    ]
    lines += [
        f"{one.number} perjanjian melanggar aturan ini: {fill(one.rule.title, one.rule, {}, today())}."
        for one in topics
    ]
    day = event.starts_on or today()
    cited = dict.fromkeys(
        (cited.instrument_id, cited.key)
        for one in topics
        for cited in one.rule.basis
        if cited.span.holds(day)
    )
    EventText.objects.bulk_create(
        EventText(event=event, section=section.value, text=text)
        for section, text in (
            (Section.BACKGROUND, "\n".join(lines)),
            (Section.LEGAL_BASIS, "\n".join(basis_line(instruments()[one], key) for one, key in cited)),
        )
        if text
    )


def basis_line(instrument: Instrument, article: str = "") -> str:
    """An instrument, or an article of it, as a line of the legal basis."""
    name = f", {instrument.articles[article].name}" if article else ""
    return f"{instrument.short} tentang {instrument.title}{name}"


def _invite(event: OutreachEvent, codes: Sequence[str], *, only_unreached: bool) -> None:
    rows = Region.objects.filter(parent_id__in=codes, kind__in=DESA, until__isnull=True)
    villages = set(rows.values_list("code", flat=True))
    if only_unreached:
        villages -= reached_codes(event.regency)
    EventQuota.objects.bulk_create(
        [
            *(EventQuota(event=event, region_id=code, quota=event.subdistrict_quota) for code in codes),
            *(
                EventQuota(event=event, region_id=code, quota=event.village_quota)
                for code in sorted(villages)
            ),
        ],
        batch_size=500,
    )


def _teach(event: OutreachEvent, rules: Sequence[Rule]) -> None:
    taught = materials_for(event.regency, rules)
    found = dict.fromkeys(one.pk for some in taught.values() for one in some)
    EventMaterial.objects.bulk_create(
        EventMaterial(event=event, material_id=pk, place=place) for place, pk in enumerate(found, 1)
    )
