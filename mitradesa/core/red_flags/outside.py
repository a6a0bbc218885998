"""The sign about those from outside who help to make an agreement: notaries, consultants, valuers."""

from datetime import date

from mitradesa.core.red_flags.facts import Facts, Helper
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, listed

DAY = date(2026, 11, 1)
VILLAGES = tuple(f"Desa Contoh {letter}" for letter in "ABCDEFGHIJ")


def _same_helper(facts: Facts, numbers: Numbers) -> Seen | None:
    found = tuple(sorted(says for one in facts.helpers if (says := _said(one, numbers))))
    return Seen(f"{listed(found)}.", {"helpers": found}) if found else None


def _said(one: Helper, numbers: Numbers) -> str:
    """What there is to ask about one of them; empty where there is nothing."""
    if one.both:
        return f"{one.name} disebut bekerja bagi desa dan bagi pihak ketiganya"
    if len(one.with_partner) >= numbers["villages"]:
        where = listed(tuple(sorted(one.with_partner)))
        return f"{one.name} bekerja bagi desa juga pada perjanjian pihak ketiga yang sama di {where}"
    if len(one.anywhere) >= numbers["anywhere"]:
        return f"{one.name} bekerja bagi desa juga di {len(one.anywhere)} desa lain"
    return ""


SAME_HELPER = Sign(
    id="same_outside_help",
    theme=Theme.PEOPLE,
    title="Notaris, konsultan, atau penilai yang sama di kedua pihak atau di beberapa desa",
    about=About.VILLAGE,
    meaning=(
        "Penilai atau konsultan desa mestinya bekerja bagi desa. Bila ia juga bekerja bagi mitranya, atau dibawa mitra yang sama dari "
        "desa ke desa, nilai dan naskahnya perlu dibaca orang lain."
    ),
    method=(
        "Membandingkan nama yang dinyatakan bekerja bagi desa dengan nama yang bekerja bagi pihak ketiga pada perjanjian itu, dan dengan "
        "perjanjian desa lain di kabupaten, menurut bunyinya tanpa gelar."
    ),
    formula=(
        "nama yang sama pada kedua pihak, atau di ≥ {villages} desa lain dengan pihak ketiga yang sama, atau di ≥ {anywhere} desa lain"
    ),
    limits=(
        "Hanya nama yang dinyatakan pada perjanjian yang terlihat. Notaris menurut jabatannya tidak memihak, dan satu kabupaten sering "
        "hanya punya beberapa; yang ditanya siapa memilih dan membayarnya."
    ),
    ask="Siapa yang memilih dan membayar orang ini, dan siapa lagi yang memeriksa hasil kerjanya bagi desa?",
    look=_same_helper,
    example=Facts(on=DAY, helpers=(Helper("Contoh Penilai", with_partner=VILLAGES[:2]),)),
    beside=Facts(on=DAY, helpers=(Helper("Contoh Penilai", with_partner=VILLAGES[:1], anywhere=VILLAGES),)),
    leans=("asset_valued",),
    thresholds=(
        Threshold("villages", "Desa lain dengan pihak ketiga yang sama", "desa", 2, 1, 20),
        Threshold("anywhere", "Desa lain dengan pihak ketiga siapa pun", "desa", 20, 3, 200),
    ),
    weight=2,
)
SIGNS = (SAME_HELPER,)
