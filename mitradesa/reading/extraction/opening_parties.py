"""The parties as the opening introduces them: who signs, in which office, for which body; where each stands is found elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mitradesa.reading.extraction.names import ENDING_COMMA, body_name
from mitradesa.reading.extraction.party_blocks import Block, party_blocks
from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.party_paragraphs import columns
from mitradesa.reading.extraction.sheet import Sheet, squeeze
from mitradesa.reading.extraction.signers import office_in, signatory_in

_BODY_FIELD = re.compile(
    r"^[^\w\n]{0,6}(?:\d[.)]\s*)?(?:nama\s+)?(?:perusahaan|lembaga|instansi|institusi|"
    r"badan\s+usaha|organisasi|unit\s+kerja|(?:bertindak\s+)?(?:untuk|mewakili|atas\s+nama)(?:\s+dan\s+atas\s+nama)?)\s*[-.]*\s*[:;=?$]\s*(?P<body>[^\n]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_LEADING_BODY = re.compile(
    r"\W*(?:(?:dan|dengan|serta)\b\W*)?(?:(?:(?:\d{1,2}|[IVX]{1,4})\s*[.)]|[A-H]\s*\)|[a-h]\s*[.)])\s*)?(?P<body>(?!PIHAK)[A-Z][^,:;\n]{3,90}?(?:\n(?!\s*[-\n])[^,:;\n]{1,50}?)?)\s*(?:,|:|\(|"
    r"\s(?=beralamat|berkedudukan|dalam\s+hal|yang\s|suatu\s|diwakili\s)|\Z)"
)
_FOR_BODY = re.compile(
    r"\b(?:untuk\s+)?(?:dan\s+)?(?:untuk\s+)?atas\s+nama\s*:?\s*(?P<body>[^:;]{3,200}?)"
    r"(?=,?\s+(?:yang|berkedudukan|berdasarkan|sesuai|selanjutnya|untuk\s+selanjutnya|berlokasi|"
    r"beralamat|dan\s+selanjutnya|sebagai|bertempat|kemudian|sah|secara|serta|dengan\s+alamat|"
    r"dan\s+oleh)\b|"
    + ENDING_COMMA
    + r"|[;:(\[]|(?<!\bdr)(?<!\bst)(?<!\bdg)(?<!\bdt)(?<!\bkh)(?<!\bhj)(?<!\bir)(?<!\bpt)(?<!\bcv)(?<!\bud)(?<!\b[a-z])\.\s|"
    r"\.?\s*\n\s*\n|\.$|\Z)",
    re.IGNORECASE,
)
_MEWAKILI = re.compile(
    r"\bmewakili\s+(?P<body>[A-Z][^,;:]{3,120}?)(?=,|\s+(?:yang|berkedudukan|berdasarkan|selanjutnya)\b)"
)
_NO_BODY = re.compile(
    r"^(?:selanjutnya|jabatan|koperasi\s+tersebut|kelompok\s+tersebut|yayasan\s+tersebut|perseroan\s+tersebut|tersebut|direksi\b|instansi\s*nya|pihak|undang|"
    r"lembaga\s+tersebut|perusahaan\s+tersebut)",
    re.IGNORECASE,
)
_ACTS_FOR = re.compile(
    r"\bbertindak\s+(?:unt\w{1,4}|mewakili)\s+(?P<body>[A-Z][^,;:.]{3,120}?)(?=[,;:.(]|\s+(?:yang|atas|berdasarkan|selanjutnya|berkedudukan)\b|\n\s*\n|$)"
)
_EMPLOYER = re.compile(
    r",\s+[A-Z][\w.&/ \-]{2,60}?\s(?P<body>(?:PT|CV|UD|Koperasi|Yayasan|Bank|Perum\w*)\b\.?\s+[A-Z][^,;:(\n]{2,60}?)(?=\s*[,;(]|\s*\n)"
)
_REPRESENTED = re.compile(r"\bdiwakili\b", re.IGNORECASE)
_BY_ANOTHER = re.compile(r"[^;:()]{0,260}?\bdiwakili\b", re.IGNORECASE)
_FOR_BODY_ALONE = re.compile(
    r",\s+untuk\s+(?P<body>[A-Z][^,;:.\n]{3,90}?)(?=[,;(]|\.\s|\s+(?:yang|berdasarkan|selanjutnya)\b|\s*$)",
    re.MULTILINE,
)
_HELD = re.compile(rf"^{OFFICE.pattern}|\s-\s+{OFFICE.pattern}", re.IGNORECASE)
_PRIVATE = re.compile(
    r"\b(?:bertempat\s+tinggal|tempat\s+tinggal|lahir\s+di|tempat\W{1,3}tgl|umur\s+\d|No\.?\s*KTP|nomor\s+induk\s+kependudukan|NIK)\b",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"\batas\s+nama\b|\bmewakili\b|\bbertindak\s+(?:untuk|selaku|sebagai)\b", re.IGNORECASE
)
_SELF = re.compile(
    r"atas\s+nama\s+(?:diri|pribadi|dirinya|sendiri)|diri\s*(?:nya)?\s+sendiri|selaku\s+pribadi|perseorangan",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Introduced:
    """A party as introduced: `body` for which is signed, `signatory` who signs, in which `office`; empty where not written."""

    signatory: str
    office: str
    body: str
    for_self: bool
    start: int
    end: int
    label: str = ""


def introduced_parties(sheet: Sheet) -> list[Introduced]:
    """The parties in the order in which the opening labels them."""
    limit = min(sheet.main.end, sheet.head.end)
    parties = [_introduced(sheet.text[block.start : block.end], block) for block in party_blocks(sheet)]
    parties = parties or [
        _introduced(column.text, Block(column.start, column.end, column.label))
        for column in columns(sheet, limit)
    ]
    return [party for party in parties if party.signatory or party.body or party.office]


def _introduced(text: str, block: Block) -> Introduced:
    signatory, after = signatory_in(text)
    office, body = office_in(text, after), _body(text)
    if _names_a_body(signatory):
        # The left column names the body; the person stands in "diwakili oleh".
        represented = _REPRESENTED.search(text)
        body = body or body_name(signatory) or signatory
        signatory = signatory_in(text[represented.start() :])[0] if represented else ""
    private = bool(_PRIVATE.search(text)) and not body and not _FOR_ANOTHER.search(text)
    for_self = bool(_SELF.search(text)) or private
    return Introduced(signatory, office, body, for_self, block.start, block.end, block.label)


def _alone(text: str) -> Iterator[re.Match[str]]:
    """Bodies signed for without more words: "ASRI CONTOH, Wali Nagari Contoh, untuk Pemerintah Nagari Contoh"."""
    for match in _FOR_BODY_ALONE.finditer(text):
        if party_kind(match["body"]) not in ("other", "individual"):
            yield match


def _names_a_body(signatory: str) -> bool:
    titled = re.search(r"\b(?:dr|ir|drs|h|hj|prof)\.", signatory, re.IGNORECASE)
    return (
        bool(signatory) and not titled and party_kind(signatory.split(",")[0]) not in ("other", "individual")
    )


def _body(text: str) -> str:
    for match in (
        *_FOR_BODY.finditer(text),
        *_MEWAKILI.finditer(text),
        *_ACTS_FOR.finditer(text),
        *_alone(text),
    ):
        body = body_name(re.sub(r"^(?:nama|serta)\s+", "", squeeze(match["body"]), flags=re.IGNORECASE))
        if body and not _NO_BODY.match(body) and not _SELF.search(body) and party_kind(body) != "individual":
            return body
    field = _BODY_FIELD.search(text)
    if field:
        return body_name(field["body"])
    leading = _LEADING_BODY.match(text)
    if (
        leading
        and (
            party_kind(leading["body"]) not in ("other", "individual")
            or _BY_ANOTHER.match(text, leading.end())
        )
        and not _HELD.search(leading["body"])
    ):
        return body_name(leading["body"])
    employer = _EMPLOYER.search(text)
    return body_name(employer["body"]) if employer else ""
