"""How the parties settle disputes: the ladder of ways in the order of the text."""

import re

from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.found import Found

HEADING = re.compile(
    r"pers?el[il]si[hn]|perselis|sengketa|domisili|pilihan\s+hukum|hukum\s+yang\s+berlaku|dispute|"
    r"perbedaan\s+pendapat|silang|(?:masalah|permasalahan|konflik|wicara)\b|penyelesaian\b(?!\s+(?:pekerjaan|pembayaran|kegiatan|tugas|administrasi|kewajiban|proyek))",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"pers?elisi[hn]an|sengketa|(?:segala|setiap)\s+perbedaan|perbedaan\b(?=[^.;]{0,60}(?:diselesaikan|musyawarah|mufakat|kekeluarga|rembu[gk]|runding))|p\w{0,2}bedaan\s+(?:pendapat|penafsiran|pandangan|persepsi|tafsir)|"
    r"b[ec]da\s+(?:pendapat|tafsir|paham|pandangan)|(?:silang|selisih)\s+(?:pendapat|paham|sengketa)|(?:ke)?salah\s?paham(?:an)?\b|ketidaksepaka\w+|ketidakcocokan|ketidaksesuaian|(?:timbul|terjadi|muncul|(?<=bila\s)ada|(?<=kalau\s)ada|(?<=jika\s)ada)\s+(?=[^.;]{0,140}(?:musyawarah|mufakat|kekeluarga|rembu[gk]|runding|damai))|permasalahan|persoalan|perselisin|pertentangan|(?:timbul|terjadi|terdapat|ada)(?:nya)?\s+(?:suatu\s+)?(?:masalah|konflik)|berselisih|\bwicara\b|silang\s+sal?isia?h|masalah\s+(?:yang\s+)?(?:timbul|hukum)|pelanggaran\s+(?:terhadap\s+)?(?:kesepakatan|perjanjian)\b(?=[^.;]{0,40}(?:diselesaikan|dimusyawarahkan))",
    re.IGNORECASE,
)
_FORUMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "musyawarah",
        re.compile(
            r"mus\w{0,2}[yv]\w?w\w?r\w?h|\bm\w{1,2}syaw\w+|musy\w?war\w+|(?:per)?muf[ao]k[ao]t\w*|kekeluarg\w+|\bsecara\s+damai\b|\b(?:jalan|usaha|upaya)\s+(?:per)?damai(?:an)?\b|\bduduk\s+(?:bersama|semeja|satu\s+meja)\b|(?:ber|di|pe)?runding(?:an|kan)?\b|negosiasi|\b(?:di|be)?rembu[gk]\w*|\bdibicarakan\b(?=\s+(?:secara\s+)?(?:dengan\s+)?(?:baik|bersama|kekeluarg|oleh\s+(?:kedua|para)))",
            re.IGNORECASE,
        ),
    ),
    (
        "mediasi",
        re.compile(
            r"\bmediasi|\bmediator|\bmediation|\bpenengah\b|\b(?:ber)?konsiliasi\b|\b(?:menengahi|ditengahi)\b|\bdidamaikan\b|\bmendamaikan\b|"
            r"\blembaga\s+alternatif\s+penyelesaian\s+sengketa\b|\bLAPS\b",
            re.IGNORECASE,
        ),
    ),
    (
        "camat",
        re.compile(
            r"\b(?:camat|panewu|kepala\s+distrik)\b|\b(?:ke|tingkat|pihak|kantor|mukim\s?/)\s?(?:mukim\s?/\s?)?kecamatan\b",
            re.IGNORECASE,
        ),
    ),
    (
        "bupati",
        re.compile(
            r"(?<!peraturan\s)(?<!keputusan\s)\bbupati\b|(?<=keputusan\s)bupati\b(?=\s*[.;,\n])|\bwali\s?kota\b(?!\s+[A-Z])",
            re.IGNORECASE,
        ),
    ),
    (
        "adat",
        re.compile(
            r"\b(?:lembaga|majelis\s+desa|majelis|kerapatan|dewan|kepala|pemangku|sidang|peradilan|hukum)\s+adat\b|"
            r"\bdamang\b|\bnini[ak]k?\s+mamak\b|\bondoafi\b|\bondofolo\b|\b(?:para-?\s?para|rapat|balai|rumah)\s+adat\b|"
            r"\b(?:kepada|ke|oleh|melalui|lewat)\s+(?:para\s+)?(?:tokoh|tua-?\s?tua|tetua|pemuka|penghulu)\s+(?:adat|marga|suku)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "atasan",
        re.compile(
            r"\batasan\b|\bkepala\s+dinas\b|\bpimpinan\s+(?:masing|para\s+pihak|tertinggi|kedua)|\bdinas\s+pemberdayaan\b|(?<=kepada\s)(?:menteri|gubernur)\b|(?<=oleh\s)(?:menteri|gubernur)\b|(?<=melalui\s)(?:menteri|gubernur)\b|"
            r"(?:(?<=kepada\s)|(?<=oleh\s)|(?<=melalui\s)|(?<=lewat\s))(?:kepala\s+desa|lurah|perbekel|kuwu|keuchik|wali\s+nagari)\b(?!\s+(?:bersama|dan)\s+(?:tuha|lembaga\s+adat|ninik|tetua|saniri))",
            re.IGNORECASE,
        ),
    ),
    ("arbitrase", re.compile(r"\barbitra[st]|\bBANI\b|\barbiter\b", re.IGNORECASE)),
    (
        "pengadilan",
        re.compile(
            r"(?<!ketua\s)(?<!\bluar\s)(?:pengadil?an|p[eco][nu][gq][ao][dl][il1|!]+[ao][nu])\b|(?-i:\bP[NA]\s+[A-Z][a-z])|kepaniteraan|panitera\b|jalur\s+hukum|melalui\s+hukum|litigasi|gugatan|"
            r"proses\s+hukum|upaya\s+hukum|secara\s+hukum",
            re.IGNORECASE,
        ),
    ),
)
_REFUSED = re.compile(
    r"(?:tanpa|mengesampingkan|menyimpangi|mengecualikan|(?:tidak|bukan)\s+(?:akan\s+|dapat\s+|boleh\s+)?(?:melalui|ke|(?:di)?bawa\w*\s+ke|(?:di)?ajukan\s+ke|mengajukan\s+\w+\s+ke|menempuh|menggugat\s+\w+\s+ke))\s+(?:\w+\s+){0,3}$|"
    r"melepaskan\s+hak\w*\b[^.;\n]{0,80}$",
    re.IGNORECASE,
)

