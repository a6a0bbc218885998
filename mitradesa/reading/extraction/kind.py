"""What the document calls itself: its kind and its title; who made it and about what law is read elsewhere."""

import re
from collections import Counter
from itertools import islice

from rapidfuzz import fuzz

from mitradesa.core.language import _
from mitradesa.reading.extraction.sheet import Sheet, squeeze
from mitradesa.reading.found import Found

_SPACE = r"[\s\-]*"
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "addendum",
        r"ad{1,2}end[ua]m|amandemen|amendemen|perubahan\s+(?:(?:ke\w+|pertama|[IVX\d]+)\s+)?(?:atas\s+)?(?:(?:surat|naskah)\s+)?(?:perjanjian|nota\s|kesepakatan|kontrak|memorandum)",
    ),
    ("peraturan_bersama", rf"peraturan{_SPACE}bersama"),
    ("perjanjian_bersama", rf"perjanjian{_SPACE}bersama"),
    (
        "perjanjian_sewa",
        rf"(?:perjanjian|kontrak|akad){_SPACE}sewa|(?:\bakad\s+)?\bijarah\b|sewa{_SPACE}menyewa",
    ),
    (
        "perjanjian_kerja_sama",
        rf"perjanjian{_SPACE}(?:pelaksanaan{_SPACE})?ke[rn]ja{_SPACE}sama|\bPKS\b|"
        rf"perjanjian{_SPACE}kemitraan\b|cooperation\s+agreement|(?<!badan\s)kerja{_SPACE}sama{_SPACE}antar{_SPACE}desa",
    ),
    (
        "nota_kesepahaman",
        rf"nota{_SPACE}kesepah?[ae]man|memorandum{_SPACE}(?:of{_SPACE}understanding|kesepahaman)|\bM\.?o\.?U\b",
    ),
    (
        "kesepakatan",
        rf"(?:nota|naskah|surat|piagam){_SPACE}kesepakatan|kesepakatan{_SPACE}(?:bersama|"
        rf"kerja{_SPACE}sama)|\bkesepakatan\b",
    ),
    ("kontrak", r"\bkontrak\b|surat\s+perintah\s+kerja\b"),
    ("perjanjian", r"\bperjanjian\b|\bagreement\b|^\W*akad\b(?!\s+ijarah)"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_HEADLINE = re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE)
