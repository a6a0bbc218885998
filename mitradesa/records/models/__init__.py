"""Every model by its room; import models from here."""

from mitradesa.records.models.agreements import (
    Agreement,
    AgreementFact,
    AgreementFile,
    AgreementFlag,
    AgreementNumber,
    AgreementParty,
    StoredFinding,
)
from mitradesa.records.models.papers import StoredFile
from mitradesa.records.models.partners import Partner
from mitradesa.records.models.people import Acting, Handover, Holding, Office, Person
from mitradesa.records.models.regions import Region, RegionName, Succession
from mitradesa.records.models.trail import DailyRoot, Erasure, Event, TrailHead, Unchangeable

__all__ = [
    "Acting",
    "Agreement",
    "AgreementFact",
    "AgreementFile",
    "AgreementFlag",
    "AgreementNumber",
    "AgreementParty",
    "DailyRoot",
    "Erasure",
    "Event",
    "Handover",
    "Holding",
    "Office",
    "Partner",
    "Person",
    "Region",
    "RegionName",
    "StoredFile",
    "StoredFinding",
    "Succession",
    "TrailHead",
    "Unchangeable",
]
