"""What a draft says of papers and meetings outside itself; stated from its words with a place, never from its silence."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ELSEWHERE
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.extraction.dates import dates_in
from mitradesa.reading.extraction.sheet import Zone
from mitradesa.reading.found import Found

_PAST = r"(?:telah|sudah|berdasarkan|hasil|sebagaimana|sesuai|menurut|memperhatikan|merujuk)"
_MUSDES = re.compile(r"\b(?:musyawarah desa|musdes)\b(?! khusus| serah)")
_LAW = re.compile(r"\bperaturan\b|\bpermendes\w*|\bundang-undang\b")
_HELD = re.compile(rf"\b{_PAST}\b|\bberita acara\b")
_FUTURE = re.compile(r"\b(?:akan|wajib|harus|setelah|apabila|jika|bila|dapat|belum|tidak|sebelum)\b")
_AGREED = re.compile(r"\b(?:menyepakati|disepakati|menyetujui|disetujui|kesepakatan|persetujuan)\b")
_RPJM = re.compile(
    r"\b(?:tercantum|termuat|tertuang|terdapat|masuk) (?:\w+ ){0,2}(?:dalam|di|pada) (?:dokumen )?(?:rpjm ?des(?:a)?\b|rencana pembangunan jangka menengah desa)"
)
_RKP_YEAR = re.compile(
    r"\b(?:rkp ?des(?:a)?|rencana kerja pemerintah desa(?: \(rkp ?des(?:a)?\))?)(?: [\w]+){0,3}? tahun (?:anggaran )?(?P<year>20\d\d)\b"
)
_PERMIT = re.compile(
    r"\b(?:izin|ijin|persetujuan)(?: tertulis)?(?: dari)? (?:bupati|wali ?kota)\b[^;]{0,50}\b(?:nomor|no)\b[. :]*[\w./-]*\d"
)
_OFFER = re.compile(
    r"\b(?P<who>pihak (?:pertama|kesatu|kedua|i{1,2}\b)) (?:telah |sudah )?(?:mengajukan|menyampaikan|mengirim(?:kan)?) (?:surat )?(?:permohonan|penawaran|usulan|proposal|rencana)\b(?: rencana)?(?: kerja ?sama| pengelolaan| pemanfaatan| sewa)?"
)
_CALLED = re.compile(
    r"\b(?P<who>pihak (?:pertama|kesatu|kedua|i{1,2}\b)|pemerintah desa) (?:telah |sudah )?(?:menawarkan|mengumumkan penawaran|membuka penawaran)\b"
)
_REACH = 160


def read_references(paper: Paper) -> dict[str, Found]:
    """What the draft reports of musyawarah, plans, permits and of who began."""
    names = (
        "musdes_on",
        "musdes_result",
        "rpjmdes_entry",
        "rkpdes_year_starts_on",
        "regent_permit",
        "regent_permit_on",
        "initiative",
    )
    found: dict[str, Found] = {name: paper.silent(ELSEWHERE) for name in names}
    if not paper.has_village:
        return found
    for sentence in (*paper.head, *paper.body):
        for name, one in _reported(paper, sentence).items():
            if found[name].value is None:
                found[name] = one
    return found


def _reported(paper: Paper, sentence: Sentence) -> dict[str, Found]:
    words = sentence.words
    found: dict[str, Found] = {}
    if (
        (match := _MUSDES.search(words))
        and _HELD.search(words)
        and not _LAW.search(words)
        and not _FUTURE.search(words)
    ):
        found |= _meeting(paper, sentence, match)
    if _RPJM.search(words) and not _FUTURE.search(words):
        found["rpjmdes_entry"] = paper.found("listed", sentence, 0.7)
    if (match := _RKP_YEAR.search(words)) and not _FUTURE.search(words):
        found["rkpdes_year_starts_on"] = paper.found(f"{match['year']}-01-01", sentence, 0.7)
    if _PERMIT.search(words) and not _FUTURE.search(words):
        found["regent_permit"] = paper.found("granted", sentence, 0.7)
        found |= _dated(paper, sentence, "regent_permit_on", "bupati")
    for pattern in (_OFFER, _CALLED):
        if match := pattern.search(words):
            side = paper.side(match)
            if pattern is _OFFER and side == PARTNER:
                found["initiative"] = paper.found("third_party", sentence, 0.65)
            elif side == VILLAGE:
                found["initiative"] = paper.found("village", sentence, 0.65)
    return found


def _meeting(paper: Paper, sentence: Sentence, match: re.Match[str]) -> dict[str, Found]:
    found = _dated(paper, sentence, "musdes_on", match[0])
    if _AGREED.search(sentence.words):
        found["musdes_result"] = paper.found("agreed", sentence, 0.7)
    return found


def _dated(paper: Paper, sentence: Sentence, name: str, after: str) -> dict[str, Found]:
    """The one date that stands behind some words of a sentence."""
    first = paper.sheet.low.find(after.split()[0], sentence.start, sentence.end)
    zone = Zone(max(first, sentence.start), min(sentence.end, max(first, sentence.start) + _REACH))
    days = {written.iso for written in dates_in(paper.sheet, zone) if written.iso and written.day}
    return {name: paper.found(days.pop(), sentence, 0.7)} if len(days) == 1 else {}
