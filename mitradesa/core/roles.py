"""Who may do what: offices, the roles in them, the acts, and the one table that joins them; a right follows office, region and day."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mitradesa.core.acts import Act
from mitradesa.core.refusals import NotAllowed


class OfficeKind(StrEnum):
    """The kinds of office of a regency's programme."""

    VILLAGE = "village"
    BPD = "bpd"
    BKAD = "bkad"
    SUBDISTRICT = "subdistrict"
    DPMD = "dpmd"
    LEGAL_BUREAU = "legal_bureau"
    INSPECTORATE = "inspectorate"
    BUPATI = "bupati"
    PROVINCE = "province"
    FACILITATOR = "facilitator"
    THIRD_PARTY = "third_party"


OFFICE_NAMES: Mapping[OfficeKind, str] = {
    OfficeKind.VILLAGE: "Pemerintah Desa",
    OfficeKind.BPD: "BPD",
    OfficeKind.BKAD: "BKAD",
    OfficeKind.SUBDISTRICT: "Kecamatan",
    OfficeKind.DPMD: "Dinas PMD",
    OfficeKind.LEGAL_BUREAU: "Bagian Hukum",
    OfficeKind.INSPECTORATE: "Inspektorat",
    OfficeKind.BUPATI: "Bupati",
    OfficeKind.PROVINCE: "Dinas PMD Provinsi",
    OfficeKind.FACILITATOR: "Pendamping Desa",
    OfficeKind.THIRD_PARTY: "Pihak Ketiga",
}


class Role(StrEnum):
    """The offices that a person can hold, one kind of office each."""

    VILLAGE_HEAD = "village_head"
    VILLAGE_SECRETARY = "village_secretary"
    FINANCE_OFFICER = "finance_officer"
    SECTION_HEAD = "section_head"
    VILLAGE_OPERATOR = "village_operator"
    BPD_CHAIR = "bpd_chair"
    BPD_MEMBER = "bpd_member"
    BKAD_CHAIR = "bkad_chair"
    CAMAT = "camat"
    SUBDISTRICT_STAFF = "subdistrict_staff"
    DPMD_HEAD = "dpmd_head"
    DPMD_SECRETARY = "dpmd_secretary"
    DPMD_DIVISION_HEAD = "dpmd_division_head"
    DPMD_STAFF = "dpmd_staff"
    LEGAL_OFFICER = "legal_officer"
    INSPECTOR = "inspector"
    BUPATI = "bupati"
    PROVINCE_OFFICER = "province_officer"
    FACILITATOR = "facilitator"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True)
class Position:
    """A role as a person reads it, the kind of office that it belongs to, and whether it decides for that office."""

    title: str
    office: OfficeKind
    decides: bool = False


POSITIONS: Mapping[Role, Position] = {
    Role.VILLAGE_HEAD: Position("Kepala Desa", OfficeKind.VILLAGE, decides=True),
    Role.VILLAGE_SECRETARY: Position("Sekretaris Desa", OfficeKind.VILLAGE),
    Role.FINANCE_OFFICER: Position("Kaur Keuangan", OfficeKind.VILLAGE),
    Role.SECTION_HEAD: Position("Kepala Seksi", OfficeKind.VILLAGE),
    Role.VILLAGE_OPERATOR: Position("Operator Desa", OfficeKind.VILLAGE),
    Role.BPD_CHAIR: Position("Ketua BPD", OfficeKind.BPD, decides=True),
    Role.BPD_MEMBER: Position("Anggota BPD", OfficeKind.BPD),
    Role.BKAD_CHAIR: Position("Ketua BKAD", OfficeKind.BKAD, decides=True),
    Role.CAMAT: Position("Camat", OfficeKind.SUBDISTRICT, decides=True),
    Role.SUBDISTRICT_STAFF: Position("Staf Kecamatan", OfficeKind.SUBDISTRICT),
    Role.DPMD_HEAD: Position("Kepala Dinas PMD", OfficeKind.DPMD, decides=True),
    Role.DPMD_SECRETARY: Position("Sekretaris Dinas PMD", OfficeKind.DPMD),
    Role.DPMD_DIVISION_HEAD: Position("Kepala Bidang", OfficeKind.DPMD),
    Role.DPMD_STAFF: Position("Staf Dinas PMD", OfficeKind.DPMD),
    Role.LEGAL_OFFICER: Position("Bagian Hukum", OfficeKind.LEGAL_BUREAU, decides=True),
    Role.INSPECTOR: Position("Inspektorat", OfficeKind.INSPECTORATE, decides=True),
    Role.BUPATI: Position("Bupati", OfficeKind.BUPATI, decides=True),
    Role.PROVINCE_OFFICER: Position("Dinas PMD Provinsi", OfficeKind.PROVINCE, decides=True),
    Role.FACILITATOR: Position("Pendamping Desa", OfficeKind.FACILITATOR),
    Role.THIRD_PARTY: Position("Pihak Ketiga", OfficeKind.THIRD_PARTY, decides=True),
}


