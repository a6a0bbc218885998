"""The parties as the title names them, between ANTARA, DAN or DENGAN, and TENTANG; the opening's own words are read elsewhere."""

import re
from collections import Counter
from dataclasses import dataclass

from rapidfuzz import fuzz

from mitradesa.reading.extraction.names import body_name, is_body_name, with_mended_form
from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.sheet import Sheet, squeeze

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ANTARA = re.compile(r"^(?P<before>.{0,60}?)\bantara\b\W*(?P<rest>.*)$", re.IGNORECASE)
_JOIN = re.compile(r"^\W{0,40}(?:[A-Za-z]{1,4} ){0,2}\W{0,20}(?:dengan|dgn|dan)\W*$", re.IGNORECASE)
_STOP = re.compile(
    r"^\W*(?:\w{1,3}[\s/]+)?\bten?tang\b|^\W*(?:mengenai|perihal|untuk|guna\b|dalam\s+(?!negeri)|(?:di\s+)?bidang\s|nom[o0]r|"
    r"no\s*[.:]|tanggal|tahun\b|pasal|pada\s+hari|hari\s+ini|bab\s|menimbang|kode|halaman|"
    r"perjanjian|nota\s|kesepakatan|memorandum|naskah|kontrak|surat\s|ad{1,2}endum|dibuat\b|kami\b|yang\s)|^-{3,}"
    r"|^\W*[A-Za-z][A-Za-z/ ]{2,22}\s*:\s",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s+dengan\s+", re.IGNORECASE)
_SUBJECT = re.compile(r"\s\b(?:tentang|mengenai|perihal)\b", re.IGNORECASE)
_KIND_LINE = re.compile(
    r"perjanjian|kesepahaman|kesepakatan|memorandum|kontrak|ad{1,2}endum|peraturan\s+bersama|^\W*mou\W*$",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?:desa|kelurahan|kecamatan|kabupaten|kota|provinsi|kampung|nagari)\b", re.IGNORECASE
)
_HOLDER = re.compile(rf"[a-z]\W*,\s+{OFFICE.pattern}", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:KEPALA\s+DESA|WALI\s+NAGARI|LURAH|PERBEKEL|KUWU|KEUCHIK|PEMERINTAH\s+DESA)[ ]+"
    r"(?!TENTANG)[A-Z][A-Z' ]{2,40}?(?=[ ]*(?:,|\n|$)|\s+(?:DAN|DENGAN)\s)",
    re.MULTILINE,
)
_BETWEEN_HEADS = re.compile(r"\s*,?\s*(?:(?:DAN|DENGAN)\s+)?")
_FORMS = frozenset(
    [
        "lembaga",
        "badan",
        "balai",
        "kantor",
        "pusat",
        "dinas",
        "unit",
        "kelompok",
        "forum",
        "persatuan",
        "gabungan",
        "lumbung",
        "sanggar",
        "majelis",
        "serikat",
        "aliansi",
    ]
)
_TORN_ABOUT = 71
_KNOWN_SHORT = {
    "PT",
    "CV",
    "UD",
    "RI",
    "BPD",
    "KUD",
    "LPK",
    "RS",
    "SD",
    "SMK",
    "SMA",
    "TNI",
    "KSM",
    "LSM",
    "II",
    "III",
    "IV",
    "I",
    "V",
}


@dataclass(frozen=True, slots=True)
class TitleParty:
    """A party's name as the title writes it, with its place."""

    name: str
    written: str
    start: int
    end: int


def title_parties(sheet: Sheet) -> list[TitleParty]:
    """The parties of the title block, in its order; empty when the title names none."""
    lines = [
        (match[0], match.start(), match.end())
        for match in _LINE.finditer(sheet.text, sheet.title.start, sheet.title.end)
    ]
    begin = next((index for index, (line, _, _) in enumerate(lines) if _is_antara(line)), None)
    if begin is None:
        return _around_join(sheet, lines)
    match = _ANTARA.match(lines[begin][0])
    groups: list[list[tuple[str, int, int]]] = [[]]
    if match and len(match["rest"]) > 3:
        first = lines[begin]
        groups[0].append((match["rest"], first[1] + match.start("rest"), first[2]))
    for line in lines[begin + 1 : begin + 25]:
        if _STOP.match(line[0]) or _is_about(line[0]):
            break
        if _JOIN.match(line[0]):
            groups.append([])
        else:
            groups[-1].append(line)
    return _named(sheet, _split_inline(groups))


