"""Invented cooperations in every state of the tracks, each walked there by the acts that people use, in several villages."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files

from mitradesa.actions.asset_uses import Wish, reserve
from mitradesa.actions.assets import Thing, keep_asset
from mitradesa.actions.cooperations import (
    Case,
    decide_regime,
    open_cooperation,
    record_paper,
    state_case_facts,
)
from mitradesa.actions.demo.drafts import draft
from mitradesa.actions.demo.needs import TERM, facts_for
from mitradesa.actions.demo.papers import set_papers
from mitradesa.actions.demo.people import SHOWN_VILLAGE
from mitradesa.actions.files import Given
from mitradesa.actions.partners import partner_named
from mitradesa.actions.plans import Paper as Plan
from mitradesa.actions.plans import keep_paper
from mitradesa.actions.potentials import Card, choose_potential, keep_potential
from mitradesa.actions.priorities import Ranked, Tie, keep_scale, tie_plans
from mitradesa.actions.steps import Taken, take_step
from mitradesa.core.assets import Span
from mitradesa.core.lifecycle.papers import FILE_NEEDED, Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName, Transition
from mitradesa.core.lifecycle.tour import TOUR_KEY
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import OfficeKind, Role, Seat
from mitradesa.law.book import book
from mitradesa.queries.people import seats_of
from mitradesa.records.models import (
    Asset,
    Cooperation,
    CooperationFact,
    CooperationPaper,
    Holding,
    Partner,
    Potential,
    PriorityLine,
    Region,
    VillagePaper,
)

REASON = "Contoh: hal ini sudah dibicarakan dan keterangannya menyusul."
BETWEEN = timedelta(days=12)
SUSPENDED_FOR = timedelta(days=90)
COMPANY = "CV Contoh Maju Bersama"
UNPLANNED = frozenset({Status.PLAN_AMENDMENT})


@dataclass(frozen=True, slots=True)
class Spec:
    """One case of the list: where, on which track, for what, over which states, and where it stands in the end."""

    key: str
    village: str
    track: TrackName
    title: str
    use: str
    by_way: Sequence[Status]
    stands: Status

    @property
    def way(self) -> Iterator[Transition]:
        """The steps to take, one after the other."""
        here = Status.OPENED
        for there in (*self.by_way, self.stands):
            yield from TRACKS[self.track].way_to(there, here)
            here = there


TOUR = Spec(
    TOUR_KEY,
    SHOWN_VILLAGE,
    TrackName.VILLAGE_INITIATIVE,
    "Rumah sangrai kopi (contoh)",
    "none",
    (Status.READY,),
    Status.CLOSED,
)
"""The case that a newcomer is shown from its idea to its closing."""


def specs(villages: Sequence[str]) -> list[Spec]:
    """The list of the cases, spread over some villages."""
    text = files(__package__).joinpath("cases.tsv").read_text(encoding="utf-8")
    return [
        Spec(
            f"contoh{row['key']}",
            villages[int(row["village"]) % len(villages)],
            TrackName(row["track"]),
            row["title"],
            row["use"],
            [Status(one) for one in row["by_way"].split()],
            Status(row["stands"]),
        )
        for row in csv.DictReader(text.splitlines(), delimiter="\t")
    ]


@dataclass(frozen=True, slots=True)
class Village:
    """A village whose people walk its cases: their seats, its plans, the scan that stands for every paper, the drafts so far."""

    code: str
    seats: dict[Role, Seat]
    rpjmdes: VillagePaper
    rkpdes: VillagePaper
    scan: bytes
    drafts: list[CooperationPaper]

    @property
    def secretary(self) -> Seat:
        """Who prepares everything."""
        return self.seats[Role.VILLAGE_SECRETARY]


def walk_all(day: date, shown: Potential) -> None:
    """Brings every case of the list to its place, and the case of the guided tour with its card from the idea to its closing."""
    villages = _spread()
    deed = draft("Kerja sama desa (contoh)", day, village=SHOWN_VILLAGE, partner=COMPANY, lasting=TERM)
    scan, drafts = set_papers([deed]), list[CooperationPaper]()
    home = _village(SHOWN_VILLAGE, day, scan, drafts)
    _tie(home, [shown.pk])
    Walk(home, TOUR, day).go(shown.pk)
    wanted = specs(villages)
    for code in villages:
        here = [one for one in wanted if one.village == code]
        village = _village(code, day, scan, drafts)
        cards = _ranked(village, [one for one in here if one.track is not TrackName.ASSET_USE], day)
        for one in here:
            Walk(village, one, day).go(cards.get(one.key))


def _spread() -> list[str]:
    """Some villages all over the regency."""
    rows = Region.objects.filter(kind=Region.Kind.DESA).exclude(code=SHOWN_VILLAGE).order_by("code")
    return list(rows.values_list("code", flat=True)[5::55][:6])


def _village(code: str, day: date, scan: bytes, drafts: list[CooperationPaper]) -> Village:
    seats = _seats(code)
    secretary = seats[Role.VILLAGE_SECRETARY]
    plan, year = VillagePaper.Kind, day.year
    enacted = date(year - 1, 9, 20)
    kept = [
        keep_paper(secretary, code, one)
        for one in (
            Plan(plan.RPJMDES, "RPJM Desa (contoh)", year - 2, "contoh/1", None, year + 5),
            Plan(plan.RKPDES, f"RKP Desa {year} (contoh)", year, "contoh/2", enacted),
            Plan(plan.PERDES, "Pemanfaatan Aset Desa (contoh)", year - 2, "contoh/3"),
        )
    ]
    return Village(code, seats, kept[0], kept[1], scan, drafts)


def _seats(code: str) -> dict[Role, Seat]:
    """The first seat of each office that takes steps for a village."""
    offices = [
        (OfficeKind.VILLAGE, code),
        (OfficeKind.BPD, code),
        (OfficeKind.DPMD, code[:5]),
        (OfficeKind.BUPATI, code[:5]),
    ]
    found: dict[Role, Seat] = {}
    for kind, place in offices:
        rows = Holding.objects.filter(office__kind=kind, office__region=place, until__isnull=True)
        for person in rows.values_list("person_id", flat=True):
            for seat in seats_of(person):
                found.setdefault(seat.role, seat)
    return found


def _ranked(village: Village, wanted: Sequence[Spec], day: date) -> dict[str, int]:
    """A card for each case, all on one scale, contained in the plans unless the case is about changing them."""
    if not wanted:
        return {}
    seat, seen = village.secretary, day - timedelta(days=420)
    cards = {
        one.key: keep_potential(seat, village.code, Card(one.title, "development", "trade", seen))
        for one in wanted
    }
    ranked = [Ranked(card.pk, place, "Paling siap (contoh)") for place, card in enumerate(cards.values(), 1)]
    keep_scale(seat, village.code, day.year, 0, seen + timedelta(days=10), ranked)
    _tie(village, [cards[one.key].pk for one in wanted if one.stands not in UNPLANNED])
    return {key: card.pk for key, card in cards.items()}


def _tie(village: Village, cards: Sequence[int]) -> None:
    """The village's plans hold these cards."""
    for line in PriorityLine.objects.filter(potential__in=cards).values_list("pk", flat=True):
        version = PriorityLine.objects.values_list("scale__version", flat=True).get(pk=line)
        tie = Tie(village.rpjmdes.pk, "hlm. 40", village.rkpdes.pk, "nomor 12", "cooperation_column")
        tie_plans(village.secretary, village.code, line, version, tie)


