"""Lengths of time in years and months, as a draft writes them; which of them is the agreement's own is chosen in `term`."""

import re
from collections.abc import Iterator

from mitradesa.reading.extraction.sheet import Sheet, Zone, former_wording, same_sentence
from mitradesa.reading.extraction.words import number_from_digits, number_from_words

_DURATION = re.compile(
    r"(?<![\d./\-])(?<!\d,)(?:(?P<digits>[S$]?[\dlIO]{1,3})(?P<half>[.,]5(?!\d)|\s?½)?\s*)?(?:\(\s*(?P<bracket>[A-Za-z\s]{3,40}?)\s*\)|"
    r"(?<=[\s:])(?P<bare>(?:se)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|"
    r"sebelas|puluh|belas)(?:\s+(?:puluh|belas|satu|dua|tiga|empat|lima|enam|tujuh|delapan|"
    r"sembilan|setengah))*|se(?=tahun\b|bulan\b))(?:\s*\(\s*\d{1,3}\s*\))?)?\s*(?P<unit>tahun|thn|bulan|bln|years?|months?)\b(?!\s+(?:anggaran\s+(?:\d|berjalan|berikut)|(?:pelajaran|ajaran|"
    r"akademik)\W{0,3}(?:\d|berjalan|berikut)|takwim|sekali|berikutnya|(?:19|20)\d\d|dua\s+ribu|januari|februari|maret|april|mei|"
    r"juni|juli|agustus|september|oktober|november|desember))",
    re.IGNORECASE,
)
_AND_MONTHS = re.compile(
    r"\s*(?:,|dan|lebih)?\s*(?:(?P<digits>\d{1,2})\s*)?(?:\(\s*(?P<bracket>[A-Za-z\s]{3,20}?)\s*\)|\b(?P<bare>"
    r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\b)?\s*bulan\b(?!\s+(?:sebelum|sekali|kemudian))",
    re.IGNORECASE,
)
_HALF = re.compile(r"\s*\b(?:koma\s+lima|setengah)\b", re.IGNORECASE)
ASIDE = re.compile(
    r"paling\s+(?:lambat|sedikit|lama|cepat|kurang)|selambat|sekurang|sebelum|diperpanjang|"
    r"perpanjangan\s+(?:waktu|selama|untuk)|dalam\s+tenggang|setelah\s+(?:lewat|berakhir)|"
    r"sekali\b|\bkali\s*$|setiap|tiap\b|per\s+tahun|kali\s+dalam|terlambat|denda|garansi|pemeliharaan|"
    r"force\s+maj|kahar|lebih\s+dari|melebihi|berturut|evaluasi|umur|usia|penjara|rahasia|pertanggungan\b|bekerja\s+(?:sebagai|selama)|berpengalaman|"
    r"tidak\s+(?:boleh|dapat\s+di)|dilarang|pembayaran|angsuran|pemberitahuan|mengakhiri|ditinjau",
    re.IGNORECASE,
)
_RENEWED = re.compile(
    r"(?<!dapat )\bdiperpanjang\s+(?:(?:untuk|selama|dengan)\s+)?(?=(?:jangka\s+waktu\s+)?(?:selama\s+)?$)",
    re.IGNORECASE,
)
_RUN_FOR = re.compile(
    r"berlaku|jangka\s+waktu|masa\s+(?:laku|pelaksanaan|sewa|kontrak|perjanjian|kerja\s?sama|pinjam\w*|garap\w*|akad)",
    re.IGNORECASE,
)
_DATED = re.compile(r"\W*(?:\w+\s+){0,2}?(?:terhitung|sejak|mulai|sampai|hingga|dari)\b", re.IGNORECASE)
_OF_THE_DEED = re.compile(
    r"(?:perjanjian|kesepakatan|kesepahaman|kerja\s?sama|kontrak|sewa|menyewa\w*|pinjam\w*|garap\w*|ijarah|akad|pengelolaan)\b.{0,90}\bselama\b.{0,12}$",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE = re.compile(r"\s*(?:sebelum|sekali|sejak\s+berakhir|kemudian)", re.IGNORECASE)
_LASTS = re.compile(
    r"(?:(?<!paling )\blama(?:nya)?\s+(?:\w+\s+){0,2}|\bwaktu\s+(?:kerja\s?sama|perjanjian|kontrak|sewa|kemitraan)\s+(?:ini\s+)?)"
    r"(?:adalah\s+|selama\s+)?$",
    re.IGNORECASE,
)
_ENDS_AFTER = re.compile(
    r"\b(?:ini|sewa|pinjam\s+pakai)\s+(?:akan\s+)?(?:berakhir|selesai)\s+(?:dalam\s+|setelah\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\W*(?:setelah|sejak|sesudah|terhitung|dari)\b", re.IGNORECASE)
_LASTING = re.compile(r"\s+lamanya\b", re.IGNORECASE)
_GOES = re.compile(
    r"\b(?:berlangsung|berjalan|diadakan|lamanya)\s+(?:selama\s+|untuk\s+)?(?:jangka\s+waktu\s+)?$|"
    r"\b(?:kerja\s?sama|perjanjian|kesepakatan|kontrak|sewa(?:\s+menyewa)?|pinjam\s+pakai|kemitraan)\s+ini\s+(?:adalah\s+)?(?:untuk|selama)\s+"
    r"(?:(?:jangka\s+)?waktu\s+)?(?:selama\s+)?$",
    re.IGNORECASE,
)


def durations(sheet: Sheet, zone: Zone, *, need_verb: bool) -> Iterator[tuple[int, float, re.Match[str]]]:
    """Lengths in months with their sureness, rates and periods of notice left out; `need_verb` asks for words such as "berlaku selama"."""
    amends = "semula" in sheet.words
    for match in sheet.each(
        _DURATION, [zone], near=("tahun", "thn", "bulan", "bln", "year", "month"), reach=(90, 70)
    ):
        counted = _in_months(sheet.text, match)
        if (
            counted is None
            or not 0 < counted[0] <= 1200
            or (amends and former_wording(sheet.text, match.start()))
        ):
            continue
        before = same_sentence(sheet.text, max(zone.start, match.start() - 160), match.start())
        after = sheet.text[match.end() : match.end() + 40]
        lasts = bool(_LASTS.search(before[-60:]) or _LASTING.match(after))
        if not (need_verb and not lasts and not _runs(before, after)) and (
            lasts or not _is_aside(before, after)
        ):
            yield *counted, match


def _runs(before: str, after: str) -> bool:
    """Whether the words around a length say that it is how long something runs."""
    if _RUN_FOR.search(before) or _GOES.search(before[-60:]):
        return True
    if _ENDS_AFTER.search(before[-60:]) and _SINCE.match(after):
        return True
    ending = before[-30:].lower()
    return "selama" in ending and bool(
        _OF_THE_DEED.search(before) or (ending.rstrip().endswith("selama") and _DATED.match(after))
    )


def _is_aside(before: str, after: str) -> bool:
    """Whether a length is a rate, a notice, a penalty or the like, not how long the agreement runs."""
    near = before[-90:]
    if ASIDE.search(_RENEWED.sub(" ", near) if _DATED.match(after) else near):
        return True
    return bool(_BESIDE.match(after))


def _in_months(text: str, match: re.Match[str]) -> tuple[int, float] | None:
    """The months that a length stands for: years twelvefold, half years and the months written behind the years with them."""
    counted = quantity(match)
    if counted is None:
        return None
    count, sureness = counted
    if match["unit"].lower()[0] not in "ty":
        return counted
    half = match["half"] or _HALF.search(match["bracket"] or match["bare"] or "")
    more = _AND_MONTHS.match(text, match.end())
    further = quantity(more) if more else None
    return 12 * count + (6 if half else 0) + (further[0] if further else 0), sureness


def quantity(match: re.Match[str]) -> tuple[int, float] | None:
    """The number that a match writes in brackets, in bare words or in digits, with its sureness; words count before digits."""
    written = _HALF.sub("", match["bracket"] or match["bare"] or "")
    words = 1 if written.lower() == "se" else number_from_words(written) if written else None
    digits = number_from_digits(match["digits"]) if match["digits"] else None
    if words is not None:
        return words, 0.95 if digits in (None, words) else 0.7
    if digits is not None and (match["digits"] or "").isdecimal():
        return digits, 0.9
    return None