class Capacity(StrEnum):
    """In which way a person acts: as holder of the office, or for another."""

    HOLDER = "holder"
    PJ = "pj"
    PLT = "plt"
    PLH = "plh"
    AN = "an"
    MANDATE = "mandate"
    DUTY_LETTER = "duty_letter"


CAPACITY_WORDS: Mapping[Capacity, str] = {
    Capacity.HOLDER: "",
    Capacity.PJ: "Pj.",
    Capacity.PLT: "Plt.",
    Capacity.PLH: "Plh.",
    Capacity.AN: "a.n.",
    Capacity.MANDATE: "atas mandat",
    Capacity.DUTY_LETTER: "atas surat tugas",
}


@dataclass(frozen=True, slots=True)
class Seat:
    """An office as one person holds it today: what rights follow from, and what is copied into every act done in it.

    `region` is the dotted code of the office's region, `partner` the third party that a third party's office stands for.
    """

    person: int
    name: str
    role: Role
    office: int
    office_kind: OfficeKind
    office_name: str
    region: str
    decree: str = ""
    capacity: Capacity = Capacity.HOLDER
    acts_for: str = ""
    partner: int | None = None

    @property
    def title(self) -> str:
        """The office as it is written: "Pj. Kepala Desa"."""
        return f"{CAPACITY_WORDS[self.capacity]} {POSITIONS[self.role].title}".strip()

    @property
    def signs_as(self) -> str:
        """The name under what is signed; whoever signs a.n. names the holder, who answers for it."""
        answers = f" (penanggung jawab: {self.acts_for})" if self.capacity is Capacity.AN else ""
        return f"{self.name}, {self.title}{answers}"

    def covers(self, region: str) -> bool:
        """Whether a region is the office's own or lies within it."""
        return region == self.region or region.startswith(f"{self.region}.")


_LEADING = {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY}
_VILLAGE = _LEADING | {Role.FINANCE_OFFICER, Role.SECTION_HEAD, Role.VILLAGE_OPERATOR}
_BPD = {Role.BPD_CHAIR, Role.BPD_MEMBER}
_SUBDISTRICT = {Role.CAMAT, Role.SUBDISTRICT_STAFF}
_DPMD = {Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD, Role.DPMD_STAFF}
_OVERSIGHT = {Role.LEGAL_OFFICER, Role.INSPECTOR, Role.BUPATI, Role.PROVINCE_OFFICER}
_EVERYBODY = set(Role)
_OFFICIALS = _EVERYBODY - {Role.THIRD_PARTY}

FILLS: Mapping[Role, frozenset[Role]] = {
    Role.VILLAGE_HEAD: frozenset(_VILLAGE - {Role.VILLAGE_HEAD}),
    Role.CAMAT: frozenset(_VILLAGE | _BPD | {Role.BKAD_CHAIR, Role.SUBDISTRICT_STAFF}),
    Role.BUPATI: frozenset({Role.DPMD_HEAD, Role.LEGAL_OFFICER, Role.INSPECTOR, Role.CAMAT}),
    **dict.fromkeys(
        (Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD),
        frozenset(_EVERYBODY - {Role.PROVINCE_OFFICER, Role.DPMD_HEAD, Role.BUPATI}),
    ),
}
"""Which offices the holder of an office may record somebody in, within his region; nobody records himself."""

