"""Parties that the opening introduces without "selanjutnya disebut": a body "diwakili" by a person, two columns, "antara A dengan B"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from mitradesa.reading.extraction.names import is_person_name
from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.sheet import Sheet, Zone, squeeze

_ITEM = r"\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.)]+[ ]*"
_CUT = re.compile(
    rf"\n\s*\n|\n(?=[ ]{{0,8}}(?:{_ITEM}(?=[A-Z\x22])|\|?[ ]*PIHAK\s+\w+\s*[:|]))", re.IGNORECASE
)
_ROLE = r"pihak\s+(?:pertama|kesatu|kedua|ketiga|I{1,3}|[123])"
_BODY = re.compile(
    rf"[ \n|]{{0,9}}(?:{_ITEM})?(?:dan\s+)?(?:(?P<role>(?i:{_ROLE}))\s*[:|]\s*)?(?P<body>[A-Z][^,;:\n(]{{3,110}}?)\s*"
    r"(?:,|\(|\s(?=(?:yang|diwakili|suatu|berkedudukan|beralamat)\b))",
)
_REPRESENTED = re.compile(r"\bdiwakili\b", re.IGNORECASE)
_ACTS = re.compile(
    r"\b(?:bertindak\b[^.;]{0,40}\b(?:atas\s+nama|mewakili|untuk)|untuk\s+dan\s+atas\s+nama)\b", re.IGNORECASE
)
_PERSON = re.compile(rf"[ ]{{0,8}}(?:{_ITEM})?[A-Z][^\n:]{{3,60}}\n?[ ]*,?\s*{OFFICE.pattern}", re.IGNORECASE)
_ALIAS = re.compile(
    r"\(\s*[\x22'](?P<aside>[A-Z][\w .]{1,40})[\x22']\s*\)|\bsebagai\s+(?P<said>[A-Z]{3,}(?:[ ][A-Z]{3,}){0,2})\b"
)
_BETWEEN = re.compile(
    r"\b(?:perjanjian|kesepakatan|kesepahaman|nota|kontrak|kerja\s?sama|musyawarah|bersepakat|sepakat|bersama)\b[^.;]{0,90}?\bantara\s+(?P<one>[A-Z][^,;:.()\n]{3,90}?(?:\n[^,;:.()\n]{1,60}?)?)\s+(?:dengan|dan)\s+"
    r"(?P<two>[A-Z][^,;:.()\n]{3,90}?(?:\n[^,;:.()\n]{1,60}?)?)(?=\s*[,;:.]\s|\s+(?:tentang|untuk|dalam|yang|telah|sepakat|mengenai)\b)"
)
_SPOKEN = re.compile(
    r"\bkami,?\s+(?P<one>[A-Z][^,;:.()\n]{3,90}),[^;]{0,200}?\b(?:sepakat|bersepakat|setuju|bekerja\s?sama|berjanji)\s+(?:bekerja\s?sama\s+)?dengan\s+"
    r"(?P<two>[A-Z][^,;:.()\n]{3,90}?)(?=\s*[,;:.]\s|\s+(?:tentang|untuk|dalam|yang|guna|mengenai)\b)"
)
_PERSON_NAME = (
    r"(?P<name>(?-i:(?:(?:Drs|Dra|Dr|dr|Ir|H|Hj|Prof|Tgk|KH|St|Dt)\.[ ]?){0,3}[A-Z][\w.'\-]{0,20}(?:[ ][A-Z][\w.'\-]{0,20}){0,4}"
    r"(?:,[ ](?:[A-Z][A-Za-z]{0,5}\.?){1,3}(?=[,\s])){0,3}))"
)
_HELD_FOR = re.compile(
    rf"(?:\b(?:oleh|antara|dan|serta|dengan|kami|ini|\d{{4}})\b|[,;:(])\s*{_PERSON_NAME},?\s+(?:(?:selaku|sebagai|jabatan|dalam\s+jabatan\w*)\s+)?"
    rf"{OFFICE.pattern}[^;]{{0,160}}?\batas\s+nama\s+(?P<body>(?-i:[A-Z])[^,;:.()]{{3,90}}?)(?=\s*[,;:.(]|\s+(?:dan|dengan|yang|menyewakan|meminjamkan)\b|$)",
    re.IGNORECASE,
)
_BODY_BY = re.compile(
    rf"\b(?:antara|kami|dan|dengan|serta)\b,?\s+(?P<first>(?-i:[A-Z])[^,;:.()]{{3,90}}?),?\s+(?:yang\s+)?(?:dalam\s+hal\s+ini\s+)?"
    rf"diwakili\s+(?:oleh\s+)?{_PERSON_NAME},?\s+(?:(?:selaku|sebagai)\s+)?{OFFICE.pattern}[^,;.]{{0,60}}",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    rf"\b(?:menyewakan|meminjamkan|menyerahkan|memberikan|menjual|menghibahkan|menitipkan)\s+kepada\s+{_PERSON_NAME},\s+(?=(?-i:[a-z]))[^;.]{{3,120}}",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    rf"(?:\b(?:ini|kami|dan|dengan|antara|serta)\b|[,;:(])\s*{_PERSON_NAME},?\s+(?:(?:selaku|sebagai)\s+)?{OFFICE.pattern}"
    r"\s+(?-i:[A-Z])[^;:.()]{3,200}?(?=,?\s+(?:dan|dengan)\s+(?-i:[A-Z][a-z])|,\s+(?:yang|disaksikan|diketahui|setelah|pada|telah|bersepakat|sepakat|dengan\s+ini)\b|[;.]\s)",
    re.IGNORECASE,
)
_OFFICE_FIRST = re.compile(
    rf"(?:\b(?:ini|kami|dan|dengan|antara|serta)\b|[,;:(])\s*(?P<office>{OFFICE.pattern}\s+(?-i:[A-Z])[^,;:.()\n]{{3,90}}),\s+{_PERSON_NAME}"
    r"(?=,\s|\s+(?:dan|dengan)\b)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r",\s+(?:pedagang|petani|wira\w+|swasta|nelayan|peternak|pengusaha|warga|karyawan|guru|buruh|pensiunan|pekerjaan|umur)\b",
    re.IGNORECASE,
)
_LED = re.compile(rf"^[ ]{{0,8}}(?P<label>{_ROLE})[ ]*[-:=]+[ ]+(?=[A-Z])", re.IGNORECASE | re.MULTILINE)
_CELLS = re.compile(r"\s*\|\s*|\s{3,}")
_LABELS = re.compile(
    rf"{_ROLE}|(?:yang\s+)?(?:menyewa(?:kan)?)|penyewa|pemilik|pembeli|penjual|pemberi\s+\w+|penerima\s+\w+",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?:diwakili|nama|jabatan|alamat)\b[\w ]{0,12}:", re.IGNORECASE)
_ROWS = 10
_PAIR, _MOST_PARTIES = 2, 4


@dataclass(frozen=True, slots=True)
class Column:
    """One party of two that stand side by side: its label, its rows as a text of their own, the stretch that holds both."""

    label: str
    text: str
    start: int
    end: int


def represented(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Paragraphs that begin with a body and say who represents it: start, end and label (empty where none)."""
    found = []
    for zone in _paragraphs(sheet, limit):
        body = _BODY.match(sheet.text, zone.start, zone.end)
        if body is None or not _REPRESENTED.search(sheet.text, body.start("body"), zone.end):
            continue
        if party_kind(body["body"]) in ("other", "individual") and not body["body"].isupper():
            continue
        alias = _ALIAS.search(sheet.text, body.end(), zone.end)
        label = body["role"] or (alias["aside"] or alias["said"] if alias else "")
        found.append((body.start("body"), zone.end, squeeze(label)))
    return found