class Walk:
    """One case on its way: what lacks is supplied, then the step is taken by who takes it, twelve days after the one before."""

    def __init__(self, village: Village, spec: Spec, day: date) -> None:
        self.village, self.spec = village, spec
        self.way, self.papers = list(spec.way), 0
        self.on = day - BETWEEN * (len(self.way) + 1)
        self.term = Span(self.on, self.on + BETWEEN * len(self.way) + TERM)

    def go(self, card: int | None) -> Cooperation:
        """Opens the case and walks it to its place."""
        one = self._opened(card)
        for transition in self.way:
            self.on += BETWEEN
            self._supply(one, transition)
            self._take(one, transition)
        return one

    def _opened(self, card: int | None) -> Cooperation:
        spec, seat = self.spec, self.village.secretary
        lease = spec.use == "lease"
        case = Case(
            spec.title,
            field="development",
            asset_use="sewa" if lease else spec.use,
            yearly_lease=lease,
            partner=_partner(spec).pk,
            key=spec.key,
        )
        one = open_cooperation(seat, spec.village, spec.track, case)
        regime = "asset_use" if spec.track is TrackName.ASSET_USE else "third_party"
        one = decide_regime(seat, one.key, one.version, regime)
        if card is not None:
            one = choose_potential(seat, one.key, one.version, card)
        if spec.use != "none":
            self._reserve(one)
        return one

    def _reserve(self, one: Cooperation) -> None:
        number = Asset.objects.filter(village=one.village_id).count() + 1
        land = Thing(
            "land",
            f"Tanah kas Contoh petak {number}",
            "village_government",
            "idle",
            code=f"01.02.{number:02d}",
            area=2_000 + 500 * number,
            proof_number=f"SHP contoh {number}/2019",
        )
        asset = keep_asset(self.village.secretary, one.village_id, land)
        first = self.on + BETWEEN
        span = Span(first, first + TERM) if self.spec.use == "lease" else self.term
        reserve(self.village.secretary, one.key, one.version, Wish(asset.pk, None, span))

    def _supply(self, one: Cooperation, transition: Transition) -> None:
        seat, first = self.village.secretary, self.on
        facts = facts_for(transition.needs, first, self._ends(one))
        if facts:
            one.refresh_from_db()
            state_case_facts(seat, one.key, one.version, facts)
        for kind in transition.papers:
            self._hand_in(one, kind)

    def _hand_in(self, one: Cooperation, kind: Paper) -> None:
        """A paper by the act that people use; the draft is one for all cases and is read once."""
        one.refresh_from_db()
        first, scan = self.village.drafts, Given(self.village.scan, f"{kind.value}.pdf")
        self.papers += 1
        seat, number = self.village.secretary, f"{self.papers}/contoh/{self.on.year}"
        given = scan if kind in FILE_NEEDED or (kind is Paper.DRAFT and not first) else None
        paper = record_paper(seat, one.key, one.version, kind, number=number, dated_on=self.on, given=given)
        if kind is not Paper.DRAFT:
            return
        if first:
            _as_read(paper, first[0])
        first.append(paper)

    def _ends(self, one: Cooperation) -> date:
        last = one.asset_uses.values_list("last_day", flat=True).first()
        return last or self.term.last

    def _take(self, one: Cooperation, transition: Transition) -> None:
        one.refresh_from_db()
        reasons = {rule.rule.id: REASON for rule in book(one.village_id).compiled} if transition.gates else {}
        seat = next(
            self.village.seats[role] for role in Role if role in transition.by and role in self.village.seats
        )
        until = self.on + SUSPENDED_FOR if transition.until_needed else None
        take_step(seat, one.key, one.version, transition.name, Taken(self.on, REASON, reasons, until=until))
        one.refresh_from_db()


def _as_read(paper: CooperationPaper, first: CooperationPaper) -> None:
    """The same draft with what was read from it."""
    paper.file, paper.file_name = first.file, first.file_name
    paper.save(update_fields=["file", "file_name"])
    read = CooperationFact.objects.filter(cooperation=first.cooperation_id, stated=False)
    CooperationFact.objects.bulk_create(
        CooperationFact(
            cooperation=paper.cooperation, name=one.name, value=one.value, origin=one.origin, stated=False
        )
        for one in read
    )


def _partner(spec: Spec) -> Partner:
    person = spec.use == "lease"
    found = partner_named(spec.village[:5], "Petani Contoh Suka Maju" if person else COMPANY)
    if found is None:
        raise LookupError(spec.key)
    if person and found.kind != Partner.Kind.PERSON:
        Partner.objects.filter(pk=found.pk).update(kind=Partner.Kind.PERSON)
    return found