BRINGS: Mapping[Role, frozenset[Role]] = {
    **{role: filled for role, filled in FILLS.items() if role in _SUBDISTRICT | _DPMD},
    Role.SUBDISTRICT_STAFF: frozenset(_VILLAGE | _BPD | {Role.BKAD_CHAIR}),
    Role.DPMD_STAFF: frozenset(_VILLAGE | _BPD | _SUBDISTRICT | {Role.BKAD_CHAIR, Role.FACILITATOR}),
}
"""Whom the holder of an office may bring in with a new account, within his region; staff nobody of their own office or above it."""

ABOVE_VILLAGE: frozenset[OfficeKind] = frozenset(OfficeKind) - {
    OfficeKind.VILLAGE,
    OfficeKind.BPD,
    OfficeKind.BKAD,
    OfficeKind.FACILITATOR,
    OfficeKind.THIRD_PARTY,
}
"""Offices whose people need a second factor to sign in."""

RIGHTS: Mapping[Act, frozenset[Role]] = {
    act: frozenset(roles)
    for act, roles in {
        Act.USE_DESK: _EVERYBODY,
        Act.READ_REGISTER: _EVERYBODY,
        Act.PREPARE_AGREEMENT: _VILLAGE | {Role.BKAD_CHAIR} | _SUBDISTRICT | _DPMD,
        Act.CONFIRM_AGREEMENT: {Role.VILLAGE_HEAD, Role.DPMD_HEAD},
        Act.CARRY_SHEET: _VILLAGE - {Role.VILLAGE_HEAD},
        Act.CHECK_SHEET: {Role.VILLAGE_SECRETARY} | _SUBDISTRICT,
        Act.READ_SHEETS: _VILLAGE | _SUBDISTRICT | _DPMD | _OVERSIGHT,
        Act.IMPORT_REGISTER: {Role.VILLAGE_OPERATOR, Role.VILLAGE_SECRETARY} | _SUBDISTRICT | _DPMD,
        Act.READ_PEOPLE: _OFFICIALS,
        Act.BRING_PEOPLE_IN: _SUBDISTRICT | _DPMD,
        Act.APPOINT: set(FILLS),
        Act.SIGN_HANDOVER: {role for role in _OFFICIALS if POSITIONS[role].decides},
        Act.APPROVE_HANDOVER: {Role.CAMAT, Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.BUPATI},
        Act.ASK_RESET: {Role.VILLAGE_SECRETARY, Role.VILLAGE_OPERATOR} | _SUBDISTRICT | _DPMD,
        Act.APPROVE_RESET: {Role.CAMAT, Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD},
        Act.READ_TRAIL: _OFFICIALS - {Role.FACILITATOR},
        Act.ERASE_PERSONAL: {Role.DPMD_HEAD, Role.DPMD_SECRETARY},
        Act.READ_PLANS: _OFFICIALS,
        Act.PREPARE_PLANS: _VILLAGE,
        Act.READ_LETTERS: _OFFICIALS - {Role.FACILITATOR},
        Act.REGISTER_LETTER: (_OFFICIALS - {Role.FACILITATOR}),
        Act.DISPOSE_LETTER: {role for role in _OFFICIALS if POSITIONS[role].decides},
        Act.CARRY_SIGNATURE: _OFFICIALS - {Role.FACILITATOR},
        Act.CHECK_SIGNATURE: _OFFICIALS - {Role.FACILITATOR, Role.VILLAGE_OPERATOR},
        Act.READ_REGIONS: _EVERYBODY,
        Act.KEEP_REGIONS: {Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD},
        Act.READ_EVENTS: _OFFICIALS,
        Act.PLAN_EVENT: _DPMD,
        Act.INVITE: _DPMD,
        Act.FORWARD_INVITATION: _SUBDISTRICT,
        Act.NAME_DELEGATE: _SUBDISTRICT | {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.VILLAGE_OPERATOR},
        Act.CHECK_IN: _DPMD,
        Act.ANSWER_QUESTION: _DPMD,
        Act.REPORT_EVENT: _DPMD,
        Act.CERTIFY: {Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD},
        Act.KEEP_PROMISE: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.VILLAGE_OPERATOR},
        Act.READ_EFFECT: _SUBDISTRICT | _DPMD | _OVERSIGHT,
        Act.READ_COOPERATIONS: _EVERYBODY,
        Act.OPEN_COOPERATION: _VILLAGE,
        Act.PREPARE_COOPERATION: _VILLAGE | _BPD,
        Act.READ_POTENTIALS: _OFFICIALS,
        Act.KEEP_POTENTIALS: _VILLAGE,
        Act.READ_ASSETS: _OFFICIALS,
        Act.KEEP_ASSETS: _VILLAGE,
        Act.READ_COMPARISONS: _OFFICIALS,
        Act.KEEP_COMPARISON: _VILLAGE | _BPD,
        Act.READ_OBLIGATIONS: _EVERYBODY,
        Act.KEEP_OBLIGATIONS: _VILLAGE,
        Act.RECORD_FULFILMENT: _VILLAGE | {Role.THIRD_PARTY},
        Act.JUDGE_FULFILMENT: _VILLAGE,
        Act.WAIVE_OBLIGATION: {Role.VILLAGE_HEAD},
        Act.READ_LEDGERS: _EVERYBODY,
        Act.KEEP_LEDGER: _VILLAGE,
        Act.REPORT_TO_LEDGER: {Role.THIRD_PARTY},
        Act.CONFIRM_LEDGER: {Role.VILLAGE_HEAD},
        Act.COMPARE_LEDGERS: _OFFICIALS,
        Act.CHARGE_SANCTION: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.FINANCE_OFFICER}
        | {Role.THIRD_PARTY},
        Act.DISPUTE_SANCTION: _LEADING | {Role.VILLAGE_OPERATOR, Role.THIRD_PARTY},
        Act.DECIDE_SANCTION: {Role.VILLAGE_HEAD, Role.THIRD_PARTY},
        Act.REPORT_TURNOVER: _VILLAGE | {Role.THIRD_PARTY},
        Act.JUDGE_TURNOVER: _VILLAGE,
        Act.KEEP_CONTRIBUTIONS: _VILLAGE,
        Act.KEEP_PARTNERS: _DPMD,
        Act.PROPOSE_PROFILE: {Role.THIRD_PARTY},
        Act.READ_ASSESSMENTS: _OFFICIALS,
        Act.ASSESS_PARTNER: _VILLAGE | _DPMD,
        Act.READ_TIES: _VILLAGE | _BPD | _SUBDISTRICT | _DPMD | {Role.LEGAL_OFFICER, Role.INSPECTOR},
        Act.STATE_TIES: _VILLAGE | _BPD,
        Act.READ_EVALUATIONS: _OFFICIALS,
        Act.SEND_TO_DESK: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY},
        Act.EVALUATE: _SUBDISTRICT | _DPMD,
        Act.FINISH_EVALUATION: {Role.CAMAT, Role.DPMD_HEAD},
        Act.KEEP_PERMIT_FILE: _VILLAGE,
        Act.DECIDE_PERMIT: {Role.BUPATI, Role.DPMD_HEAD},
        Act.RECORD_SILENCE: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY},
        Act.READ_OFFERS: _OFFICIALS,
        Act.PREPARE_OFFER: _VILLAGE,
        Act.ANNOUNCE_OFFER: {Role.VILLAGE_HEAD},
        Act.OPEN_OFFERS: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY},
        Act.CHOOSE_OFFER: {Role.VILLAGE_HEAD},
        Act.READ_DELIBERATIONS: _OFFICIALS,
        Act.PREPARE_DELIBERATION: {Role.VILLAGE_SECRETARY, Role.VILLAGE_OPERATOR} | _BPD,
        Act.RECORD_DECISION: _BPD,
        Act.CONVENE_DELIBERATION: {Role.BPD_CHAIR},
        Act.TAKE_STEP: _LEADING | {Role.BPD_CHAIR, Role.BUPATI, Role.DPMD_HEAD, Role.THIRD_PARTY},
        Act.OPEN_DISPUTE: _VILLAGE | {Role.BPD_CHAIR, Role.THIRD_PARTY},
        Act.KEEP_DISPUTE: _VILLAGE | {Role.BPD_CHAIR} | _SUBDISTRICT,
        Act.READ_VILLAGE_REPORTS: _OFFICIALS,
        Act.PREPARE_VILLAGE_REPORT: _VILLAGE,
        Act.CONFIRM_VILLAGE_REPORT: {Role.VILLAGE_HEAD},
        Act.SEND_VILLAGE_REPORT: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY},
        Act.RECEIVE_VILLAGE_REPORT: _BPD | _SUBDISTRICT | _DPMD,
        Act.READ_DASHBOARD: _SUBDISTRICT | _DPMD | _OVERSIGHT,
        Act.MAKE_YEAR_BOOK: _DPMD,
        Act.READ_RECEIPTS: _OFFICIALS,
        Act.KEEP_RECEIPTS: _VILLAGE,
        Act.READ_STATEMENTS: {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.FINANCE_OFFICER, Role.INSPECTOR}
        | _SUBDISTRICT
        | _DPMD,
        Act.KEEP_STATEMENTS: {Role.FINANCE_OFFICER},
        Act.MATCH_STATEMENTS: {Role.FINANCE_OFFICER, Role.VILLAGE_HEAD},
        Act.AGREE_STATEMENTS: {Role.VILLAGE_HEAD},
        Act.KEEP_SPENDING: _VILLAGE,
        Act.KEEP_VILLAGE_ACCOUNT: _VILLAGE,
        Act.CONFIRM_VILLAGE_ACCOUNT: {Role.VILLAGE_HEAD},
        Act.SEE_VILLAGE_ACCOUNT: _SUBDISTRICT,
        Act.CHOOSE_ACCOUNT_CODE: {Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD},
        Act.READ_MATCHES: _OFFICIALS,
        Act.KEEP_INTERESTS: _DPMD | {Role.THIRD_PARTY},
        Act.READ_LAW_DESK: {Role.LEGAL_OFFICER} | _DPMD,
        Act.KEEP_LAW: {Role.LEGAL_OFFICER},
        Act.APPROVE_LAW: {Role.LEGAL_OFFICER, Role.DPMD_HEAD},
        Act.GIVE_EXCEPTION: {Role.LEGAL_OFFICER},
        Act.READ_RED_FLAGS: _VILLAGE | _BPD | _SUBDISTRICT | _DPMD | _OVERSIGHT | {Role.THIRD_PARTY},
        Act.LOOK_FOR_RED_FLAGS: _DPMD | {Role.INSPECTOR},
        Act.ASK_RED_FLAG: {Role.INSPECTOR, Role.DPMD_HEAD, Role.DPMD_DIVISION_HEAD},
        Act.ANSWER_RED_FLAG: _LEADING
        | {Role.FINANCE_OFFICER, Role.CAMAT, Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.THIRD_PARTY},
        Act.DECIDE_RED_FLAG: {Role.INSPECTOR, Role.DPMD_HEAD},
        Act.SET_RED_FLAGS: {Role.INSPECTOR, Role.DPMD_HEAD},
        Act.READ_AUDITS: {Role.INSPECTOR, Role.BUPATI},
        Act.KEEP_AUDIT: {Role.INSPECTOR},
        Act.READ_CONCERNS: _LEADING
        | {Role.VILLAGE_OPERATOR, Role.INSPECTOR, Role.BUPATI}
        | _BPD
        | _SUBDISTRICT
        | _DPMD,
        Act.RECORD_CONCERN: _LEADING | {Role.VILLAGE_OPERATOR, Role.INSPECTOR} | _BPD | _SUBDISTRICT | _DPMD,
        Act.ANSWER_CONCERN: _LEADING
        | {Role.BPD_CHAIR, Role.CAMAT, Role.INSPECTOR}
        | (_DPMD - {Role.DPMD_STAFF}),
        Act.SET_CONCERN_DAYS: {Role.INSPECTOR, Role.DPMD_HEAD},
        Act.READ_OVERVIEW: _VILLAGE
        | _BPD
        | {Role.BKAD_CHAIR, Role.FACILITATOR}
        | _SUBDISTRICT
        | _DPMD
        | _OVERSIGHT,
    }.items()
}

