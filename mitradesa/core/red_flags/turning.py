"""The sign about a share that stands still while the turnover of which it is a share grows."""

from datetime import date

from mitradesa.core.money import in_rupiah
from mitradesa.core.red_flags.facts import Facts, Turned
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold

DAY = date(2026, 11, 1)
NEAR_DAYS = 15
"""Two years are compared when as many days of both were reported, give or take so many."""


def _fixed(facts: Facts, numbers: Numbers) -> Seen | None:
    if len(facts.turned) < 2:
        return None
    before, after = sorted(facts.turned, key=lambda one: one.year)[-2:]
    if after.year != before.year + 1 or abs(after.days - before.days) > NEAR_DAYS:
        return None
    if not before.paid or not before.turnover:
        return None
    rose = after.turnover * 100 >= before.turnover * (100 + numbers["rise"])
    still = abs(after.paid - before.paid) * 100 <= before.paid * numbers["still"]
    if not (rose and still):
        return None
    return Seen(
        f"Omzet yang dilaporkan naik dari {in_rupiah(before.turnover)} pada {before.year} menjadi "
        f"{in_rupiah(after.turnover)} pada {after.year}, sedangkan yang dibayar kepada desa "
        f"{in_rupiah(before.paid)} dan {in_rupiah(after.paid)}.",
        {"turned": [[one.year, one.turnover, one.paid] for one in (before, after)]},
    )


YEAR = Turned(2024, 366, 400_000_000, 20_000_000)
FIXED = Sign(
    id="fixed_while_turnover_rises",
    theme=Theme.TERMS,
    title="Jumlah yang dibayar tetap, sedangkan omzet mitra naik",
    about=About.VILLAGE,
    meaning=(
        "Bagi hasil dimaksudkan ikut naik bersama usahanya. Jumlah yang tetap berarti bagian desa mengecil tanpa ada yang memutuskannya."
    ),
    method=(
        "Membandingkan dua tahun terakhir yang omzetnya dilaporkan untuk hari yang sama banyaknya: kenaikan omzet, dan jumlah jatuh tempo "
        "uang tahun itu yang sudah dipenuhi pihak ketiga."
    ),
    formula="omzet naik ≥ {rise} %, dan yang dibayar berubah paling banyak {still} %",
    limits=(
        "Omzet hanya dilaporkan pada kewajiban bagi hasil; sewa tetap tanpa laporan omzet tidak terlihat. Batas atas atau jaminan yang "
        "disepakati dalam musyawarah menjelaskan jumlah yang tetap, dan omzet naik belum tentu untungnya naik."
    ),
    ask="Menurut pasal mana jumlahnya tetap, dan kapan pasal itu ditinjau lagi bersama BPD?",
    look=_fixed,
    example=Facts(on=DAY, turned=(YEAR, Turned(2025, 365, 600_000_000, 20_000_000))),
    beside=Facts(on=DAY, turned=(YEAR, Turned(2025, 365, 600_000_000, 22_000_000))),
    leans=("benefit_cost_analysis", "rights_and_obligations"),
    thresholds=(
        Threshold("rise", "Omzet naik sedikitnya", "persen", 25, 5, 200),
        Threshold("still", "Yang dibayar berubah paling banyak", "persen", 2, 0, 20),
    ),
    weight=2,
)
SIGNS = (FIXED,)
