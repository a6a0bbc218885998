"""Which laws and regulations the draft cites, in one short form; whether they are in force is the law's business, not this room's."""

import re

from rapidfuzz import fuzz, process

from mitradesa.core.language import _
from mitradesa.reading.extraction.sheet import Sheet
from mitradesa.reading.extraction.words import number_from_digits
from mitradesa.reading.found import Found

# Letters that a scan confuses are allowed for: "Peraturau Pemer1ntah Nornor 8 Tohun 2O14".
_YEAR = r"(?:19|2[0Oo])[\dOoIl]{2}(?!\d)"
_NUMBER = (
    r"\s*+(?:republik\s++indonesia\b|\br\.?i\b\.?)?\s*+,?\s*+(?:n[o0]m[eo0][rn]|n[o0]rn[o0]r|no)?\s*+[.,]?\s*+[:.]?\s*+(?P<number>[\dlIO]{1,4})"
    r"\s*+(?:/\s*+(?P<inside>[A-Za-z][\w.\-\s/]{1,30}?)\s*+/\s*+(?:[IVXL]+\s*+/\s*+)?(?P<slash_year>"
    + _YEAR
    + r")"
    r"|,?\s*+[tf][ao]h[uno]n\s*+(?P<year>" + _YEAR + r")|/\s*+(?P<plain_year>" + _YEAR + r"))"
)
_RULE = r"p[ceo]r[ao]t[un]r[ao][nu]"
_GOVERNMENT = r"p[ce]m[ce]r?[il1]n[tf][ao]h"
_MINISTER = r"m[ce]n[tf][ce][rn][il1]"
_KIND = (
    rf"(?P<perppu>{_RULE}\s++{_GOVERNMENT}\s++pengganti\s++undang[\s\-]*undang|perp?pu\b)"
    r"|(?P<uu>(?:und[ao][nu]g[\s\-]*und[ao][nu][gq]|\bUU)(?:\s++(?!nom|no\b|tahun|republik|dasar)[a-z]++){0,4}?)"
    rf"|(?P<pp>{_RULE}\s++{_GOVERNMENT}(?!\s++(?:pengganti|daerah|desa))|\bPP)"
    rf"|(?P<perpres>{_RULE}\s++presiden|perpres)"
    rf"|(?P<permen>{_RULE}\s++(?:bersama\s++)?{_MINISTER}(?P<ministry>[^;:()]{{0,110}}?)|"
    r"permen\s?(?P<short>(?!no\b|nomor)[A-Za-z/]{2,18}(?:\s(?!no\b|nomor)[A-Z]{2,4})?)|\bPMK)"
    rf"|(?P<perda>{_RULE}\s++daerah(?:\s++(?:provinsi|propinsi|kabupaten|kota)\s++[\w\s]{{3,30}}?)?|"
    r"\bperda(?:\s++(?:provinsi|kabupaten|kota)\s++[\w\s]{3,30}?)?)"
)
_CITED = re.compile(rf"(?:{_KIND}){_NUMBER}", re.IGNORECASE)

# The words of a ministry's name, in the order to try, and the usual short form of its regulations.
_MINISTRIES: tuple[tuple[str, str], ...] = (
    (r"dalam\s+negeri", "Permendagri"),
    (r"desa\b", "Permendesa"),
    (r"pembangunan\s+daerah\s+tertinggal", "Permen PDT"),
    (r"koordinator.*pembangunan\s+manusia", "Permenko PMK"),
    (r"koordinator.*perekonomian", "Permenko Perekonomian"),
    (r"keuangan", "PMK"),
    (r"kesehatan", "Permenkes"),
    (r"pendidikan.*riset|kebudayaan.*riset", "Permendikbudristek"),
    (r"riset", "Permenristekdikti"),
    (r"pendidikan\s+dan\s+kebudayaan", "Permendikbud"),
    (r"pendidikan\s+nasional", "Permendiknas"),
    (r"agraria", "Permen ATR/BPN"),
    (r"pendayagunaan\s+aparatur", "PermenPANRB"),
    (r"pariwisata", "Permenpar"),
    (r"pertanian", "Permentan"),
    (r"lingkungan\s+hidup\s+dan\s+kehutanan", "PermenLHK"),
    (r"lingkungan\s+hidup", "PermenLH"),
    (r"kehutanan", "Permenhut"),
    (r"kelautan", "PermenKP"),
    (r"pekerjaan\s+umum\s+dan\s+perumahan", "PermenPUPR"),
    (r"pekerjaan\s+umum", "PermenPU"),
    (r"energi", "Permen ESDM"),
    (r"ketenagakerjaan|tenaga\s+kerja", "Permenaker"),
    (r"badan\s+usaha\s+milik\s+negara|\bBUMN", "Permen BUMN"),
    (r"perhubungan", "Permenhub"),
    (r"perdagangan", "Permendag"),
    (r"perindustrian", "Permenperin"),
    (r"koperasi", "PermenKUKM"),
    (r"sosial", "Permensos"),
    (r"agama", "Permenag"),
    (r"hukum", "Permenkumham"),
    (r"pemuda", "Permenpora"),
    (r"komunikasi", "Permenkominfo"),
)
_FULL_NAMES = {
    "dalam negeri": "Permendagri",
    "dalam negeri republik indonesia": "Permendagri",
    "desa pdtt": "Permendesa",
    "desa, pembangunan daerah tertinggal, dan transmigrasi": "Permendesa",
    "desa, pembangunan daerah tertinggal dan transmigrasi republik indonesia": "Permendesa",
    "keuangan": "PMK",
    "kesehatan": "Permenkes",
    "pendidikan dan kebudayaan": "Permendikbud",
    "pertanian": "Permentan",
    "lingkungan hidup dan kehutanan": "PermenLHK",
    "kelautan dan perikanan": "PermenKP",
    "ketenagakerjaan": "Permenaker",
    "agraria dan tata ruang/kepala badan pertanahan nasional": "Permen ATR/BPN",
    "agraria dan tata ruang/kepala bpn": "Permen ATR/BPN",
}
_SHORTS = {
    "dagri": "Permendagri",
    "des": "Permendesa",
    "desa": "Permendesa",
    "keu": "PMK",
    "kes": "Permenkes",
    "dikbud": "Permendikbud",
}
_MENDED = str.maketrans("OoIl", "0011")
_INSIDE = re.compile(r"PMK|MENKES|PER/?MENKES", re.IGNORECASE)

