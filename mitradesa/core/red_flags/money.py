"""Signs about receipts: where the money went, who paid, on which basis."""

from collections.abc import Iterable
from datetime import date, timedelta

from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import Account
from mitradesa.core.red_flags.facts import Facts, Owed, Paid
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day, listed, paid

DAY = date(2026, 11, 1)
PAID = date(2026, 10, 5)
CASH, PERSON, IN_HAND = Account.VILLAGE_CASH.value, Account.PERSON.value, Account.IN_HAND.value


def _told(rows: Iterable[Paid]) -> tuple[str, ...]:
    return tuple(paid(one.on, one.amount) for one in sorted(rows, key=lambda one: (one.on, one.amount)))


def _kept(rows: Iterable[Paid]) -> dict[str, object]:
    return {"receipts": sorted([day(one.on), one.amount] for one in rows)}


def _no_basis(facts: Facts, numbers: Numbers) -> Seen | None:
    found = [one for one in facts.receipts if not one.carried]
    if not found:
        return None
    return Seen(
        f"Diterima sesudah masa perjanjian tanpa pembaruan yang dibuka: {listed(_told(found))}.", _kept(found)
    )


NO_BASIS = Sign(
    id="money_without_basis",
    theme=Theme.MONEY,
    title="Uang diterima tanpa dasar perjanjian",
    about=About.VILLAGE,
    meaning="Uang perpanjangan yang dibayar diam-diam mendahului musyawarah: desa terikat sebelum memutuskan.",
    method="Melihat penerimaan sesudah hari terakhir perjanjian yang tidak diikuti perjanjian baru atau perkara pembaruan.",
    formula="hari terima > hari terakhir, tanpa perjanjian lanjutan dan tanpa pembaruan yang dibuka",
    limits="Tunggakan masa lama yang dibayar terlambat juga tampak begini; cocokkan dengan jadwalnya.",
    ask="Untuk masa mana uang ini, dan siapa yang memutuskan menerimanya?",
    look=_no_basis,
    example=Facts(on=DAY, receipts=(Paid(PAID, 8_000_000, CASH, "CV Contoh", carried=False),)),
    beside=Facts(on=DAY, receipts=(Paid(PAID, 8_000_000, CASH, "CV Contoh"),)),
    leans=("expiry_deliberated", "cooperation_money_banked"),
    weight=4,
)


def _to_person(facts: Facts, numbers: Numbers) -> Seen | None:
    found = [one for one in facts.receipts if one.account == PERSON]
    if not found:
        return None
    return Seen(f"Masuk rekening perorangan: {listed(_told(found))}.", _kept(found))


TO_PERSON = Sign(
    id="money_to_a_person",
    theme=Theme.MONEY,
    title="Uang masuk rekening perorangan",
    about=About.VILLAGE,
    meaning="Uang kerja sama adalah pendapatan desa. Di rekening orang, tidak ada yang dapat memeriksanya.",
    method="Melihat penerimaan yang dicatat masuk rekening perorangan.",
    formula="ada penerimaan dengan rekening = perorangan",
    limits="Mitra kadang keliru kirim dan uangnya langsung dipindahkan; catatan yang keliru dapat dicabut dengan alasan.",
    ask="Rekening siapa itu, mengapa dipakai, dan kapan uangnya dipindahkan ke rekening kas desa?",
    look=_to_person,
    example=Facts(on=DAY, receipts=(Paid(PAID, 5_000_000, PERSON, "CV Contoh"),)),
    beside=Facts(on=DAY, receipts=(Paid(PAID, 5_000_000, CASH, "CV Contoh"),)),
    leans=("payee_not_person", "cooperation_money_banked"),
    weight=5,
)


def _cash_kept(facts: Facts, numbers: Numbers) -> Seen | None:
    last = facts.on - timedelta(days=numbers["days"])
    found = [one for one in facts.receipts if one.account == IN_HAND and not one.deposited and one.on < last]
    if not found:
        return None
    return Seen(f"Tunai yang belum tercatat disetor: {listed(_told(found))}.", _kept(found))