_TALKING = re.compile(
    r"(?:musyawarah\w*|runding\w*|negosiasi|mufakat)\b(?:(?!putus)[^.;\n]){0,40}\b(?:oleh|antar|antara|tingkat|di\s+tingkat)\s*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:dilapor\w*|melapor\w*|tembusan|diberitahu\w*|memberitahu\w*|sepengetahuan|diketahui|mengetahui)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_UNSETTLED = re.compile(
    r"\b(?:(?:tidak|belum)\s+(?:\w+\s+)?(?:selesai|tercapai|dicapai|berhasil|mufakat|sepakat|terselesaikan)|gagal|buntu)\b[^.;]*$",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"selesai|putus|mediasi|penengah|didamaikan", re.IGNORECASE)
_SETTLED = re.compile(
    rf"{_TROUBLE.pattern}|\bperbedaan\b|\bselesai|\bdiselesaikan|musyawarah|runding|rembu[gk]|\bdiputus|\bdomisili|\bpengadilan",
    re.IGNORECASE,
)
_DOMICILE = re.compile(
    r"\bmemilih\s+(?:domisili|tempat\s+(?:tinggal|kedudukan)|kediaman|kedudukan)\b[^.;]{0,160}", re.IGNORECASE
)
_LADDER = re.compile(
    r"\b(?:musyawarah|kekeluargaan|mufakat|damai)\b[^.;\n]{0,200}\bpengadilan\s+negeri\b", re.IGNORECASE
)
_NOTE = re.compile(r"\[[^\]\n]*$")
_NEAR = (
    "selisi",
    "sengketa",
    "bedaan",
    "masalah",
    "persoalan",
    "cocokan",
    "sesuaian",
    "timbul",
    "terjadi",
    "muncul",
    "bila ada",
    "kalau ada",
    "jika ada",
    "tentangan",
    "konflik",
    "pendapat",
    "tafsir",
    "paham",
    "pandangan",
    "kesepaka",
    "silang",
    "wicara",
    "langgaran",
)