def acting(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Paragraphs that begin with a person and an office and say for whom the person acts: start, end, no label."""
    return [
        (zone.start, zone.end, "")
        for zone in _paragraphs(sheet, limit)
        if _PERSON.match(sheet.text, zone.start, zone.end) and _ACTS.search(sheet.text, zone.start, zone.end)
    ]


def told_in_prose(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Parties of one sentence: a person, an office and for whom he acts, and the person to whom something is let: start, end, no label."""
    told = [
        (match.start(match.re.groupindex.get("first", "name")), match.end(), "")
        for pattern in (_HELD_FOR, _GIVEN_TO, _BODY_BY)
        for match in pattern.finditer(sheet.text, 0, limit)
        if is_person_name(match["name"]) and not OFFICE.match(match["name"])
    ]
    if len(told) < _PAIR:
        told = [
            (match.start("name"), match.end(), "")
            for match in _HOLDS.finditer(sheet.text, 0, limit)
            if is_person_name(match["name"]) and not OFFICE.match(match["name"])
        ]
    if len(told) < _PAIR:
        told = [
            (*match.span("office"), "")
            for match in _OFFICE_FIRST.finditer(sheet.text, 0, limit)
            if is_person_name(match["name"]) and not OFFICE.match(match["name"])
        ]
    return sorted(told) if 2 <= len(told) <= _MOST_PARTIES else []


def led(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Lines that begin with the label of a party: "Pihak I - Budi Contoh, Lurah Contoh": start, end, label."""
    found = []
    for zone in _paragraphs(sheet, limit):
        heads = list(_LED.finditer(sheet.text, zone.start, zone.end))
        for head, end in zip(heads, [*(head.start() for head in heads[1:]), zone.end], strict=False):
            if OFFICE.search(sheet.text, head.end(), end) or _TRADE.search(sheet.text, head.end(), end):
                found.append((head.end(), end, head["label"]))
    return found if 2 <= len(found) <= _MOST_PARTIES else []


def _paragraphs(sheet: Sheet, limit: int) -> Iterator[Zone]:
    start = 0
    for cut in _CUT.finditer(sheet.text, 0, limit):
        yield Zone(start, cut.start())
        start = cut.end()
    yield Zone(start, limit)


def between(sheet: Sheet, limit: int) -> list[tuple[int, int, str]]:
    """Two bodies in "antara A dengan B", where nothing else introduces them."""
    told = (pattern.finditer(sheet.text, 0, limit) for pattern in (_BETWEEN, _SPOKEN))
    for match in chain.from_iterable(told):
        sides = (match["one"], match["two"])
        if all(party_kind(side) not in ("other", "individual") for side in sides):
            return [(match.start(side), match.end(side), "") for side in ("one", "two")]
    return []


def columns(sheet: Sheet, limit: int) -> list[Column]:
    """Two parties side by side under their labels, the fields of each in its own column."""
    lines = [(line[0], *line.span()) for line in re.finditer(r"(?m)^[^\n]*$", sheet.text[:limit])]
    for place, (line, start, _) in enumerate(lines):
        labels = _two(line)
        if labels and all(_LABELS.fullmatch(label) for label in labels):
            rows = [_two(row) for row, _, _ in _until_blank(lines[place + 1 : place + 1 + _ROWS])]
            sides = [[cells[side] for cells in rows if cells] for side in (0, 1)]
            if all(len(side) > 1 and _FIELD.search("\n".join(side)) for side in sides):
                end = lines[min(place + len(rows), len(lines) - 1)][2]
                return [
                    Column(
                        squeeze(labels[side]), f"{sides[side][0]},\n" + "\n".join(sides[side][1:]), start, end
                    )
                    for side in (0, 1)
                ]
    return []


def _until_blank(lines: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    blank = next((place for place, line in enumerate(lines) if not line[0].strip()), len(lines))
    return lines[:blank]


def _two(line: str) -> list[str]:
    """The two cells of a row, empty where it has another number of them."""
    cells = [cell.strip() for cell in _CELLS.split(line.strip(" |"))]
    return cells if len(cells) == 2 and all(cells) else []