CASH_KEPT = Sign(
    id="cash_not_deposited",
    theme=Theme.MONEY,
    title="Uang tunai lama belum disetor",
    about=About.VILLAGE,
    meaning="Uang tunai yang lama di tangan mudah terpakai, dan tidak tampak pada rekening kas desa.",
    method="Melihat penerimaan tunai yang belum disetor sesudah beberapa hari.",
    formula="rekening = tunai, belum disetor, dan umur penerimaan > {days} hari",
    limits="Buku aturan memakai satu hari kerja; tanda ini lebih longgar karena bank dapat jauh. Setoran mungkin belum dicatat.",
    ask="Di mana uangnya sekarang, dan kapan disetor?",
    look=_cash_kept,
    example=Facts(on=DAY, receipts=(Paid(PAID, 1_500_000, IN_HAND, "CV Contoh"),)),
    beside=Facts(on=DAY, receipts=(Paid(date(2026, 10, 29), 1_500_000, IN_HAND, "CV Contoh"),)),
    leans=("cash_deposited",),
    thresholds=(Threshold("days", "Disebut lama lebih dari", "hari", 7, 1, 60),),
    weight=3,
)


def _no_schedule(facts: Facts, numbers: Numbers) -> Seen | None:
    if any(one.kind == "money" for one in facts.dues) or len(facts.receipts) < numbers["receipts"]:
        return None
    return Seen(
        f"{len(facts.receipts)} penerimaan dicatat, tetapi tidak ada jadwal pembayaran: {listed(_told(facts.receipts))}.",
        _kept(facts.receipts),
    )


NO_SCHEDULE = Sign(
    id="receipts_without_schedule",
    theme=Theme.MONEY,
    title="Ada penerimaan tetapi tidak ada jadwal",
    about=About.VILLAGE,
    meaning="Tanpa jadwal tidak ada yang tahu apakah yang diterima sudah seluruhnya.",
    method="Membandingkan banyaknya penerimaan dengan kewajiban uang yang dicatat dari perjanjian.",
    formula="penerimaan ≥ {receipts} dan kewajiban uang = 0",
    limits="Perjanjian lama sering baru dicatat sebagian. Mencatat jadwalnya menggugurkan tanda ini.",
    ask="Menurut pasal mana uang ini dibayar, dan berapa seharusnya?",
    look=_no_schedule,
    example=Facts(
        on=DAY, receipts=tuple(Paid(date(2026, one, 5), 1_250_000, CASH, "CV Contoh") for one in (8, 9))
    ),
    beside=Facts(
        on=DAY,
        receipts=tuple(Paid(date(2026, one, 5), 1_250_000, CASH, "CV Contoh") for one in (8, 9)),
        dues=(Owed("money", "partner", date(2026, 8, 5), 1_250_000),),
    ),
    leans=("flows_have_codes", "rights_and_obligations"),
    thresholds=(Threshold("receipts", "Penerimaan sedikitnya", "kali", 2, 1, 24),),
)


def _round(facts: Facts, numbers: Numbers) -> Seen | None:
    owed = {one.amount for one in facts.dues if one.kind == "money"}
    step = numbers["step"]
    found = [one for one in facts.receipts if one.amount % step == 0 and one.amount not in owed]
    if not owed or len(found) < numbers["receipts"]:
        return None
    return Seen(
        f"{len(found)} penerimaan berangka bulat yang tidak sama dengan jadwal mana pun: {listed(_told(found))}.",
        _kept(found),
    )


