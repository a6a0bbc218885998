"""The track of a cooperation that a third party proposes (Permendagri 96/2017 Pasal 15); what follows its acceptance is our reading."""

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.agreement import (
    BPD,
    CLEARING,
    DRAFTING,
    GIVING_UP,
    HEAD,
    OFFICE,
    OPENING,
    RUNNING,
    SIGNING,
    take_up,
)
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import Track, TrackName, Transition, gates, states

PROPOSING = (
    take_up(
        Status.PROPOSAL_IN,
        needs=(Need.PROPOSAL, Need.PARTNER),
        papers=(Paper.PROPOSAL, Paper.PROPOSAL_RECEIPT),
        articles=(("permendagri-96-2017", "15"),),
    ),
    Transition(
        name="screen",
        event="cooperation.screened",
        source=states(Status.PROPOSAL_IN),
        target=Status.SCREENED,
        by=OFFICE,
        says="Rencana sudah diperiksa",
        done="memeriksa rencana kerja sama pihak ketiga",
        needs=(Need.SCREENED, Need.ASSET_PROVEN),
        papers=(Paper.SCREENING_SHEET,),
    ),
    Transition(
        name="call_musdes",
        event="cooperation.musdes_called",
        source=states(Status.SCREENED),
        target=Status.IN_MUSDES,
        by=BPD,
        says="Undang musyawarah desa",
        done="mengundang musyawarah desa untuk rencana pihak ketiga",
        needs=(Need.MUSDES_CALLED,),
        papers=(Paper.INVITATION,),
        articles=(("permendagri-96-2017", "15"),),
    ),
    Transition(
        name="accept",
        event="cooperation.accepted",
        source=states(Status.IN_MUSDES),
        target=Status.ACCEPTED,
        by=BPD,
        says="Tetapkan: rencana diterima",
        done="menetapkan hasil musyawarah desa: rencana diterima",
        needs=(Need.COOPERATION_AGREED, Need.TIES_ANSWERED),
        papers=(
            Paper.MUSDES_MINUTES,
            Paper.DETERMINATION,
        ),
        articles=(("permendagri-96-2017", "15"),),
    ),
    Transition(
        name="reject",
        event="cooperation.rejected",
        source=states(Status.IN_MUSDES),
        target=Status.REJECTED,
        by=BPD,
        says="Tetapkan: rencana ditolak",
        done="menetapkan hasil musyawarah desa: rencana ditolak",
        needs=(Need.COOPERATION_REFUSED,),
        papers=(Paper.MUSDES_MINUTES, Paper.DETERMINATION, Paper.REPLY_LETTER),
        articles=(("permendagri-96-2017", "15"),),
    ),
    Transition(
        name="take_partner",
        event="cooperation.partner_chosen",
        source=states(Status.ACCEPTED),
        target=Status.PARTNER_CHOSEN,
        by=HEAD,
        says="Termuat dalam rencana desa: tetapkan mitra",
        done="menetapkan mitra atas rencana yang diterima",
        needs=(Need.IN_PLANS, Need.ASSET_RESERVED, Need.TIES_ANSWERED),
        papers=(Paper.REPLY_LETTER,),
        gates=gates(Gate.PREPARE, Gate.OFFER),
        articles=(("permendagri-96-2017", "9(1)"),),
    ),
    Transition(
        name="finish_plan_change",
        event="cooperation.planned",
        source=states(Status.PLAN_AMENDMENT),
        target=Status.ACCEPTED,
        by=OFFICE,
        says="Rencana desa sudah diubah",
        done="mencatat bahwa rencana desa sudah diubah dan memuat kerja sama",
        needs=(Need.IN_PLANS,),
        papers=(Paper.PLAN_CHANGE,),
        articles=(("permendagri-96-2017", "9(3)"), ("pp-16-2026", "148")),
    ),
    Transition(
        name="change_plan",
        event="cooperation.plan_change_opened",
        source=states(Status.ACCEPTED),
        target=Status.PLAN_AMENDMENT,
        by=OFFICE,
        says="Belum termuat: ubah rencana desa",
        done="membuka perubahan rencana desa untuk kerja sama",
        needs=(Need.NOT_IN_PLANS,),
        articles=(("permendagri-96-2017", "9(2)"),),
    ),
)

PARTNER_INITIATIVE = Track(
    TrackName.PARTNER_INITIATIVE,
    "Prakarsa pihak ketiga",
    frozenset({"third_party"}),
    (*PROPOSING, *DRAFTING, *CLEARING, *SIGNING, *RUNNING, *OPENING, *GIVING_UP),
)
