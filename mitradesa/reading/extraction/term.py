"""How long the agreement runs: first day, last day, months as stated, or no end; a last day not written follows from the first."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from mitradesa.core.calendar import Period
from mitradesa.core.language import _
from mitradesa.reading.extraction.dates import dates_in
from mitradesa.reading.extraction.durations import ASIDE, durations, quantity
from mitradesa.reading.extraction.first_days import UNTIL, first_day, lone_month, lone_start
from mitradesa.reading.extraction.sheet import Sheet, Zone, former_wording, new_wording, same_sentence
from mitradesa.reading.found import Found

HEADING = re.compile(
    r"jangka\s+(?:waktu|berlaku)|masa\s+(?:berlaku|kerja|perjanjian|sewa)|waktu\s+(?:pelaksanaan|penyelesaian|"
    r"perjanjian)|lama(?:nya)?\s+(?:sewa|perjanjian)|berlaku(?:nya)?\b|durasi|periode",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"berlaku|berlangsung|berjalan|jangka\s+waktu|(?:sewa|perjanjian|kerja\s?sama|pinjam\s+pakai|kontrak)\s+(?:ini\s+)?(?:di|ter)hitung|masa\s+(?:berlaku|laku|pelaksanaan|sewa|kerja|perjanjian|kontrak|pinjam\w*|garap\w*)|waktu\s+(?:pelaksanaan|perjanjian)|"
    r"dilaksanakan\s+(?:selama|dalam)|jangka\s+\d|selama\b|\blama(?:nya)?\b|menyewa(?:kan)?|\bperpanjangan\s+(?:untuk|selama|sewa|perjanjian)|(?:kerja\s?sama|perjanjian|sewa|kontrak|kesepakatan|kemitraan)\s+(?:ini\s+)?(?:di)?mulai|effective|term\s+of",
    re.IGNORECASE,
)
_DEED_RUNS = re.compile(
    r"(?:perjanjian|kesepakatan|kesepahaman|kontrak|kerja\s?sama|kemitraan|sewa|pinjam|ijarah|akad|mou)\b[^.;]{0,90}?"
    r"\b(?:berlaku|berlangsung|berjangka|berjalan|jangka\s+waktu|selama|masa|lamanya)\b",
    re.IGNORECASE,
)
_AMENDS = re.compile(
    r"ad{1,2}end[ua]m|am[ae]ndemen|perubahan\s+(?:\w+\s+){0,2}(?:atas|perjanjian)", re.IGNORECASE
)
_RECALLED = re.compile(
    r"\bbahwa\b|\bditandatangani\s+(?:pada\s+)?tanggal\b|\btelah\s+(?:di)?(?:tanda\s?tangan\w*|buat|sepakat\w*|menanda\w*|mengadakan)|\bperjanjian\s+(?:pokok|awal|induk|semula|sebelumnya|lama|asli)\b",
    re.IGNORECASE,
)
_PROLONGED = re.compile(
    r"\b(?:diperpanjang|memperpanjang|perpanjangan|menjadi|diubah|mengubah)\b", re.IGNORECASE
)
_ARTICLE_BETWEEN = re.compile(r"\n\s*\n|\n\W*(?:pasal|bab|\d{1,2}[.)])", re.IGNORECASE)
_RESUMED = re.compile(r"\b(?:sejak|mulai|dari|terhitung|angka|huruf|ayat|pasal)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n\s*\n|;\s|(?<!tgl)(?<!\bs\.d)\.\s", re.IGNORECASE)
_AT_SIGNING = re.compile(
    r"(?:sejak|dari|mulai)\s+(?:tanggal|hari)\s+(?:dari\s+)?(?:surat|naskah|nota|mou)(?:\s+\w+){0,2}\s+ini\b|(?:sejak|mulai|dari)\s+(?:hari|tanggal|saat)\s+(?:ini|(?:tersebut\s+)?di\s?atas)\b|"
    r"sejak\s+(?:tanggal|hari)\s+(?:per?janjian|nota\s+\w+|kesepakatan|kontrak|akad)\s+ini\b(?!\s+(?:mulai\s+)?berlaku)|"
    r"(?:sejak|setelah|mulai|saat|terhitung|semenjak|dari(?=\s+(?:tanggal|saat|hari)))(?:\s+(?:saat|mulai|sejak|dari|tanggal|"
    r"hari)){0,5}(?:\s+(?:di)?(?:per?janjian|nota|naskah|kesepakatan|kesepahaman|MoU|kontrak|surat|"
    r"kerja\s?sama|bersama|ini|PKS)){0,8}\s*,?\s*(?:(?:di\s?tanda|pe\s?nanda)\s*tan\s*g[ai]n|(?<=tanggal\s)tanda\s?tangan|"
    r"di\s?teken|ditetapkan\b(?!\s+(?:dengan|oleh|dalam)))",
    re.IGNORECASE,
)
_AT_PROMULGATION = re.compile(
    r"(?:sejak|pada)\s+(?:tanggal\s+)?(?:peraturan\s+(?:bersama\s+)?(?:ini\s+)?)?diundangkan", re.IGNORECASE
)
_PROMULGATED = re.compile(
    r"^[^\w\n]{0,60}diundangkan\s+di\b[^\n]*\n[^\n]{0,60}?pada\s+tanggal\b", re.IGNORECASE | re.MULTILINE
)
_AT_LATEST = re.compile(r"\b(?:paling\s+(?:lambat|lama|cepat)|selambat\w*)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"tanpa\s+batas(?:an)?\s+waktu|tidak\s+(?:di)?batas[ia]\w*\s+(?:oleh\s+)?waktu|"
    r"(?:jangka\s+)?waktu(?:nya)?\s+(?:yang\s+)?tidak\s+(?:terbatas|ditentukan|tertentu)|"
    r"selama\s+(?:tidak\s+ada\s+(?:pembatalan|perubahan|pencabutan)|belum\s+(?:ada|di)|"
    r"masih\s+(?:dibutuhkan|diperlukan|dikehendaki))"
    r"|berlaku\s+(?:untuk\s+)?(?:seterusnya|selamanya)|"
    r"sampai\s+(?:dengan\s+)?(?:ada(?:nya)?\s+(?:pembatalan|perjanjian|pemutusan|perubahan|"
    r"pengakhiran)|dibatalkan|dicabut|diakhiri|ada\s+pihak)",
    re.IGNORECASE,
)

_IN_DAYS = re.compile(
    r"(?<![\d./\-])(?P<digits>\d{1,4})?\s*(?:\(\s*(?P<bracket>[A-Za-z\s]{3,40}?)\s*\))?(?P<bare>(?!))?\s*hari\s+kalender\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"^[^\w\n]{0,60}(?:periode|masa\s+(?:berlaku|sewa|kontrak|kerja\s?sama)|jangka\s+waktu|waktu\s+pelaksanaan)\b[^:\n\d]{0,30}:(?P<dates>[^\n]{10,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED_DAY = re.compile(r"\bsejak\s+(?P<name>(?:Tanggal|Hari)\s+[A-Z]\w+(?:\s[A-Z]\w+)?)")
_BEGUN = re.compile(
    r"\W{0,4}(?:(?:lamanya|yang|yaitu|dan)\W{1,3})?(?:(?:terhitung|dihitung|dimulai|mulai|sejak|dari|tanggal|berlaku|pada|hari|\w{4,6}day)\b\W{0,3})+",
    re.IGNORECASE,
)
_SECRECY = re.compile(r"rahasia|garansi", re.IGNORECASE)


def read_term(sheet: Sheet, signed: Found) -> dict[str, Found]:
    """`term_months`, `starts_on`, `ends_on` and `open_ended`."""
    zones = sheet.section(HEADING, "term")
    months = _months(sheet, zones)
    days = _days(sheet, zones)
    start, end = _stated_span(sheet, zones, months)
    months = _agreeing(sheet, months, start, end)
    if days.start is not None and not _within(zones, months):
        months = sheet.silent("Lama perjanjian tidak dinyatakan dalam tahun atau bulan.")
    start = start or _start_at_promulgation(sheet) or _start_at_signing(sheet, zones, months, signed)
    start = start if start.value is not None else lone_month(sheet, zones) or start
    end = end or _derived_end(
        sheet, start, months if days.value is None else days, in_days=days.value is not None
    )
    facts = {"term_months": months, "starts_on": start, "ends_on": end}
    facts["open_ended"] = _open_ended(sheet, zones, facts)
    return facts


def _within(zones: list[Zone], fact: Found) -> bool:
    return fact.start is None or any(fact.start in zone for zone in zones)


def _agreeing(sheet: Sheet, months: Found, start: Found | None, end: Found | None) -> Found:
    """The length; unknown where first and last day are both stated and give another, for one of them was then misread or miswritten."""
    days = [str(day.value) for day in (start, end) if day and len(str(day.value)) == 10]
    if len(days) < 2 or not isinstance(months.value, int):
        return months
    first, last = (date.fromisoformat(day) for day in days)
    after = last + timedelta(days=1)
    spanned = 12 * (after.year - first.year) + after.month - first.month + (after.day - first.day) / 31
    if abs(spanned - months.value) <= 1:
        return months
    told = _("Lamanya tertulis {count} bulan, tetapi dari {first} sampai {last} tidak sekian.")
    return sheet.silent(told.format(count=months.value, first=first.isoformat(), last=last.isoformat()))


def _months(sheet: Sheet, zones: list[Zone]) -> Found:
    headed = [hit for zone in zones for hit in durations(sheet, zone, need_verb=False)]
    hits = headed or list(durations(sheet, Zone(0, sheet.main.end), need_verb=True))
    if not hits:
        return sheet.silent("Lama perjanjian tidak dinyatakan dalam tahun atau bulan.")
    if _AMENDS.search(sheet.text, 0, sheet.title.end):
        hits = [hit for hit in hits if not _of_the_former(sheet, hit[2].start())]
        if not hits:
            return sheet.silent("Naskah perubahan ini tidak menyatakan lama perjanjian yang baru.")
    months, sureness, match = min(
        hits,
        key=lambda hit: (
            not new_wording(sheet.text, hit[2].start()),
            not _of_the_deed(sheet, hit[2].start()),
        ),
    )
    others = {other for other, _, _ in hits} - {months}
    sureness = sureness if headed else sureness - 0.2
    return sheet.found(months, match.start(), match.end(), sureness - (0.15 if others else 0))


def _of_the_former(sheet: Sheet, start: int) -> bool:
    """Whether an addendum only recalls at `start` what the former agreement said, outside any new wording."""
    said = same_sentence(sheet.text, max(0, start - 260), start)
    return bool(_RECALLED.search(said)) and not _PROLONGED.search(said) and not new_wording(sheet.text, start)


def _of_the_deed(sheet: Sheet, start: int) -> bool:
    """Whether the sentence up to `start` says that the agreement itself runs, not a course or a stay within it."""
    return bool(_DEED_RUNS.search(same_sentence(sheet.text, max(0, start - 220), start)))


def _apart(sheet: Sheet, months: Found, start: int) -> bool:
    """Whether the agreement states its own length elsewhere, so that a span at `start` is that of something within it."""
    if months.start is None or months.end is None or not _of_the_deed(sheet, months.start):
        return False
    between = sheet.text[min(months.end, start) : max(months.start, start)]
    return not _of_the_deed(sheet, start) and bool(_ARTICLE_BETWEEN.search(between))


def _stated_span(sheet: Sheet, zones: list[Zone], months: Found) -> tuple[Found | None, Found | None]:
    """The first and last day where both, or the last alone, stand in one sentence about the running time."""
    for place, zone in enumerate((*zones, sheet.body)):
        headed = place < len(zones)
        for until in sheet.each(
            UNTIL,
            [zone],
            near=("selesai", "sampai", "hingga", "s/", "s /", "s.", "s .", "berakhir", "until"),
            reach=(2, 60),
        ):
            before = same_sentence(sheet.text, max(zone.start, until.start() - 220), until.start())
            if not headed and (not _RUNS.search(before) or _apart(sheet, months, until.start())):
                continue
            if former_wording(sheet.text, until.start()):
                continue
            if re.search(
                r"pembayaran|mengajukan|memberitahu|mengembalikan|keterlambatan|denda", before, re.IGNORECASE
            ):
                continue
            after = Zone(until.end(), min(zone.end, until.end() + 90))
            last = next((one for one in dates_in(sheet, after) if one.start - after.start < 45), None)
            if last is None or _elsewhere(sheet, Zone(after.start, last.start)):
                continue
            first = first_day(sheet, Zone(until.start() - len(before), until.start()), last)
            return (
                sheet.found(first.iso, first.start, first.end, first.sureness * 0.97) if first else None,
                sheet.found(last.iso, last.start, last.end, last.sureness * 0.97),
            )
    begun, ended = _ranged(sheet, zones) or _period_line(sheet)
    begun = begun or lone_start(sheet, zones) or _defined_day(sheet, zones)
    return begun or _start_after(sheet, months), ended


def _elsewhere(sheet: Sheet, between: Zone) -> bool:
    """Whether what stands between "sampai" and a date shows that the date belongs to something else or to another sentence."""
    return bool(
        _RESUMED.search(sheet.text, between.start, between.end)
        or _SENTENCE_END.search(sheet.text, between.start, between.end)
    )


def _ranged(sheet: Sheet, zones: list[Zone]) -> tuple[Found, Found] | None:
    """The first and last day of the term's own article where only a dash joins them: "1 Januari 2023 - 31 Desember 2023"."""
    for zone in zones:
        days = [day for day in dates_in(sheet, zone) if len(day.iso or "") == 10]
        for first, last in pairwise(days):
            joined = re.fullmatch(r"\s*-\s*", sheet.text[first.end : last.start])
            if joined and str(first.iso) < str(last.iso):
                return (
                    sheet.found(first.iso, first.start, first.end, 0.85),
                    sheet.found(last.iso, last.start, last.end, 0.85),
                )
    return None


