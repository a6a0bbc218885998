"""Signs about the village's assets."""

from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.red_flags.facts import Facts, Overlap, UsedAsset
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day, listed
from mitradesa.core.red_flags.terms import far_below

DAY = date(2026, 11, 1)
VALUED_USES = ("ksp", "bgs", "bsg", "swap")
TWICE = Overlap("Tanah kas blok A", "Sewa sawah dengan Contoh Warga", date(2026, 1, 1), date(2026, 12, 31))


def _twice(facts: Facts, numbers: Numbers) -> Seen | None:
    if not facts.overlaps:
        return None
    found = tuple(sorted(f"{one.asset} juga dipakai {one.holder}" for one in facts.overlaps))
    first = min(facts.overlaps, key=lambda one: (one.first, one.holder))
    kept = sorted([one.asset, one.holder, day(one.first), day(one.last)] for one in facts.overlaps)
    return Seen(
        f"{listed(found)}, bersamaan sejak {in_words(first.first)} sampai {in_words(first.last)}.",
        {"overlaps": kept},
    )


LET_TWICE = Sign(
    id="asset_let_twice",
    theme=Theme.ASSETS,
    title="Aset yang sama diserahkan kepada dua pihak",
    about=About.VILLAGE,
    meaning="Dua pihak membayar untuk tanah yang sama pada hari yang sama: yang satu pasti dirugikan, dan uangnya perlu dilacak.",
    method="Mencari pemakaian lain atas aset atau bagian aset yang sama dengan hari yang bertindih.",
    formula="aset sama, bagian sama atau seluruhnya, dan hari bertindih ≥ 1",
    limits="Tanah yang sama dapat dibagi tanpa bagiannya dicatat, atau hari serah terimanya memang sehari bertindih.",
    ask="Siapa yang sekarang memakai aset ini, dan kepada siapa masing-masing membayar?",
    look=_twice,
    example=Facts(on=DAY, overlaps=(TWICE,)),
    beside=Facts(on=DAY),
    leans=("definite_object", "object_handed_back"),
    weight=5,
)


def _unproved(facts: Facts, numbers: Numbers) -> Seen | None:
    names = tuple(sorted(one.name for one in facts.assets if not one.proved))
    if not names:
        return None
    return Seen(f"Belum ada bukti penguasaan desa atas {listed(names)}.", {"assets": names})


UNPROVED = Sign(
    id="asset_without_proof",
    theme=Theme.ASSETS,
    title="Aset dikerjasamakan tanpa bukti penguasaan desa",
    about=About.VILLAGE,
    meaning="Desa hanya dapat menyerahkan yang dikuasainya. Tanpa bukti, mitra dan warga dapat mendapati pemilik lain di lapangan.",
    method="Melihat bukti penguasaan pada inventaris untuk setiap aset yang dipakai perjanjian.",
    formula="ada aset yang dipakai dengan bukti = belum ada surat",
    limits="Banyak tanah desa belum bersertipikat tetapi nyata milik desa; buku tanah dan surat pernyataan juga bukti.",
    ask="Dengan surat apa desa membuktikan haknya, dan kapan sertipikatnya diurus?",
    look=_unproved,
    example=Facts(on=DAY, assets=(UsedAsset("Tanah kas blok A", proved=False),)),
    beside=Facts(on=DAY, assets=(UsedAsset("Tanah kas blok A", proved=True),)),
    leans=("land_certificate", "building_ownership_proof"),
    weight=2,
)


def _unvalued(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.asset_use not in VALUED_USES or facts.asset_value is not None:
        return None
    return Seen(
        "Nilai aset yang diserahkan tidak tercatat, padahal bentuk pemanfaatannya meminta penilaian.",
        {"asset_use": facts.asset_use},
    )


UNVALUED = Sign(
    id="asset_value_missing",
    theme=Theme.ASSETS,
    title="Nilai aset tidak tercatat",
    about=About.VILLAGE,
    meaning="Tanpa nilai, kontribusi dan bagi hasil tidak dapat diuji wajar atau tidak.",
    method="Mencari fakta nilai aset pada perjanjian KSP, BGS, BSG, dan tukar-menukar.",
    formula="bentuk = KSP, BGS, BSG, atau tukar-menukar, dan nilai aset kosong",
    limits="Penilaian mungkin ada di kertas dan belum dimasukkan. Sewa tidak diangkat oleh tanda ini.",
    ask="Siapa yang menilai aset ini, kapan, dan berapa?",
    look=_unvalued,
    example=Facts(on=DAY, asset_use="ksp"),
    beside=Facts(on=DAY, asset_use="ksp", asset_value=450_000_000),
    leans=("asset_valued",),
    weight=2,
)


def _low_rent(facts: Facts, numbers: Numbers) -> Seen | None:
    middle = far_below(facts.rent, facts.like_rents, numbers)
    if middle is None or facts.rent is None:
        return None
    return Seen(
        f"Sewa {in_rupiah(facts.rent)} tiap meter persegi setahun, pertengahan {len(facts.like_rents)} yang sejenis {in_rupiah(middle)}.",
        {"rent": facts.rent},
    )


LOW_RENT = Sign(
    id="rent_below_like",
    theme=Theme.ASSETS,
    title="Sewa tiap meter jauh di bawah yang sejenis",
    about=About.VILLAGE,
    meaning="Sewa yang jauh di bawah harga setempat tanpa dasar perhitungan merugikan desa dan menguntungkan penyewa tertentu.",
    method=(
        "Membagi nilai perjanjian dengan luas aset dan tahun, lalu membandingkan dengan pertengahan (median) "
        "kabupaten untuk jenis aset dan bentuk yang sama."
    ),
    formula="sewa per m² setahun < {percent} % × pertengahan, dengan sedikitnya {like} yang sejenis",
    limits="Letak, air, dan jalan menentukan sewa; luas pada inventaris sering perkiraan. Sewa bagi warga miskin dapat sengaja murah.",
    ask="Dari mana harga sewa dihitung, dan adakah yang menawar lebih tinggi?",
    look=_low_rent,
    example=Facts(on=DAY, rent=900, like_rents=(2500, 3000, 3000, 3500, 4000)),
    beside=Facts(on=DAY, rent=2000, like_rents=(2500, 3000, 3000, 3500, 4000)),
    leans=("lease_contents", "benefit_cost_analysis"),
    thresholds=(
        Threshold("percent", "Sewa dari pertengahan di bawah", "persen", 40, 10, 95),
        Threshold("like", "Yang sejenis sedikitnya", "perjanjian", 5, 3, 100),
    ),
    weight=3,
)
SIGNS = (LET_TWICE, UNPROVED, UNVALUED, LOW_RENT)