ROUND = Sign(
    id="round_sums",
    theme=Theme.MONEY,
    title="Penerimaan berangka bulat yang tidak menurut jadwal",
    about=About.VILLAGE,
    meaning=(
        "Bagi hasil dan sewa yang dihitung jarang bulat. Angka bulat berulang, apalagi menjelang "
        "pemeriksaan, sering ditulis kemudian."
    ),
    method="Menghitung penerimaan yang habis dibagi satuan bulat dan tidak sama dengan jumlah jatuh tempo mana pun.",
    formula="penerimaan bulat kelipatan {step} di luar jadwal ≥ {receipts}",
    limits="Warga sering mengangsur dengan uang bulat. Yang sama dengan jadwal tidak dihitung.",
    ask="Bagaimana tiap jumlah dihitung, dan mana buktinya?",
    look=_round,
    example=Facts(
        on=DAY,
        receipts=tuple(Paid(date(2026, one, 5), 3_000_000, CASH, "CV Contoh") for one in (7, 8, 9)),
        dues=(Owed("money", "partner", date(2026, 12, 31), 11_750_000),),
    ),
    beside=Facts(
        on=DAY,
        receipts=tuple(Paid(date(2026, one, 5), 3_000_000, CASH, "CV Contoh") for one in (7, 8, 9)),
        dues=(Owed("money", "partner", date(2026, 12, 31), 3_000_000),),
    ),
    leans=("receipts_booked_gross",),
    thresholds=(
        Threshold("step", "Satuan bulat", "rupiah", 1_000_000, 10_000, 100_000_000),
        Threshold("receipts", "Penerimaan sedikitnya", "kali", 3, 2, 24),
    ),
)


def _other_payer(facts: Facts, numbers: Numbers) -> Seen | None:
    found = [one for one in facts.receipts if not one.payer_is_partner]
    if not found:
        return None
    names = tuple(sorted({one.payer for one in found}))
    return Seen(f"Dibayar bukan oleh pihak ketiganya melainkan {listed(names)}.", {"payers": names})


OTHER_PAYER = Sign(
    id="paid_by_another",
    theme=Theme.MONEY,
    title="Yang membayar bukan pihak ketiga dalam perjanjian",
    about=About.PARTNER,
    meaning="Bila orang lain yang membayar, mungkin ia yang sebenarnya memakai, dan desa tidak pernah menyetujuinya.",
    method="Membandingkan nama pembayar pada penerimaan dengan nama pihak ketiga dan orang-orangnya, menurut bunyinya.",
    formula="nama pembayar tidak mirip nama pihak ketiga, pemilik, atau pengurusnya",
    limits="Bendahara atau sopir sering disuruh membayar. Singkatan nama usaha dapat tidak dikenali.",
    ask="Atas nama siapa ia membayar, dan siapa yang sekarang memakai objeknya?",
    look=_other_payer,
    example=Facts(
        on=DAY, receipts=(Paid(PAID, 5_000_000, CASH, "Toko Contoh Lain", payer_is_partner=False),)
    ),
    beside=Facts(on=DAY, receipts=(Paid(PAID, 5_000_000, CASH, "CV Contoh"),)),
    leans=("subletting_consent",),
    weight=2,
)


def _net(facts: Facts, numbers: Numbers) -> Seen | None:
    found = [one for one in facts.receipts if one.withheld]
    if len(found) < numbers["receipts"]:
        return None
    total = sum(one.withheld for one in found)
    kept = {"receipts": sorted([day(one.on), one.amount, one.withheld] for one in found)}
    return Seen(f"{in_rupiah(total)} dipotong pembayar dari {listed(_told(found))}.", kept)


NET = Sign(
    id="paid_net",
    theme=Theme.MONEY,
    title="Uang diterima sudah dipotong",
    about=About.PARTNER,
    meaning="Pendapatan desa dibukukan utuh. Potongan sebelum setor menyembunyikan belanja yang tidak pernah dianggarkan.",
    method="Menjumlahkan yang ditahan pembayar pada penerimaan yang dicatat.",
    formula="penerimaan dengan potongan ≥ {receipts}",
    limits="Potongan pajak yang sah juga dicatat sebagai yang ditahan; buktinya ada pada pembayar.",
    ask="Atas dasar apa dipotong, berapa, dan mana buktinya?",
    look=_net,
    example=Facts(on=DAY, receipts=(Paid(PAID, 5_000_000, CASH, "CV Contoh", withheld=500_000),)),
    beside=Facts(on=DAY, receipts=(Paid(PAID, 5_000_000, CASH, "CV Contoh"),)),
    leans=("receipts_booked_gross",),
    thresholds=(Threshold("receipts", "Penerimaan dengan potongan sedikitnya", "kali", 1, 1, 24),),
    weight=2,
)
SIGNS = (NO_BASIS, TO_PERSON, CASH_KEPT, NO_SCHEDULE, ROUND, OTHER_PAYER, NET)
