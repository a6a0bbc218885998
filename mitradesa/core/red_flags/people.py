"""Signs about the people of a third party and about the third party itself."""

from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.red_flags.facts import Elsewhere, Facts
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day, listed

DAY = date(2026, 11, 1)
SIGNED = date(2026, 5, 4)
SHARED = tuple(Elsewhere("Contoh Rahmat", f"CV Contoh {one}", f"Desa Contoh {one}") for one in "BCDE")
ONE_SURE = Elsewhere("Contoh Rahmat", "CV Contoh F", "Desa Contoh F", sure=True)


def _family(facts: Facts, numbers: Numbers) -> Seen | None:
    if not facts.ties:
        return None
    ties = tuple(sorted(facts.ties))
    return Seen(f"{listed(ties)}; belum ada pernyataannya.", {"ties": ties})


FAMILY = Sign(
    id="name_like_an_official",
    theme=Theme.PEOPLE,
    title="Nama pemilik atau pengurus mirip nama pejabat desa atau keluarganya",
    about=About.VILLAGE,
    meaning=(
        "Yang memutuskan bagi desa tidak mengambil keputusan yang menguntungkan diri atau keluarganya. Nama "
        "yang mirip meminta pernyataan."
    ),
    method=(
        "Membandingkan nama pemilik dan pengurus pihak ketiga dengan nama perangkat desa, BPD, dan keluarga "
        "yang mereka sebut, menurut bunyinya."
    ),
    formula="ada nama yang mirip dan belum ada pernyataan hubungan tentangnya",
    limits="Separuh desa bersaudara dan banyak nama sama: mirip bukan berarti keluarga. Keluarga yang tidak disebut tidak terlihat.",
    ask="Apakah ada hubungan keluarga atau usaha, dan bila ada, siapa yang mundur dari keputusan?",
    look=_family,
    example=Facts(on=DAY, ties=("Contoh Rahmat bernama mirip Contoh Rahmad (Kepala Desa)",)),
    beside=Facts(on=DAY),
    leans=("head_names_compared", "official_names_compared", "bpd_names_compared", "kinship_statement"),
    weight=4,
)


def _shared_owner(facts: Facts, numbers: Numbers) -> Seen | None:
    named = {one.village for one in facts.elsewhere}
    sure = {one.village for one in facts.elsewhere if one.sure}
    if len(sure) < numbers["villages"] and len(named) < numbers["names"]:
        return None
    found = tuple(sorted(f"{one.owner} juga pada {one.partner} di {one.village}" for one in facts.elsewhere))
    return Seen(f"{listed(found)}.", {"elsewhere": found})


SHARED_OWNER = Sign(
    id="owner_in_many_villages",
    theme=Theme.PEOPLE,
    title="Pemilik yang sama memakai nama usaha berbeda di beberapa desa",
    about=About.PARTNER,
    meaning="Satu orang dengan beberapa nama usaha dapat menguasai kerja sama sebuah wilayah tanpa terlihat dari namanya.",
    method="Mencari pihak ketiga lain di kabupaten yang pemilik atau pengurusnya bernama sama dan yang perjanjiannya masih berjalan.",
    formula="desa lain dengan nama pemilik dan alamat, kontak, NPWP, atau NIB yang sama ≥ {villages}, atau dengan nama saja ≥ {names}",
    limits="Nama yang umum akan muncul berulang. Grup usaha yang terbuka tentang pemiliknya tidak menyalahi apa pun.",
    ask="Apakah usaha-usaha itu milik orang yang sama, dan tahukah tiap desa tentang yang lain?",
    look=_shared_owner,
    example=Facts(on=DAY, elsewhere=SHARED),
    beside=Facts(on=DAY, elsewhere=(ONE_SURE,)),
    leans=("partner_capacity",),
    thresholds=(
        Threshold("villages", "Desa lain dengan nama dan data yang sama", "desa", 2, 1, 20),
        Threshold("names", "Desa lain dengan nama saja", "desa", 4, 2, 50),
    ),
    weight=2,
)


def _many_villages(facts: Facts, numbers: Numbers) -> Seen | None:
    villages = tuple(sorted(facts.villages))
    if len(villages) < numbers["villages"]:
        return None
    return Seen(
        f"Pihak ketiga ini juga terikat perjanjian berjalan di {len(villages)} desa lain: {listed(villages)}.",
        {"villages": villages},
    )