_NEAR = (
    "undang",
    "uu",
    "peraturan",
    "pp",
    "permen",
    "pmk",
    "perpres",
    "perda",
    "perpu",
    "nomor",
    "nornor",
    "tahun",
    "tohun",
)


def read_legal_bases(sheet: Sheet) -> dict[str, Found]:
    """`legal_bases` (laws, government and ministerial regulations) and `other_legal_bases` (Perppu, Perpres, Perda)."""
    main: dict[str, tuple[int, int]] = {}
    other: dict[str, tuple[int, int]] = {}
    for match in sheet.each(_CITED, near=_NEAR):
        short = _short(match)
        if short:
            kept = other if match["perppu"] or match["perpres"] or match["perda"] else main
            kept.setdefault(short, (match.start(), match.end()))
    return {
        "legal_bases": _listed(sheet, main, _("undang-undang, peraturan pemerintah, atau peraturan menteri")),
        "other_legal_bases": _listed(sheet, other, _("Perppu, Perpres, atau Perda")),
    }


def _listed(sheet: Sheet, cited: dict[str, tuple[int, int]], what: str) -> Found:
    if not cited:
        return sheet.silent(_("Naskah tidak menyebut {what} dengan nomor dan tahun.").format(what=what))
    first, last = next(iter(cited.values())), list(cited.values())[-1]
    return sheet.found(list(cited), first[0], last[1], 0.9)


def _short(match: re.Match[str]) -> str | None:
    number = number_from_digits(match["number"])
    year = (match["slash_year"] or match["year"] or match["plain_year"]).translate(_MENDED)
    if number is None or number == 0:
        return None
    kind = _kind(match)
    return f"{kind} {number}/{year}" if kind else None


def _kind(match: re.Match[str]) -> str | None:
    for group, short in (("perppu", "Perppu"), ("uu", "UU"), ("pp", "PP"), ("perpres", "Perpres")):
        if match[group]:
            return short
    if match["perda"]:
        return " ".join(match["perda"].replace("Peraturan Daerah", "Perda").split())
    return _ministerial(match)


def _ministerial(match: re.Match[str]) -> str:
    if match["short"]:
        short = match["short"]
        first = short.lower().split()[0]
        near = (
            process.extractOne(first, list(_SHORTS), scorer=fuzz.ratio, score_cutoff=74)
            if len(first) > 3
            else None
        )
        known = _SHORTS.get(first) or (_SHORTS[near[0]] if near else None)
        return known or (f"Permen{short}" if short.islower() else f"Permen {short}")
    if match["ministry"] is None:
        return "PMK"
    ministry = " ".join(match["ministry"].split())
    if match["inside"] and "PMK" in match["inside"].upper():
        return "PMK"
    named = next(
        (short for pattern, short in _MINISTRIES if re.search(pattern, ministry, re.IGNORECASE)), None
    )
    return named or _misread(ministry) or f"Permen {ministry[:40]}".strip()


def _misread(ministry: str) -> str | None:
    """The ministry that a name is but for a scan's slips ("Da|am Negerl"); None where none is alike."""
    best = process.extractOne(ministry.lower(), list(_FULL_NAMES), scorer=fuzz.ratio, score_cutoff=78)
    return _FULL_NAMES[best[0]] if best else None
