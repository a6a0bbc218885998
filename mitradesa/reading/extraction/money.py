"""Money in the agreement: the total in rupiah, how it is paid, and the village's share; accounts are read in account.py."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product

from mitradesa.core.language import _
from mitradesa.core.money import in_rupiah
from mitradesa.reading.extraction.sheet import Sheet, Zone, former_wording, squeeze
from mitradesa.reading.extraction.words import number_from_words
from mitradesa.reading.found import Found

HEADING = re.compile(
    r"biaya|pembiayaan|pendanaan|dana\b|nilai|harga|pembayaran|sewa|bagi\s+hasil|kontribusi|"
    r"anggaran|premi|imbalan|kompensasi|ruang\s+lingkup|hak\b|keuangan",
    re.IGNORECASE,
)
_RUPIAH = re.compile(
    r"\bRp\.?\s*[:.]?\s*(?P<digits>\d{1,3}(?:\s?[.,]\s?(?:\d{3}|(?=\d)[\dOo]{3}|O\d\d|OO[\dO]|O[O\d]O))+|\d{4,15})(?:\s*,\s*(?:-|"
    r"\d\d(?!\d)))?(?:\s*[,.]?-)?(?P<scale>\s*(?:ribu|juta|miliar|"
    r"milyar))?(?:[^\w(]{0,6}\(\s*(?P<words>[A-Za-z\s\-]{6,160}?)\s*\))?",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"nilai\s+(?:kontrak|perjanjian|kerja\s?sama|pekerjaan|sewa|swakelola)|total|seluruhnya|jumlah\s+seluruh|"
    r"keseluruhan|besar(?:nya)?\s+(?:biaya|dana|sewa|premi|nilai)|harga\s+(?:kontrak|sewa|"
    r"borongan|jual)|uang\s+(?:sewa|pemakaian|kontrak)|biaya\s+(?:pekerjaan|pelaksanaan|sewa|kegiatan)|"
    r"jumlah\s+(?:biaya|dana|bantuan|sewa)|pembiayaan|dana\s+\w*\s*\w*\s*sebesar|sebesar|senilai|"
    r"\b(?:dana|modal|hibah|sewa|bantuan|nilai\s+\w+)\b[^.;\d]{0,30}$",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"nilai\s+(?:kontrak|perjanjian|kerja\s?sama|pekerjaan|sewa)|total|seluruhnya|jumlah\s+seluruh|keseluruhan|semuanya|jumlah\s+semua|\bberjumlah|"
    r"seluruh\s+(?:masa|jangka|kontrak|perjanjian|kerja\s?sama|pekerjaan|sewa)|nilai\s+(?:SPK|investasi|pembiayaan|hibah)|modal\s+pembiayaan|"
    r"harga\s+(?:kontrak|sewa|borongan)|besar(?:nya)?\s+(?:biaya|sewa|premi|nilai)",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"met[ea]rai|materai|denda|maksimal|maksimum|minimal|minimum|pendamping\b|jaminan|deposit|tahun\s+(?:pertama|ke)|sekurang|paling\s+(?:banyak|sedikit)|santunan|ganti\s+rugi|"
    r"uang\s+muka|tahap|termin|angsuran|saldo|modal\s+dasar|setiap\s+(?:bulan|orang|hari|tahun)|"
    r"\b(?:bulanan|harian|mingguan)\b|per\s+(?:triwulan|semester)|(?:tiap|setiap)\s+(?:bulan|tahun|desa|pihak|anggota|peserta|kelompok)|masing[\s\-]*masing",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:setiap|tiap|per)\s+(?:bulan|hari|orang|musim|meter)\b|\b(?:upah|gaji|plafon\w*|limit|tarif)\b",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^\)?\s*[+x\u00d7*]\s|^\W*(?:rupiah\W*)?(?:per\b|setiap|tiap|se(?:tahun|bulan|hari|malam|minggu|musim)\b|untuk\s+(?:setiap|tiap)|/\s*(?:bulan|orang|hari|tahun|unit|kg|m))",
    re.IGNORECASE,
)
_FACTOR = re.compile(r"\d\s*[x\u00d7*]\s*\(?\s*$", re.IGNORECASE)
_SHARE = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|persen\b|prosen\b)(?:\s*\([^)]{3,40}\))?", re.IGNORECASE
)
_WORD_SHARE = re.compile(
    r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?)\s*\([^)]{3,40}\)\s*(?:%|persen|prosen)", re.IGNORECASE
)
_SHARING = re.compile(
    r"bagi\s+hasil|pembagian\s+(?:hasil|keuntungan|laba|pendapatan)|kontribusi|bagian\b|berbagi|"
    r"keuntungan|pendapatan|laba|hasil",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"(?:tahap(?:an)?\s+(?:pertama|I\b|1)|termin\s+(?:pertama|I\b|1|ke)|"
    r"dibayar(?:kan)?\s+(?:tunai|secara|sekaligus|dalam|setiap|tiap|per|lunas|di\s*muka|paling|pada|"
    r"dengan)|pembayaran\s+(?:dilakukan|dilaksanakan|pertama|sewa|uang|premi|tahap)|"
    r"skema\s+pembayaran|(?:membayar|disalurkan)\s+(?:\w+\s+){0,3}?(?:tunai|dalam|secara|sekaligus|lunas|setiap)|secara\s+(?:bertahap|"
    r"angsuran|sekaligus))",
    re.IGNORECASE,
)

_RECALLED = re.compile(
    r"\bperjanjian\s+(?:pokok|awal|induk|sebelumnya)\s+(?:mengatur|memuat|menetapkan|menyebut)\b[^.;]*$",
    re.IGNORECASE,
)
_BECOMES = re.compile(r"\bmenjadi\b\W*(?:sebesar\W*)?$", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z\d)]\.\s+(?=[A-Z])")
_SENTENCE_START = re.compile(r"(?<!Rp)[.;:](?:\s|$)|\n")
_PASSAGE_END = re.compile(r"\n\s*\n|\n\W*pasal\b|\n\W*\(\d+\)|;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """One rupiah amount with the words that introduce it; `agrees` is None where no words stand beside the digits."""

    rupiah: int
    start: int
    end: int
    before: str
    after: str
    agrees: bool | None
    amended: bool
    digits: int | None = None


def amounts(sheet: Sheet, zone: Zone) -> list[Amount]:
    """Every rupiah amount of a zone, in words where words stand beside the digits."""
    found = []
    amends = "semula" in sheet.words
    for match in sheet.each(_RUPIAH, [zone], near=("rp",), reach=(2, 260)):
        digits = int(re.sub(r"\D", "", match["digits"].upper().replace("O", "0"))) * _scale(match["scale"])
        words = _spelled(match["words"])
        if (amends and former_wording(sheet.text, match.start())) or _RECALLED.search(
            sheet.text, max(zone.start, match.start() - 220), match.start()
        ):
            continue
        before, amended = _introducing(sheet.text, zone.start, match.start())
        after = re.split(r"[;]|\n\s*\n", sheet.text[match.end() : match.end() + 50])[0]
        found.append(
            Amount(
                digits if words is None else words,
                match.start(),
                match.end(),
                before,
                after,
                None if words is None else words == digits,
                amended,
                digits if match["digits"].isascii() and "O" not in match["digits"].upper() else None,
            )
        )
    return [amount for amount in found if amount.rupiah >= 1000]


def _introducing(text: str, first: int, start: int) -> tuple[str, bool]:
    """The words that introduce an amount; in "nilai ... semula Rp1, menjadi Rp2" those before "semula" introduce the latter (True)."""
    before = re.split(r"[;]\s|\n\s*\n|\n\W*\(\d{1,2}\)", text[max(first, start - 150) : start])[-1]
    if not _BECOMES.search(before):
        return before, False
    earlier = text[max(first, start - 450) : start]
    former = earlier.lower().rfind("semula")
    return (earlier[max(0, former - 150) : former], True) if former >= 0 else (before, False)


def _scale(word: str | None) -> int:
    return {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9}.get(
        (word or "").strip().lower(), 1
    )


def _spelled(words: str | None) -> int | None:
    if not words:
        return None
    return number_from_words(re.sub(r"\brupiah\b|\bsaja\b|\bterbilang\b|-", " ", words, flags=re.IGNORECASE))


def read_amount(sheet: Sheet) -> Found:
    """`amount_total`: the sum that the agreement itself states for the whole; None where several stand and none is called the total."""
    stated = amounts(sheet, sheet.main)
    every = [_restated(one, stated) for one in stated]
    usable = [one for one in every if not _is_part(one)]
    if not usable:
        return sheet.silent(
            "Jumlah uang tidak dinyatakan."
            if not every
            else "Tidak ada jumlah yang disebut sebagai nilai perjanjian."
        )
    chosen, sureness = _choose(usable, every)
    if chosen is None:
        return sheet.silent(
            _("Ada {count} jumlah uang dan tidak satu pun disebut sebagai nilai keseluruhan.").format(
                count=len({one.rupiah for one in usable})
            )
        )
    if chosen.agrees is False:
        return _torn(sheet, chosen, every)
    return sheet.found(chosen.rupiah, chosen.start, chosen.end, sureness + (0.05 if chosen.agrees else 0))


def _restated(one: Amount, every: list[Amount]) -> Amount:
    """An amount whose digits and words differ, as the digits have it where another place of the draft states the same."""
    others = {other.rupiah for other in every if other is not one and other.agrees is not False}
    said_again = one.agrees is False and one.digits in others and one.rupiah not in others
    return replace(one, rupiah=one.digits or one.rupiah, agrees=None) if said_again else one


def _torn(sheet: Sheet, one: Amount, every: list[Amount]) -> Found:
    """An amount whose digits and words differ: the words where the digits are damaged or the words are said again; else unknown."""
    again = any(other.rupiah == one.rupiah for other in every if other is not one)
    if one.digits is None or again:
        told = "Angka dan huruf berbeda; dipakai yang dalam huruf."
        return sheet.found(one.rupiah, one.start, one.end, 0.5, told)
    told = _("Angka {digits} dan huruf {words} berbeda; tidak jelas mana yang berlaku.")
    return sheet.silent(told.format(digits=in_rupiah(one.digits), words=in_rupiah(one.rupiah)))


def _is_part(one: Amount) -> bool:
    """Whether an amount is a rate, an instalment, a fine or a stamp; what follows "seluruhnya" or "total" is not."""
    if _PART_AFTER.search(one.after):
        return True
    if _FACTOR.search(one.before) or one.before.rstrip().endswith("="):
        return not one.before.rstrip().endswith("=")
    before = _SENTENCE.split(one.before[-60:])[-1]
    strong = list(_STRONG.finditer(before))
    if strong:
        return bool(_PART_BEFORE.search(before[strong[-1].end() :]))
    return bool(_PART_BEFORE.search(before) or _RATE.search(_SENTENCE.split(one.before)[-1]))


def _choose(usable: list[Amount], every: list[Amount]) -> tuple[Amount | None, float]:
    called = [one for one in usable if _STRONG.search(one.before[-90:])]
    strong = [one for one in called if not one.amended] or called
    strong = [one for one in strong if one.before.rstrip().endswith("=")] or strong
    if len({one.rupiah for one in strong}) == 1:
        return strong[0], 0.88
    values = {one.rupiah for one in usable}
    if len(values) == 1 and _TOTAL.search(usable[0].before[-90:]):
        return usable[0], 0.85
    largest = max(usable, key=lambda one: one.rupiah)
    rest = sorted({one.rupiah for one in every if one.rupiah < largest.rupiah}, reverse=True)[:8]
    if (
        any(sum(parts) == largest.rupiah for count in range(2, 5) for parts in combinations(rest, count))
        or sum(rest) == largest.rupiah
    ):
        return largest, 0.85
    return None, 0.0


def read_schedule(sheet: Sheet) -> Found:
    """`payment_schedule`: the passage that says when and how is paid, as written."""
    zones = sheet.section(HEADING) or None
    match = next(
        sheet.each(_SCHEDULE, zones, near=("bayar", "tahap", "termin", "angsur", "sekaligus", "salur")), None
    )
    if match is None:
        return sheet.silent("Cara dan waktu pembayaran tidak diatur.")
    before = sheet.text[max(0, match.start() - 200) : match.start()]
    start = match.start() - len(_SENTENCE_START.split(before)[-1].lstrip())
    stop = _PASSAGE_END.search(sheet.text, match.end(), min(match.end() + 400, sheet.main.end))
    end = stop.start() if stop else min(match.end() + 400, sheet.main.end)
    return sheet.found(squeeze(sheet.draft.text[start:end])[:500], start, end, 0.75)


def read_share(sheet: Sheet, labels: tuple[str, ...]) -> Found:
    """`revenue_share`: the village's percentage; `labels` are the words for the village in this draft (its name, its PIHAK)."""
    if not labels:
        return sheet.silent("Desa bukan pihak, jadi bagian desa tidak dicari.")
    ours = re.compile("|".join(re.escape(label).replace(r"\ ", r"\s+") for label in labels), re.IGNORECASE)
    hits = list(_our_shares(sheet, ours))
    values = {value for value, _ in hits}
    if len(values) != 1:
        return sheet.silent(
            "Bagian desa dalam persen tidak dinyatakan."
            if not values
            else "Beberapa persentase disebut; dasarnya tidak jelas."
        )
    value, match = hits[0]
    if not 0 < value <= 100:
        return sheet.silent("Persentase yang tertulis tidak masuk akal.")
    return sheet.found(int(value) if value.is_integer() else value, match.start(), match.end(), 0.8)


