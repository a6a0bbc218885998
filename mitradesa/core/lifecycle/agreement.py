"""The steps that every track shares: from the chosen partner over draft, deliberation, desk and signature to the closing."""

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.needs import CAMAT, DELIBERATED, Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.core.lifecycle.table import Transition, gates, roles, states, up_to
from mitradesa.core.roles import Role

HEAD = roles(Role.VILLAGE_HEAD)
OFFICE = roles(Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY)
BPD = roles(Role.BPD_CHAIR)


def take_up(
    target: Status,
    *,
    needs: tuple[Need, ...] = (),
    papers: tuple[Paper, ...] = (),
    articles: tuple[tuple[str, str], ...] = (),
) -> Transition:
    """The first step of a track: the case is no longer only opened."""
    return Transition(
        name="take_up",
        event="cooperation.taken_up",
        source=states(Status.OPENED),
        target=target,
        by=OFFICE,
        says="Mulai perkaranya",
        done="memulai perkara kerja sama",
        needs=(Need.REGIME, *needs),
        papers=papers,
        articles=articles,
    )


OPENING = (
    Transition(
        name="redirect",
        event="cooperation.redirected",
        source=states(Status.OPENED),
        target=Status.REDIRECTED,
        by=OFFICE,
        says="Alihkan: bukan kerja sama desa menurut jalur ini",
        done="mengalihkan perkara kerja sama ke aturan lain",
        note_needed=True,
    ),
    Transition(
        name="renew",
        event="cooperation.renewal_opened",
        source=states(Status.OPENED),
        target=Status.PARTNER_CHOSEN,
        by=HEAD,
        says="Perpanjang perjanjian yang ada",
        done="membuka perpanjangan kerja sama",
        needs=(Need.REGIME, Need.RENEWS, Need.PARTNER),
        papers=(Paper.EXTENSION_EVALUATION,),
    ),
)

DRAFTING = (
    Transition(
        name="finish_draft",
        event="cooperation.draft_finished",
        source=states(Status.PARTNER_CHOSEN),
        target=Status.DRAFT,
        by=OFFICE,
        says="Rancangan lengkap",
        done="menyatakan rancangan perjanjian lengkap",
        needs=(Need.PARTNER, Need.DRAFT_READ),
        papers=(Paper.DRAFT,),
        gates=gates(Gate.DRAFT),
        articles=(("permendagri-96-2017", "6"),),
    ),
    Transition(
        name="agree_draft",
        event="cooperation.draft_agreed",
        source=states(Status.DRAFT),
        target=Status.DRAFT_AGREED,
        by=BPD,
        says="Musyawarah desa menyepakati rancangan",
        done="mencatat bahwa musyawarah desa menyepakati rancangan perjanjian",
        needs=(Need.DEAL_AGREED, Need.TIES_ANSWERED),
        papers=(Paper.MUSDES_MINUTES,),
        gates=gates(Gate.DELIBERATE),
        articles=(("permendagri-96-2017", "5(3)"),),
    ),
    Transition(
        name="return_draft",
        event="cooperation.draft_returned",
        source=states(Status.DRAFT, Status.DRAFT_AGREED, Status.PERMITTED, Status.CLEARED),
        target=Status.PARTNER_CHOSEN,
        by=HEAD,
        says="Kembalikan untuk diperbaiki",
        done="mengembalikan rancangan perjanjian untuk diperbaiki",
        note_needed=True,
    ),
)

CLEARING = (
    Transition(
        name="clear",
        event="cooperation.cleared",
        source=states(Status.DRAFT_AGREED),
        target=Status.CLEARED,
        by=HEAD,
        says="Siap ditandatangani",
        done="menyatakan perjanjian siap ditandatangani",
        needs=(Need.CAMAT_INVOLVED, Need.PERMIT_OR_NOT_NEEDED),
        papers=(Paper.CAMAT_LETTER,),
        gates=gates(Gate.CLEAR),
        articles=CAMAT,
    ),
)

SIGNING = (
    Transition(
        name="sign",
        event="cooperation.signed",
        source=states(Status.CLEARED),
        target=Status.SIGNED,
        by=HEAD,
        says="Tandatangani",
        done="menandatangani perjanjian bersama",
        needs=(Need.SIGNED, Need.TIES_ANSWERED, Need.ASSET_RESERVED),
        papers=(Paper.SIGNED_AGREEMENT,),
        gates=up_to(Gate.SIGN),
        articles=(("uu-6-2014", "26(2)"),),
    ),
    Transition(
        name="start",
        event="cooperation.started",
        source=states(Status.SIGNED),
        target=Status.RUNNING,
        by=OFFICE,
        says="Mulai dilaksanakan",
        done="mencatat mulai pelaksanaan perjanjian",
        papers=(Paper.START_MINUTES,),
    ),
)