_BY_LETTER = frozenset({Act.DISPOSE_LETTER, Act.CERTIFY})
_DAILY = frozenset({Act.DISPOSE_LETTER, Act.APPROVE_RESET})
DECIDING: frozenset[Act] = frozenset(
    {
        *(Act.CONFIRM_AGREEMENT, Act.TAKE_STEP, Act.DISPOSE_LETTER, Act.CERTIFY, Act.APPROVE_RESET),
        *(Act.APPOINT, Act.SIGN_HANDOVER, Act.APPROVE_HANDOVER, Act.ERASE_PERSONAL, Act.KEEP_REGIONS),
        *(Act.KEEP_LAW, Act.APPROVE_LAW, Act.GIVE_EXCEPTION, Act.CONVENE_DELIBERATION, Act.WAIVE_OBLIGATION),
        *(Act.CONFIRM_VILLAGE_REPORT, Act.CONFIRM_VILLAGE_ACCOUNT, Act.CHOOSE_ACCOUNT_CODE),
        *(Act.CONFIRM_LEDGER, Act.AGREE_STATEMENTS, Act.DECIDE_SANCTION),
        *(Act.FINISH_EVALUATION, Act.DECIDE_PERMIT, Act.ANNOUNCE_OFFER, Act.OPEN_OFFERS, Act.CHOOSE_OFFER),
        *(Act.DECIDE_RED_FLAG, Act.SET_RED_FLAGS),
    }
)
"""The acts by which whoever decides for an office decides; of these alone a capacity takes fewer than the holder."""