def _is_about(line: str) -> bool:
    """Whether a line is only the word "TENTANG" as a scan has torn it ("TENTAUG")."""
    word = line.strip(" .:;,-_|").lower()
    return 6 <= len(word) <= 8 and fuzz.ratio(word, "tentang") >= _TORN_ABOUT


def _is_antara(line: str) -> bool:
    match = _ANTARA.match(line.strip())
    if match is None:
        return False
    return (
        len(line.strip()) < 30
        or bool(_KIND_LINE.search(match["before"]))
        or line.strip().upper().startswith("ANTARA")
    )


def _around_join(sheet: Sheet, lines: list[tuple[str, int, int]]) -> list[TitleParty]:
    """A title without ANTARA: the lines around a line that is only DAN or DENGAN."""
    join = next((index for index, (line, _, _) in enumerate(lines) if _JOIN.match(line)), None)
    if join is None:
        return _on_one_line(sheet, lines) or _two_heads(sheet, lines)
    before: list[tuple[str, int, int]] = []
    for line in reversed(lines[max(0, join - 4) : join]):
        apart = before and sheet.text.count("\n", line[2], before[0][1]) > 1
        if apart or _KIND_LINE.search(line[0]) or _STOP.match(line[0]):
            break
        before.insert(0, line)
    after: list[tuple[str, int, int]] = []
    for line in lines[join + 1 : join + 6]:
        if _STOP.match(line[0]):
            break
        after.append(line)
    return _named(sheet, [before, after]) if before and after else []


def _on_one_line(sheet: Sheet, lines: list[tuple[str, int, int]]) -> list[TitleParty]:
    """Two bodies on one line of a title, joined by DENGAN: "PEMERINTAH DESA A DENGAN KOPERASI B"."""
    for line, start, end in lines:
        joined = _WITH.search(line)
        if joined is None or _KIND_LINE.search(line) or _STOP.match(line):
            continue
        sides = [(line[: joined.start()], start, start + joined.start())]
        sides.append(_before_subject((line[joined.end() :], start + joined.end(), end)))
        if all(party_kind(side[0]) not in ("other", "individual") for side in sides):
            return _named(sheet, [[side] for side in sides])
    return []


def _two_heads(sheet: Sheet, lines: list[tuple[str, int, int]]) -> list[TitleParty]:
    """A title that names the heads of villages in a row ("KEPALA DESA A, KEPALA DESA B DAN KEPALA DESA C")."""
    chain: list[re.Match[str]] = []
    for head in _HEAD.finditer(
        sheet.text, sheet.title.start, lines[min(7, len(lines) - 1)][2] if lines else 0
    ):
        if chain and not _BETWEEN_HEADS.fullmatch(sheet.text, chain[-1].end(), head.start()):
            if len(chain) > 1:
                break
            chain = []
        chain.append(head)
    return _named(sheet, [[(head[0], *head.span())] for head in chain]) if len(chain) > 1 else []


def _split_inline(groups: list[list[tuple[str, int, int]]]) -> list[list[tuple[str, int, int]]]:
    """A line "DESA A DENGAN PT B" on one line is two parties; "DAN" inside a name is left alone unless nothing else separates."""
    if len(groups) != 1 or not groups[0]:
        return groups
    groups = [[*map(_before_subject, groups[0])]]
    for index, (line, start, end) in enumerate(groups[0]):
        match = re.search(r"\bdengan\b", line, re.IGNORECASE) or (
            len(groups[0]) == 1 and re.search(r"\bdan\b", line, re.IGNORECASE)
        )
        if match:
            head = [*groups[0][:index], (line[: match.start()], start, start + match.start())]
            below = groups[0][index + 1 :]
            tail = (
                []
                if _is_logo(line[match.end() :], below)
                else [(line[match.end() :], start + match.end(), end)]
            )
            return [head, [*tail, *below]]
    return groups


