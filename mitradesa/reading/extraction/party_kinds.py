"""What kind of body a party is, judged by its name, and which part of a title is an office; where parties stand is read in parties.py."""

import re

from mitradesa.reading.extraction.names import ENDING_COMMA

VILLAGE_WORDS = (
    r"(?:desa|kampung|kampong|nagari|nagori|gampong|kepenghuluan|pekon|negeri|kute|lembang|kalurahan|tiuh|marga|ohoi|"
    r"hukum\s+tua|desa\s+adat)"
)

# The earliest word in the name decides; at the same place the first row wins.
_KINDS: tuple[tuple[str, str], ...] = (
    ("bumdes", (
        r"\bbum[\s\-]?des(?:a|ma)?\b|badan\s+usaha\s+milik\s+(?:desa|kalurahan|kampung|nagari|"
        r"gampong)|\bbumkal\b|\bbumnag\b|\bbumk?amp\b|\bBUMG\b")),
    ("bkad", r"badan\s+kerja\s?sama\s+antar[\s\-]*desa|\bbkad\b"),
    ("bpd", (
        rf"badan\s+permusyawaratan\s+{VILLAGE_WORDS}|\bbpd\b(?!\s+(?:bank|syariah))|\bbamuskam\b|"
        rf"\bbamus\s+nagari\b")),
    ("kelurahan", r"(?:pemerintah(?:an)?\s+)?\bkelurahan\b|\blurah\b(?!\s+desa)"),
    ("university", (
        r"\buniversitas\b|\buniversity\b|\binstitut\s+(?:teknologi|pertanian|agama|seni|pendidikan|"
        r"ilmu)|\bpoliteknik\b|\bsekolah\s+tinggi\b|\bakademi\s|\bfakultas\b|\bSTIK?ES\b|"
        r"\bSTI[A-Z]{1,3}\b|\bSTAI\w*|\bIAIN\b|\bUIN\b|\bprodi\b|\bprogram\s+studi\b|\bLPPM\b|\bLP2M\b")),
    ("school", (
        r"\bsekolah\b|\bSM[AKP][NKS]?\b|\bSD[NIK]?\b|\bMTs[N]?\b|\bmadrasah\b|\bpesantren\b|\bTK\b|"
        r"\bPAUD\b|\bLPK\b|\bLKP\b|\bPKBM\b")),
    ("cooperative", r"\bkoperasi\b|\bKSPPS\b|\bKSP\b|\bBMT\b|\bKPRI\b|\bkopkar\b|\bprimkop\w*|\bKUD\b|\bkopdes\b|\bKSU\b"),
    ("foundation", r"\byayasan\b|\blaznas\b|\blembaga\s+amil\s+zakat\b|\bfoundation\b"),
    ("bank", r"\bbank\b(?!\s+sampah)|\bBRI\b|\bBNI\b|\bBPR\b"),
    ("company", (
        r"\bP\.?\s?T\b\.?|\bC\.?V\b\.?|\bUD\b\.?|\bfirma\b|\bperseroan\b|\bperusahaan\b|\bpersero\b|"
        r"\bperumda\b|\bperum\b|\bTbk\b|\bLtd\b|\bInc\b|\bconsult(?:ing|ant)\b|\bkonsultan\b|\bPDAM\b|"
        r"\bPLN\b|\btoko\b|\busaha\s+dagang\b|\bhotel\b|\bresort\b|\brestoran\b|\brumah\s+makan\b|\bpabrik\b|"
        r"\bswalayan\b|\bminimarket\b|\bpenginapan\b|\bapotek\b|\bpenggilingan\b|\bpeternakan\b")),
    ("community", (
        r"\bkelompok\b|\bgapoktan\b|\bkarang\s+taruna\b|\bpokdarwis\b|\bLSM\b|\bKSM\b|\bkomunitas\b|"
        r"\bperkumpulan\b|\bpaguyuban\b|\blembaga\s+(?:swadaya|pemberdayaan|masyarakat|adat)|\bPKK\b|"
        r"\bhimpunan\b|\blembaga\s+bantuan\b|\bLBH\b|\bpersatuan\b|\bserikat\b|\baliansi\b|\bsanggar\b|\bikatan\b|\bbank\s+sampah\b|\bLPM[DK]?\b|\btakmir\b|\bposyandu\b|\basosiasi\b|"
        r"\bsubak\b|\bKTH\b|\bKWT\b|\bKUB\b|\bLMDH\b|\bLPHD\b|\bHIPPA\b|\bG?P3A\b|\bforum\s+\w|\bRT\b|\bRW\b")),
    ("village", rf"\bpemerintah(?:an)?\s+{VILLAGE_WORDS}\b|\b{VILLAGE_WORDS}\b"),
    ("government", (
        r"\bpemerintah(?:an)?\b|\bpemkab\b|\bpemkot\b|\bpemprov\b|\bkementerian\b|\bkementrian\b|"
        r"\bdepartemen\b|\bdinas\b|\bbadan\b|\bbalai\b|\bkecamatan\b|\bkantor\b|\bRSUD?\b|"
        r"\brumah\s+sakit\b|\bpuskesmas\b|\bUPTD?\b|\bunit\s+pelaksana\b|\bdirektorat\b|"
        r"\bkepolisian\b|\bpolri\b|\bpols?(?:ek|res|da)\b|\bkejaksaan\b|\bTNI\b|\bkodim\b|\bkoramil\b|"
        r"\bpusat\b|\bsekretariat\b|\binspektorat\b|\bprovinsi\b|\bkabupaten\b|\bkota\b|\bBPJS\b|"
        r"\bBNN\w*|\blembaga\s+(?:ilmu|pemasyarakatan|penyiaran|negara)|\bperpustakaan\b|"
        r"\bperum\s+perhutani\b|\bpengadilan\b|\bdewan\b")),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_SELF = re.compile(r"diri\s*(?:nya)?\s*sendiri|pribadi|perorangan|perseorangan", re.IGNORECASE)

OFFICE = re.compile(
    r"(?:(?:wakil|pj|plt|plh|penjabat|pejabat|pelaksana\s+tugas|sekretaris|asisten|deputi|staf)\b[.\s]*+){0,4}"
    r"(?:kepala?|ketua|rektor|direktur|direktris|direksi|dekan|bupati|wali\s?kota|gubernur|camat|lurah|"
    r"menteri|sekretaris|manager|manajer|pimpinan|pemimpin"
    r"|presiden|komisaris|pemilik|owner|founder|koordinator|bendahara|general\s+manager|"
    r"branch\s+manager|vice\s+president|perbekel|keuchik|geuchik"
    r"|wali\s+nagari|peratin|hukum\s+tua|kuwu|petinggi|kades|pengurus|kuasa|panglima|komandan|"
    r"kapolsek|kapolres|pangulu|(?:datuk\s+)?penghulu|pengulu|pambakal|reje|pengasuh|penanggung\s+jawab|kasubdit|kabid|kabag"
    r"|wakil|deputi|asisten|pejabat\s+pembuat\s+komitmen|supervisor|hrd|head|chief|ceo|executive|"
    r"area|regional|relationship|senior|sales|kepling|pengelola|warga|petani)\b",
    re.IGNORECASE,
)
_OFFICE_HEAD = re.compile(
    rf"^(?:{OFFICE.pattern}\W+)+(?:bidang\s+[\w\s,]{{3,60}}?\s+(?=universitas|institut|politeknik|fakultas))?",
    re.IGNORECASE,
)


_LEVEL_OF_OFFICE = tuple(
    (re.compile(rf"\b(?:{held})\b", re.IGNORECASE), level)
    for held, level in (
        (r"wali\s+nagari", "Nagari"),
        (r"perbekel|kuwu|keuchik|geuchik|hukum\s+tua|peratin|petinggi|kades", "Desa"),
        ("lurah", "Kelurahan"),
        ("camat", "Kecamatan"),
        ("bupati", "Pemerintah Kabupaten"),
        (r"wali\s?kota", "Pemerintah Kota"),
        ("gubernur", "Pemerintah Provinsi"),
    )
)


def party_kind(name: str) -> str:
    """The kind of a body by its name: village, bpd, kelurahan, bumdes, bkad, company ... as `_KINDS` lists them, individual or other."""
    if _SELF.search(name):
        return "individual"
    hits = [
        (match.start(), order, kind)
        for order, (kind, pattern) in enumerate(_PATTERNS)
        if (match := pattern.search(name))
    ]
    if not hits:
        return "other"
    kinds = {kind for _, _, kind in hits}
    kind = min(hits)[2]
    if kind == "company" and "bank" in kinds and "community" not in kinds:
        return "bank"
    if (
        kind == "government"
        and "university" in kinds
        and not re.match(
            r"\W*(?:kementer|kementri|pemerintah|dinas|badan|balai|rumah|RS)", name, re.IGNORECASE
        )
    ):
        return "university"
    return kind


def body_of_office(office: str) -> str:
    """The body that an office belongs to: "Dekan Fakultas Teknik" gives "Fakultas Teknik"; empty when none is named."""
    rest = _OFFICE_HEAD.sub("", office, count=1).strip(" ,.;:-")
    if rest == office.strip(" ,.;:-"):
        return _behind_first_word(rest)
    body = re.split(
        ENDING_COMMA + r"|\s*\((?=[a-z]|$)|\s+berdasarkan\b|\s+yang\b|\s+sesuai\b|\s+periode\b|\s+selaku\b",
        rest,
    )[0].strip()
    return _with_level(office[: len(office) - len(rest)] if office.endswith(rest) else office, body)


def _behind_first_word(office: str) -> str:
    """The body behind an office that has a name of its own ("Bendesa Desa Adat Contoh"); empty when what follows names no body."""
    first, _, body = office.partition(" ")
    body = re.split(r",|\s+(?:berdasarkan|yang|sesuai|selaku)\b", body)[0].strip()
    known = party_kind(body) not in ("other", "individual") and party_kind(first) == "other"
    return body if known and body[:1].isupper() else ""


def _with_level(office: str, body: str) -> str:
    """The body with the level that its office alone tells: "Lurah X" belongs to "Kelurahan X", "Bupati X" to "Pemerintah Kabupaten X"."""
    if not body or party_kind(body) != "other":
        return body
    level = next((level for held, level in _LEVEL_OF_OFFICE if held.search(office)), "")
    return f"{level} {body}" if level else body


def is_office(name: str) -> bool:
    """Whether a text is an office ("Rektor Universitas X") rather than a body."""
    return bool(OFFICE.match(name.strip()))
