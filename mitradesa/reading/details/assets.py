"""How a draft treats the asset it lets somebody use: title, sub-letting, upkeep, what a lease must hold, natural resources."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ABSENT, JUDGEMENT, NO_ASSET
from mitradesa.reading.details.sayings import Decide, read_saying, subject
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, SHARED, VILLAGE
from mitradesa.reading.found import Found

_AREA = re.compile(
    r"\d[\d.,]*\s*(?:\(\s*[a-z ]+\)\s*)?(?:m2|m²|meter persegi|hektar|hektare|ha\b|are\b|rante|tumbak|bata\b|unit|petak)"
)
_DESCRIBED = 0.75
"""Sureness from which the description of an asset is that of the object, not of another thing."""
_CLAUSES = ("title_clause", "subletting_clause", "upkeep_payer", "project_cost_payer")
_MAY = re.compile(r"\b(?:dilarang|tidak|boleh|dapat|berhak|diperbolehkan|diperkenankan)\b")
_RUNNING = re.compile(r"\b(?:biaya|pemeliharaan|perawatan|operasional|memelihara|merawat)\b")
_REVIEW = re.compile(r"\b(?:evaluasi|dievaluasi|mengevaluasi|peninjauan|ditinjau|meninjau|monitoring)\b")
_KINDS = (
    ("tanah", re.compile(r"\b(?:tanah|sawah|lahan|kebun|bengkok|lapangan|tambak|ladang)\b")),
    (
        "bangunan",
        re.compile(
            r"\b(?:bangunan|gedung|kios|ruko|los|pasar|balai|ruang\w*|rumah|menara|tower|gudang|kawasan|wisata)\b"
        ),
    ),
    ("kendaraan bermotor", re.compile(r"\b(?:kendaraan|mobil|motor|truk|truck|ambulans|bus)\b")),
    ("mata air", re.compile(r"\b(?:mata air|sumber air|embung|air terjun|sungai)\b")),
    ("peralatan", re.compile(r"\b(?:peralatan|alat|mesin|traktor|sarana|prasarana|perangkat|komputer)\b")),
)


def read_asset_details(paper: Paper) -> dict[str, Found]:
    """The details of a village's asset in use; silent where the draft has none."""
    use = paper.fact("asset_use")
    used = paper.has_village and use not in (None, "none")
    found = {name: _clause(paper, name) if used else paper.silent(NO_ASSET) for name in _CLAUSES}
    return {
        **found,
        "asset_kinds": _kinds(paper) if used else paper.silent(NO_ASSET),
        "lease_items": _lease_items(paper) if used and use == "sewa" else paper.silent(NO_ASSET),
        "ksp_items": _ksp_items(paper) if used and use == "ksp" else paper.silent(NO_ASSET),
        "natural_resource": _natural_resource(paper),
    }


def _clause(paper: Paper, name: str) -> Found:
    """What sentences state of an asset; passing it on is asked of the partner, so what the village may do is left out."""
    others = [one for one in paper.body if not _village_may(paper, one.said)]
    return read_saying(
        paper, name, _decide(paper, name), others if name == "subletting_clause" else paper.body
    )


def _village_may(paper: Paper, said: str) -> bool:
    may = _MAY.search(said)
    return may is not None and paper.speakers(said[: may.start()])[-1:] == [VILLAGE]


def _decide(paper: Paper, name: str) -> Decide:
    if name == "subletting_clause":
        return lambda match: "free" if paper.side(match) == PARTNER else None
    if name == "title_clause":
        return lambda match: _title(paper, match)
    return lambda match: {VILLAGE: "village", PARTNER: "partner", SHARED: "shared"}.get(
        str(paper.side(match))
    )


def _title(paper: Paper, match: re.Match[str]) -> str | None:
    """Stays, where it remains the village's; moves, where it passes to the partner; what remains the partner's own says nothing."""
    remains = match[0].startswith(("tetap", "masih"))
    return {(VILLAGE, True): "stays", (PARTNER, False): "moves"}.get((str(paper.side(match)), remains))


def _kinds(paper: Paper) -> Found:
    """The kind of the asset, where its description names one kind only and the text no other."""
    described = paper.facts.get("asset_object", Found())
    if described.value is None or described.sureness < _DESCRIBED:
        return paper.silent(NO_ASSET)
    words = str(described.value).lower()
    named = [kind for kind, pattern in _KINDS if pattern.search(words)]
    spoken = [kind for kind, pattern in _KINDS if any(pattern.search(one.words) for one in paper.body)]
    if len(named) != 1 or spoken != named:
        return paper.silent(JUDGEMENT)
    return paper.stated(named, 0.75, "", described)


def _lease_items(paper: Paper) -> Found:
    measured = next((one for one in paper.body if _AREA.search(one.words)), None)
    priced, long = paper.fact("amount_total"), paper.fact("term_months") or paper.fact("ends_on")
    return paper.listed(
        {
            "para pihak": bool(paper.sides.parties) or None,
            "objek": bool(paper.fact("asset_object")) or None,
            "jenis luas besaran sewa dan jangka waktu": measured if measured and priced and long else None,
            "biaya operasional dan pemeliharaan": _if_spoken(paper, _RUNNING),
            "hak dan kewajiban": paper.clause_there("rights_obligations"),
            "keadaan memaksa": paper.clause_there("force_majeure"),
        },
        0.75,
    )


def _if_spoken(paper: Paper, words: re.Pattern[str]) -> bool | None:
    """False where no sentence has the words; a sentence that has them needs a reader."""
    return None if any(words.search(one.words) for one in paper.body) else False


def _ksp_items(paper: Paper) -> Found:
    return paper.listed(
        {
            "para pihak": bool(paper.sides.parties) or None,
            "objek": bool(paper.fact("asset_object")) or None,
            "jangka waktu": paper.clause_there("term"),
            "hak dan kewajiban": paper.clause_there("rights_obligations"),
            "penyelesaian perselisihan": paper.clause_there("dispute"),
            "keadaan memaksa": paper.clause_there("force_majeure"),
            "peninjauan pelaksanaan": _reviewed(paper),
        },
        0.75,
    )


def _reviewed(paper: Paper) -> Sentence | bool:
    return next((one for one in paper.body if _REVIEW.search(one.words)), False)


def _natural_resource(paper: Paper) -> Found:
    """None, where neither title nor any clause names water, forest, fish, stone or the like; what is named needs a reader."""
    words = subject("natural_resource").words["any"]
    title, main = paper.sheet.title, paper.sheet.main
    if paper.doubt or not paper.has_village:
        return paper.silent(JUDGEMENT)
    if words.search(paper.sheet.low, 0, title.end) or words.search(
        paper.sheet.low, paper.sheet.head.end, main.end
    ):
        return paper.silent(JUDGEMENT)
    return paper.stated("none", 0.75, ABSENT)
