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
from mitradesa.records.models.desk import DeskSetting, Digest
from mitradesa.records.models.papers import Disposition, Initial, Letter, LetterBook, StoredFile
from mitradesa.records.models.partners import Partner
from mitradesa.records.models.people import Acting, Handover, Holding, Office, Person
from mitradesa.records.models.plans import Basis, BudgetLine, VillagePaper
from mitradesa.records.models.regions import Region, RegionName, Succession
from mitradesa.records.models.register import ImportBatch, ImportMapping, ImportRow, Scan
from mitradesa.records.models.trail import DailyRoot, Erasure, Event, TrailHead, Unchangeable
from mitradesa.records.models.views import SavedView

__all__ = [
    "Acting",
    "ActivationCode",
    "Agreement",
    "AgreementFact",
    "AgreementFile",
    "AgreementFlag",
    "AgreementNumber",
    "AgreementParty",
    "Basis",
    "BudgetLine",
    "DailyRoot",
    "DeskSetting",
    "Digest",
    "Disposition",
    "Erasure",
    "Event",
    "Handover",
    "Holding",
    "ImportBatch",
    "ImportMapping",
    "ImportRow",
    "Initial",
    "Letter",
    "LetterBook",
    "Office",
    "Partner",
    "Person",
    "Region",
    "RegionName",
    "Reset",
    "Roster",
    "SavedView",
    "Scan",
    "StoredFile",
    "StoredFinding",
    "Succession",
    "TrailHead",
    "Unchangeable",
    "Unlike",
    "VillagePaper",
]
