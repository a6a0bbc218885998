"""The track of a cooperation on the village's own initiative (Permendagri 96/2017 Pasal 14)."""

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

PLANNING = (
    Transition(
        name="record_plan",
        event="cooperation.planned",
        source=states(Status.APPROVED),
        target=Status.PLANNED,
        by=OFFICE,
        says="Termuat dalam RPJM Desa dan RKP Desa",
        done="mencatat bahwa kerja sama termuat dalam rencana desa",
        needs=(Need.IN_PLANS,),
        articles=(("permendagri-96-2017", "9(1)"),),
    ),
    Transition(
        name="finish_plan_change",
        event="cooperation.planned",
        source=states(Status.PLAN_AMENDMENT),
        target=Status.PLANNED,
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
        source=states(Status.APPROVED),
        target=Status.PLAN_AMENDMENT,
        by=OFFICE,
        says="Belum termuat: ubah rencana desa",
        done="membuka perubahan rencana desa untuk kerja sama",
        needs=(Need.NOT_IN_PLANS,),
        articles=(("permendagri-96-2017", "9(2)"),),
    ),
)

PREPARING = (
    take_up(Status.INVENTORY),
    Transition(
        name="prioritise",
        event="cooperation.prioritised",
        source=states(Status.INVENTORY),
        target=Status.PRIORITISED,
        by=OFFICE,
        says="Masukkan ke skala prioritas",
        done="mencatat potensi dalam skala prioritas",
        needs=(Need.POTENTIAL, Need.PRIORITY),
        papers=(Paper.PRIORITY_SCALE,),
        articles=(("permendagri-96-2017", "14(2) huruf b"),),
    ),
    Transition(
        name="approve",
        event="cooperation.approved",
        source=states(Status.PRIORITISED),
        target=Status.APPROVED,
        by=BPD,
        says="Musyawarah desa sepakat",
        done="mencatat bahwa musyawarah desa sepakat bekerja sama",
        needs=(Need.COOPERATION_AGREED,),
        articles=(("uu-6-2014", "93(2)"),),
    ),
    Transition(
        name="reject",
        event="cooperation.rejected",
        source=states(Status.PRIORITISED),
        target=Status.REJECTED,
        by=BPD,
        says="Musyawarah desa tidak sepakat",
        done="mencatat bahwa musyawarah desa tidak sepakat bekerja sama",
        needs=(Need.COOPERATION_REFUSED,),
        articles=(("uu-6-2014", "93(2)"),),
    ),
    *PLANNING,
    Transition(
        name="prepare_offer",
        event="cooperation.readied",
        source=states(Status.PLANNED),
        target=Status.READY,
        by=OFFICE,
        says="Siap ditawarkan",
        done="menyatakan kerja sama siap ditawarkan",
        needs=(Need.READY, Need.ASSET_PROVEN),
        papers=(Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE),
        gates=gates(Gate.PREPARE),
        articles=(("permendagri-96-2017", "14(2)"),),
    ),
)

OFFERING = (
    Transition(
        name="announce",
        event="cooperation.announced",
        source=states(Status.READY),
        target=Status.OFFER_OPEN,
        by=HEAD,
        says="Umumkan penawaran",
        done="mengumumkan penawaran kerja sama",
        needs=(Need.ANNOUNCED, Need.ASSET_PROVEN, Need.ASSET_RESERVED),
        papers=(Paper.ANNOUNCEMENT,),
        articles=(("permendagri-96-2017", "14(3) huruf a"),),
    ),
    Transition(
        name="announce_again",
        event="cooperation.announced_again",
        source=states(Status.OFFER_OPEN),
        target=Status.READY,
        by=HEAD,
        says="Tidak ada penawaran: siapkan lagi",
        done="menutup penawaran tanpa peserta dan menyiapkannya lagi",
        needs=(Need.NO_OFFER,),
        papers=(Paper.NO_OFFER_NOTE,),
    ),
    Transition(
        name="open_offers",
        event="cooperation.offers_opened",
        source=states(Status.OFFER_OPEN),
        target=Status.OFFERS_IN,
        by=OFFICE,
        says="Tutup penawaran dan buka yang masuk",
        done="menutup penawaran dan membuka yang masuk",
        needs=(Need.OFFER_RECEIVED,),
        articles=(("permendagri-96-2017", "14(3) huruf b"),),
    ),
    Transition(
        name="choose",
        event="cooperation.partner_chosen",
        source=states(Status.OFFERS_IN),
        target=Status.PARTNER_CHOSEN,
        by=HEAD,
        says="Tetapkan mitra",
        done="menetapkan mitra kerja sama",
        needs=(Need.OFFER_CHOSEN, Need.PARTNER, Need.TIES_ANSWERED),
        papers=(Paper.EVALUATION_MINUTES,),
        gates=gates(Gate.OFFER),
    ),
)

VILLAGE_INITIATIVE = Track(
    TrackName.VILLAGE_INITIATIVE,
    "Prakarsa desa",
    frozenset({"third_party"}),
    (*PREPARING, *OFFERING, *DRAFTING, *CLEARING, *SIGNING, *RUNNING, *OPENING, *GIVING_UP),
)
