"""The due-diligence questions about a third party and how their score is made; a proposal of Mitra Desa, no regulation asks for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

PROPOSED = "Daftar pertanyaan ini usulan Mitra Desa; tidak ada peraturan yang terbaca yang menetapkannya."
BEST = 2
SCORE_WORDS: Mapping[int, str] = {0: "lemah", 1: "cukup", 2: "kuat"}
FORMULA = "jumlah nilai dibagi (2 kali banyaknya butir yang dinilai), dikali 100, dibulatkan ke bawah"


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One question: its lasting name, what is asked, and where the answer is looked for."""

    key: str
    asks: str
    look: str


INQUIRIES: tuple[Inquiry, ...] = (
    Inquiry(
        "legality",
        "Apakah surat legalitasnya lengkap dan masih berlaku?",
        "Akta, pengesahan, NIB, izin pada profil.",
    ),
    Inquiry(
        "signatory",
        "Apakah jelas siapa yang berwenang menandatangani?",
        "Akta terakhir, keputusan pengangkatan, atau surat kuasa.",
    ),
    Inquiry(
        "owners",
        "Apakah pemilik dan pengurusnya diketahui sampai orangnya?",
        "Akta, daftar pemegang saham, anggaran dasar.",
    ),
    Inquiry(
        "business",
        "Apakah bidang usahanya cocok dengan yang dikerjasamakan?",
        "NIB, izin, pekerjaan yang pernah dilakukan.",
    ),
    Inquiry(
        "means",
        "Apakah modal, alat, dan orangnya cukup?",
        "Laporan keuangan, daftar alat, kunjungan ke tempat usaha.",
    ),
    Inquiry(
        "record",
        "Bagaimana kerja samanya yang lalu dengan desa lain?",
        "Rekam jejak pada register; tanyakan kepada desa itu.",
    ),
    Inquiry(
        "promises",
        "Apakah kewajibannya yang lalu dipenuhi tepat waktu?",
        "Bukti bayar, laporan, keterangan desa.",
    ),
    Inquiry(
        "workers",
        "Bagaimana ia memperlakukan pekerja dan warga sekitar?",
        "Keterangan pekerja dan warga, kabar yang dapat diperiksa.",
    ),
    Inquiry(
        "surroundings",
        "Bagaimana ia menjaga lingkungan tempat usahanya?",
        "Izin lingkungan, keadaan tempat usaha yang ada.",
    ),
    Inquiry(
        "disputes",
        "Apakah ia bebas dari perkara yang mengganggu kerja sama?",
        "Keterangan tertulis darinya, kabar yang dapat diperiksa.",
    ),
)


def scored(scores: Iterable[int | None]) -> int | None:
    """The total of 0 to 100 by the formula; None where no item was given a score."""
    given = [one for one in scores if one is not None]
    return 100 * sum(given) // (BEST * len(given)) if given else None
