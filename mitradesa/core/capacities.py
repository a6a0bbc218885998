"""What a person is told of each way of standing in for an office, and the articles that say so; which acts follow is in `core.roles`."""

from collections.abc import Mapping
from dataclasses import dataclass

from mitradesa.core.roles import Capacity


@dataclass(frozen=True, slots=True)
class Scope:
    """What somebody in a capacity decides, and the articles read, as (instrument, article); none where the law is silent."""

    name: str
    says: str
    cites: tuple[tuple[str, str], ...] = ()


SCOPES: Mapping[Capacity, Scope] = {
    Capacity.PJ: Scope(
        "Pj. (penjabat)",
        "Memutus seperti pejabatnya. Untuk kepala desa wewenangnya sama menurut pasal di bawah; untuk jabatan lain peraturan yang "
        "kami baca tidak mengaturnya, jadi ia dibiarkan memutus dan nomor keputusannya tampil pada setiap putusannya.",
        (("uu-6-2014", "46(2)"), ("uu-6-2014", "47(2)"), ("pp-16-2026", "62(2)")),
    ),
    Capacity.PLT: Scope(
        "Plt. (pelaksana tugas)",
        "Peraturan yang kami baca tidak menyebut batasnya: ia dibiarkan memutus seperti pejabatnya, dan nomor keputusannya tampil "
        "pada setiap putusannya.",
    ),
    Capacity.PLH: Scope(
        "Plh. (pelaksana harian)",
        "Hanya urusan sehari-hari: surat, disposisi, dan atur ulang akun. Putusan lain menunggu pejabatnya, atau seorang Pj. atau "
        "Plt. Batas ini ukuran Mitra Desa; peraturan yang kami baca tidak menyebutnya.",
    ),
    Capacity.AN: Scope(
        "a.n. (atas nama)",
        "Menandatangani surat dan sertifikat atas nama pejabatnya, yang tetap bertanggung jawab dan disebut namanya. Naskah kerja "
        "sama tidak: untuk desa yang menandatangani kepala desa menurut pasal di bawah. Batas selebihnya ukuran Mitra Desa.",
        (("uu-6-2014", "26(2) huruf n"),),
    ),
    Capacity.MANDATE: Scope(
        "Atas mandat",
        "Memutus sebatas isi surat mandatnya, yang nomornya tampil pada setiap putusannya. Peraturan yang kami baca tidak menyebut "
        "batas lain, jadi Mitra Desa tidak menambahkannya.",
    ),
    Capacity.DUTY_LETTER: Scope(
        "Atas surat tugas",
        "Hanya urusan sehari-hari, seperti Plh. Batas ini ukuran Mitra Desa; peraturan yang kami baca tidak menyebutnya.",
    ),
}
