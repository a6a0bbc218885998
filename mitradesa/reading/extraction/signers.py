"""Who signs for a party and in which office, read in the stretch that introduces it; for which body is read elsewhere."""

import re

from mitradesa.reading.extraction.names import is_person_name
from mitradesa.reading.extraction.party_kinds import OFFICE
from mitradesa.reading.extraction.sheet import squeeze

_DEGREE = r"(?:,\s*(?:[A-Z][A-Za-z]{0,5}\.?\s?){1,3}(?=[,.\s:]|$))*"
_NAME_FIELD = re.compile(
    r"^[^\w\n]{0,4}(?:(?:\d+|[IVXLl|"
    r"]+)[.)]?\s+)?[^\w\n]{0,4}(?:n\s?a\s?[mn]\s?a(?:\s+lengkap)?|diwakili(?:\s+oleh)?)\s*[-.]*\s*[:;=?$]\s*(?P<name>[^\n]{3,90})",
    re.IGNORECASE | re.MULTILINE,
)
_NAME_CAPITALS = re.compile(
    r"^[^\w\n]{0,6}(?:\d[.)]\s*)?Nama\s+(?P<name>[A-Z][A-Z.' ]{3,50}?)(?=\s*,|\s{3,}|\n)", re.MULTILINE
)
_OFFICE_FIELD = re.compile(
    r"(?:^[^\w\n]{0,6}(?:\d[.)]\s*)?|[,.]\s*)(?:j\s{0,2}a\s?b\s?a\s?t\s?a\s?n|p\s?e\s?k\s?e\s?r\s?j\s?a\s?a\s?n)\s*[-.]*\s*[:;=?$]\s*(?P<office>[^\n]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICE_ASIDE = re.compile(rf",\s*(?:jabatan|pekerjaan)\s*:?\s+(?={OFFICE.pattern})", re.IGNORECASE)
_FIELD_LINE = re.compile(r"^\W*(?:\d[.)]\s*)?[A-Za-z][A-Za-z./ ]{1,28}\s*[-.]*\s*[:;=?$]\s", re.IGNORECASE)
_OFFICE_STOP = re.compile(
    r"\bsaudar[ai]\b|\bdisaksikan\b|\bdiketahui\b|,\s+untuk\b|\bsdri?\b|\bNPWP\b|\buntuk\s+dan\b|\ba\s?l\s?a\s?m\s?a\s?t\b|\bbertempat\b|\((?=\s*(?:selanjutnya|untuk|yang|[\x22']|$))|\bdalam\s+hal\b|\bbertindak|\bberkedudukan|\bberdasarkan|\bberalamat|\balamat\b|"
    r"\bselanjutnya|\bdiangkat|\byang\b|\bmewakili|\bsuatu\b|\bdari\s+dan\b"
    r"|\bsesuai\b|\boleh\s+karena|\bdengan\s+ini|\bdalam\s+kedudukan|\bdalam\s+jabatan|"
    r"\buntuk\s+selanjutnya|\bperseroan\s+yang|\bdan\s+oleh|;|\n\s*\n|\n\W*(?:selaku|sebagai)\b",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(
    r"diwakili(?:\s+secara\s+sah)?(?:\s+oleh)?\s*:?\s*(?:Saudar[ai]\s+|Sdri?\.\s*|Bapak\s+|Ibu\s+)?"
    r"(?P<name>[^\n,:]{3,60}?(?:\n[^\n,:]{1,40}?)?" + _DEGREE + r")(?:\s*,\s*|\s+(?:-\s+)?|(?=\())"
    r"(?:(?:selaku|sebagai|dalam\s+(?:hal|kedudukan\w*|jabatan\w*)|jabatan|yang)\b|\(|(?:(?<=[,\-\n])|(?<=[,\-]\s))(?="
    + OFFICE.pattern
    + r"))",
    re.IGNORECASE,
)
_OFFICE_FIRST = re.compile(
    r"diwakili(?:\s+secara\s+sah)?(?:\s+oleh)?\s*:?\s*(?i:"
    + OFFICE.pattern
    + r")\b(?:[ ]+(?!(?:Saudar|Sdr|Bapak|Ibu|[A-Z]{2,4}\b[ ]+[A-Z]{3}))[A-Z][\w.\-]+){0,6}?"
    r"(?:\s*,\s*|\s{2,}|\s+(?=[A-Z]{3}|(?:Drs|Dr|Ir|H|Hj|Tgk)\.))"
    r"(?:yaitu\s+|(?:Saudar[ai]|Sdri?\.?|Bapak|Ibu)\s+)?(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r"(?:\n[ ]*[A-Z][A-Z'.]+(?=\s*[,;(]))?)\s*(?=[,;(\n]|$|(?<!\b[A-Z])\.\s|\s(?i:selaku|sebagai|yang|berdasarkan|untuk)\b)",
    re.MULTILINE,
)
_ADDRESSED = re.compile(
    r"^(?:Tuan|Nyonya|Nona|Tn\.?|Ny\.?|Nn\.?|Sdri?\.?|Saudar[ai]|Bapak|Bpk\.?|Ibu)\s+(?=[A-Z][A-Za-z.']+)",
    re.IGNORECASE,
)
_ALIAS = re.compile(r"\s+(?:alias|als\.?)\s.*$", re.IGNORECASE | re.DOTALL)
_BALINESE = r"Made|Wayan|Nyoman|Ketut|Gede|Gusti|Putu|Komang|Kadek|Dewa|Nengah|Ngurah"
_ITEM = (
    r"^[^\w\n]{0,4}(?:(?:\d{1,2}|[IVXLl|]{1,4}|[a-b])\s*[.)]+\s*|"
    rf"(?:1|I(?!\s+(?:{_BALINESE})\b)|II|2)\s{{1,6}})?"
)
_COLUMN = re.compile(_ITEM + r"(?P<name>[A-Z|][^\n:?]{3,70}?)\s*[:?](?:\s|(?=[A-Z]))", re.MULTILINE)
_AS = re.compile(
    _ITEM + r"(?P<name>[A-Z][^\n:]{3,70}?)\s*(?:,|\s[1l|!;:])?\s+(?:(?i:selaku|sebagai)|s[A-Za-z]{3}[Kk]u)\b",
    re.MULTILINE,
)
_COMMA = re.compile(
    _ITEM
    + r"(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")\s*(?:,\s+|\s-\s|\s\((?=[A-Z]))\s*(?:jabatan\s+)?(?=(?i:"
    + OFFICE.pattern
    + "))",
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
_NAME_END = re.compile(
    r"\s{3,}|\s+(?:NIP|NIK|No\.?\s*KTP|Jabatan|Selaku|selaku|sebagai|Umur|Pangkat)\b|,\s+(?=(?:pemilik|selaku|umur|lahir|bertempat|beralamat|pekerjaan|"
    + OFFICE.pattern
    + r")\b)|\s*(?:\n|\s-\s)\s*(?="
    + OFFICE.pattern
    + r")",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"\b(?:Saudar[ai]|Sdri?\.?|Bapak|Ibu|Tuan|Nyonya|Bpk\.?|Tn\.?|Ny\.?)\s+(?P<name>(?:[A-Za-z]{1,5}\.\s?)*[A-Z][\w.' \-]{2,50}?"
    + _DEGREE
    + r")\s*(?=[,(;\n]|$|\.\s|\s(?i:selaku|sebagai|yang|umur|pekerjaan|bertempat|beralamat)\b)"
)
_PERSON = re.compile(
    _ITEM
    + r"(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")\s*,\s+(?=\d{2}\s+(?i:tahun)|(?i:swasta|wiraswasta|petani|nelayan|peternak|pedagang|pengusaha|karyawan|pensiunan|"
    r"ibu\s+rumah|penduduk|penggarap|tinggal\s+di|buruh|guru|tukang|sopir|petambak|pegawai|PNS|ASN|pemegang|pemilik|lahir|umur|warga|pekerjaan"
    r"|bertempat|beralamat|[a-z]+(?:\s[a-z]+)?,\s+(?:beralamat|bertempat|umur|warga)|laki|perempuan|kewarganegaraan|agama|NIK|KTP)\b)",
    re.MULTILINE,
)
_ABOVE = re.compile(
    _ITEM + r"(?P<name>[A-Z][\w.' \-]{3,50}?" + _DEGREE + r")[ ]*\n[ ]*(?=(?i:" + OFFICE.pattern + "))",
    re.MULTILINE,
)
_OF_A_FIRM = re.compile(
    _NUMBERED
    + r"(?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")\s*,\s+(?=[A-Z][\w.&/ \-]{2,60}?\s(?:PT|CV|UD|Koperasi|Yayasan|Bank|Perum\w*)\b)",
    re.MULTILINE,
)
_BRACKETED = re.compile(
    r"\s\((?P<name>[A-Z][\w.' \-]{3,50}?"
    + _DEGREE
    + r")(?:,\s+(?i:"
    + OFFICE.pattern
    + r")[^)\n]{0,40})?\)\s*$"
)


def signatory_in(text: str) -> tuple[str, int]:
    """The person who signs and where the text goes on after the name."""
    field = _NAME_FIELD.search(text) or _NAME_CAPITALS.search(text)
    if field:
        return _clean_name(field["name"]), field.end()
    for pattern in (
        _REPRESENTED,
        _OFFICE_FIRST,
        _COLUMN,
        _AS,
        _COMMA,
        _NUMBERED_OFFICE,
        _HONOURED,
        _PERSON,
        _OF_A_FIRM,
        _ABOVE,
        _BRACKETED,
    ):
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
    name = squeeze(
        re.sub(r"^\W+|^(?:I[lL]|l[lI])\s+(?=[A-Z])|^\w+nya\s*,\s*(?=[A-Z])", "", _ALIAS.sub("", cut))
    )
    name = _ADDRESSED.sub("", re.sub(r"^(?:[IVX]{1,4}|\d{1,2})\s?[.)]\s+", "", name))
    # The last full stop of a degree belongs to the name.
    return (
        f"{name}."
        if re.search(r"(?:\.|,\s*)[A-Za-z]{1,4}$", name) and f"{name}." in " ".join(cut.split())
        else name
    )


def _is_name(name: str) -> bool:
    return is_person_name(name) and not OFFICE.match(name) and not re.fullmatch(r"[IVXl|]+", name)


def office_in(text: str, after: int) -> str:
    """The office of the person whose name ends at `after`; empty where none is written."""
    field = _OFFICE_FIELD.search(text)
    if field:
        return _until_stop(text, field.start("office"), fields=True)
    aside = _OFFICE_ASIDE.search(text)
    if aside:
        return _until_stop(text, aside.end())
    beside = OFFICE.search(text, after, after + 60)
    if beside and re.fullmatch(
        r"\W*(?:(?:jabatan|selaku|sebagai)\b)?\W*", text[after : beside.start()], re.IGNORECASE
    ):
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
    office = squeeze(re.sub(r"\n\W*\d{1,2}[.)]?\s*$", "", piece))
    return office.rstrip(")") if office.count(")") > office.count("(") else office