def _before_subject(line: tuple[str, int, int]) -> tuple[str, int, int]:
    """The part of a line before its own "TENTANG ..."."""
    words, start, _end = line
    about = _SUBJECT.search(words)
    return (words[: about.start()], start, start + about.start()) if about else line


def _is_logo(rest: str, below: list[tuple[str, int, int]]) -> bool:
    """Whether what follows DENGAN on its line is a scrap of a logo, the party's name standing on the next line."""
    return (
        bool(below)
        and len(rest.split()) < 3
        and party_kind(rest) == "other"
        and party_kind(below[0][0]) != "other"
    )


def _named(sheet: Sheet, groups: list[list[tuple[str, int, int]]]) -> list[TitleParty]:
    seen = sheet.words
    parties = []
    for group in groups:
        raw = " ".join(line.strip() for line, _, _ in group)
        if re.fullmatch(r"_\w+_|[\W_]*", raw):
            parties.append(TitleParty("", "", group[0][1] if group else 0, group[-1][2] if group else 0))
            continue
        written = squeeze(" ".join(line for line, _, _ in group))
        lines = [_without_noise(line, seen) for line, _, _ in group]
        lines = [line for line in lines if _known(line, seen)] or lines
        name = with_mended_form(_without_echo(squeeze(" ".join(lines))))
        if len(re.findall(r"[A-Za-z]", name)) >= 3:
            name = f'{name}"' if name.count('"') % 2 else name
            name = "" if _HOLDER.search(name) else name if is_body_name(name) else body_name(name)
            parties.append(TitleParty(name[:200], written[:250], group[0][1], group[-1][2]))
    return parties if len(parties) > 1 and any(party.name for party in parties) else []


def _known(line: str, seen: Counter[str]) -> int:
    """How many longer words of a line the text writes elsewhere too; a line with none is scan noise or a logo."""
    return sum(seen[word.lower()] > 1 for word in re.findall(r"\w{3,}", line))


def _without_echo(name: str) -> str:
    """The name without a logo's repetition of it at the end ("PT. X Y BENGKULU X Y")."""
    words = name.split()
    for length in range(len(words) // 2, 1, -1):
        tail = [word.lower() for word in words[-length:]]
        rest = [word.lower() for word in words[:-length]]
        if any(rest[at : at + length] == tail for at in range(len(rest) - length + 1)):
            return " ".join(words[:-length])
    return name


def _without_noise(line: str, seen: Counter[str]) -> str:
    """The line without the scraps that a scan leaves at its edges: short tokens that the text writes nowhere else."""
    tokens = line.split()
    for edge in (0, -1):
        while len(tokens) > 1 and (
            _is_scrap(tokens[edge], seen, leading=edge == 0) or _is_stray(tokens, edge, seen)
        ):
            tokens.pop(edge)
    return " ".join(tokens)


def _is_stray(tokens: list[str], edge: int, seen: Counter[str]) -> bool:
    """A longer word at the edge that stands nowhere else, beside words that do."""
    core = re.sub(r"\W", "", tokens[edge]).lower()
    others = tokens[1:] if edge == 0 else tokens[:-1]
    if _PLACES.search(" ".join(others)):
        return False
    return (
        len(core) > 3
        and core not in _FORMS
        and seen[core] <= 1
        and party_kind(core) == "other"
        and _known(" ".join(others), seen) >= 2
    )


def _is_scrap(written: str, seen: Counter[str], *, leading: bool) -> bool:
    core = re.sub(r"\W", "", written)
    if core.isdigit():
        return leading and len(core) <= 2
    if not core:
        return "." not in written and written not in "()[]&"
    return (
        len(core) <= 3
        and core.upper() not in _KNOWN_SHORT
        and seen[core.lower()] <= 1
        and written[-1:] not in ".)]"
    )
