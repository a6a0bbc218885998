"""Facts of a draft with their places: one room per subject, one function that asks them all; clauses and elements are found elsewhere."""

from collections.abc import Iterable

from mitradesa.reading.draft import Draft
from mitradesa.reading.extraction.account import read_account
from mitradesa.reading.extraction.assets import read_assets
from mitradesa.reading.extraction.dispute import read_dispute
from mitradesa.reading.extraction.kind import read_kind
from mitradesa.reading.extraction.language import read_foreign, read_language
from mitradesa.reading.extraction.legal_bases import read_legal_bases
from mitradesa.reading.extraction.money import read_amount, read_schedule, read_share
from mitradesa.reading.extraction.numbers import read_numbers
from mitradesa.reading.extraction.parties import Party, read_parties
from mitradesa.reading.extraction.regime import propose_regime
from mitradesa.reading.extraction.sheet import Clause, Sheet
from mitradesa.reading.extraction.signing import read_signing
from mitradesa.reading.extraction.signing_days import read_dates
from mitradesa.reading.extraction.term import read_term
from mitradesa.reading.extraction.villages import read_village
from mitradesa.reading.found import Found

__all__ = ["FACTS", "extract_facts", "propose_regime"]

FACTS = (
    "document_kind",
    "title",
    "numbers",
    "signed_on",
    "date_conflict",
    "parties",
    "village_name",
    "village_code",
    "village_kind",
    "regency",
    "starts_on",
    "ends_on",
    "term_months",
    "open_ended",
    "amount_total",
    "payment_schedule",
    "revenue_share",
    "payee_account",
    "payee_is_person",
    "asset_use",
    "asset_object",
    "legal_bases",
    "other_legal_bases",
    "dispute_forum",
    "pledges_asset",
    "stamp",
    "copies",
    "witnesses",
    "language",
    "foreign_party",
)

_ORDINALS = (
    ("PIHAK PERTAMA", "PIHAK KESATU", "PIHAK I"),
    ("PIHAK KEDUA", "PIHAK II"),
    ("PIHAK KETIGA", "PIHAK III"),
)


def extract_facts(
    draft: Draft, clauses: Iterable[Clause] = (), *, regency: str | None = None
) -> dict[str, Found]:
    """Every fact of `FACTS` for a draft: its value with place and sureness, or None with the reason (Indonesian).

    `clauses` narrow where a fact is looked for; `regency` is the reader's own regency, used where the draft names none.
    """
    sheet = Sheet(draft, clauses)
    facts = {**read_kind(sheet), "numbers": read_numbers(sheet), **read_dates(sheet)}
    facts["parties"], parties = read_parties(sheet)
    facts |= read_village(sheet, parties, regency)
    facts |= read_term(sheet, facts["signed_on"])
    facts |= {"amount_total": read_amount(sheet), "payment_schedule": read_schedule(sheet)}
    facts["revenue_share"] = read_share(sheet, _village_labels(parties))
    facts |= read_account(sheet, tuple(party.signatory for party in parties if party.signatory))
    facts |= read_assets(sheet)
    facts |= read_legal_bases(sheet)
    facts["dispute_forum"] = read_dispute(sheet)
    facts |= read_signing(sheet)
    facts |= {
        "language": read_language(sheet),
        "foreign_party": read_foreign(sheet, [party.kind for party in parties]),
    }
    return {name: facts[name] for name in FACTS}


def _village_labels(parties: list[Party]) -> tuple[str, ...]:
    """How the draft calls the village: its PIHAK label, its name and the plain words for a village's purse."""
    for place, party in enumerate(parties[: len(_ORDINALS)]):
        if party.kind in ("village", "kelurahan"):
            return (
                *_ORDINALS[place],
                party.name,
                "pemerintah desa",
                "kas desa",
                "PADes",
                "untuk desa",
                "bagi desa",
            )
    return ()
