"""What meets each need of a step and what spoils it, in one place: for truth tables of the needs and for walks by chance."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from mitradesa.actions.cooperations import record_paper, state_case_facts, withdraw_paper
from mitradesa.actions.files import Given
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.records.models import (
    Agreement,
    AssetUse,
    Cooperation,
    CooperationFact,
    CooperationPaper,
    Partner,
    PriorityLine,
    StoredFile,
    VillagePaper,
)
from tests import estate, walks, world

ON = "2026-09-01"
EARLY = date(2026, 1, 5)
"""The day of every paper, before any step of a walk."""

LISTS = ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"]
STATED = {
    Need.COOPERATION_AGREED: {"musdes_result": "agreed", "musdes_on": ON},
    Need.COOPERATION_REFUSED: {"musdes_result": "refused", "musdes_on": ON},
    Need.ANNOUNCED: {
        "offer_announcement": "public",
        "offer_announced_on": ON,
        "offer_attachments": ["KAK"],
    },
    Need.OFFER_RECEIVED: {"written_offers": 1, "first_offer_on": ON},
    Need.NO_OFFER: {"written_offers": 0},
    Need.OFFER_CHOSEN: {"evaluation_minutes": ["pihak terpilih", "alasan"], "selected_on": ON},
    Need.PROPOSAL: {"partner_plan": "to_village", "partner_plan_received_on": ON},
    Need.SCREENED: {"partner_plan_checks": ["manfaat dan biaya"]},
    Need.MUSDES_CALLED: {"musdes_organiser": "bpd"},
    Need.TIES_ANSWERED: {"name_lists_compared": LISTS, "tied_deciders": 0},
    Need.DEAL_AGREED: {
        "musdes_result": "agreed",
        "musdes_on": ON,
        "musdes_decisions": ["ruang lingkup"],
    },
    Need.CAMAT_INVOLVED: {"camat_letter": "sent", "camat_letter_on": ON},
    Need.PERMIT: {"regent_permit": "granted", "regent_permit_on": ON},
    Need.SIGNED: {"numbers": ["1/PKS"], "starts_on": ON, "ends_on": "2027-08-31"},
    Need.CHANGE_AGREED: {"change_deliberated_on": ON, "parties_in_change_minutes": 2},
    Need.DISPUTE_OPEN: {"dispute_stage": "raised"},
    Need.DISPUTE_SETTLED: {"dispute_stage": "settled", "dispute_minutes_on": ON},
    Need.GROUND: {"end_ground": "agreed", "ended_on": ON, "end_deliberated_on": ON},
    Need.HANDED_BACK: {"assets_not_returned": 0, "money_unsettled": 0},
}
"""The facts that meet a need where people state them; each of them is needed."""

WRONG = {
    Need.COOPERATION_AGREED: {"musdes_result": ("refused", "unrecorded", "not_held")},
    Need.COOPERATION_REFUSED: {"musdes_result": ("agreed", "unrecorded", "not_held")},
    Need.ANNOUNCED: {"offer_announcement": ("letters", "none"), "offer_attachments": (["harga"],)},
    Need.OFFER_RECEIVED: {"written_offers": (0,)},
    Need.NO_OFFER: {"written_offers": (1, 5)},
    Need.OFFER_CHOSEN: {"evaluation_minutes": (["alasan"], ["pihak terpilih"])},
    Need.PROPOSAL: {"partner_plan": ("to_other", "spoken", "none")},
    Need.MUSDES_CALLED: {"musdes_organiser": ("village_head", "other")},
    Need.TIES_ANSWERED: {"name_lists_compared": (LISTS[:2], LISTS[1:]), "tied_deciders": (2,)},
    Need.DEAL_AGREED: {"musdes_result": ("refused", "unrecorded", "not_held")},
    Need.CAMAT_INVOLVED: {"camat_letter": ("not_sent",)},
    Need.PERMIT: {"regent_permit": ("requested", "refused", "none")},
    Need.CHANGE_AGREED: {"parties_in_change_minutes": (0, 1)},
    Need.DISPUTE_OPEN: {"dispute_stage": ("none", "settled")},
    Need.DISPUTE_SETTLED: {"dispute_stage": ("none", "raised", "deliberation", "facilitation", "court")},
    Need.GROUND: {"end_ground": ("unrecorded",)},
    Need.HANDED_BACK: {"assets_not_returned": (1,), "money_unsettled": (1,)},
}
"""Values with which the same facts do not meet it."""


@dataclass(frozen=True)
class Scene:
    """A case with what its village holds: a card on a scale, two plans, land with its certificate and days, partners, an old agreement."""

    case: Cooperation
    use: AssetUse | None

    @property
    def row(self):
        return Cooperation.objects.select_related("village", "partner", "renews", "potential__asset").get(
            pk=self.case.pk
        )


def a_scene(track, asset_use="none"):
    """A case just opened with everything around it."""
    row = estate.a_case(track=track, asset_use=asset_use, regime="third_party", partner=world.a_partner())
    walks.ranked_and_planned(row)
    VillagePaper.objects.create(village_id=row.village_id, kind="perdes", year=2025, title="Pemanfaatan aset")
    land = estate.an_asset(code="01.02", current_use="idle", area=5000)
    whole = (date(2026, 9, 1), date(2027, 8, 31))
    use = estate.a_use(land, *whole, cooperation=row) if asset_use != "none" else None
    row.refresh_from_db()
    row.renews = world.agreement(ends_on=date(2999, 1, 1))
    row.save()
    return Scene(row, use)


def _set(scene, **fields):
    Cooperation.objects.filter(pk=scene.case.pk).update(**fields)


def _plans(scene, there):
    known = dict(VillagePaper.objects.values_list("kind", "pk"))
    line = PriorityLine.objects.filter(potential=scene.row.potential)
    line.update(rpjmdes=known["rpjmdes"] if there else None)


def _potential(scene, there):
    kept = PriorityLine.objects.select_related("potential").first()
    _set(scene, potential=kept.potential if there else None)


def _priority(scene, there):
    """Unmet by a card that is on no scale."""
    kept = PriorityLine.objects.select_related("potential").first()
    _set(scene, potential=kept.potential if there else estate.a_potential(title="Kolam"))


def _person(scene, there):
    person = world.a_partner("Contoh Petani")
    Partner.objects.filter(pk=person.pk).update(kind="person" if there else "company")
    _set(scene, yearly_lease=True, asset_use="sewa", partner=person)
    if there and scene.use is not None:
        _asset(scene, True)
        _days(scene, True)


def _asset(scene, there):
    AssetUse.objects.filter(pk=scene.use.pk).update(released_on=None if there else F("first_day"))


def _proof(scene, there):
    type(scene.use.asset).objects.filter(pk=scene.use.asset_id).update(
        proof="village_government" if there else "no_paper"
    )


def _days(scene, there):
    days = (date(2026, 9, 1), date(2027, 8, 31)) if there else (None, None)
    AssetUse.objects.filter(pk=scene.use.pk).update(first_day=days[0], last_day=days[1])


def _renews(scene, there):
    Agreement.objects.filter(pk=scene.case.renews_id).update(ended_on=None if there else date(2026, 1, 1))


def _draft(scene, there):
    rows = scene.case.papers.filter(kind=Paper.DRAFT)
    if there and not rows.filter(used_by=None, withdrawn_at=None).exists():
        file = StoredFile.objects.get_or_create(sha256="d" * 64, defaults={"size": 1, "content_type": "pdf"})[
            0
        ]
        CooperationPaper.objects.create(cooperation=scene.case, kind=Paper.DRAFT, dated_on=EARLY, file=file)
    facts = CooperationFact.objects.filter(cooperation=scene.case, stated=False)
    facts.delete()
    if there:
        CooperationFact.objects.create(
            cooperation=scene.case, name="title", value="Contoh", origin="rancangan", stated=False
        )


def _ready(scene, there):
    kinds = (Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE)
    rows = scene.case.papers.filter(kind__in=kinds, used_by=None)
    rows.delete()
    for kind in kinds if there else kinds[1:]:
        CooperationPaper.objects.create(cooperation=scene.case, kind=kind, dated_on=EARLY)


ARRANGED = {
    Need.REGIME: lambda scene, there: _set(
        scene,
        regime={"asset_use": "asset_use"}.get(scene.case.track, "third_party") if there else "procurement",
    ),
    Need.POTENTIAL: _potential,
    Need.PRIORITY: _priority,
    Need.IN_PLANS: _plans,
    Need.NOT_IN_PLANS: lambda scene, there: _plans(scene, not there),
    Need.READY: _ready,
    Need.ASSET: _asset,
    Need.ASSET_PROVEN: _proof,
    Need.ASSET_RESERVED: _days,
    Need.PARTNER: lambda scene, there: _set(
        scene, partner=(scene.row.partner or world.a_partner()) if there else None
    ),
    Need.DRAFT_READ: _draft,
    Need.PERMIT_NEEDED: lambda scene, there: _set(scene, asset_use="ksp" if there else "sewa"),
    Need.YEARLY_LEASE: _person,
    Need.RENEWS: _renews,
}
"""Needs that records of the rooms answer: brings them about or takes them away."""


def arrange(scene, seat, need, *, met, rng):
    """Makes a need met or unmet by what the rooms hold or by what is stated; False where this case has no way to spoil it."""
    if need is Need.PERMIT_OR_NOT_NEEDED:
        return _permit_or_not(scene, seat, met=met, rng=rng)
    if need in ARRANGED:
        if need in (Need.ASSET, Need.ASSET_PROVEN, Need.ASSET_RESERVED) and scene.use is None:
            return met
        ARRANGED[need](scene, met)
        return True
    facts = dict(STATED[need])
    if not met:
        name = rng.choice(list(facts))
        facts[name] = rng.choice([None, *WRONG.get(need, {}).get(name, ())])
    state_case_facts(seat, scene.case.key, scene.row.version, facts)
    return True


def _permit_or_not(scene, seat, *, met, rng):
    if scene.row.asset_use not in ("ksp", "bgs", "bsg"):
        return met
    return arrange(scene, seat, Need.PERMIT, met=met, rng=rng)


def hand_in(scene, seat, kind, dated_on=EARLY):
    """A paper with its scan, unless one of that day is at hand."""
    if _at_hand(scene, kind).filter(dated_on=dated_on).exists():
        return
    if kind is Paper.DRAFT:
        _draft(scene, True)
        return
    scan = Given(walks.PDF, "surat.pdf")
    version = scene.row.version
    record_paper(seat, scene.case.key, version, kind, number="1", dated_on=dated_on, given=scan)


def take_back(scene, seat, kind):
    """Withdraws every paper of a kind that no step used."""
    for row in _at_hand(scene, kind):
        withdraw_paper(seat, scene.case.key, scene.row.version, row.pk)


def _at_hand(scene, kind):
    return scene.case.papers.filter(kind=kind, used_by=None, withdrawn_at=None)
