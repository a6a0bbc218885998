"""Signs about how a partner was chosen."""

from datetime import date

from mitradesa.core.offers import shown_points
from mitradesa.core.red_flags.facts import Choosing, Facts
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, listed

DAY = date(2026, 11, 1)


def _single(facts: Facts, numbers: Numbers) -> Seen | None:
    one = facts.choosing
    if one is None or one.offers != 1 or one.open_days >= numbers["short_days"]:
        return None
    return Seen(
        f"Hanya satu penawaran yang masuk, dan pengumumannya terbuka {one.open_days} hari.",
        {"offers": one.offers, "open_days": one.open_days},
    )


SINGLE_OFFER = Sign(
    id="single_offer",
    theme=Theme.CHOOSING,
    title="Satu penawaran saja dengan waktu yang pendek",
    about=About.VILLAGE,
    meaning="Waktu yang pendek menutup kesempatan calon lain, sehingga satu penawar tampak wajar padahal yang lain tidak sempat tahu.",
    method="Menghitung penawaran yang masuk pada pengumuman yang berakhir dengan pemilihan, dan hari sejak dibuka sampai ditutup.",
    formula="penawaran = 1 dan hari terbuka < {short_days}",
    limits=(
        "Di desa terpencil memang sering hanya satu yang berminat. Pengumuman di papan desa yang tidak "
        "dicatat di sini tidak terlihat."
    ),
    ask="Di mana dan sejak kapan diumumkan, siapa saja yang diberi tahu, dan mengapa waktunya sependek itu?",
    look=_single,
    example=Facts(on=DAY, choosing=Choosing(open_days=5, offers=1)),
    beside=Facts(on=DAY, choosing=Choosing(open_days=14, offers=1)),
    leans=("public_offer",),
    thresholds=(Threshold("short_days", "Pengumuman disebut pendek di bawah", "hari", 14, 2, 60),),
    weight=2,
)


def _not_best(facts: Facts, numbers: Numbers) -> Seen | None:
    one = facts.choosing
    if one is None or one.chosen_points is None or one.best_points is None:
        return None
    if one.best_points - one.chosen_points < numbers["gap"] * 100:
        return None
    return Seen(
        f"Yang dipilih bernilai {shown_points(one.chosen_points)}, penawaran terbaik {shown_points(one.best_points)}.",
        {"chosen": one.chosen_points, "best": one.best_points},
    )


NOT_THE_BEST = Sign(
    id="not_the_best_offer",
    theme=Theme.CHOOSING,
    title="Yang dipilih bukan penawaran dengan nilai tertinggi",
    about=About.VILLAGE,
    meaning=(
        "Kriteria diumumkan agar pilihan dapat diperiksa. Bila yang dipilih bukan yang terbaik menurut "
        "kriteria itu, alasannya perlu terbaca."
    ),
    method="Membandingkan nilai berbobot penawaran yang dipilih dengan nilai tertinggi pada pengumuman yang sama.",
    formula="nilai tertinggi − nilai yang dipilih ≥ {gap}",
    limits="Yang terbaik dapat mengundurkan diri sesudah dibuka, atau surat-suratnya ternyata tidak lengkap.",
    ask="Mengapa bukan penawaran dengan nilai tertinggi yang dipilih, dan dalam rapat mana itu diputuskan?",
    look=_not_best,
    example=Facts(on=DAY, choosing=Choosing(30, 3, chosen_points=7150, best_points=8800)),
    beside=Facts(on=DAY, choosing=Choosing(30, 3, chosen_points=8800, best_points=8800)),
    leans=("offer_evaluation",),
    thresholds=(Threshold("gap", "Selisih nilai sedikitnya", "poin", 1, 1, 50),),
    weight=3,
)


def _same_owner(facts: Facts, numbers: Numbers) -> Seen | None:
    one = facts.choosing
    if one is None or not one.bidders_of_one:
        return None
    names = tuple(sorted(one.bidders_of_one))
    return Seen(f"Lebih dari satu penawar bernama pemilik sama: {listed(names)}.", {"owners": names})


SAME_OWNER = Sign(
    id="offers_of_one_owner",
    theme=Theme.CHOOSING,
    title="Beberapa penawar tampak milik orang yang sama",
    about=About.PARTNER,
    meaning="Penawaran yang bersaing kehilangan arti bila di belakangnya orang yang sama.",
    method="Membandingkan nama pemilik dan pengurus para penawar menurut bunyinya, tanpa gelar.",
    formula="pemilik atau pengurus dengan nama berbunyi sama pada dua penawar atau lebih",
    limits="Nama yang sama belum tentu orang yang sama. Pemilik yang tidak tercatat pada profil tidak terlihat.",
    ask="Apakah orang yang namanya sama itu satu orang, dan bila ya, siapa yang menyusun tiap penawaran?",
    look=_same_owner,
    example=Facts(on=DAY, choosing=Choosing(30, 2, bidders_of_one=("Contoh Rahmat",))),
    beside=Facts(on=DAY, choosing=Choosing(30, 2)),
    leans=("offer_evaluation",),
    weight=4,
)
SIGNS = (SINGLE_OFFER, NOT_THE_BEST, SAME_OWNER)