def _our_shares(sheet: Sheet, ours: re.Pattern[str]) -> Iterator[tuple[float, re.Match[str]]]:
    zones = sheet.section(HEADING) or [sheet.main]
    for zone, pattern in product(zones, (_SHARE, _WORD_SHARE)):
        for match in pattern.finditer(sheet.text, zone.start, zone.end):
            around = _around(sheet, zone, match)
            if _SHARING.search(around) and ours.search(_beside(around, match[0])):
                yield float(match["number"].replace(",", ".")), match


def _around(sheet: Sheet, zone: Zone, match: re.Match[str]) -> str:
    before = re.split(r"[.;]\s|\n\s*\n", sheet.text[max(zone.start, match.start() - 200) : match.start()])[-1]
    after = re.split(
        r"[.;]\s|\n\s*\n|\n\s*[a-z0-9][.)]", sheet.text[match.end() : min(zone.end, match.end() + 100)]
    )[0]
    return f"{before}{match[0]}{after}"


def _beside(around: str, share: str) -> str:
    """What belongs to this percentage where one sentence shares out several: from the percentage before it to the one after."""
    at = around.find(share)
    before, after = around[:at], around[at + len(share) :]
    if not re.search(r"%|persen", before + after, re.IGNORECASE):
        return around
    right = re.split(r",|\bdan\b|\d{1,3}\s*(?:\(|%|persen)", after)[0]
    if re.match(r"\W*(?:untuk|bagi|kepada|menjadi|hak|milik)", right, re.IGNORECASE):
        return right
    return re.split(r"%|persen|,", before)[-1]
