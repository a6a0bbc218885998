"""The words in which the trail speaks: kinds of events, kinds of subjects, fields and values as a person reads them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from mitradesa.core.calendar import WIB, in_words
from mitradesa.core.language import _, grouped
from mitradesa.core.means import MEANS_WORDS, Means

KINDS: Mapping[str, str] = {
    "agreement": "Perjanjian",
    "cooperation": "Kerja sama",
    "dispute": "Perselisihan",
    "receipt": "Penerimaan",
    "statement": "Rekening koran",
    "siskeudes": "Berkas Siskeudes",
    "spending": "Belanja perjanjian",
    "village_account": "Rekening kas desa",
    "account_choice": "Kode rekening kabupaten",
    "partner": "Pihak ketiga",
    "family": "Daftar keluarga",
    "tie": "Pernyataan hubungan",
    "person": "Orang dan akun",
    "office": "Jabatan",
    "handover": "Serah terima",
    "region": "Wilayah",
    "import": "Pemasukan register",
    "scan": "Pindaian",
    "letter": "Surat",
    "plan": "Rencana desa",
    "village_paper": "Peraturan dan rencana desa",
    "budget_line": "Anggaran desa",
    "potential": "Potensi desa",
    "obligation": "Kewajiban",
    "report": "Laporan desa",
    "book": "Buku tahunan",
    "sanction": "Denda dan sanksi",
    "turnover": "Omzet dan bagi hasil",
    "contribution": "Kontribusi bukan uang",
    "comparison": "Perbandingan tawaran",
    "ledger": "Catatan manfaat",
    "population": "Penduduk desa",
    "priority_scale": "Skala prioritas",
    "asset": "Aset desa",
    "evaluation": "Meja evaluasi",
    "permit": "Izin bupati",
    "offer": "Penawaran",
    "deliberation": "Musyawarah desa",
    "red_flag": "Tanda yang perlu ditanyakan",
    "audit": "Daftar pemeriksaan",
    "concern": "Suara warga",
    "personal": "Data pribadi",
    "event": "Sosialisasi",
    "promise": "Janji tindak lanjut",
    "certificates": "Sertifikat",
    "certificate": "Sertifikat",
    "attendance": "Kehadiran sosialisasi",
    "law": "Meja hukum",
    "exception": "Pengecualian",
    "codes": "Kode masuk",
    "desk": "Meja kerja",
    "reset": "Atur ulang akun",
}
"""What events are about, by the first part of their kind ("agreement" of "agreement.changed")."""

FIELDS: Mapping[str, str] = {
    "title": "judul",
    "document_kind": "jenis naskah",
    "regime": "rezim hukum",
    "field": "bidang",
    "scope": "ruang lingkup",
    "signed_on": "tanggal tanda tangan",
    "starts_on": "mulai berlaku",
    "ends_on": "hari terakhir",
    "open_ended": "tanpa batas waktu",
    "amount_total": "nilai seluruhnya",
    "note": "catatan",
    "partner": "pihak ketiga",
    "numbers": "nomor",
    "name": "nama",
    "village": "desa",
    "role": "jabatan",
    "since": "sejak",
    "until": "sampai",
    "decree": "nomor keputusan",
    "decree_on": "tanggal keputusan",
    "items": "jumlah butir",
    "rows": "jumlah baris",
    "phone": "telepon",
    "email": "surel",
    "nip": "NIP",
    "nik": "NIK",
    "address": "alamat",
    "kind": "jenis",
    "parties": "para pihak",
    "facts": "fakta",
    "files": "berkas",
    "reason": "alasan",
    "formula": "rumus",
    "turnover": "omzet",
    "village_share": "bagian desa",
    "counted": "hasil hitungan",
    "first": "nomor pertama",
    "last": "nomor terakhir",
    "result": "hasil",
    "means": "dipastikan",
    "sheet": "kode lembar",
    "signer": "penanda tangan",
    "carried_by": "dibawa oleh",
    "checked_by": "diperiksa oleh",
    "digest": "sidik isi",
    "version": "versi catatan",
    "held_on": "diadakan",
    "invited_on": "undangan dikirim",
    "chair": "pimpinan",
    "place": "tempat",
    "elements": "unsur",
    "agenda_item": "mata acara",
    "outcome": "hasil",
    "votes": "suara",
    "dissent": "ada beda pendapat",
    "draft": "sidik rancangan",
    "deliberation": "musyawarah",
    "sha256": "sidik berkas",
    "erased": "peristiwa yang dihapus data pribadinya",
    "dated_on": "tanggal naskah",
    "received_on": "diterima tanggal",
    "names": "nama-nama",
    "check_ins": "catatan hadir",
    "undone": "pembatalan",
    "walk_ins": "datang tanpa undangan",
    "device": "telepon",
    "day": "hari",
    "code": "kode",
    "codes": "kode",
    "double": "kode yang digabungkan",
    "kept": "kode yang tetap",
    "people": "orang",
    "questions": "pertanyaan",
    "question": "pertanyaan",
    "answers": "jawaban",
    "answer": "jawaban",
    "in_faq": "di tanya jawab",
    "item": "soal",
    "rule": "aturan",
    "about": "tentang",
    "book": "versi buku aturan",
    "file": "berkas",
    "ground": "dasar pengecualian",
    "owner": "penanggung jawab",
    "proof": "bukti",
    "fact": "fakta",
    "judged": "perjanjian yang dinilai",
    "changed": "temuan yang berubah",
    "effects": "akibat",
    "key": "kunci alamat",
    "number": "nomor",
    "before": "sebelum",
    "after": "sesudah",
    "score": "nilai akhir",
    "first_day": "hari pertama",
    "last_day": "hari terakhir",
    "released_on": "dilepas tanggal",
    "area": "luas",
    "money_unsettled": "uang yang belum diselesaikan",
    "lines": "baris",
    "track": "jalur",
    "invitations": "undangan",
    "subject": "perihal",
    "clause": "pasal naskah",
    "dispute": "perselisihan",
    "rung": "tahap",
    "early": "alasan mendahului",
    "into": "digabungkan ke",
    "filled": "yang dilengkapi",
    "from": "dari",
    "other": "catatan lain",
    "ended_on": "diakhiri tanggal",
    "renews": "memperbarui",
    "case": "perkara",
    "round": "putaran",
    "recorded": "tercatat",
    "mapping": "arti kolom",
    "sectors": "sektor yang dicari",
    "fields": "bidang yang dicari",
    "subdistricts": "kecamatan",
    "on": "tanggal",
    "sections": "bagian",
    "topic": "pokok bahasan",
    "honorarium": "honorarium",
    "tax": "pajak",
    "state": "keadaan",
    "value": "nilai",
    "minutes_number": "nomor berita acara",
    "copied": "disalin",
    "letters": "surat",
    "planned": "rencana",
    "realised": "realisasi",
    "villages": "desa",
    "quotas": "kuota",
    "agreements": "perjanjian",
    "sector": "sektor",
    "potential": "potensi desa",
    "year": "tahun",
    "order": "urutan",
    "amount": "jumlah rupiah",
    "standing": "dasar",
    "why": "sebab",
    "to": "ke",
    "acknowledged": "yang diketahui tertulis",
    "advice": "yang hanya dianjurkan",
    "met": "yang terpenuhi",
    "agreement": "perjanjian",
    "members": "banyak anggota",
    "deputy_basis": "surat penunjukan pengganti",
    "deal": "tawaran",
    "assumptions": "anggapan",
    "because": "alasan memilih",
    "happened_on": "terjadi tanggal",
    "first_due": "jatuh tempo pertama",
    "indicator": "baris manfaat",
    "gained": "diterima desa",
    "given": "diberikan desa",
    "net": "sisa bagi desa",
    "figures": "angka",
    "recurs": "berulang",
    "sign": "jenis tanda",
}
MONEY = frozenset({"amount_total", "amount", "money_unsettled", "gained", "given", "net"})


def kind_words(kind: str) -> str:
    """What a kind of event is about."""
    about = kind.partition(".")[0]
    return _(KINDS.get(about, about))


def field_words(name: str) -> str:
    """The name of a field, as it is written in code where nobody gave it a word."""
    return _(FIELDS[name]) if name in FIELDS else name.replace("_", " ")


def in_order(names: Iterable[str]) -> list[str]:
    """Fields in the order in which people expect them, those without a word last."""
    places = {name: place for place, name in enumerate(FIELDS)}
    return sorted(names, key=lambda name: (places.get(name, len(places)), name))


def value_words(name: str, value: object) -> str:
    """A value as a sentence holds it: "kosong", "ya", "Rp12.000", "3 Maret 2026"."""
    if value is None or value in ("", [], {}):
        return _("kosong")
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, int):
        return f"Rp{grouped(value)}" if name in MONEY else grouped(value)
    if isinstance(value, list):
        return ", ".join(value_words(name, one) for one in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{field_words(key)}: {value_words(key, one)}" for key, one in value.items())
    return _(MEANS_WORDS[Means(str(value))]) if name == "means" else _text(str(value))


def _text(text: str) -> str:
    try:
        return in_words(date.fromisoformat(text)) if len(text) == 10 else text
    except ValueError:
        return text


def moment_words(moment: datetime) -> str:
    """A moment in western Indonesian time: "3 Maret 2026 pukul 14.05 WIB"."""
    local = moment.astimezone(WIB)
    return f"{in_words(local.date())} {_('pukul')} {local:%H.%M} WIB"
