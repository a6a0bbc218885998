"""The track of using a village asset (Permendagri 1/2016): sewa, KSP, BGS, BSG, with a shorter way for a resident's yearly lease."""

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.agreement import (
    BPD,
    DRAFTING,
    GIVING_UP,
    HEAD,
    OPENING,
    RUNNING,
    SIGNING,
    take_up,
)
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import Track, TrackName, Transition, gates, roles, states
from mitradesa.core.lifecycle.village_initiative import OFFERING
from mitradesa.core.roles import Role

ASSET = (
    take_up(Status.ASSET_NAMED, needs=(Need.ASSET,)),
    Transition(
        name="agree_use",
        event="cooperation.asset_use_agreed",
        source=states(Status.ASSET_NAMED),
        target=Status.ASSET_AGREED,
        by=BPD,
        says="Pemakaian aset disepakati",
        done="mencatat kesepakatan pemerintah desa dan BPD tentang pemakaian aset",
        needs=(Need.ASSET_PROVEN, Need.COOPERATION_AGREED),
        papers=(Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES),
        gates=gates(Gate.PREPARE),
        articles=(("uu-6-2014", "77(3)"),),
    ),
    Transition(
        name="refuse_use",
        event="cooperation.rejected",
        source=states(Status.ASSET_NAMED),
        target=Status.REJECTED,
        by=BPD,
        says="Pemakaian aset tidak disepakati",
        done="mencatat bahwa pemakaian aset tidak disepakati",
        needs=(Need.COOPERATION_REFUSED,),
        papers=(Paper.MUSDES_MINUTES,),
        articles=(("uu-6-2014", "77(3)"),),
    ),
    Transition(
        name="lease_yearly",
        event="cooperation.partner_chosen",
        source=states(Status.ASSET_NAMED),
        target=Status.PARTNER_CHOSEN,
        by=HEAD,
        says="Sewa tahunan kepada warga: tetapkan penyewa",
        done="menetapkan penyewa tahunan",
        needs=(
            Need.ASSET_PROVEN,
            Need.YEARLY_LEASE,
            Need.PARTNER,
            Need.ASSET_RESERVED,
            Need.TIES_ANSWERED,
        ),
        articles=(("permendagri-1-2016", "11(3)"),),
    ),
)

ASSET_OFFERING = tuple(
    Transition(
        name=one.name,
        event=one.event,
        source=states(*(Status.ASSET_AGREED if status is Status.READY else status for status in one.source)),
        target=Status.ASSET_AGREED if one.target is Status.READY else one.target,
        by=one.by,
        says=one.says,
        done=one.done,
        needs=one.needs,
        papers=one.papers,
        gates=one.gates,
        articles=(),
    )
    for one in OFFERING
)

PERMIT = (
    Transition(
        name="ask_permit",
        event="cooperation.permit_asked",
        source=states(Status.DRAFT_AGREED),
        target=Status.PERMIT_ASKED,
        by=HEAD,
        says="Mohon izin bupati",
        done="memohon izin tertulis bupati",
        needs=(Need.PERMIT_NEEDED, Need.CAMAT_INVOLVED),
        papers=(Paper.PERMIT_REQUEST,),
        articles=(("permendagri-1-2016", "17"),),
    ),
    Transition(
        name="permit",
        event="cooperation.permitted",
        source=states(Status.PERMIT_ASKED),
        target=Status.PERMITTED,
        by=roles(Role.BUPATI, Role.DPMD_HEAD),
        says="Catat izin bupati",
        done="mencatat izin tertulis bupati",
        needs=(Need.PERMIT,),
        papers=(Paper.REGENT_PERMIT,),
        articles=(("permendagri-1-2016", "17"),),
    ),
    Transition(
        name="refuse_permit",
        event="cooperation.permit_refused",
        source=states(Status.PERMIT_ASKED),
        target=Status.DRAFT_AGREED,
        by=roles(Role.BUPATI, Role.DPMD_HEAD),
        says="Izin tidak diberikan",
        done="mencatat bahwa izin bupati tidak diberikan",
        note_needed=True,
        articles=(("permendagri-1-2016", "17"),),
    ),
    Transition(
        name="clear",
        event="cooperation.cleared",
        source=states(Status.DRAFT_AGREED, Status.PERMITTED),
        target=Status.CLEARED,
        by=HEAD,
        says="Siap ditandatangani",
        done="menyatakan perjanjian siap ditandatangani",
        needs=(Need.CAMAT_INVOLVED, Need.PERMIT_OR_NOT_NEEDED),
        papers=(Paper.UTILISATION_PERDES, Paper.CAMAT_LETTER),
        gates=gates(Gate.CLEAR),
        articles=(("permendagri-1-2016", "11(3)"),),
    ),
    Transition(
        name="clear_lease",
        event="cooperation.cleared",
        source=states(Status.DRAFT),
        target=Status.CLEARED,
        by=HEAD,
        says="Sewa tahunan siap ditandatangani",
        done="menyatakan sewa tahunan siap ditandatangani",
        needs=(Need.YEARLY_LEASE, Need.TIES_ANSWERED),
        papers=(Paper.UTILISATION_PERDES,),
        articles=(("permendagri-1-2016", "11(3)"),),
    ),
)

ASSET_USE = Track(
    TrackName.ASSET_USE,
    "Pemakaian aset desa",
    frozenset({"asset_use", "third_party"}),
    (*ASSET, *ASSET_OFFERING, *DRAFTING, *PERMIT, *SIGNING, *RUNNING, *OPENING, *GIVING_UP),
)