def _period_line(sheet: Sheet) -> tuple[Found | None, Found | None]:
    """The first and last day of a line such as "Periode: 1 Mei 2022 - 31 Oktober 2023"."""
    for line in _PERIOD.finditer(sheet.text, 0, sheet.main.end):
        days = [
            day
            for day in dates_in(sheet, Zone(line.start("dates"), line.end()))
            if day.iso and len(day.iso) == 10
        ]
        if len(days) == 2 and re.search(
            r"\s-\s|\bs\W{0,2}d\b|sampai|hingga", sheet.text[days[0].end : days[1].start]
        ):
            first, last = days
            return sheet.found(first.iso, first.start, first.end, 0.85), sheet.found(
                last.iso, last.start, last.end, 0.85
            )
    return None, None


def _defined_day(sheet: Sheet, zones: list[Zone]) -> Found | None:
    """The first day where it is a day with a name ("sejak Tanggal Efektif") that the draft dates elsewhere."""
    for zone in zones:
        for named in _NAMED_DAY.finditer(sheet.text, zone.start, zone.end):
            aside = re.search(rf"\(\s*\W?{re.escape(named['name'])}\W?\s*\)", sheet.text)
            before = dates_in(sheet, Zone(max(0, aside.start() - 60), aside.start())) if aside else []
            if before and len(before[-1].iso or "") == 10:
                return sheet.found(before[-1].iso, before[-1].start, before[-1].end, 0.8)
            told = re.compile(
                rf"{re.escape(named['name'])}[\"']?\s*(?:,|berarti|adalah|ialah|yaitu|yakni|:)[^\n]{{0,240}}",
                re.IGNORECASE,
            )
            for meaning in told.finditer(sheet.text):
                days = [
                    day
                    for day in dates_in(sheet, Zone(meaning.start(), meaning.end()))
                    if len(day.iso or "") == 10
                ]
                if len(days) == 1:
                    return sheet.found(days[0].iso, days[0].start, days[0].end, 0.75)
    return None


