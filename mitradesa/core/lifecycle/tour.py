"""The guided tour of a track: what each step is for and how it is done, in plain words for who does it the first time."""

from collections.abc import Mapping
from dataclasses import dataclass

from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName, Transition
from mitradesa.core.lifecycle.tracks import TRACKS

TOUR_KEY = "contohtur"
"""The invented case of the demonstration that the tour shows step by step."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step in plain words: why it is there, and what the village does."""

    why: str
    do: str


BY_WAY: Mapping[TrackName, tuple[Status, ...]] = {
    TrackName.VILLAGE_INITIATIVE: (Status.READY,),
    TrackName.PARTNER_INITIATIVE: (Status.ACCEPTED,),
    TrackName.ASSET_USE: (Status.ASSET_AGREED, Status.DRAFT_AGREED, Status.PERMITTED),
}
"""States over which the whole way leads; a shorter way past them is for renewals and for a resident's yearly lease."""


def tour(track: TrackName) -> tuple[Transition, ...]:
    """The steps of a track from the opening to the closing, in order."""
    here = Status.OPENED
    way: list[Transition] = []
    for there in (*BY_WAY[track], Status.CLOSED):
        way += TRACKS[track].way_to(there, here)
        here = there
    return tuple(way)


TOLD: Mapping[str, Told] = {
    "take_up": Told(
        "Sebelum apa pun, pastikan ini memang kerja sama desa: bukan pembelian, bukan kerja sama antar-desa, bukan urusan BUM Desa.",
        "Buka perkaranya, jawab pertanyaan pemilahan, lalu mulai. Satu gagasan satu perkara.",
    ),
    "prioritise": Told(
        "Desa mengerjasamakan potensi yang diketahuinya sendiri, dan yang paling perlu lebih dahulu.",
        "Isi kartu potensi, susun skala prioritas dengan alasan tiap urutan, lalu catat suratnya.",
    ),
    "approve": Told(
        "Kerja sama dengan pihak ketiga adalah hal strategis: musyawarah desa yang memutuskan, bukan kepala desa sendiri.",
        "BPD mengundang dan memimpin musyawarah. Unggah berita acara yang bertanda tangan, isi hasil dan tanggalnya.",
    ),
    "record_plan": Told(
        "Yang tidak termuat dalam RPJM Desa dan RKP Desa belum boleh dilanjutkan.",
        "Tunjuk halaman atau nomornya dalam kedua rencana. Bila belum termuat, ubah dahulu rencananya.",
    ),
    "prepare_offer": Told(
        "Pihak ketiga hanya dapat menawar dengan wajar bila tahu apa yang ditawarkan, dan desa perlu tahu untung ruginya.",
        "Siapkan data, analisis manfaat dan biaya, KAK, serta catatan lingkungan dan tata ruang.",
    ),
    "announce": Told(
        "Penawaran terbuka memberi kesempatan yang sama dan melindungi desa dari sangkaan pilih kasih.",
        "Umumkan dengan KAK terlampir. Aset yang dipakai sudah terbukti milik desa dan dipesan untuk masanya.",
    ),
    "open_offers": Told(
        "Penawaran dibuka bersama sesudah masanya habis, supaya tidak ada yang mengintip lebih dahulu.",
        "Catat berapa penawaran tertulis yang masuk dan kapan yang pertama diterima.",
    ),
    "choose": Told(
        "Mitra dipilih menurut kriteria yang sudah diumumkan, bukan menurut kenalan.",
        "Buat berita acara penilaian dengan alasan. Bandingkan nama mitra dengan keluarga kepala desa, perangkat dan anggota BPD.",
    ),
    "finish_draft": Told(
        "Perjanjian yang tidak lengkap adalah sumber perselisihan: pokok isinya ditetapkan peraturan.",
        "Unggah rancangan. Mitra Desa membacanya dan menunjuk pokok yang belum ada.",
    ),
    "agree_draft": Told(
        "Musyawarah desa menyepakati perjanjian ini dengan mitra ini, bukan hanya gagasannya.",
        "Tunjukkan rancangannya dalam musyawarah, catat keputusan atas tiap pokok, lalu unggah berita acaranya.",
    ),
    "clear": Told(
        "Camat dilibatkan sebelum tanda tangan; sesudahnya perbaikan jauh lebih sulit.",
        "Kirim rancangan kepada camat dengan surat, catat tanggalnya, dan isi jawabannya bila sudah ada.",
    ),
    "sign": Told(
        "Pada hari tanda tangan semua ketentuan diperiksa sekali lagi; yang melanggar menghentikan, yang belum diketahui diakui tertulis.",
        "Isi nomor, masa berlaku dan penanda tangan, unggah pindaian yang bertanda tangan. Perjanjiannya masuk register dengan sendirinya.",
    ),
    "start": Told(
        "Hari mulai menentukan kapan kewajiban dan pembayaran jatuh tempo.",
        "Buat berita acara mulai, dengan keadaan aset dan pekerjaan pada hari itu.",
    ),
    "end": Told(
        "Perjanjian tidak lenyap begitu saja: alasannya disebut dan dibicarakan dengan para pihak.",
        "Isi alasan berakhir, hari musyawarah para pihak, lalu catat berita acaranya.",
    ),
    "close": Told(
        "Perkara selesai bila aset sudah kembali dan uang sudah lunas; kalau tidak, masih ada yang menagih.",
        "Catat laporan akhir dan berita acara serah terima kembali. Sesudah ini asetnya bebas lagi.",
    ),
    "screen": Told(
        "Rencana yang datang dari luar diperiksa seperti rencana desa sendiri.",
        "Periksa manfaat dan biaya, kesesuaian dengan rencana desa, lingkungan dan bukti aset; tulis dalam lembar pemeriksaan.",
    ),
    "call_musdes": Told(
        "Yang menerima atau menolak rencana pihak ketiga adalah musyawarah desa yang diundang BPD.",
        "BPD mengirim undangan dengan rencananya terlampir.",
    ),
    "accept": Told(
        "Hasil musyawarah ditetapkan tertulis supaya pihak ketiga dan warga tahu pegangannya.",
        "Unggah berita acara, catat penetapan, dan pastikan yang terikat hubungan dengan mitra sudah menyisih.",
    ),
    "take_partner": Told(
        "Rencana yang diterima tetap harus termuat dalam rencana desa sebelum mitranya ditetapkan.",
        "Tunjuk tempatnya dalam RPJM Desa dan RKP Desa, lalu kirim surat jawaban.",
    ),
    "agree_use": Told(
        "Aset desa milik semua warga: pemakaiannya disepakati kepala desa bersama BPD, dengan bukti bahwa desa menguasainya.",
        "Pilih aset dari inventaris, periksa sertifikatnya, lalu unggah kedua berita acara.",
    ),
    "ask_permit": Told(
        "Kerja sama pemanfaatan, bangun guna serah dan bangun serah guna memerlukan izin tertulis bupati.",
        "Kirim permohonan dengan berkasnya melalui camat.",
    ),
    "permit": Told(
        "Tanpa izin tertulis pemakaian aset seperti ini tidak boleh dimulai.",
        "Dinas PMD atau bupati mencatat izinnya dan mengunggah pindaiannya.",
    ),
}
"""Words for the steps of the three tours."""
