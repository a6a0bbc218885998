"""The parties as the opening introduces them: who signs, in which office, for which body; up to "selanjutnya disebut PIHAK ..."."""

import re
from dataclasses import dataclass

from mitradesa.reading.extraction.names import body_name, is_person_name
from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.sheet import Sheet, squeeze

_LABEL_END = re.compile(
    r"\bdisebut(?:kan)?\b(?:\s+(?:juga|dengan|sebagai|"
    r"dalam[\w\s]{2,40}?sebagai))*\W{1,8}(?P<label>(?<=[\x22'])[A-Z][\w ]{1,40}(?=[\x22'])|"
    r"(?:[PFD][IT]HAK\W{1,6}(?:ke[\-\s]?)?\w+)|[A-Z][A-Z\-']{3,}(?:\s+[A-Z\-']{3,}){0,2}|"
    r"(?-i:[A-Z][a-z]{3,}(?:\s+[A-Z][a-z]+)?))",
    re.IGNORECASE,
)
_LABEL_LOOSE = re.compile(
    r"(?:\(\s*|\b(?:sebagai|selaku)\s+[\x22']?)(?P<label>pihak\s+(?:ke(?:satu|dua|tiga)|pertama|I{1,3}\b))", re.IGNORECASE
)
_NOT_A_PARTY = re.compile(
    r"para\s+pihak|perjanjian|kesepa|^(?!pejabat|pengguna|penyedia).*kontrak|mou\b|^pihak\s*$|bersama|masing|objek|obyek|lokasi|"
    r"tanah|lahan\b(?!\s)|program|kerja",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"(?:di\s?bawah\s+ini|antara|masing[\s\-]+masing|sebagai\s+berikut|oleh\s+dan\s+antara|"
    r"bertanda\s*tangan)\W{0,4}[:;.']|^[^\n:]{0,60}\b(?:mengikatkan\s+diri|para\s+pihak|pihak[\s\-]+pihak)[^\n:]{0,40}:[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BEGIN_LOOSE = re.compile(r"di\s?bawah\s+ini|bertanda\s*tangan[^\n]{0,30}$", re.IGNORECASE | re.MULTILINE)
_TOGETHER = re.compile(r"pihak\s+(?:pertama|kesatu)\s+dan\s+pihak\s+kedua|para\s+pihak", re.IGNORECASE)

_DEGREE = r"(?:,\s*(?:[A-Z][A-Za-z]{0,5}\.?\s?){1,3}(?=[,.\s:]|$))*"
_NAME_FIELD = re.compile(
    r"^[^\w\n]{0,4}(?:(?:\d+|[IVXLl|"
    r"]+)[.)]?\s+)?[^\w\n]{0,4}n\s?a\s?m\s?a(?:\s+lengkap)?\s*[-.]*\s*[:;=?$]\s*(?P<name>[^\n]{3,90})",
    re.IGNORECASE | re.MULTILINE,
)
_NAME_CAPITALS = re.compile(r"^[^\w\n]{0,6}(?:\d[.)]\s*)?Nama\s+(?P<name>[A-Z][A-Z.' ]{3,50}?)(?=\s*,|\s{3,}|\n)", re.MULTILINE)
_OFFICE_FIELD = re.compile(
    r"(?:^[^\w\n]{0,6}(?:\d[.)]\s*)?|,\s*)(?:j\s{0,2}a\s?b\s?a\s?t\s?a\s?n|p\s?e\s?k\s?e\s?r\s?j\s?a\s?a\s?n)\s*[-.]*\s*[:;=?$]\s*(?P<office>[^\n]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICE_ASIDE = re.compile(rf",\s*(?:jabatan|pekerjaan)\s*:?\s+(?={OFFICE.pattern})", re.IGNORECASE)
_BODY_FIELD = re.compile(
    r"^[^\w\n]{0,6}(?:\d[.)]\s*)?(?:nama\s+)?(?:perusahaan|lembaga|instansi|institusi|"
    r"badan\s+usaha|organisasi|unit\s+kerja)\s*[-.]*\s*[:;=?$]\s*(?P<body>[^\n]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_LEADING_BODY = re.compile(
    r"\W*(?:(?:dan|dengan|serta)\b\W*)?(?:(?:\d{1,2}|[IVX]{1,4})\s*[.)]\s*)?(?P<body>(?!PIHAK)[A-Z][^,:;\n]{3,90}?(?:\n(?!\s*[-\n])[^,:;\n]{1,50}?)?)\s*(?:,|:|\(|"
    r"\s(?=beralamat|berkedudukan|dalam\s+hal|yang\s|suatu\s))"
)
_HEADED = re.compile(
    r"^[^\w\n]{0,10}PIHAK\s+(?:PERTAMA|KESATU|KEDUA|KETIGA|KEEMPAT|I{1,3}|1|2|"
    r"3)\b[^\w\n]{0,6}(?:\([^)\n]*\))?[^\w\n]{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD_LINE = re.compile(r"^\W*(?:\d[.)]\s*)?[A-Za-z][A-Za-z./ ]{1,28}\s*[-.]*\s*[:;=?$]\s", re.IGNORECASE)
_OFFICE_STOP = re.compile(
    r"\bsaudar[ai]\b|\bsdri?\b|\bNPWP\b|\buntuk\s+dan\b|\ba\s?l\s?a\s?m\s?a\s?t\b|\bbertempat\b|\((?=\s*(?:selanjutnya|untuk|yang|$))|\bdalam\s+hal\b|\bbertindak|\bberkedudukan|\bberdasarkan|\bberalamat|\balamat\b|"
    r"\bselanjutnya|\bdiangkat|\byang\b|\bmewakili|\bsuatu\b|\bdari\s+dan\b"
    r"|\bsesuai\b|\boleh\s+karena|\bdengan\s+ini|\bdalam\s+kedudukan|\bdalam\s+jabatan|"
    r"\buntuk\s+selanjutnya|\bperseroan\s+yang|\bdan\s+oleh|;|\n\s*\n",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(
    r"diwakili(?:\s+secara\s+sah)?\s+oleh\s*:?\s*(?:Saudar[ai]\s+|Sdri?\.\s*|Bapak\s+|Ibu\s+)?(?P<name>[^\n,:]{3,60}?(?:\n[^\n,:]{1,40}?)?"
    + _DEGREE
    + r")\s*,?\s*(?:selaku|sebagai|dalam\s+(?:hal|kedudukan|jabatan)|jabatan|yang|\(|(?<=,)\s*(?="
    + OFFICE.pattern
    + r"))",
    re.IGNORECASE,
)
_ITEM = r"^[^\w\n]{0,4}(?:(?:\d{1,2}|[IVXLl|]{1,4}|[a-b])\s*[.)]+\s*|(?:[1I]|II|2)\s{1,6})?"
_COLUMN = re.compile(_ITEM + r"(?P<name>[A-Z|][^\n:?]{3,70}?)\s*[:?](?:\s|(?=[A-Z]))", re.MULTILINE)
_AS = re.compile(
    _ITEM + r"(?P<name>[A-Z][^\n:]{3,70}?)\s*(?:,|\s[1l|!;:])?\s+(?:(?i:selaku|sebagai)|s[A-Za-z]{3}[Kk]u)\b",
    re.MULTILINE,
)
_COMMA = re.compile(
    _ITEM + r"(?P<name>[A-Z][\w.' \-]{3,50}?" + _DEGREE + r")\s*,\s+(?=(?i:" + OFFICE.pattern + "))",
    re.MULTILINE,
)
_NUMBERED = r"^[^\w\n]{0,4}(?:\d{1,2}|[IVXLl|]{1,4})(?:\s*[.)]+\s*|\s+)"
_NUMBERED_OFFICE = re.compile(
    _NUMBERED
    + r"(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")(?:\s+|\s+[1l|!;]\s+)(?=(?i:"
    + OFFICE.pattern
    + "))",
    re.MULTILINE,
)
_SELAKU = re.compile(
    r"\b(?:selaku|sebagai|sCIAKu|dalam\s+jabatan(?:nya)?\s+(?:selaku|sebagai))\s+(?P<office>[^\n]{3,})",
    re.IGNORECASE,
)
_FOR_BODY = re.compile(
    r"\b(?:untuk\s+)?(?:dan\s+)?(?:untuk\s+)?atas\s+nama\s*:?\s*(?P<body>[^:;]{3,200}?)"
    r"(?=,?\s+(?:yang|berkedudukan|berdasarkan|sesuai|selanjutnya|untuk\s+selanjutnya|berlokasi|"
    r"beralamat|dan\s+selanjutnya|sebagai|bertempat|kemudian|sah|secara|serta|dengan\s+alamat|"
    r"dan\s+oleh)\b|[,;:(\[]|(?<!\bdr)(?<!\bst)(?<!\bdg)(?<!\bdt)(?<!\bkh)(?<!\bhj)(?<!\bir)(?<!\bpt)(?<!\bcv)(?<!\bud)(?<!\b[a-z])\.\s|"
    r"\.?\s*\n\s*\n|\.$|\Z)",
    re.IGNORECASE,
)
_MEWAKILI = re.compile(
    r"\bmewakili\s+(?P<body>[A-Z][^,;:]{3,120}?)(?=,|\s+(?:yang|berkedudukan|berdasarkan|selanjutnya)\b)"
)
_NO_BODY = re.compile(
    r"^(?:selanjutnya|jabatan|perseroan\s+tersebut|tersebut|direksi\b|instansi\s*nya|pihak|undang|"
    r"lembaga\s+tersebut|perusahaan\s+tersebut)",
    re.IGNORECASE,
)
_NAME_END = re.compile(
    r"\s{3,}|\s+(?:NIP|NIK|No\.?\s*KTP|Jabatan|Selaku|selaku|sebagai|Umur|Pangkat)\b|,\s+(?=(?:pemilik|selaku|umur|lahir|bertempat|beralamat|pekerjaan|"
    + OFFICE.pattern
    + r")\b)",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"\b(?:Saudar[ai]|Sdri?\.?|Bapak|Ibu|Tuan|Nyonya|Bpk\.?|Tn\.?|Ny\.?)\s+(?P<name>(?:[A-Za-z]{1,5}\.\s?)*[A-Z][\w.' \-]{2,50}?"
    + _DEGREE
    + r")\s*(?=[,(;\n]|$|\.\s|\s(?i:selaku|sebagai|yang|umur|pekerjaan|bertempat|beralamat)\b)"
)
_ACTS_ON = re.compile(
    r"[\x22'\s)]*,?\s*(?:atau\s+[\w\s]{3,30},\s*)?(?:yang\s+)?(?:dalam\s+(?:hal|perjanjian)\s+ini\s+)?(?:bertindak|mewakili)\b", re.IGNORECASE
)
_TAIL_END = re.compile(r"\n\s*\n|;|\n[^\w\n]{0,6}(?:\d{1,2}|[IVX]{1,4})[.)]\s|\n\W{0,6}nama\b|\.\s*\n", re.IGNORECASE)
_ACTS_FOR = re.compile(
    r"\bbertindak\s+(?:unt\w{1,4}|mewakili)\s+(?P<body>[A-Z][^,;:.]{3,120}?)(?=[,;:.(]|\s+(?:yang|atas|berdasarkan|selanjutnya|berkedudukan)\b|\n\s*\n|$)"
)
_PERSON = re.compile(
    _ITEM
    + r"(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")\s*,\s+(?=\d{2}\s+(?i:tahun)|(?i:swasta|wiraswasta|petani|nelayan|peternak|pedagang|pengusaha|karyawan|pensiunan|ibu\s+rumah|pemegang|pemilik|lahir|umur|warga|pekerjaan"
    r"|bertempat|beralamat|laki|perempuan|kewarganegaraan|agama|NIK|KTP)\b)",
    re.MULTILINE,
)
_PAIR = re.compile(
    r"\bantara\s+(?P<one>[A-Z][^,;:.()]{3,90}?,?\s+(?:yang\s+)?diwakili\s[^;:]{3,200}?),?\s+(?:dan|dengan)\s+"
    r"(?P<two>[A-Z][^,;:.()]{3,90}?,?\s+(?:yang\s+)?diwakili\s(?:[^;:.]|(?<=Sdr)\.|(?<=Sdri)\.|(?<=\b[A-Za-z])\.|(?<=\b[A-Z][a-z])\.){3,160}?)"
    r"(?=,?\s+(?:dalam\s+(?:hal|rangka)|tentang|untuk|sebagai\s+berikut|mengenai|guna)\b|[;:.]\s)",
)
_PRIVATE = re.compile(
    r"\b(?:bertempat\s+tinggal|tempat\s+tinggal|lahir\s+di|tempat\W{1,3}tgl|umur\s+\d|No\.?\s*KTP|nomor\s+induk\s+kependudukan|NIK)\b", re.IGNORECASE
)
_FOR_ANOTHER = re.compile(r"\batas\s+nama\b|\bmewakili\b|\bbertindak\s+(?:untuk|selaku|sebagai)\b", re.IGNORECASE)
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
    blocks = _blocks(sheet)
    parties = [_introduced(sheet, start, end, label) for start, end, label in blocks]
    return [party for party in parties if party.signatory or party.body or party.office]


def _blocks(sheet: Sheet) -> list[tuple[int, int, str]]:
    limit = min(sheet.main.end, sheet.head.end)
    begin = _BEGIN.search(sheet.text, 0, limit) or _BEGIN_LOOSE.search(sheet.text, 0, limit)
    start = begin.end() if begin else sheet.title.end
    labels = [
        match
        for match in _LABEL_END.finditer(sheet.text, 0, limit)
        if not _NOT_A_PARTY.search(match["label"])
    ]
    labels = _first_of_each(labels)
    if len(labels) < 2:
        labels = _first_of_each([*_LABEL_LOOSE.finditer(sheet.text, 0, limit)]) or labels
    if labels and start > labels[0].start():
        start = sheet.title.end if sheet.title.end < labels[0].start() else 0
    blocks = []
    for place, match in enumerate(labels):
        after = labels[place + 1].start() if place + 1 < len(labels) else limit
        end, start_next = _with_tail(sheet, match, after)
        blocks.append((start, end, squeeze(match["label"])))
        start = start_next
    if len(blocks) < 2:
        headed = _headed_blocks(sheet, limit)
        if len(headed) > 1:
            return headed
    if len(blocks) < 2 and (pair := _PAIR.search(sheet.text, 0, limit)):
        return [(pair.start("one"), pair.end("one"), ""), (pair.start("two"), pair.end("two"), "")]
    together = _TOGETHER.search(sheet.text, start, limit)
    if len(blocks) == 1 and together and together.start() - start > 120:
        blocks.append((start, together.start(), ""))
    return blocks


def _with_tail(sheet: Sheet, label: re.Match[str], limit: int) -> tuple[int, int]:
    """Where a block ends and the next begins: what follows the label still belongs to it where it says for whom is acted."""
    tail = _ACTS_ON.match(sheet.text, label.end(), limit)
    if tail is None:
        return label.start(), label.end()
    stop = _TAIL_END.search(sheet.text, tail.end(), limit)
    end = stop.start() if stop else min(limit, tail.end() + 300)
    return end, end


def _headed_blocks(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Blocks that stand under a heading of their own ("PIHAK PERTAMA", then fields) instead of ending in "disebut PIHAK ..."."""
    heads = list(_HEADED.finditer(sheet.text, 0, limit))
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [min(limit, heads[-1].end() + 500)]
    blocks = [(head.end(), end) for head, end in zip(heads, ends, strict=True)]
    return [
        (start, end, "")
        for start, end in blocks
        if re.search(r"nama|diwakili", sheet.text[start:end], re.IGNORECASE)
    ]


def _first_of_each(labels: list[re.Match[str]]) -> list[re.Match[str]]:
    seen: set[str] = set()
    kept = []
    for match in labels:
        label = " ".join(re.findall(r"\w+", match["label"].upper()))
        if label not in seen:
            seen.add(label)
            kept.append(match)
    return kept


def _introduced(sheet: Sheet, start: int, end: int, label: str) -> Introduced:
    text = sheet.text[start:end]
    signatory, after = _signatory(text)
    office = _office(text, after)
    body = _body(text)
    if (
        signatory
        and party_kind(signatory.split(",")[0]) not in ("other", "individual")
        and not re.search(r"\b(?:dr|ir|drs|h|hj|prof)\.", signatory, re.IGNORECASE)
    ):
        # The left column names the body; the person stands in "diwakili oleh".
        body, signatory = body or signatory, ""
    private = bool(_PRIVATE.search(text)) and not body and not _FOR_ANOTHER.search(text)
    return Introduced(signatory, office, body, bool(_SELF.search(text)) or private, start, end, label)


def _signatory(text: str) -> tuple[str, int]:
    """The person who signs and where the text goes on after the name."""
    field = _NAME_FIELD.search(text) or _NAME_CAPITALS.search(text)
    if field:
        return _clean_name(field["name"]), field.end()
    for pattern in (_REPRESENTED, _COLUMN, _AS, _COMMA, _NUMBERED_OFFICE, _HONOURED, _PERSON):
        for match in pattern.finditer(text):
            name = _clean_name(match["name"])
            if _is_name(name):
                return (_continued(name, text, match.end()) if pattern is _COLUMN else name), match.end()
    return "", 0


def _continued(name: str, text: str, after: int) -> str:
    """A name in the left of two columns may run on at the start of the next line: capitals before a small letter."""
    rest = text[after:].split("\n", 1)
    if len(rest) > 1 and text[:after].rstrip(" :?").endswith(","):
        degrees = re.match(
            r"\s*(?P<more>(?:[A-Z][A-Za-z]{0,5}\.(?:[A-Z][A-Za-z]{0,4}\.?)*,?\s*|[A-Z]{2,4},?\s+){1,4})",
            rest[1],
        )
        return f"{name}, {_clean_name(degrees['more'])}" if degrees else name
    if not name.isupper() or "," in name:
        return name
    following = (
        re.match(r"\s*(?P<more>[A-Z][A-Z'.]+(?: [A-Z'.]{3,})*)\s+[a-z]", rest[1]) if len(rest) > 1 else None
    )
    if following is None or OFFICE.match(following["more"]):
        return name
    return f"{name} {following['more']}"


def _clean_name(name: str) -> str:
    cut = _NAME_END.split(name, maxsplit=1)[0]
    name = squeeze(re.sub(r"^\W+|^(?:I[lL]|l[lI])\s+(?=[A-Z])", "", cut))
    # The last full stop of a degree belongs to the name.
    return (
        f"{name}."
        if re.search(r"(?:\.|,\s*)[A-Za-z]{1,4}$", name) and f"{name}." in " ".join(cut.split())
        else name
    )


def _is_name(name: str) -> bool:
    return is_person_name(name) and not OFFICE.match(name)


def _office(text: str, after: int) -> str:
    field = _OFFICE_FIELD.search(text)
    if field:
        return _until_stop(text, field.start("office"), fields=True)
    aside = _OFFICE_ASIDE.search(text)
    if aside:
        return _until_stop(text, aside.end())
    beside = OFFICE.search(text, after, after + 60)
    if beside and re.fullmatch(r"\W*(?:(?:jabatan|selaku|sebagai)\b)?\W*", text[after : beside.start()], re.IGNORECASE):
        return _until_stop(text, beside.start())
    said = _SELAKU.search(text, max(0, after - 12)) or _SELAKU.search(text)
    if said and OFFICE.match(said["office"]):
        return _until_stop(text, said.start("office"))
    held = OFFICE.search(text, after)
    if held is None or held.start() - after >= 80:
        held = OFFICE.search(text, 0, after)
    return _until_stop(text, held.start()) if held else ""


def _until_stop(text: str, start: int, *, fields: bool = False) -> str:
    stop = _OFFICE_STOP.search(text, start)
    piece = text[start : min(stop.start() if stop else len(text), start + 260)]
    if fields:
        kept = []
        for index, line in enumerate(piece.split("\n")):
            if index and (not line.strip() or _FIELD_LINE.match(line)):
                break
            kept.append(line)
        piece = "\n".join(kept)
    return squeeze(re.sub(r"\n\W*\d{1,2}[.)]?\s*$", "", piece))


def _body(text: str) -> str:
    for match in (*_FOR_BODY.finditer(text), *_MEWAKILI.finditer(text), *_ACTS_FOR.finditer(text)):
        body = body_name(re.sub(r"^(?:nama|serta)\s+", "", squeeze(match["body"]), flags=re.IGNORECASE))
        if body and not _NO_BODY.match(body) and not _SELF.search(body) and party_kind(body) != "individual":
            return body
    field = _BODY_FIELD.search(text)
    if field:
        return body_name(field["body"])
    leading = _LEADING_BODY.match(text)
    if (
        leading
        and party_kind(leading["body"]) not in ("other", "individual")
        and not OFFICE.match(leading["body"])
    ):
        return body_name(leading["body"])
    return ""