def _start_after(sheet: Sheet, months: Found) -> Found | None:
    """The first day that stands right behind the length: "selama 1 (satu) tahun, terhitung sejak tanggal 1 Agustus 2021"."""
    if months.end is None:
        return None
    begun = _BEGUN.match(sheet.text, months.end, months.end + 80)
    if begun is None:
        return None
    near = Zone(begun.end(), min(begun.end() + 50, sheet.main.end))
    first = next(
        (day for day in dates_in(sheet, near) if day.start - near.start < 25 and len(day.iso or "") == 10),
        None,
    )
    return sheet.found(first.iso, first.start, first.end, 0.85) if first else None


def _start_at_signing(sheet: Sheet, zones: list[Zone], months: Found, signed: Found) -> Found:
    silent = sheet.silent("Tanggal mulai berlaku tidak tertulis.")
    if not isinstance(signed.value, str) or len(signed.value) != 10:
        return silent
    for place, zone in enumerate((*zones, sheet.body)):
        for match in sheet.each(
            _AT_SIGNING,
            [zone],
            near=(
                "tangan",
                "teken",
                "sejak",
                "ditetapkan",
                "surat",
                "mulai hari",
                "mulai tanggal",
                "dari hari",
                "dari tanggal",
            ),
            reach=(160, 30),
        ):
            before = same_sentence(sheet.text, max(zone.start, match.start() - 200), match.start())
            if _AT_LATEST.search(before[-80:]):
                continue
            follows = months.end is not None and 0 <= match.start() - months.end < 12
            if follows or place < len(zones) or re.search(r"berl\s?aku|jangka\s+waktu|selama", before, re.I):
                reason = "Berlaku sejak ditandatangani, jadi tanggal tanda tangan."
                return sheet.found(signed.value, match.start(), match.end(), 0.85, reason)
    return silent


