"""Where the opening introduces each party: the stretches that end in "selanjutnya disebut PIHAK ..."; what they say is read elsewhere."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from mitradesa.reading.extraction.party_kinds import OFFICE, party_kind
from mitradesa.reading.extraction.party_paragraphs import acting, between, led, represented, told_in_prose
from mitradesa.reading.extraction.sheet import Sheet, squeeze

_LABEL_END = re.compile(
    r"\b(?:disebut(?:kan)?|selanjutnya(?=\s+[\x22']))\b(?:\s+(?:juga|dengan|sebagai|"
    r"dalam[\w\s]{2,40}?sebagai))*\W{1,8}(?P<label>(?<=[\x22'])[A-Z][\w ]{1,40}(?=[\x22'])|"
    r"(?:[PFD][IT]HAK\W{1,6}(?:ke[\-\s]?)?\w+)|[A-Z][A-Z\-']{3,}(?:(?:[ ]+|[ ]*\n[ ]*)(?-i:[A-Z\-']{3,})){0,2}|"
    r"(?-i:[A-Z]{3}\b)|(?-i:[A-Z][a-z]{3,}(?:\s+[A-Z][a-z]+)?))",
    re.IGNORECASE,
)
_LABEL_LOOSE = re.compile(
    r"(?:\(\s*|\b(?:sebagai|selaku)\s+[\x22']?)(?P<label>pihak\s+(?:ke(?:satu|dua|tiga)|pertama|I{1,3}\b))",
    re.IGNORECASE,
)
_NOT_A_PARTY = re.compile(
    r"^(?!(?:pemilik|pemakai|pengelola|penggarap|penyewa|pemberi|penerima)\b).*(?:para\s+pihak|perjanjian|kesepa|^(?!pejabat|pengguna|penyedia).*kontrak|mou\b|^pihak\s*$|bersama|masing|objek|obyek|lokasi|"
    r"tanah|lahan\b(?!\s)|program|kerja)",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"(?:di\s?bawah\s+ini|antara|masing[\s\-]+masing|sebagai\s+berikut|oleh\s+dan\s+antara|"
    r"bertanda\s*tangan)\W{0,4}[:;.']|^[^\n:]{0,60}\b(?:mengikatkan\s+diri|para\s+pihak|pihak[\s\-]+pihak)[^\n:]{0,40}:[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BEGIN_LOOSE = re.compile(r"di\s?bawah\s+ini|bertanda\s*tangan[^\n]{0,30}$", re.IGNORECASE | re.MULTILINE)
_TOGETHER = re.compile(r"pihak\s+(?:pertama|kesatu)\s+dan\s+pihak\s+kedua|para\s+pihak", re.IGNORECASE)

_HEADED = re.compile(
    r"^[^\w\n]{0,10}PIHAK\s+(?:PERTAMA|KESATU|KEDUA|KETIGA|KEEMPAT|I{1,3}|1|2|"
    r"3)\b[^\w\n]{0,6}(?:\([^)\n]*\))?[^\w\n]{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
_ACTS_ON = re.compile(
    r"[\x22'\s)]*,?\s*(?:atau\s+[\w\s]{3,30},\s*)?(?:yang\s+)?(?:dalam\s+(?:hal|perjanjian)\s+ini\s+)?(?:bertindak|mewakili)\b",
    re.IGNORECASE,
)
_TAIL_END = re.compile(
    r"\n\s*\n|;|\n[^\w\n]{0,6}(?:\d{1,2}|[IVX]{1,4})[.)]\s|\n\W{0,6}nama\b|\.\s*\n", re.IGNORECASE
)
_PAIR = re.compile(
    r"\bantara\s+(?P<one>[A-Z][^,;:.()]{3,90}?,?\s+(?:yang\s+)?diwakili\s[^;:]{3,200}?),?\s+(?:dan|dengan)\s+"
    r"(?P<two>[A-Z][^,;:.()]{3,90}?,?\s+(?:yang\s+)?diwakili\s(?:[^;:.]|(?<=Sdr)\.|(?<=Sdri)\.|(?<=\b[A-Za-z])\.|(?<=\b[A-Z][a-z])\.){3,160}?)"
    r"(?=,?\s+(?:dalam\s+(?:hal|rangka)|tentang|untuk|sebagai\s+berikut|mengenai|guna)\b|[;:]\s|(?<!Sdr)(?<!Sdri)(?<!\b[A-Za-z])(?<!\b[A-Z][a-z])\.\s)",
)
_ITEM = re.compile(r"^[ ]{0,8}(?P<place>\d|[IVX]{1,3}|[a-e])[ ]?[.)][ ]+(?=[A-Z])", re.MULTILINE)
_BETWEEN_NAMES = re.compile(r"\b(?i:antara)\s+(?=[A-Z])")
_FIRST_ITEM = re.compile(r"^[ ]{0,8}\(?[1IAa][.)]+[ ]+(?=[A-Z\x22])", re.MULTILINE)
_NAMED = re.compile(
    r"^[^\w\n]{0,6}(?:\(?[\dIVXa-d]{1,3}[.)]+[ ]*)?n\s?a\s?m\s?a(?:\s+lengkap)?[ ]*[:;=]",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED_END = re.compile(
    r"\n\s*\n|\n[^\n:]{0,40}\b(?:sepakat|dengan\s+ini|kedua|menerangkan|saksi|bersama)\b", re.IGNORECASE
)
_ITEM_END = re.compile(r"\n\s*\n|\n(?=[A-Z][^\n]{0,40}\s:)|(?<=[^,\s])[ ]*\n(?=\S)", re.IGNORECASE)
_REPRESENTS = re.compile(
    rf"\([A-Z][\w.' ]{{3,50}}(?:,[^)\n]{{2,40}})?\)\s*$|\bdiwakili\b|"
    rf"\b(?:selaku|sebagai)\s+{OFFICE.pattern}|(?:,\s*|(?<=[.)]\s)|(?<=[.)]\s\s)){OFFICE.pattern}",
    re.IGNORECASE,
)
_FIRST = ("1", "I", "a")
_LABEL_ASIDE = re.compile(
    r"(?P<body>[A-Z][^\n(\x22]{3,120}?)\s*\(\s*[\x22'](?P<label>[A-Z][\w .]{1,40})[\x22']\s*\)(?:[^\n]|\n(?!\s*\n))*"
)


@dataclass(frozen=True, slots=True)
class Block:
    """The stretch of text that introduces one party, with the label that the draft gives it (empty where none)."""

    start: int
    end: int
    label: str = ""


def party_blocks(sheet: Sheet) -> list[Block]:
    """The stretches in the order of the text; the ways of writing them are tried until two parties are found."""
    limit = min(sheet.main.end, sheet.head.end)
    labelled = _labelled_blocks(sheet, limit)
    if len(labelled) > 1:
        return labelled
    for others in (
        _headed_blocks(sheet, limit),
        _paired_blocks(sheet, limit),
        [Block(*told) for told in represented(sheet, limit)],
        [Block(start, end, squeeze(label)) for start, end, label in led(sheet, limit)],
        _aside_blocks(sheet, limit),
        _listed_blocks(sheet, limit),
        [Block(*told) for told in acting(sheet, limit)],
    ):
        if len(others) > 1:
            return others
    if labelled:
        return _with_unlabelled(sheet, labelled, limit)
    prose = told_in_prose(sheet, limit)
    return _field_blocks(sheet, limit) or [Block(*told) for told in prose or between(sheet, limit)]


def _field_blocks(sheet: Sheet, limit: int) -> list[Block]:
    """Fields that begin with "Nama :" twice or more in the opening, where no words label the parties."""
    fields = list(_NAMED.finditer(sheet.text, 0, limit))
    blocks = []
    for field, following in zip_longest(fields, fields[1:]):
        stop = _NAMED_END.search(sheet.text, field.end(), following.start() if following else limit)
        end = stop.start() if stop else following.start() if following else min(limit, field.end() + 400)
        blocks.append(Block(field.start(), end))
    return blocks if 2 <= len(blocks) <= 4 else []


def _labelled_blocks(sheet: Sheet, limit: int) -> list[Block]:
    labels = _labels(sheet, limit)
    start = _first_start(sheet, labels, limit)
    blocks = []
    for place, match in enumerate(labels):
        after = labels[place + 1].start() if place + 1 < len(labels) else limit
        end, following = _with_tail(sheet, match, after)
        blocks.append(Block(start, end, squeeze(match["label"])))
        start = following
    return blocks


def _labels(sheet: Sheet, limit: int) -> list[re.Match[str]]:
    named = _LABEL_END.finditer(sheet.text, 0, limit)
    labels = _first_of_each([match for match in named if not _NOT_A_PARTY.search(match["label"])])
    if len(labels) > 1:
        return labels
    return _first_of_each([*_LABEL_LOOSE.finditer(sheet.text, 0, limit)]) or labels


def _first_start(sheet: Sheet, labels: list[re.Match[str]], limit: int) -> int:
    begin = _BEGIN.search(sheet.text, 0, limit) or _BEGIN_LOOSE.search(sheet.text, 0, limit)
    if labels and (begin is None or begin.end() > labels[0].start()):
        items = list(_FIRST_ITEM.finditer(sheet.text, 0, labels[0].start()))
        if items:
            return items[-1].start()
        named = list(
            _BETWEEN_NAMES.finditer(sheet.text, sheet.title.end, max(sheet.title.end, labels[0].start()))
        )
        if named:
            return named[-1].end()
        loose = _BEGIN_LOOSE.search(sheet.text, 0, labels[0].start())
        if loose:
            return loose.end()
    start = begin.end() if begin else sheet.title.end
    if not labels or start <= labels[0].start():
        return start
    return sheet.title.end if sheet.title.end < labels[0].start() else 0


def _paired_blocks(sheet: Sheet, limit: int) -> list[Block]:
    """Two parties in one sentence: "antara A yang diwakili ... dan B yang diwakili ..."."""
    pair = _PAIR.search(sheet.text, 0, limit)
    return [Block(pair.start(side), pair.end(side)) for side in ("one", "two")] if pair else []


def _aside_blocks(sheet: Sheet, limit: int) -> list[Block]:
    """Paragraphs that begin with a body and its short name in brackets: "Yayasan Contoh ("Yayasan"), diwakili oleh ..."."""
    return [
        Block(match.start("body"), match.end(), match["label"])
        for match in _LABEL_ASIDE.finditer(sheet.text, 0, limit)
        if not _NOT_A_PARTY.search(match["label"])
        and party_kind(match["body"]) not in ("other", "individual")
    ]


def _listed_blocks(sheet: Sheet, limit: int) -> list[Block]:
    """A numbered list of parties without labels: each says who represents it, or holds which office for it."""
    items = list(_ITEM.finditer(sheet.text, sheet.title.end, limit))
    first = next((at for at, item in enumerate(items) if item["place"] in _FIRST), None)
    if first is None:
        return []
    blocks: list[Block] = []
    for item, following in zip_longest(items[first:], items[first + 1 :]):
        stop = _ITEM_END.search(sheet.text, item.end(), following.start() if following else limit)
        end = stop.start() if stop else following.start() if following else min(limit, item.end() + 300)
        if not _REPRESENTS.search(sheet.text, item.end(), end):
            break
        blocks.append(Block(item.end(), end))
    return blocks


def _with_unlabelled(sheet: Sheet, blocks: list[Block], limit: int) -> list[Block]:
    """A second party whose label a scan has lost stands between the first and "PIHAK PERTAMA dan PIHAK KEDUA"."""
    if len(blocks) != 1:
        return blocks
    start = blocks[0].end
    together = _TOGETHER.search(sheet.text, start, limit)
    if together and together.start() - start > 120:
        return [*blocks, Block(start, together.start())]
    return blocks


def _with_tail(sheet: Sheet, label: re.Match[str], limit: int) -> tuple[int, int]:
    """Where a block ends and the next begins: what follows the label still belongs to it where it says for whom is acted."""
    tail = _ACTS_ON.match(sheet.text, label.end(), limit)
    if tail is None:
        return label.start(), label.end()
    stop = _TAIL_END.search(sheet.text, tail.end(), limit)
    end = stop.start() if stop else min(limit, tail.end() + 300)
    return end, end


def _headed_blocks(sheet: Sheet, limit: int) -> list[Block]:
    """Blocks that stand under a heading of their own ("PIHAK PERTAMA", then fields) instead of ending in "disebut PIHAK ..."."""
    heads = list(_HEADED.finditer(sheet.text, 0, limit))
    if not heads:
        return []
    ends = [head.start() for head in heads[1:]] + [min(limit, heads[-1].end() + 500)]
    blocks = [Block(head.end(), end) for head, end in zip(heads, ends, strict=True)]
    return [
        block
        for block in blocks
        if re.search(r"nama|diwakili", sheet.text[block.start : block.end], re.IGNORECASE)
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
