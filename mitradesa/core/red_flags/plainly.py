"""When a sign is raised, in a sentence for whoever reads no formulas; the formula of a sign says the same exactly."""

from collections.abc import Mapping

from mitradesa.core.language import grouped
from mitradesa.core.red_flags.sign import Numbers, Sign

PLAINLY: Mapping[str, str] = {
    "single_offer": "Diangkat bila hanya satu penawaran masuk, padahal pengumumannya dibuka kurang dari {short_days} hari.",
    "not_the_best_offer": "Diangkat bila yang dipilih bernilai lebih rendah daripada penawaran terbaik, sedikitnya {gap} poin.",
    "offers_of_one_owner": "Diangkat bila orang yang namanya berbunyi sama berdiri di belakang dua penawaran atau lebih.",
    "evaluated_same_day": "Diangkat bila pemeriksaannya selesai kurang dari {least_days} hari sesudah rancangan diterima.",
    "evaluated_after_signing": "Diangkat bila semua lembar evaluasi baru selesai sesudah perjanjiannya ditandatangani.",
    "signed_before_musdes": "Diangkat bila perjanjiannya ditandatangani sebelum musyawarah desa diadakan.",
    "no_head_in_office": "Diangkat bila tidak seorang pun tercatat menjabat kepala desa pada hari tanda tangan.",
    "name_like_an_official": "Diangkat bila nama di pihak ketiga mirip nama pejabat desa, dan hubungannya belum dinyatakan.",
    "owner_in_many_villages": (
        "Diangkat bila pemilik yang sama (nama dan satu data lain) ada di sedikitnya {villages} desa lain, "
        "atau nama yang sama saja di sedikitnya {names} desa lain."
    ),
    "partner_in_many_villages": "Diangkat bila pihak ketiganya punya perjanjian berjalan di sedikitnya {villages} desa lain.",
    "young_partner": "Diangkat bila surat tertua pihak ketiga terbit kurang dari {days} hari sebelum tanda tangan.",
    "partner_papers_lapsed": "Diangkat bila surat pihak ketiga sudah habis masanya ketika perjanjian ditandatangani, tanpa pengganti.",
    "term_under_limit": "Diangkat bila masanya berakhir tepat di bawah batas terlama: paling banyak {days} hari sebelum batas itu.",
    "renewed_long_before": "Diangkat bila diperpanjang ketika yang lama masih berlaku lebih dari {days} hari lagi.",
    "amended_soon": "Diangkat bila perjanjiannya diubah kurang dari {days} hari sesudah ditandatangani.",
    "share_below_like": (
        "Diangkat bila bagian desa kurang dari {percent} persen dari yang lazim pada sedikitnya {like} perjanjian sejenis."
    ),
    "asset_let_twice": "Diangkat bila aset yang sama, atau bagian yang sama, dipakai dua pihak pada hari yang sama.",
    "asset_without_proof": "Diangkat bila aset yang dipakai perjanjian ini belum punya surat bukti penguasaan desa.",
    "asset_value_missing": "Diangkat bila aset dikerjasamakan lewat KSP, BGS, BSG atau tukar-menukar, tetapi nilainya belum dicatat.",
    "rent_below_like": (
        "Diangkat bila sewa setahun tiap meter persegi kurang dari {percent} persen dari yang lazim pada sedikitnya {like} yang sejenis."
    ),
    "money_without_basis": (
        "Diangkat bila uang diterima sesudah perjanjiannya berakhir, sedangkan tidak ada perjanjian lanjutan atau pembaruan yang dibuka."
    ),
    "money_to_a_person": "Diangkat bila uang perjanjian masuk ke rekening perorangan, bukan rekening kas desa.",
    "cash_not_deposited": "Diangkat bila uang tunai belum disetor ke kas desa lebih dari {days} hari sesudah diterima.",
    "receipts_without_schedule": "Diangkat bila uang sudah diterima {receipts} kali atau lebih, tetapi tidak ada jadwal pembayaran.",
    "round_sums": "Diangkat bila uang di luar jadwal {receipts} kali atau lebih berjumlah bulat kelipatan Rp{step}.",
    "paid_by_another": "Diangkat bila yang membayar bukan pihak ketiga, pemilik, atau pengurusnya.",
    "paid_net": "Diangkat bila pembayar memotong uang yang dibayarkan, {receipts} kali atau lebih.",
    "no_money_came": "Diangkat bila perjanjian bernilai sudah berjalan {days} hari atau lebih, tetapi belum ada uang yang tercatat masuk.",
    "payments_late": "Diangkat bila pembayaran terlambat atau belum dibayar {times} kali atau lebih.",
    "payments_waived": "Diangkat bila kewajiban uang dibebaskan {times} kali atau lebih.",
    "reports_late": "Diangkat bila laporan terlambat atau belum ada {times} kali atau lebih.",
}


def plainly(sign: Sign, given: Numbers | None = None) -> str:
    """When a sign is raised, with its numbers filled in; how it is looked for where nobody wrote that sentence."""
    numbers = {name: grouped(number) for name, number in sign.numbers(given).items()}
    return PLAINLY.get(sign.id, sign.method.replace("{", "{{").replace("}", "}}")).format(**numbers)