def _start_at_promulgation(sheet: Sheet) -> Found | None:
    """The first day of a joint regulation that runs "sejak diundangkan", where every "Diundangkan di ..." gives one and the same day."""
    said = next(sheet.each(_AT_PROMULGATION, near=("diundangkan",)), None)
    days = [
        day
        for line in _PROMULGATED.finditer(sheet.text)
        if said
        for day in dates_in(sheet, Zone(line.end(), min(line.end() + 160, len(sheet.text))))[:2]
        if day.start - line.end() < 130
    ]
    if len({day.iso for day in days}) != 1 or len(days[0].iso or "") != 10:
        return None
    return sheet.found(days[0].iso, days[0].start, days[0].end, 0.85)


def _derived_end(sheet: Sheet, start: Found, length: Found, *, in_days: bool) -> Found:
    """The last day where only the first day and the length are stated: three years from 2024-03-01 end on 2027-02-28."""
    silent = sheet.silent("Tanggal berakhir tidak tertulis.")
    if not isinstance(start.value, str) or len(start.value) != 10:
        return silent
    if not isinstance(length.value, int) or length.start is None or length.end is None:
        return silent
    period = Period(days=length.value) if in_days else Period(months=length.value)
    last = period.after(date.fromisoformat(start.value)) - timedelta(days=1)
    return replace(
        sheet.found(last.isoformat(), length.start, length.end, 1.0),
        sureness=round(0.9 * min(start.sureness, length.sureness), 3),
        reason=_("Dihitung dari hari mulai dan lamanya; tanggalnya sendiri tidak tertulis."),
    )


