"""Signs about terms, extensions, amendments and the village's share."""

from datetime import date
from statistics import median

from mitradesa.core.calendar import Period, in_words
from mitradesa.core.language import with_decimals
from mitradesa.core.red_flags.facts import Facts
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day

DAY = date(2026, 11, 1)
SIGNED = date(2026, 5, 4)
LIKE = (2000, 2200, 2500, 2500, 3000)


def _under_limit(facts: Facts, numbers: Numbers) -> Seen | None:
    starts = (facts.asset_use == "ksp" and facts.signed_on) or facts.begins_on
    if facts.longest_months is None or starts is None or facts.ends_on is None:
        return None
    limit = Period(months=facts.longest_months)
    short = (Period(days=-1).after(limit.after(starts)) - facts.ends_on).days
    if not 1 <= short <= numbers["days"]:
        return None
    return Seen(
        f"Masanya berakhir {in_words(facts.ends_on)}, {short} hari sebelum batas {limit} terlampaui.",
        {"starts_on": day(starts), "ends_on": day(facts.ends_on), "months": facts.longest_months},
    )


UNDER_LIMIT = Sign(
    id="term_under_limit",
    theme=Theme.TERMS,
    title="Jangka waktu sedikit di bawah batas",
    about=About.VILLAGE,
    meaning="Masa yang dihitung tepat di bawah batas sewa, KSP, atau BGS/BSG dapat dibuat agar izin atau penilaian tidak ditanyakan.",
    method=(
        "Menghitung hari antara hari terakhir dan batas masa untuk jenis pemanfaatannya. Batasnya diambil "
        "dari buku aturan, bukan dari sini."
    ),
    formula="1 ≤ batas − hari terakhir ≤ {days} hari",
    limits=(
        "Masa yang tepat sama dengan batas tidak diangkat, karena lazim dan boleh. Panen atau tahun anggaran "
        "dapat menjelaskan selisihnya."
    ),
    ask="Dari mana jangka waktu ini dihitung, dan adakah rencana memperpanjangnya?",
    look=_under_limit,
    example=Facts(on=DAY, starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 20), longest_months=36),
    beside=Facts(on=DAY, starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 31), longest_months=36),
    leans=("lease_length", "ksp_length", "bgs_length"),
    thresholds=(Threshold("days", "Selisih paling banyak", "hari", 30, 1, 180),),
)


