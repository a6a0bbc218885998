"""What can be the name of a body or of a person: no sentence, no citation, no field label; where names stand is read elsewhere."""

import re

from rapidfuzz import fuzz

LONGEST_NAME = 22
"""Words; ministries with their directorates come near it."""
_WORDS = r"[A-Z]\w{1,24}(?: [A-Z]\w{1,24}){0,2}"
ENDING_COMMA = rf",(?!(?-i:\s*{_WORDS}(?:,\s*{_WORDS})?,?\s*(?:dan|DAN)\s+[A-Z]))"
"""A comma that ends a name, not one inside it ("Dinas Komunikasi, Informatika dan Statistik")."""
_TORN_FORM = 80
_TORN_LEVEL = 75
_RUNS_ON = re.compile(
    r"\s*[,(;]?\s*\b(?:berdasarkan|beralamat|berkedudukan|bertindak|bertempat|berlokasi|selaku|selanjutnya|diangkat|didirikan|dibuat|disebut"
    r"|mewakili|diwakili|sesuai|sebagaimana|yang\s+(?!maha)|untuk\s+selanjutnya|dalam\s+hal\s+ini|dalam\s+jabatan\w*|dengan\s+(?:alamat|akta|nomor|ini)"
    r"|NPWP|NIB|NIP|NIK|akta|notaris|alamat|telp|telepon|pemegang|dan\s+selanjutnya|kemudian|tentang|perihal)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_BODY = re.compile(
    r"^\W*(?:nomor|no\.|peraturan|keputusan|akta|pasal|undang|nama|alamat|jabatan|jl\b|jalan|tahun|tanggal|bahwa|pada|hari|berita\s+acara|surat|para\s+pihak"
    r"|presiden|menimbang|mengingat|tersebut|saudara|[a-z]\s*[.)])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:perusahaan|desa|kelurahan|yayasan|koperasi|kelompok|lembaga|badan|universitas|sekolah|usaha|instansi|organisasi|ruko|toko|kios|tanah|lahan|rumah"
    r"|pemerintah(?:\s+desa)?|direksi|diri|(?:diri\s+)?sendiri|perseroan(?:\s+terbatas)?|pengurus|penasihat|pengawas|dewan|cabang|umum|utama|bank|kantor|pabrik|unit|tim|panitia"
    r"|cv|pt|ud)\W*$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:bertindak|berdasarkan|adalah|telah|akan|sepakat|diubah|tercantum|disebut|menerangkan|mengadakan|melakukan|bersama\s+ini|dimaksud)\b",
    re.IGNORECASE,
)
_NOT_IN_PERSON = re.compile(
    r"/|\b(?:kepala|kantor|direktur|ketua|pemerintah|perjanjian|ad{1,2}endum|amandemen)\b", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d{5,}|\bNomor\b|\bTahun\s+\d", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:PT|CV)\b")
_MANAGES = re.compile(
    r"(?:^|\s)\w{0,4}[mn]n?a?[gq][ec]?r\s+$|\b(?:direktur|direksi|manajer|kuasa|pimpinan)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"^\W*(?:pihak|bahwa|nama|nomor|tanggal|keputusan|surat|berdasarkan|jabatan|alamat|nip|nik|dalam|yang|instansi|lembaga|institusi|perusahaan|telepon"
    r"|telp|fax|faks|email|e-mail|npwp|ktp|umur|pekerjaan|diwakili|untuk|no|perjanjian|kontrak|nota|kesepakatan|memorandum|tempat|sk|dasar|para|berita"
    r"|sumber|lokasi|tahun|akta|notaris|berkedudukan|pasal|peraturan|undang|mengetahui|saksi|menyetujui|rekening|sertifikat|luas|letak|batas|utara|selatan"
    r"|timur|barat|pendidikan|agama|kegiatan|program|paket|harga|nilai|jumlah|waktu|dengan|oleh|selaku|sebagai|materai|meterai|ttd|tertanda|cap|stempel"
    r"|tentang|kepala|ketua|desa|kelurahan|kecamatan|kabupaten|kantor|dusun|provinsi|kedudukan|domisili|bertempat|status|hari|pada|up\b|u\.p|halaman|lampiran|pangkat|golongan)\b",
    re.IGNORECASE,
)
_DEGREE_ALONE = re.compile(r"(?:\W*(?:[SM]\.\s?[A-Z][A-Za-z]{0,4}|A\.?Md|Drs|Dra|Ir|Prof|M\.?Si)\b\.?)+\W*")
_SMALL_PARTS = frozenset(
    {"bin", "binti", "bte", "al", "dr", "drg", "van", "de", "alias", "h", "hj", "st", "dg", "apt"}
)


def body_name(text: str) -> str:
    """The name that a text begins with, without the sentence that runs on behind it; empty where it is no name of a body."""
    name = with_mended_form(" ".join(_RUNS_ON.sub("", text).split()).strip(" ,;:.\"'-_|/"))
    company = _COMPANY.search(name)
    if company and company.start() and _MANAGES.search(name[: company.start()]):
        name = name[company.start() :]
    name = f"{name})" if name.count("(") > name.count(")") else name
    name = f'{name}"' if name.count('"') % 2 else name
    if not is_body_name(name):
        return ""
    return name


def with_mended_form(name: str) -> str:
    """The name with the words "Pemerintah Desa" whole where a scan has torn them ("Femerintah De5a Contoh")."""
    first, _, rest = name.partition(" ")
    torn = first.lower()
    if not 9 <= len(torn) <= 11 or torn == "pemerintahan" or fuzz.ratio(torn, "pemerintah") < _TORN_FORM:
        return name
    level, _, place = rest.partition(" ")
    village = len(level) == len("desa") and fuzz.ratio(level.lower(), "desa") >= _TORN_LEVEL and place
    if torn == "pemerintah" and (not village or level.lower() == "desa"):
        return name
    whole = f"Pemerintah Desa {place}" if village else f"Pemerintah {rest}"
    return whole.upper() if first.isupper() else whole


def is_body_name(name: str) -> bool:
    """Whether a text may be the name of a body: short, no citation, no sentence."""
    words = re.findall(r"\w+", name)
    if not 1 <= len(words) <= LONGEST_NAME or len(re.findall(r"[A-Za-z]", name)) < 3:
        return False
    return not (_NO_BODY.match(name) or _BARE.match(name) or _SPEAKS.search(name) or _NUMBERS.search(name))


def is_person_name(name: str) -> bool:
    """Whether a text may be the name of a person: up to twelve words with capitals, no digits, no label of a field."""
    words = re.findall(r"[A-Za-z]{2,}", name)
    if (
        not 1 <= len(words) <= 12
        or any(sign.isdigit() for sign in name)
        or _DEGREE_ALONE.fullmatch(name)
        or _NO_PERSON.match(name)
        or _NOT_IN_PERSON.search(name)
    ):
        return False
    small = sum(1 for word in words if word[0].islower() and word.lower() not in _SMALL_PARTS)
    return small <= 1
