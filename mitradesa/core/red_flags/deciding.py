"""Signs about deliberation, evaluation and signature."""

from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.evaluations import DESK_WORDS
from mitradesa.core.red_flags.facts import Facts, Sheet
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day

DAY = date(2026, 11, 1)
SIGNED = date(2026, 5, 4)
ASKED_OF = {"subdistrict": About.SUBDISTRICT, "regency": About.REGENCY}


def _same_day(facts: Facts, numbers: Numbers) -> Seen | None:
    for one in facts.sheets:
        taken = (one.finished_on - one.sent_on).days
        if taken < numbers["least_days"]:
            lasted = "pada hari yang sama" if taken == 0 else f"dalam {taken} hari"
            return Seen(
                f"Lembar {DESK_WORDS[one.desk]} diterima {in_words(one.sent_on)} dan selesai {lasted}.",
                {"desk": one.desk, "sent_on": day(one.sent_on), "finished_on": day(one.finished_on)},
                ASKED_OF[one.desk],
            )
    return None


SAME_DAY = Sign(
    id="evaluated_same_day",
    theme=Theme.DECIDING,
    title="Evaluasi selesai pada hari diterima",
    about=About.SUBDISTRICT,
    meaning="Naskah kerja sama dengan lampirannya sukar dibaca sungguh-sungguh dalam sehari; lembarnya dapat terisi tanpa dibaca.",
    method="Menghitung hari sejak rancangan masuk meja sampai lembarnya selesai. Yang ditanya adalah meja itu sendiri.",
    formula="hari selesai − hari masuk < {least_days}",
    limits="Rancangan dapat sudah dibaca sebelum dikirim resmi, misalnya dalam pendampingan. Putaran kedua memang lebih cepat.",
    ask="Siapa yang membaca rancangan ini, kapan, dan bagian mana yang diperiksa?",
    look=_same_day,
    example=Facts(on=DAY, sheets=(Sheet("subdistrict", date(2026, 4, 1), date(2026, 4, 1)),)),
    beside=Facts(on=DAY, sheets=(Sheet("subdistrict", date(2026, 4, 1), date(2026, 4, 3)),)),
    leans=("camat_involvement", "camat_input"),
    thresholds=(Threshold("least_days", "Pemeriksaan sedikitnya", "hari", 1, 1, 14),),
)


def _after_signing(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None:
        return None
    late = [one for one in facts.sheets if one.finished_on > facts.signed_on]
    if not late or any(one.finished_on <= facts.signed_on for one in facts.sheets):
        return None
    one = min(late, key=lambda sheet: sheet.finished_on)
    return Seen(
        f"Ditandatangani {in_words(facts.signed_on)}, sedangkan {DESK_WORDS[one.desk]} baru selesai {in_words(one.finished_on)}.",
        {"signed_on": day(facts.signed_on), "finished_on": day(one.finished_on)},
    )


AFTER_SIGNING = Sign(
    id="evaluated_after_signing",
    theme=Theme.DECIDING,
    title="Evaluasi baru selesai sesudah ditandatangani",
    about=About.VILLAGE,
    meaning="Masukan sesudah tanda tangan tidak dapat lagi mengubah naskah; pelibatan camat tinggal nama.",
    method="Membandingkan hari tanda tangan dengan hari lembar evaluasi paling awal selesai.",
    formula="semua lembar selesai sesudah hari tanda tangan",
    limits="Hari pada naskah dapat keliru ditulis. Evaluasi di atas kertas yang tidak dicatat tidak terlihat.",
    ask="Masukan apa yang diterima sebelum tanda tangan, dan dari siapa?",
    look=_after_signing,
    example=Facts(
        on=DAY, signed_on=SIGNED, sheets=(Sheet("subdistrict", date(2026, 5, 6), date(2026, 5, 9)),)
    ),
    beside=Facts(
        on=DAY, signed_on=SIGNED, sheets=(Sheet("subdistrict", date(2026, 4, 20), date(2026, 5, 4)),)
    ),
    leans=("camat_involvement",),
    weight=2,
)


def _before_musdes(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None or facts.deliberated_on is None or facts.signed_on >= facts.deliberated_on:
        return None
    return Seen(
        f"Ditandatangani {in_words(facts.signed_on)}, musyawarah desa baru {in_words(facts.deliberated_on)}.",
        {"signed_on": day(facts.signed_on), "deliberated_on": day(facts.deliberated_on)},
    )


BEFORE_MUSDES = Sign(
    id="signed_before_musdes",
    theme=Theme.DECIDING,
    title="Ditandatangani sebelum musyawarah desa",
    about=About.VILLAGE,
    meaning="Musyawarah sesudah tanda tangan tinggal mengesahkan yang sudah terjadi, atau berita acaranya bertanggal mundur.",
    method="Membandingkan hari tanda tangan dengan hari musyawarah desa yang tercatat untuk kerja sama itu.",
    formula="hari tanda tangan < hari musyawarah desa",
    limits="Yang tercatat dapat musyawarah kedua, misalnya tentang pelaksanaan; yang pertama mungkin hanya ada di kertas.",
    ask="Musyawarah mana yang menyepakati kerja sama ini, dan di mana berita acaranya?",
    look=_before_musdes,
    example=Facts(on=DAY, signed_on=SIGNED, deliberated_on=date(2026, 5, 20)),
    beside=Facts(on=DAY, signed_on=SIGNED, deliberated_on=SIGNED),
    leans=("musdes_before_signing", "musdes_agreement"),
    weight=3,
)


def _no_head(facts: Facts, numbers: Numbers) -> Seen | None:
    if facts.signed_on is None or facts.head_in_office is not False:
        return None
    return Seen(
        f"Pada {in_words(facts.signed_on)} tidak ada kepala desa atau pejabatnya yang tercatat menjabat.",
        {"signed_on": day(facts.signed_on)},
    )


NO_HEAD = Sign(
    id="no_head_in_office",
    theme=Theme.DECIDING,
    title="Ditandatangani saat tidak ada kepala desa yang tercatat menjabat",
    about=About.VILLAGE,
    meaning=(
        "Perjanjian yang ditandatangani sesudah masa jabatan berakhir, atau oleh pejabat tanpa keputusan, "
        "rapuh bagi desa dan mitranya."
    ),
    method=(
        "Mencari kepala desa atau pejabat penggantinya yang tercatat menjabat pada hari tanda tangan; hanya "
        "untuk masa yang jabatannya dicatat."
    ),
    formula="hari tanda tangan sesudah pejabat pertama tercatat, dan tidak seorang pun menjabat pada hari itu",
    limits="Riwayat jabatan sering belum lengkap: lengkapi lebih dahulu, lalu tanda ini gugur dengan sendirinya.",
    ask="Siapa yang menandatangani, dengan keputusan nomor berapa?",
    look=_no_head,
    example=Facts(on=DAY, signed_on=SIGNED, head_in_office=False),
    beside=Facts(on=DAY, signed_on=SIGNED, head_in_office=None),
    leans=("signatory_in_office", "acting_head_decree"),
    thresholds=(),
    weight=2,
)
SIGNS = (SAME_DAY, AFTER_SIGNING, BEFORE_MUSDES, NO_HEAD)