def read_dispute(sheet: Sheet) -> Found:
    """`dispute_forum`: list of musyawarah, mediasi, camat, bupati, adat, atasan, arbitrase, pengadilan in the order of the text."""
    zones = [
        zone
        for zone in sheet.section(HEADING, "dispute")
        if _SETTLED.search(sheet.text, zone.start, zone.end)
    ]
    sureness = 0.93
    if not zones:
        zones, sureness = _spoken(sheet) or _chosen_court(sheet), 0.8
    hits: dict[str, tuple[int, int]] = {}
    for zone in zones:
        for start, end, forum in _named(sheet, zone):
            hits.setdefault(forum, (start, end))
    if not hits:
        return sheet.silent(
            "Cara menyelesaikan perselisihan tidak diatur."
            if not zones
            else "Perselisihan disebut, tetapi tidak di mana diselesaikan."
        )
    ordered = sorted(hits, key=lambda forum: hits[forum][0])
    return sheet.found(
        ordered, min(start for start, _ in hits.values()), max(end for _, end in hits.values()), sureness
    )


def _named(sheet: Sheet, zone: Zone) -> list[tuple[int, int, str]]:
    """The forums of a zone; a place is not counted where the text refuses it ("tanpa melalui pengadilan")."""
    return [
        (match.start(), match.end(), forum)
        for forum, pattern in _FORUMS
        for match in pattern.finditer(sheet.text, zone.start, zone.end)
        if not _REFUSED.search(sheet.text[max(0, match.start() - 120) : match.start()])
        and not (forum in ("camat", "bupati", "atasan") and _only_told(sheet.text, match))
        and not (
            forum == "atasan" and _TALKING.search(sheet.text[max(0, match.start() - 80) : match.start()])
        )
        and not _NOTE.search(sheet.text[max(zone.start, match.start() - 200) : match.start()])
    ]


def _only_told(text: str, match: re.Match[str]) -> bool:
    """Whether an office is only told of a dispute, not asked to settle it ("hasilnya dilaporkan kepada Bupati")."""
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 80]
    if _UNSETTLED.search(text[max(0, match.start() - 160) : match.start()]):
        return False
    return bool(_TOLD.search(before)) and not _DECIDES.search(after.split("\n\n")[0])


def _spoken(sheet: Sheet) -> list[Zone]:
    """Sentences of the body that speak of a dispute and say in the same breath how it is settled."""
    zones = []
    for trouble in sheet.each(
        _TROUBLE, [Zone(min(sheet.title.end, sheet.head.end), sheet.main.end)], near=_NEAR
    ):
        end = _paragraph_end(sheet, trouble.end())
        passage = sheet.text[trouble.start() : end]
        if re.search(
            r"selesai|musyawarah|mufakat|mediasi|diputus|kekeluargaan|dirembu[gk]|dirunding|didamaikan|jalan\s+damai",
            passage,
            re.IGNORECASE,
        ):
            zones.append(Zone(trouble.start(), end))
    return zones


def _chosen_court(sheet: Sheet) -> list[Zone]:
    """Where no dispute is named: a court that the parties choose as domicile, or that follows talks in one sentence."""
    chosen = sheet.each(_DOMICILE, near=("memilih",))
    ladder = sheet.each(_LADDER, near=("pengadilan",), reach=(240, 20))
    return [Zone(*match.span()) for match in (*chosen, *ladder)]


def _paragraph_end(sheet: Sheet, start: int) -> int:
    limit = min(start + 420, sheet.main.end)
    stop = re.compile(
        r"\n\s*\n\s*(?!\w*(?:apabila|bilamana|jika|dalam\s+hal))|\n\W*(?:pasal|bab)\b", re.IGNORECASE
    ).search(sheet.text, start, limit)
    return stop.start() if stop else limit