MANY_VILLAGES = Sign(
    id="partner_in_many_villages",
    theme=Theme.PEOPLE,
    title="Pihak ketiga yang sama di banyak desa sekaligus",
    about=About.PARTNER,
    meaning="Kemampuan satu mitra ada batasnya, dan pilihan yang selalu jatuh kepada nama yang sama patut diketahui sebabnya.",
    method="Menghitung desa lain di kabupaten yang perjanjiannya dengan pihak ketiga ini masih berjalan.",
    formula="desa lain dengan perjanjian berjalan ≥ {villages}",
    limits="Perguruan tinggi, bank daerah, dan koperasi sekunder memang bekerja di banyak desa.",
    ask="Dengan orang dan modal apa semua perjanjian itu dijalankan?",
    look=_many_villages,
    example=Facts(on=DAY, villages=tuple(f"Desa Contoh {one}" for one in "ABCDEFGH")),
    beside=Facts(on=DAY, villages=tuple(f"Desa Contoh {one}" for one in "ABCDEFG")),
    leans=("partner_capacity",),
    thresholds=(Threshold("villages", "Desa lain sedikitnya", "desa", 8, 2, 100),),
)


def _young(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None or facts.partner_since is None:
        return None
    age = (facts.signed_on - facts.partner_since).days
    if age >= numbers["days"]:
        return None
    lived = f"{age} hari sesudah" if age > 0 else "sebelum"
    return Seen(
        f"Ditandatangani {lived} surat pihak ketiga yang paling tua terbit, {in_words(facts.partner_since)}.",
        {"signed_on": day(facts.signed_on), "since": day(facts.partner_since)},
    )


YOUNG = Sign(
    id="young_partner",
    theme=Theme.PEOPLE,
    title="Pihak ketiga baru berdiri saat tanda tangan",
    about=About.PARTNER,
    meaning="Badan yang didirikan menjelang tanda tangan belum berekam jejak, dan dapat dibuat hanya untuk perjanjian ini.",
    method="Membandingkan hari tanda tangan dengan hari terbit surat pihak ketiga yang paling tua pada profilnya.",
    formula="hari tanda tangan − hari terbit surat tertua < {days}",
    limits="Kelompok warga dan BUM Desa memang sering lahir untuk satu usaha. Profil yang baru memuat surat terbaru menipu hitungan ini.",
    ask="Sejak kapan usaha ini berjalan, dan pekerjaan apa yang pernah diselesaikannya?",
    look=_young,
    example=Facts(on=DAY, signed_on=SIGNED, partner_since=date(2026, 4, 1)),
    beside=Facts(on=DAY, signed_on=SIGNED, partner_since=date(2024, 4, 1)),
    leans=("third_party_papers", "partner_capacity"),
    thresholds=(Threshold("days", "Disebut baru di bawah", "hari", 90, 7, 730),),
    weight=2,
)


def _lapsed(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None or not facts.lapsed_papers:
        return None
    papers = tuple(sorted(facts.lapsed_papers))
    return Seen(f"Pada hari tanda tangan sudah habis masanya: {listed(papers)}.", {"papers": papers})


LAPSED_PAPERS = Sign(
    id="partner_papers_lapsed",
    theme=Theme.PEOPLE,
    title="Surat pihak ketiga habis masa saat tanda tangan",
    about=About.PARTNER,
    meaning="Izin yang sudah habis berarti pihak ketiga belum tentu boleh menjalankan usahanya pada hari ia mengikat desa.",
    method="Membandingkan hari habis surat pada profil, yang tidak diganti surat sejenis yang masih berlaku, dengan hari tanda tangan.",
    formula="hari habis surat < hari tanda tangan, tanpa surat sejenis yang berlaku",
    limits="Surat penggantinya mungkin ada tetapi belum dimasukkan ke profil.",
    ask="Apakah surat itu sudah diperbarui sebelum tanda tangan?",
    look=_lapsed,
    example=Facts(on=DAY, signed_on=SIGNED, lapsed_papers=("izin 12/2021, habis 1 Februari 2026",)),
    beside=Facts(on=DAY, signed_on=SIGNED),
    leans=("third_party_papers",),
)
SIGNS = (FAMILY, SHARED_OWNER, MANY_VILLAGES, YOUNG, LAPSED_PAPERS)
