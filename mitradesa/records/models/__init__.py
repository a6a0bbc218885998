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
)
from mitradesa.records.models.desk import DeskSetting, Digest
from mitradesa.records.models.papers import Disposition, Initial, Letter, LetterBook, StoredFile
from mitradesa.records.models.partners import Partner
from mitradesa.records.models.people import Acting, Handover, Holding, Office, Person
from mitradesa.records.models.plans import Basis, BudgetLine, VillagePaper
from mitradesa.records.models.regions import Region, RegionName, Succession
from mitradesa.records.models.trail import Event, TrailHead

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
    "DeskSetting",
    "Digest",
    "Disposition",
    "Event",
    "Handover",
    "Holding",
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
    "StoredFile",
    "StoredFinding",
    "Succession",
    "TrailHead",
    "VillagePaper",
]
