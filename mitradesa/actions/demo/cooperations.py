"""Invented cooperations of the shown village, each brought to its place by the acts that people use, with invented papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from mitradesa.actions.assets import Thing, keep_asset
from mitradesa.actions.cooperations import (
    Case,
    decide_regime,
    open_cooperation,
    record_paper,
    state_case_facts,
)
from mitradesa.actions.deliberations.preparing import Topic
from mitradesa.actions.demo.benefits import comparison
from mitradesa.actions.demo.cases import walk_all
from mitradesa.actions.demo.deliberations import conclude, gather, hold, own_rules, plan
from mitradesa.actions.demo.obligations import obligations
from mitradesa.actions.demo.papers import Paper as Deed
from mitradesa.actions.demo.papers import set_papers
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.files import Given
from mitradesa.actions.potentials import Card, choose_potential, keep_potential
from mitradesa.actions.priorities import Ranked, keep_scale
from mitradesa.actions.steps import Taken, take_step
from mitradesa.core.deliberations import About
from mitradesa.core.lifecycle.papers import FILE_NEEDED, PAPER_WORDS, Paper
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.cooperations.guide import prospects
from mitradesa.records.models import Cooperation, Deliberation, Partner, Potential, Region

CARDS = (
    ("Air Terjun Contoh", "tourism", "perdes"),
    ("Mata air Contoh", "water", ""),
    ("Lapangan Contoh", "trade", "perdes"),
    ("Rumah sangrai Contoh", "trade", "perdes"),
)
REASON = "Contoh: keterangan ini menyusul dan sudah dibicarakan dengan BPD."
HEAD, SECRETARY, BPD = Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.BPD_CHAIR


@dataclass(frozen=True, slots=True)
class Move:
    """One step of an invented case: its name, who takes it, what is stated and recorded before."""

    name: str
    by: Role
    facts: Mapping[str, object] = field(default_factory=dict)
    papers: Sequence[Paper] = ()
    meeting: str = ""
    """"called", or the outcome of the musyawarah desa that precedes the step."""


def cooperations(day: date) -> None:
    """Five cases of the shown village: opened, agreed, refused, proposed, turned to another law; then cases in every state."""
    secretary = seat_of(SECRETARY)
    own_rules(seat_of(BPD), SHOWN_VILLAGE)
    cards = _cards(secretary, day)
    waterfall = _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Wisata Air Terjun Contoh", "contohair1", cards[0]
    )
    walk(waterfall, _to_approval(day), day)
    comparison(secretary, day, waterfall.key)
    obligations(secretary, day)
    water = _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Pengelolaan air bersih (contoh)", "contohair2", cards[1]
    )
    unsigned = gather(secretary, seat_of(BPD), water, day - timedelta(days=3))
    hold(secretary, seat_of(BPD), unsigned, "agreed", (8, 3, 1))
    refused = _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Pasar malam (contoh)", "contohpasar", cards[2]
    )
    walk(refused, _to_refusal(day), day)
    proposed = _opened(
        secretary, TrackName.PARTNER_INITIATIVE, "Kebun kopi bersama (contoh)", "contohkopi", None, _partner()
    )
    walk(proposed, _to_draft(day), day)
    soon = [Topic(About.DEAL, case=proposed.key)]
    plan(secretary, "Rancangan perjanjian kebun kopi (contoh)", day + timedelta(days=10), soon, "musdeskopi2")
    bought = open_cooperation(
        secretary,
        SHOWN_VILLAGE,
        TrackName.VILLAGE_INITIATIVE,
        Case("Pembelian komputer kantor (contoh)", key="contohbeli"),
    )
    decide_regime(secretary, bought.key, bought.version, "procurement")
    _take(bought, Move("redirect", SECRETARY), day)
    walk_all(day, cards[3])


def _partner() -> Partner:
    return Partner.objects.get(name="PT Contoh Kopi Serelo")


def _cards(seat: Seat, day: date) -> list[Potential]:
    """Four cards, ranked, and a piece of land beside them."""
    seen = day - timedelta(days=400)
    land = Thing(
        "land",
        "Tanah kas Contoh di hulu",
        "village_government",
        "idle",
        code="01.01.02",
        area=12_000,
        proof_number="SHP contoh 12/2019",
    )
    keep_asset(seat, SHOWN_VILLAGE, land)
    cards = [
        keep_potential(seat, SHOWN_VILLAGE, Card(title, "development", sector, seen, authority=authority))
        for title, sector, authority in CARDS
    ]
    ranked = [Ranked(card.pk, place, "Paling siap (contoh)") for place, card in enumerate(cards, 1)]
    keep_scale(seat, SHOWN_VILLAGE, day.year, 0, seen + timedelta(days=30), ranked)
    return cards


def _opened(
    seat: Seat, track: TrackName, title: str, key: str, card: Potential | None, partner: Partner | None = None
) -> Cooperation:
    case = Case(
        title, field="development", asset_use="none", partner=partner.pk if partner else None, key=key
    )
    one = open_cooperation(seat, SHOWN_VILLAGE, track, case)
    one = decide_regime(seat, key, one.version, "third_party")
    return choose_potential(seat, key, one.version, card.pk) if card else one


def _to_approval(day: date) -> Sequence[Move]:
    return (
        Move("take_up", SECRETARY),
        Move("prioritise", SECRETARY, papers=(Paper.PRIORITY_SCALE,)),
        Move("approve", BPD, meeting="agreed"),
    )


def _to_refusal(day: date) -> Sequence[Move]:
    return (*_to_approval(day)[:2], Move("reject", BPD, meeting="refused"))


def _to_draft(day: date) -> Sequence[Move]:
    came = (day - timedelta(days=90)).isoformat()
    return (
        Move(
            "take_up",
            SECRETARY,
            {"partner_plan": "to_village", "partner_plan_received_on": came},
            (Paper.PROPOSAL, Paper.PROPOSAL_RECEIPT),
        ),
        Move("screen", SECRETARY, {"partner_plan_checks": ["manfaat dan biaya"]}, (Paper.SCREENING_SHEET,)),
        Move("call_musdes", BPD, meeting="called"),
        Move(
            "accept",
            BPD,
            {
                "name_lists_compared": ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"],
                "tied_deciders": 0,
            },
            (Paper.DETERMINATION,),
            "agreed",
        ),
    )


def walk(one: Cooperation, moves: Sequence[Move], day: date, *, on: date | None = None) -> None:
    """Takes steps one after the other, twenty days ago unless on another day, acknowledging what is unknown."""
    seat = seat_of(SECRETARY)
    for move in moves:
        if move.meeting:
            _meet(one, move, day)
        if move.facts:
            one = state_case_facts(seat, one.key, _version(one), move.facts)
        for kind in move.papers:
            given = given_paper(one, kind, day) if kind in FILE_NEEDED else None
            dated = day - timedelta(days=30)
            record_paper(
                seat,
                one.key,
                _version(one),
                kind,
                number=f"contoh/{kind.value[:8]}",
                dated_on=dated,
                given=given,
            )
        _take(one, move, day, on)


def _meet(one: Cooperation, move: Move, day: date) -> None:
    """The musyawarah desa before a step: called, and for its outcome held, decided and signed; a refusal by counted votes."""
    secretary, chair = seat_of(SECRETARY), seat_of(BPD)
    row = Deliberation.objects.filter(key=f"musdes{one.key}").first()
    if row is None:
        scale = [Topic(About.PRIORITY, scale=day.year)] if move.meeting == "agreed" else []
        row = gather(secretary, chair, one, day - timedelta(days=60), *scale)
    if move.meeting != "called":
        conclude(secretary, chair, row, move.meeting, (4, 7, 1) if move.meeting == "refused" else None)


def _take(one: Cooperation, move: Move, day: date, on: date | None = None) -> None:
    one.refresh_from_db()
    asked = next(found for found in prospects(one, day) if found.transition.name == move.name)
    reasons = {finding.rule: REASON for finding in asked.verdict.asks}
    take_step(
        seat_of(move.by),
        one.key,
        one.version,
        move.name,
        Taken(on or day - timedelta(days=20), REASON, reasons),
    )


def _version(one: Cooperation) -> int:
    one.refresh_from_db()
    return one.version


def given_paper(one: Cooperation, kind: Paper, day: date) -> Given:
    """An invented paper of a case as a PDF."""
    village = Region.objects.select_related("parent").get(code=SHOWN_VILLAGE)
    deed = Deed(
        village=village.name,
        subdistrict=village.parent.name if village.parent else "",
        partner=one.partner.name if one.partner else "pihak ketiga (contoh)",
        kind=PAPER_WORDS[kind],
        title=one.title,
        scope=one.title,
        number="contoh",
        number_partner="",
        signed_on=day - timedelta(days=60),
        starts_on=day,
        ends_on=None,
        amount=None,
    )
    return Given(set_papers([deed]), f"{kind.value}.pdf")
