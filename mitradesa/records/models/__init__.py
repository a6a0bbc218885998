"""Every model by its room; import models from here."""

from mitradesa.records.models.access import ActivationCode, Reset, Roster
from mitradesa.records.models.agreements import (
    Agreement,
    AgreementFact,
    AgreementFile,
    AgreementFlag,
    AgreementNumber,
    AgreementParty,
    StoredFinding,
    Unlike,
)
from mitradesa.records.models.assets import Asset, AssetPart, AssetUse
from mitradesa.records.models.attendance import (
    CheckIn,
    CheckInDevice,
    Feedback,
    Invitation,
    Participant,
    ParticipantsApart,
    Question,
    TestAnswer,
    TestItem,
    TestOption,
)
from mitradesa.records.models.benefits import Comparison
from mitradesa.records.models.confirmations import ConfirmationSheet
from mitradesa.records.models.cooperations import Cooperation, CooperationFact, CooperationPaper, Step
from mitradesa.records.models.desk import DeskSetting, Digest
from mitradesa.records.models.disputes import Dispute, DisputeStage
from mitradesa.records.models.endings import Closing, HandBack
from mitradesa.records.models.legal import JudgedChange, LawChange, Rejudging, RuleException
from mitradesa.records.models.matching import PartnerInterest
from mitradesa.records.models.obligations import Due, Fulfilment, Obligation
from mitradesa.records.models.outcomes import (
    Addendum,
    Certificate,
    EventPaper,
    EventPhoto,
    FollowUp,
)
from mitradesa.records.models.outreach import (
    AgendaItem,
    BudgetCode,
    CommitteeMember,
    EventCost,
    EventDocument,
    EventMaterial,
    EventPayment,
    EventQuota,
    EventSpeaker,
    EventText,
    Material,
    MaterialCitation,
    OutreachEvent,
    Speaker,
)
from mitradesa.records.models.papers import Disposition, Initial, Letter, LetterBook, StoredFile
from mitradesa.records.models.partners import (
    Assessment,
    Partner,
    PartnerPaper,
    PartnerPerson,
    Registration,
    TrackRecord,
)
from mitradesa.records.models.people import Acting, Handover, Holding, Office, Person
from mitradesa.records.models.plans import Basis, BudgetLine, VillagePaper
from mitradesa.records.models.potentials import Potential, PotentialPhoto, PriorityLine, PriorityScale
from mitradesa.records.models.receipts import Receipt
from mitradesa.records.models.regions import Region, RegionName, Succession
from mitradesa.records.models.register import ImportBatch, ImportMapping, ImportRow, Scan
from mitradesa.records.models.tallies import Counted, Tally, TallyDay
from mitradesa.records.models.ties import FamilyDeclaration, FamilyMember, TieStatement
from mitradesa.records.models.trail import DailyRoot, Erasure, Event, TrailHead, Unchangeable
from mitradesa.records.models.views import SavedView

__all__ = [
    "Acting",
    "ActivationCode",
    "Addendum",
    "AgendaItem",
    "Agreement",
    "AgreementFact",
    "AgreementFile",
    "AgreementFlag",
    "AgreementNumber",
    "AgreementParty",
    "Assessment",
    "Asset",
    "AssetPart",
    "AssetUse",
    "Basis",
    "BudgetCode",
    "BudgetLine",
    "Certificate",
    "CheckIn",
    "CheckInDevice",
    "Closing",
    "CommitteeMember",
    "Comparison",
    "ConfirmationSheet",
    "Cooperation",
    "CooperationFact",
    "CooperationPaper",
    "Counted",
    "DailyRoot",
    "DeskSetting",
    "Digest",
    "Disposition",
    "Dispute",
    "DisputeStage",
    "Due",
    "Erasure",
    "Event",
    "EventCost",
    "EventDocument",
    "EventMaterial",
    "EventPaper",
    "EventPayment",
    "EventPhoto",
    "EventQuota",
    "EventSpeaker",
    "EventText",
    "FamilyDeclaration",
    "FamilyMember",
    "Feedback",
    "FollowUp",
    "Fulfilment",
    "HandBack",
    "Handover",
    "Holding",
    "ImportBatch",
    "ImportMapping",
    "ImportRow",
    "Initial",
    "Invitation",
    "JudgedChange",
    "LawChange",
    "Letter",
    "LetterBook",
    "Material",
    "MaterialCitation",
    "Obligation",
    "Office",
    "OutreachEvent",
    "Participant",
    "ParticipantsApart",
    "Partner",
    "PartnerInterest",
    "PartnerPaper",
    "PartnerPerson",
    "Person",
    "Potential",
    "PotentialPhoto",
    "PriorityLine",
    "PriorityScale",
    "Question",
    "Receipt",
    "Region",
    "RegionName",
    "Registration",
    "Rejudging",
    "Reset",
    "Roster",
    "RuleException",
    "SavedView",
    "Scan",
    "Speaker",
    "Step",
    "StoredFile",
    "StoredFinding",
    "Succession",
    "Tally",
    "TallyDay",
    "TestAnswer",
    "TestItem",
    "TestOption",
    "TieStatement",
    "TrackRecord",
    "TrailHead",
    "Unchangeable",
    "Unlike",
    "VillagePaper",
]