CAPACITIES: Mapping[Capacity, frozenset[Act]] = {
    **dict.fromkeys((Capacity.HOLDER, Capacity.PJ, Capacity.PLT, Capacity.MANDATE), DECIDING),
    **dict.fromkeys((Capacity.PLH, Capacity.DUTY_LETTER), _DAILY),
    Capacity.AN: _BY_LETTER,
}
"""Which deciding acts somebody takes who stands in for whoever decides; why, and where the law read is silent: `core.capacities`."""

SECOND_PERSON: Mapping[Act, frozenset[Role]] = {Act.CONFIRM_AGREEMENT: frozenset({Role.DPMD_HEAD})}
"""Who does not do an act on what he himself prepared."""

INITIALS: Mapping[OfficeKind, tuple[Role, ...]] = {
    OfficeKind.VILLAGE: (Role.VILLAGE_SECRETARY,),
    OfficeKind.SUBDISTRICT: (),
    OfficeKind.DPMD: (Role.DPMD_DIVISION_HEAD, Role.DPMD_SECRETARY),
}
"""Whose initial a letter needs before its signature, in order, by kind of office; an office not named here needs none."""


def may_fill(seat: Seat, role: Role, region: str) -> bool:
    """Whether the holder of a seat may record that somebody holds a role in an office of a region."""
    return role in FILLS.get(seat.role, frozenset()) and seat.covers(region) and takes(seat, Act.APPOINT)


def may_bring(seat: Seat, role: Role, region: str) -> bool:
    """Whether the holder of a seat may bring somebody in with a new account for a role in an office of a region."""
    return role in BRINGS.get(seat.role, frozenset()) and seat.covers(region)


def takes(seat: Seat, act: Act) -> bool:
    """Whether the capacity of a seat takes an act; one that does not decide, or in a role that does not, asks for no more than the role."""
    return act not in DECIDING or not POSITIONS[seat.role].decides or act in CAPACITIES[seat.capacity]


def may(seat: Seat, act: Act, region: str | None = None) -> bool:
    """Whether the holder of a seat may do an act, in a region where one is named."""
    return seat.role in RIGHTS[act] and takes(seat, act) and (region is None or seat.covers(region))


def require(seat: Seat, act: Act, region: str | None = None, *, not_own_office: int | None = None) -> None:
    """Raises NotAllowed unless the seat may do the act there; `not_own_office` names the office whose act is being judged."""
    if not may(seat, act, region):
        raise NotAllowed(act.value, standing_in=not takes(seat, act))
    if not_own_office is not None and not_own_office == seat.office:
        raise NotAllowed(act.value, own_office=True)