_STOP = re.compile(
    r"^[^\w\n]{0,6}(?:pada\s+hari|hari\s+ini|pasal|bab\s|yang\s+bertanda|dengan\s+rahmat|menimbang)\b",
    re.IGNORECASE,
)
_NUMBER_LINE = re.compile(r"^[^\w\n]{0,6}(?:nomor|nomer|no\s*[.:]|tanggal)", re.IGNORECASE)
_ABOUT = re.compile(r"\W*(?:tentang|mengenai)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"^[^\w\n]{0,60}(?P<paper>ber[il1|]ta\s+acara|implementation\s+arrangement|implementing\s+arrangement|letter\s+of\s+\w+|surat\s+(?:keputusan|pernyataan|keterangan|"
    r"kuasa|penawaran|permohonan|tugas|edaran)|keputusan\s+\w+|peraturan\s+(?:desa|bupati|daerah|kepala\s+desa)|proposal|kerangka\s+acuan|"
    r"notulen|risalah|kuitansi|term\s+of\s+reference)\b",
    re.IGNORECASE,
)
_SHORT_TITLE = re.compile(r"M\.?O\.?U\.?|P\.?K\.?S\.?", re.IGNORECASE)
_LEASED = re.compile(r"^\W*(?:(?:tentang|mengenai|perihal)\W+)?(?:sewa|penyewaan|persewaan)\b", re.IGNORECASE)
_BROKEN_KIND = re.compile(
    r"(?:\b(?:perjanjian|nota|surat|naskah|memorandum|peraturan)|\bke[rn]ja|\bsewa|\bmemorandum\s+of)\s*-?\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:(?:surat|naskah)\s+)?perjanjian\W*", re.IGNORECASE)
_GENERAL = frozenset({"perjanjian", "kontrak"})
_SELF = re.compile(
    r"\b(perjanjian\s+kerja\s?sama|perjanjian\s+sewa(?:[\s\-]+menyewa)?|perjanjian\s+bersama|"
    r"peraturan\s+bersama|nota\s+kesepahaman"
    r"|(?:nota\s+|naskah\s+)?kesepakatan(?:\s+bersama)?|kontrak|ad{1,2}endum|MoU|perjanjian)\s+ini\b",
    re.IGNORECASE,
)
_PHRASES = (
    ("perjanjian_kerja_sama", "PERJANJIAN KERJA SAMA"),
    ("nota_kesepahaman", "NOTA KESEPAHAMAN"),
    ("kesepakatan", "KESEPAKATAN BERSAMA"),
    ("kesepakatan", "NOTA KESEPAKATAN"),
)


def _kind_in(line: str) -> tuple[str, int, int] | None:
    """The kind that a line names first: a kind in brackets counts only where nothing stands before it."""
    bare = re.sub(r"\([^)]*\)", lambda match: " " * len(match[0]), line)
    for text in (bare, line):
        hits = [
            (match.start(), order, kind, match.end())
            for order, (kind, pattern) in enumerate(_PATTERNS)
            if (match := pattern.search(text))
        ]
        if hits:
            start, _, kind, end = min(hits)
            return kind, start, end
    return None


def _looks_like_title(line: str) -> bool:
    letters = [sign for sign in line if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    return (len(letters) >= 5 or bool(_SHORT_TITLE.fullmatch(line.strip()))) and (
        capitals >= 0.6 * len(letters) or (len(line) < 70 and line.strip()[-1:] not in ".,;")
    )


def read_kind(sheet: Sheet) -> dict[str, Found]:
    """`document_kind` and `title`."""
    for match in _HEADLINE.finditer(sheet.text, sheet.title.start, sheet.title.end):
        line = match[0]
        if not _looks_like_title(line):
            continue
        another = _ANOTHER.match(line)
        if another and not _kind_in(line):
            return _of_another_kind(sheet, another, match.start())
        named = _kind_in(_whole_line(sheet.text, match))
        if named:
            title = _title(sheet, match.start())
            kind = named[0]
            if kind in _GENERAL:
                kind = "perjanjian_sewa" if _leases(sheet, match) else _calls_itself(sheet, kind, line)
            return {"document_kind": sheet.found(kind, match.start(), match.end(), 0.93), "title": title}
    return _damaged_title(sheet) or _from_body(sheet)


def _calls_itself(sheet: Sheet, kind: str, headline: str) -> str:
    """The kind of a title that only says "perjanjian": what the body calls itself where it does so more than by the general word."""
    counted = Counter(
        named[0] for own in sheet.each(_SELF, near=("ini",), reach=(60, 10)) if (named := _kind_in(own[1]))
    )
    special = "perjanjian_kerja_sama"
    bare = bool(_BARE.fullmatch(headline.strip()))
    return special if counted[special] > (0 if bare else counted[kind]) else kind


def _whole_line(text: str, headline: re.Match[str]) -> str:
    """A headline; with the next line where the break falls inside the name of its kind ("PERJANJIAN KERJA / SAMA")."""
    if not _BROKEN_KIND.search(headline[0]):
        return headline[0]
    below = _HEADLINE.search(text, headline.end())
    return f"{headline[0]} {below[0].strip()}" if below else headline[0]


def _leases(sheet: Sheet, headline: re.Match[str]) -> bool:
    """Whether a title that only says "surat perjanjian" goes on with a lease, on its own line or the next that names a subject."""
    named = _kind_in(headline[0])
    if named and _LEASED.match(headline[0][named[2] :]):
        return True
    below = islice(_HEADLINE.finditer(sheet.text, headline.end(), sheet.title.end), 4)
    return any(_LEASED.match(line[0]) for line in below)


def _of_another_kind(sheet: Sheet, another: re.Match[str], start: int) -> dict[str, Found]:
    told = _("Judulnya menyebut naskah ini {paper}, bukan salah satu bentuk perjanjian.")
    return {
        "document_kind": sheet.silent(told.format(paper=squeeze(another["paper"]).lower())),
        "title": _title(sheet, start),
    }


def _title(sheet: Sheet, start: int) -> Found:
    """From the line that names the kind to the opening, numbers left out; after numbers only the subject ("TENTANG ...") still counts."""
    kept: list[str] = []
    end, numbered = start, False
    for match in _HEADLINE.finditer(sheet.text, start, sheet.title.end):
        line = match[0]
        if _NUMBER_LINE.match(line):
            numbered = True
            continue
        if kept and (_STOP.match(line) or len(kept) >= 16):
            break
        if numbered and not _ABOUT.match(line):
            break
        numbered = False
        kept.append(squeeze(line))
        end = match.end()
    return sheet.found(" ".join(part for part in kept if part)[:600], start, end, 0.85)


def _damaged_title(sheet: Sheet) -> dict[str, Found] | None:
    for match in _HEADLINE.finditer(sheet.text, 0, min(sheet.title.end, 2500)):
        line = squeeze(match[0]).upper()
        if not 8 <= len(line) <= 60:
            continue
        kind, score = max(
            ((kind, fuzz.ratio(line, phrase)) for kind, phrase in _PHRASES), key=lambda pair: pair[1]
        )
        if score >= 78:
            found = sheet.found(kind, match.start(), match.end(), score / 125)
            title = sheet.found(squeeze(match[0]), match.start(), match.end(), 0.5)
            return {"document_kind": found, "title": title}
    return None


def _from_body(sheet: Sheet) -> dict[str, Found]:
    names = [(match, _kind_in(match[1])) for match in sheet.each(_SELF)]
    kinds = Counter(named[0] for _, named in names if named)
    title = sheet.silent("Judul naskah tidak terbaca.")
    if not kinds:
        return {
            "document_kind": sheet.silent("Jenis naskah tidak disebut dalam judul maupun isi."),
            "title": title,
        }
    kind, count = kinds.most_common(1)[0]
    match = next(match for match, named in names if named and named[0] == kind)
    sureness = 0.7 if count == kinds.total() else 0.55
    return {
        "document_kind": sheet.found(
            kind, match.start(), match.end(), sureness, "Dibaca dari isi, bukan dari judul."
        ),
        "title": title,
    }