def _days(sheet: Sheet, zones: list[Zone]) -> Found:
    for match in sheet.each(_IN_DAYS, zones, near=("hari",), reach=(60, 20)):
        counted = quantity(match)
        before = same_sentence(sheet.text, max(0, match.start() - 120), match.start())
        if counted and 0 < counted[0] <= 1500 and not ASIDE.search(before):
            return sheet.found(counted[0], match.start(), match.end(), counted[1])
    return sheet.silent("Lama perjanjian tidak dinyatakan dalam hari.")


def _open_ended(sheet: Sheet, zones: list[Zone], facts: dict[str, Found]) -> Found:
    bounded = facts["term_months"] if facts["term_months"].value is not None else facts["ends_on"]
    if bounded.value is not None and bounded.start is not None and bounded.end is not None:
        return sheet.found(False, bounded.start, bounded.end, 0.9)
    for match in sheet.each(
        _OPEN, zones or [sheet.body], near=("waktu", "selama", "seterus", "sampai"), reach=(60, 90)
    ):
        before = same_sentence(sheet.text, max(0, match.start() - 200), match.start())
        if not _SECRECY.search(before) and (zones or _RUNS.search(before + match[0])):
            return sheet.found(True, match.start(), match.end(), 0.85)
    return sheet.silent("Naskah tidak menyatakan kapan perjanjian berakhir.")