RUNNING = (
    Transition(
        name="open_change",
        event="cooperation.change_opened",
        source=states(Status.RUNNING),
        target=Status.AMENDING,
        by=HEAD,
        says="Buka perubahan perjanjian",
        done="membuka perubahan perjanjian",
        note_needed=True,
        articles=DELIBERATED,
    ),
    Transition(
        name="amend",
        event="cooperation.amended",
        source=states(Status.AMENDING),
        target=Status.RUNNING,
        by=HEAD,
        says="Sahkan perubahan",
        done="menandatangani perubahan perjanjian",
        needs=(Need.CHANGE_AGREED, Need.TIES_ANSWERED, Need.ASSET_RESERVED),
        papers=(Paper.CHANGE_MINUTES, Paper.ADDENDUM),
        gates=gates(Gate.DRAFT, Gate.CHANGE),
        articles=DELIBERATED,
    ),
    Transition(
        name="drop_change",
        event="cooperation.change_dropped",
        source=states(Status.AMENDING),
        target=Status.RUNNING,
        by=HEAD,
        says="Batalkan perubahan",
        done="membatalkan perubahan perjanjian",
        note_needed=True,
    ),
    Transition(
        name="suspend",
        event="cooperation.suspended",
        source=states(Status.RUNNING),
        target=Status.SUSPENDED,
        by=HEAD,
        says="Tunda pelaksanaan",
        done="menunda pelaksanaan perjanjian",
        papers=(Paper.SUSPENSION_MINUTES,),
        articles=(("permendagri-96-2017", "6 huruf g"),),
        note_needed=True,
        until_needed=True,
    ),
    Transition(
        name="resume",
        event="cooperation.resumed",
        source=states(Status.SUSPENDED),
        target=Status.RUNNING,
        by=HEAD,
        says="Lanjutkan pelaksanaan",
        done="melanjutkan pelaksanaan perjanjian",
        papers=(Paper.RESUMPTION_MINUTES,),
    ),
    Transition(
        name="open_dispute",
        event="cooperation.dispute_opened",
        source=states(Status.RUNNING, Status.SUSPENDED, Status.AMENDING),
        target=Status.DISPUTED,
        by=roles(Role.VILLAGE_HEAD, Role.BPD_CHAIR, Role.THIRD_PARTY),
        says="Catat perselisihan",
        done="mencatat perselisihan tentang perjanjian",
        needs=(Need.DISPUTE_OPEN,),
        papers=(Paper.DISPUTE_NOTICE,),
    ),
    Transition(
        name="settle",
        event="cooperation.dispute_settled",
        source=states(Status.DISPUTED),
        target=Status.RUNNING,
        by=HEAD,
        says="Perselisihan selesai, perjanjian dilanjutkan",
        done="mencatat perselisihan selesai dan melanjutkan perjanjian",
        needs=(Need.DISPUTE_SETTLED,),
        papers=(Paper.SETTLEMENT_MINUTES,),
    ),
    Transition(
        name="end",
        event="cooperation.ended",
        source=states(Status.RUNNING, Status.SUSPENDED, Status.DISPUTED),
        target=Status.ENDED,
        by=HEAD,
        says="Akhiri perjanjian",
        done="mencatat berakhirnya perjanjian",
        needs=(Need.GROUND,),
        papers=(Paper.END_MINUTES,),
        gates=gates(Gate.END),
        articles=DELIBERATED,
    ),
    Transition(
        name="close",
        event="cooperation.closed",
        source=states(Status.ENDED),
        target=Status.CLOSED,
        by=HEAD,
        says="Tutup perkara",
        done="menutup perkara kerja sama",
        needs=(Need.HANDED_BACK,),
        papers=(Paper.FINAL_REPORT, Paper.HANDOVER_MINUTES),
        gates=gates(Gate.REPORT, Gate.END),
    ),
)

GIVING_UP = (
    Transition(
        name="cancel",
        event="cooperation.cancelled",
        source=BEFORE_SIGNATURE,
        target=Status.CANCELLED,
        by=HEAD,
        says="Batalkan kerja sama",
        done="membatalkan perkara kerja sama",
        papers=(Paper.CANCELLATION_NOTE,),
        note_needed=True,
    ),
)
