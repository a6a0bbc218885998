"""Use of a village asset: in which form, which asset, and whether it may be pledged; its price is read in money.py."""

import re

from mitradesa.reading.extraction.sheet import Sheet, squeeze
from mitradesa.reading.found import Found

_ASSET = (
    r"(?:tanah(?!\s+air)|lahan|bangunan|gedung|kios|ruko|los\s+pasar|pasar\s+desa|sawah|kebun|"
    r"bengkok|aset|barang\s+milik|kendaraan|alat\s+berat|traktor|mesin|embung|sarana"
    r"|lapangan|balai\s+desa|kawasan\s+wisata|obyek\s+wisata|objek\s+wisata|ruangan|rumah|menara|"
    r"tower|tambak|kolam|hutan|sumber\s+air|mata\s+air)"
)
_USES: tuple[tuple[str, str], ...] = (
    ("bgs", r"bangun\s+guna\s+serah|build[\s,]+operate[\s,]+(?:and\s+)?transfer"),
    ("bsg", r"bangun\s+serah\s+guna"),
    ("ksp", r"kerja\s?sama\s+pemanfaatan(?!\s+(?:informasi|data|tenaga|laborator))"),
    ("pinjam_pakai", r"pinjam[\s\-]+(?:pakai|meminjam)|dipinjam[\s-]*pakaikan|meminjamkan|meminjam\s+pakai"),
    ("swap", r"tukar[\s\-]+menukar\s+(?:\w+\s+){0,2}(?:tanah|lahan|aset|barang\s+milik)|tukar\s+guling|ruilslag"),
    ("sale", r"jual[\s\-]+beli\s+(?:\w+\s+){0,3}(?:tanah|lahan|bangunan|gedung|aset\s+desa)|menjual\s+(?:\w+\s+){0,2}(?:tanah|lahan|aset)"),
    ("sewa", (
        rf"sewa[\s\-]+menyewa|menyewakan|disewakan|\bpenyewa\b|\byang\s+menyewa|harga\s+sewa|"
        rf"(?:uang|biaya|membayar)\s+sewa|perjanjian\s+sewa|(?:^|\s)sewa\s+(?:\w+\s+){{0,2}}{_ASSET}")),
)  # fmt: skip
_PATTERNS = tuple((use, re.compile(pattern, re.IGNORECASE)) for use, pattern in _USES)
_NEAR = {
    "bgs": ("guna", "operate"),
    "bsg": ("guna",),
    "ksp": ("pemanfaatan",),
    "pinjam_pakai": ("pinjam",),
    "swap": ("tukar", "ruil"),
    "sale": ("jual",),
    "sewa": ("sewa",),
}
_PLEDGE_NEAR = ("jamin", "agun", "gadai", "tanggungan", "fidusia", "borg")
_OTHER_USE = re.compile(
    r"(?:pemanfaatan|penggunaan|pemakaian|pengelolaan|menggunakan|memanfaatkan|"
    r"mengelola)\s+(?:\w+\s+){0,2}(?:tanah|lahan|bangunan|gedung|aset|barang\s+milik|pasar|kios|"
    r"kawasan\s+wisata|o[bj]+ek\s+wisata)\s+(?:\w+\s+){0,3}?(?:desa|bengkok|"
    r"kas\s+desa|tkd)",
    re.IGNORECASE,
)
_OBJECT_HEADING = re.compile(r"ob[yj]ek|barang|letak|luas|ruang\s+lingkup", re.IGNORECASE)
_OBJECT = re.compile(
    rf"(?:berupa\s+|atas\s+|adalah\s+|yaitu\s+|menyewakan\s+|"
    rf"memanfaatkan\s+)?(?P<object>(?:sebidang\s+|sebuah\s+|satu\s+(?:unit|"
    rf"bidang)\s+)?{_ASSET}\b[^.;\n]{{0,60}}(?:\n(?!\s*\n)[^.;\n]{{0,80}})?\b(?:seluas|luas|"
    rf"terletak|berlokasi|yang\s+berada|milik|kas\s+desa|desa)(?:[^.;]|\.(?=\d)){{0,160}})",
    re.IGNORECASE,
)
_PLEDGE = re.compile(
    r"(?:di)?jaminkan|sebagai\s+(?:jaminan|agunan|tanggungan)|(?:di)?agunkan|\bagunan\b|\bgadai|"
    r"digadaikan|menggadaikan|hak\s+tanggungan|\bfidusia\b|\bborg\b|jaminan\s+(?:kredit|utang|"
    r"hutang|pinjaman|bank)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"tidak\s+(?:\w+\s+){0,5}$|dilarang\s+(?:\w+[\s,]+){0,8}$|tanpa\s+(?:\w+\s+){0,3}$|"
    r"larangan\s+(?:\w+\s+){0,6}$|bukan\s+$",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\btidak\s+(?:boleh|dapat|diperbolehkan|dibenarkan|diperkenankan|berhak|akan)|\bdilarang\b|\blarangan\b",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    r"\b(?:boleh|dapat|berhak|diperbolehkan|diperkenankan|diizinkan|diijinkan|bersedia|"
    r"menjaminkan|mengagunkan)\b",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"jaminan\s+(?:sosial|kesehatan|kecelakaan|kematian|hari\s+tua|pensiun|pemeliharaan|"
    r"pelaksanaan|uang\s+muka|mutu|kerahasiaan)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"jaminan|jaminkan|agunan|agunkan|gadai|hak\s+tanggungan|fidusia", re.IGNORECASE)


def read_assets(sheet: Sheet) -> dict[str, Found]:
    """`asset_use`, `asset_object` and `pledges_asset`."""
    use = _use(sheet)
    return {"asset_use": use, "asset_object": _object(sheet, use), "pledges_asset": _pledges(sheet)}


def _use(sheet: Sheet) -> Found:
    title = sheet.text[sheet.title.start : sheet.title.end]
    for use, pattern in _PATTERNS:
        match = pattern.search(title)
        if match:
            return sheet.found(use, match.start(), match.end(), 0.93)
    counted = [
        (len(hits), use, hits[0])
        for use, pattern in _PATTERNS
        if (hits := list(sheet.each(pattern, near=_NEAR[use])))
    ]
    counted.sort(key=lambda item: -item[0])
    if counted and (counted[0][0] >= 2 or counted[0][1] in ("bgs", "bsg", "ksp", "pinjam_pakai")):
        count, use, match = counted[0]
        return sheet.found(use, match.start(), match.end(), 0.8 if count >= 3 else 0.65)
    other = next(
        sheet.each(
            _OTHER_USE,
            near=(
                "pemanfaatan",
                "penggunaan",
                "pemakaian",
                "pengelolaan",
                "gunakan",
                "manfaatkan",
                "mengelola",
            ),
        ),
        None,
    )
    if other:
        return sheet.found("other", other.start(), other.end(), 0.6)
    if counted:
        return sheet.silent("Sewa atau peralihan aset disebut sekali; tidak jelas apakah itu isi perjanjian.")
    return sheet.absent("none", "Naskah tidak membicarakan pemakaian aset.")


def _object(sheet: Sheet, use: Found) -> Found:
    if use.value in (None, "none"):
        return sheet.silent("Objek aset tidak dicari karena naskah tidak memuat pemakaian aset.")
    zones = sheet.section(_OBJECT_HEADING)
    for group in (zones, [sheet.body]):
        match = (
            next(
                sheet.each(_OBJECT, group, near=("luas", "terletak", "berlokasi", "berada", "milik", "desa")),
                None,
            )
            if group
            else None
        )
        if match:
            start, end = match.start("object"), match.end("object")
            return sheet.found(
                squeeze(sheet.draft.text[start:end])[:300], start, end, 0.8 if group is zones else 0.65
            )
    if use.value == "other" and use.start is not None:
        end = sheet.text.find("\n", use.end)
        end = min(end if end >= 0 else len(sheet.text), use.start + 200)
        return sheet.found(squeeze(sheet.draft.text[use.start : end]), use.start, end, 0.5)
    return sheet.silent("Aset yang dipakai tidak diuraikan.")


def _pledges(sheet: Sheet) -> Found:
    unclear = False
    for match in sheet.each(_PLEDGE, near=_PLEDGE_NEAR):
        if _SOCIAL.match(sheet.text, match.start()):
            continue
        before = re.split(r"[.;]\s|\n\s*\n", sheet.text[max(0, match.start() - 220) : match.start()])[-1]
        if _FORBIDS.search(before) or _NOT.search(before):
            return sheet.found(False, match.start(), match.end(), 0.88)
        if _ALLOWS.search(before) or _ALLOWS.match(match[0]):
            return sheet.found(True, match.start(), match.end(), 0.8)
        unclear = True
    if unclear:
        return sheet.silent("Jaminan disebut, tetapi tidak jelas apakah aset boleh dijaminkan.")
    spoken = [
        match
        for match in sheet.each(_SPOKEN, near=_PLEDGE_NEAR)
        if not _SOCIAL.match(sheet.text, match.start())
    ]
    if spoken:
        return sheet.silent("Kata jaminan disebut tanpa kaitan yang jelas dengan aset.")
    return sheet.absent(
        False, "Naskah tidak membicarakan jaminan, agunan, gadai, hak tanggungan, atau fidusia."
    )