def _long_before(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None or facts.earlier_ends_on is None:
        return None
    ahead = (facts.earlier_ends_on - facts.signed_on).days
    if ahead <= numbers["days"]:
        return None
    return Seen(
        f"Perpanjangan ditandatangani {ahead} hari sebelum yang lama berakhir {in_words(facts.earlier_ends_on)}.",
        {"signed_on": day(facts.signed_on), "earlier_ends_on": day(facts.earlier_ends_on)},
    )


LONG_BEFORE = Sign(
    id="renewed_long_before",
    theme=Theme.TERMS,
    title="Perpanjangan ditandatangani jauh sebelum yang lama berakhir",
    about=About.VILLAGE,
    meaning=(
        "Perpanjangan beruntun yang ditandatangani di muka mengikat desa, juga kepala desa berikutnya, tanpa "
        "evaluasi masa yang lama."
    ),
    method="Menghitung hari sejak perjanjian pembaruan ditandatangani sampai perjanjian yang diperbaruinya berakhir.",
    formula="hari terakhir yang lama − hari tanda tangan > {days}",
    limits="Mitra yang akan membangun perlu kepastian lebih awal; yang penting evaluasinya ada.",
    ask="Evaluasi mana yang mendahului perpanjangan ini, dan mengapa sekarang?",
    look=_long_before,
    example=Facts(on=DAY, signed_on=date(2024, 1, 10), earlier_ends_on=date(2025, 12, 31)),
    beside=Facts(on=DAY, signed_on=date(2025, 7, 10), earlier_ends_on=date(2025, 12, 31)),
    leans=("no_advance_extension", "extension_decided_in_time"),
    thresholds=(Threshold("days", "Disebut jauh di muka lebih dari", "hari", 365, 30, 1825),),
    weight=2,
)


def _amended_soon(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None:
        return None
    soon = [one for one in facts.amended_on if 0 <= (one - facts.signed_on).days < numbers["days"]]
    if not soon:
        return None
    first = min(soon)
    return Seen(
        f"Diubah {in_words(first)}, {(first - facts.signed_on).days} hari sesudah ditandatangani.",
        {"signed_on": day(facts.signed_on), "amended_on": day(first)},
    )


AMENDED_SOON = Sign(
    id="amended_soon",
    theme=Theme.TERMS,
    title="Perjanjian diubah segera sesudah ditandatangani",
    about=About.VILLAGE,
    meaning=(
        "Yang diumumkan, dimusyawarahkan, dan dievaluasi adalah naskah semula. Perubahan segera sesudahnya "
        "dapat memasukkan yang tidak pernah dibahas."
    ),
    method="Menghitung hari sejak tanda tangan sampai perubahan pertama disahkan.",
    formula="hari perubahan − hari tanda tangan < {days}",
    limits="Salah tulis nomor atau nama juga dibetulkan dengan adendum.",
    ask="Apa yang berubah, mengapa belum diketahui saat ditandatangani, dan dalam musyawarah mana dibahas?",
    look=_amended_soon,
    example=Facts(on=DAY, signed_on=SIGNED, amended_on=(date(2026, 6, 1),)),
    beside=Facts(on=DAY, signed_on=SIGNED, amended_on=(date(2026, 10, 1),)),
    leans=("running_change_deliberated", "running_change_instrument"),
    thresholds=(Threshold("days", "Disebut segera di bawah", "hari", 90, 7, 365),),
    weight=2,
)


def far_below(value: int | None, like: tuple[int, ...], numbers: Numbers) -> int | None:
    """The middle of the like ones where there are enough of them and the value lies far below; None otherwise."""
    if value is None or len(like) < numbers["like"]:
        return None
    middle = int(median(like))
    return middle if value * 100 < middle * numbers["percent"] else None


def _low_share(facts: Facts, numbers: Numbers) -> Seen | None:
    middle = far_below(facts.share, facts.like_shares, numbers)
    if middle is None or facts.share is None:
        return None
    return Seen(
        f"Bagian desa {_percent(facts.share)}, pertengahan {len(facts.like_shares)} perjanjian sejenis {_percent(middle)}.",
        {"share": facts.share},
    )


def _percent(share: int) -> str:
    return f"{with_decimals(share / 100)} %"


LOW_SHARE = Sign(
    id="share_below_like",
    theme=Theme.TERMS,
    title="Bagi hasil jauh di bawah perjanjian sejenis",
    about=About.VILLAGE,
    meaning="Bagian desa yang jauh lebih kecil daripada di desa lain patut dijelaskan: modal, risiko, atau perundingan.",
    method=(
        "Membandingkan persen bagi hasil dengan pertengahan (median) perjanjian kabupaten dengan rezim dan "
        "bidang yang sama, tanpa dirinya."
    ),
    formula="bagian desa < {percent} % × pertengahan, dengan sedikitnya {like} perjanjian sejenis",
    limits=(
        "Bagi hasil atas laba dan atas omzet tidak sebanding, dan modal mitra berbeda-beda. Angka mudah "
        "berubah bila yang sejenis sedikit."
    ),
    ask="Bagaimana bagian desa dihitung, dan apa lagi yang diterima desa?",
    look=_low_share,
    example=Facts(on=DAY, share=1000, like_shares=LIKE),
    beside=Facts(on=DAY, share=1500, like_shares=LIKE),
    leans=("benefit_cost_analysis",),
    thresholds=(
        Threshold("percent", "Bagian dari pertengahan di bawah", "persen", 50, 10, 95),
        Threshold("like", "Perjanjian sejenis sedikitnya", "perjanjian", 5, 3, 100),
    ),
    weight=3,
)
SIGNS = (UNDER_LIMIT, LONG_BEFORE, AMENDED_SOON, LOW_SHARE)
