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
from mitradesa.actions.demo.benefits import comparison
from mitradesa.actions.demo.papers import Paper as Deed
from mitradesa.actions.demo.papers import set_papers
from mitradesa.actions.demo.people import SHOWN_VILLAGE, SIGN_INS
from mitradesa.actions.files import Given
from mitradesa.actions.potentials import Card, choose_potential, keep_potential
from mitradesa.actions.priorities import Ranked, keep_scale
from mitradesa.actions.steps import Taken, take_step
from mitradesa.core.lifecycle.papers import FILE_NEEDED, PAPER_WORDS, Paper
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.cooperations.guide import prospects
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Cooperation, Partner, Person, Potential, Region

CARDS = (("Air Terjun Contoh", "tourism"), ("Mata air Contoh", "water"), ("Lapangan Contoh", "trade"))
REASON = "Contoh: keterangan ini menyusul dan sudah dibicarakan dengan BPD."
HEAD, SECRETARY, BPD = Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.BPD_CHAIR


@dataclass(frozen=True, slots=True)
class Move:
    """One step of an invented case: its name, who takes it, what is stated and recorded before."""

    name: str
    by: Role
    facts: Mapping[str, object] = field(default_factory=dict)
    papers: Sequence[Paper] = ()


def cooperations(day: date) -> list[Cooperation]:
    """Five cases of the shown village: opened, agreed, refused, proposed by a third party, and turned to another law."""
    secretary = _seat(SECRETARY)
    cards = _cards(secretary, day)
    waterfall = _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Wisata Air Terjun Contoh", "contohair1", cards[0]
    )
    _walk(waterfall, _to_approval(day), day)
    comparison(secretary, day, waterfall.key)
    _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Pengelolaan air bersih (contoh)", "contohair2", cards[1]
    )
    refused = _opened(
        secretary, TrackName.VILLAGE_INITIATIVE, "Pasar malam (contoh)", "contohpasar", cards[2]
    )
    _walk(refused, _to_refusal(day), day)
    proposed = _opened(
        secretary, TrackName.PARTNER_INITIATIVE, "Kebun kopi bersama (contoh)", "contohkopi", None, _partner()
    )
    _walk(proposed, _to_draft(day), day)
    bought = open_cooperation(
        secretary,
        SHOWN_VILLAGE,
        TrackName.VILLAGE_INITIATIVE,
        Case("Pembelian komputer kantor (contoh)", key="contohbeli"),
    )
    decide_regime(secretary, bought.key, bought.version, "procurement")
    _take(bought, Move("redirect", SECRETARY), day)
    return list(Cooperation.objects.filter(village_id=SHOWN_VILLAGE))


def _seat(role: Role) -> Seat:
    person = Person.objects.get(username=SIGN_INS[role])
    return next(one for one in seats_of(person.pk) if one.role is role)


def _partner() -> Partner:
    return Partner.objects.get(name="PT Contoh Kopi Serelo")


def _cards(seat: Seat, day: date) -> list[Potential]:
    """Three cards, ranked, and a piece of land beside them."""
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
        keep_potential(seat, SHOWN_VILLAGE, Card(title, "development", sector, seen))
        for title, sector in CARDS
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
    held = (day - timedelta(days=60)).isoformat()
    return (
        Move("take_up", SECRETARY),
        Move("prioritise", SECRETARY, papers=(Paper.PRIORITY_SCALE,)),
        Move("approve", BPD, {"musdes_result": "agreed", "musdes_on": held}, (Paper.MUSDES_MINUTES,)),
    )


def _to_refusal(day: date) -> Sequence[Move]:
    held = (day - timedelta(days=60)).isoformat()
    return (
        *_to_approval(day)[:2],
        Move("reject", BPD, {"musdes_result": "refused", "musdes_on": held}, (Paper.MUSDES_MINUTES,)),
    )


def _to_draft(day: date) -> Sequence[Move]:
    came, held = (day - timedelta(days=90)).isoformat(), (day - timedelta(days=60)).isoformat()
    return (
        Move(
            "take_up",
            SECRETARY,
            {"partner_plan": "to_village", "partner_plan_received_on": came},
            (Paper.PROPOSAL, Paper.PROPOSAL_RECEIPT),
        ),
        Move("screen", SECRETARY, {"partner_plan_checks": ["manfaat dan biaya"]}, (Paper.SCREENING_SHEET,)),
        Move("call_musdes", BPD, {"musdes_organiser": "bpd"}, (Paper.INVITATION,)),
        Move(
            "accept",
            BPD,
            {
                "musdes_result": "agreed",
                "musdes_on": held,
                "name_lists_compared": ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"],
                "tied_deciders": 0,
            },
            (Paper.MUSDES_MINUTES, Paper.DETERMINATION),
        ),
    )


def _walk(one: Cooperation, moves: Sequence[Move], day: date) -> None:
    seat = _seat(SECRETARY)
    for move in moves:
        if move.facts:
            one = state_case_facts(seat, one.key, _version(one), move.facts)
        for kind in move.papers:
            given = _given(one, kind, day) if kind in FILE_NEEDED else None
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
        _take(one, move, day)


def _take(one: Cooperation, move: Move, day: date) -> None:
    one.refresh_from_db()
    asked = next(found for found in prospects(one, day) if found.transition.name == move.name)
    reasons = {finding.rule: REASON for finding in asked.verdict.asks}
    take_step(
        _seat(move.by), one.key, one.version, move.name, Taken(day - timedelta(days=20), REASON, reasons)
    )


def _version(one: Cooperation) -> int:
    one.refresh_from_db()
    return one.version


def _given(one: Cooperation, kind: Paper, day: date) -> Given:
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
