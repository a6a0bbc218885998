"""Whether a party is foreign, told by legal forms that exist under Indonesian law only; what shows itself foreign is read elsewhere."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import FOLLOWS, JUDGEMENT
from mitradesa.reading.found import Found

_LOCAL_KINDS = frozenset(
    {"village", "bpd", "kelurahan", "bumdes", "bkad", "cooperative", "school", "government", "community"}
)
_LOCAL_FORMS = re.compile(
    r"^\W*(?:p\.?\s?t\b|c\.?v\b|u\.?d\b|perumda\b|perum\b|yayasan\b|universitas\b|fakultas\b|institut\b|politeknik\b|sekolah tinggi\b|"
    r"bank (?:sumsel|jateng|jatim|bri|bni|mandiri)\b)",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"\basing\b|\bpma\b|\bltd\b|\binc\b|\bgmbh\b|\bpte\b|\bsdn\b|\bbhd\b|\bb\.v\.|\bpaspor\b|\bpassport\b|\bkewarganegaraan\b|"
    r"\bwarga negara (?!indonesia)|\bhukum negara (?!(?:kesatuan )?republik indonesia|indonesia|r\.?i\b)|\bkedutaan\b"
)


def read_foreign_details(paper: Paper) -> dict[str, Found]:
    """`foreign_party`: False where every party has a legal form of Indonesia; never stated of a person or an unknown body."""
    named = paper.sides.parties
    local = all(
        party.get("kind") in _LOCAL_KINDS or _LOCAL_FORMS.match(str(party.get("name") or ""))
        for party in named
    )
    if not named or not local or _ABROAD.search(paper.sheet.low, 0, paper.sheet.head.end):
        return {"foreign_party": paper.silent(JUDGEMENT)}
    return {
        "foreign_party": paper.stated(False, min(0.8, paper.sides.sureness), FOLLOWS, paper.facts["parties"])
    }
