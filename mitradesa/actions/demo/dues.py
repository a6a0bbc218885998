"""A year of an invented land lease with a late instalment and a disputed fee, and a share of a turnover with things given beside it."""

from datetime import date, timedelta

from mitradesa.actions.demo.afterwards import invented
from mitradesa.actions.demo.papers import Paper, set_papers
from mitradesa.actions.demo.people import seat_of
from mitradesa.actions.files import Given
from mitradesa.actions.fulfilments import Brought, Into, record_fulfilment
from mitradesa.actions.in_kind import Brought as Gift
from mitradesa.actions.in_kind import Entered, Minutes, enter_as_asset, hand_over, keep_contribution
from mitradesa.actions.late_fees import charge_late_fee, keep_late_fee
from mitradesa.actions.obligations import Duty, keep_obligation
from mitradesa.actions.sanctions import dispute
from mitradesa.actions.turnovers import Turnover, ask_back, confirm_turnover, keep_share, report_turnover
from mitradesa.core.assets import AssetKind
from mitradesa.core.obligations.in_kind import Belongs, InKindKind, ValueSource
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.late_fees import FeeFormula, Per
from mitradesa.core.obligations.shares import ShareFormula, Tier
from mitradesa.core.receipts import Account
from mitradesa.core.roles import Role, Seat
from mitradesa.records.models import Agreement, Due, Obligation

PARTNER = "PT Contoh Kopi Serelo"
LAND, COFFEE = "Sewa tanah kas setahun (contoh)", "Wisata kebun kopi (contoh)"
TURNOVERS = (42_500_000, 63_750_000, 58_000_000)


def dues(day: date) -> list[Agreement]:
    """The lease and the share, as the village secretary and the third party enter them."""
    secretary, partner = seat_of(Role.VILLAGE_SECRETARY), seat_of(Role.THIRD_PARTY)
    lease = invented(
        secretary,
        LAND,
        "asset_use",
        day - timedelta(days=330),
        day + timedelta(days=34),
        partner=PARTNER,
        amount=24_000_000,
    )
    _lease(secretary, partner, lease)
    share = invented(
        secretary,
        COFFEE,
        "third_party",
        day - timedelta(days=140),
        day + timedelta(days=580),
        partner=PARTNER,
        amount=0,
    )
    paper = Given(_paper(day), "contoh.pdf")
    _share(secretary, partner, share, paper)
    _given(secretary, share, paper, day)
    return [lease, share]


def _lease(secretary: Seat, partner: Seat, lease: Agreement) -> None:
    """Four instalments: one in time, one late with a fee that the third party disputes, two in time."""
    starts = lease.starts_on or date.min
    duty = Duty(
        Kind.MONEY,
        Side.PARTNER,
        Side.VILLAGE,
        "Angsuran sewa tiga bulanan (contoh)",
        starts + timedelta(days=14),
        every=3,
        amount=24_000_000,
        whole=True,
        clause="Pasal 5 ayat (2)",
        proof="rekening koran desa",
    )
    made = keep_obligation(secretary, lease.key, duty)
    keep_late_fee(
        secretary, made.pk, FeeFormula(Per.DAY, points=10, grace=7, cap_points=500), "Pasal 5 ayat (4)"
    )
    for place, one in enumerate(_dues(made)):
        late = timedelta(days=23 if place == 1 else -2)
        _pay(secretary, one, one.due_on + late)
        if place == 1:
            paid = one.due_on + late
            fee = charge_late_fee(secretary, one.pk, paid, lease.ends_on or paid)
            dispute(
                partner,
                fee.pk,
                "Contoh: jalan ke bank putus karena longsor sepuluh hari pada masa itu; kami mohon hari-hari itu tidak dihitung.",
            )


def _dues(made: Obligation) -> list[Due]:
    return list(made.dues.order_by("due_on"))


def _pay(secretary: Seat, due: Due, on: date) -> None:
    due.refresh_from_db()
    into = Into(Account.VILLAGE_CASH)
    brought = Brought(on, on, amount=due.amount, note="Masuk rekening kas desa (contoh)", into=into)
    record_fulfilment(secretary, due.pk, brought)


def _share(secretary: Seat, partner: Seat, share: Agreement, paper: Given) -> None:
    """A share by month: two periods confirmed, of which one was asked about first and one is paid; a third waits."""
    starts = share.starts_on or date.min
    duty = Duty(
        Kind.MONEY,
        Side.PARTNER,
        Side.VILLAGE,
        "Bagi hasil bulanan (contoh)",
        starts + timedelta(days=40),
        every=1,
        clause="Pasal 6 ayat (1)",
        proof="rekap karcis dan buku kas",
    )
    formula = ShareFormula((Tier(0, 800), Tier(50_000_000, 1_000)), least=1_500_000, guarantee=48_000_000)
    made = keep_share(secretary, share.key, duty, formula)
    begins = starts
    for place, (due, amount) in enumerate(zip(_dues(made), TURNOVERS, strict=False)):
        ends = due.due_on - timedelta(days=1)
        said = Turnover(begins, ends, amount, paper, "Contoh: karcis dan penjualan kopi")
        report = report_turnover(partner, due.pk, said)
        begins = due.due_on
        if place == 1:
            ask_back(secretary, report.pk, "Contoh: rekap karcis minggu kedua belum ikut. Mohon dilengkapi.")
            report = report_turnover(partner, due.pk, said)
        if place < len(TURNOVERS) - 1:
            confirm_turnover(secretary, report.pk)
        if place == 0:
            _pay(secretary, due, due.due_on - timedelta(days=3))


def _given(secretary: Seat, share: Agreement, paper: Given, day: date) -> None:
    """A machine that became an asset, tables that wait for their hand-over, and what the village gives."""
    starts = share.starts_on or day
    machine = Gift(
        Side.PARTNER,
        InKindKind.GOODS,
        "Mesin pengupas kopi (contoh)",
        Belongs.VILLAGE,
        starts,
        quantity="1 unit",
        value=18_500_000,
        value_source=ValueSource.INVOICE,
        value_note="Faktur contoh nomor 12",
        clause="Pasal 7 ayat (1)",
    )
    made = keep_contribution(secretary, share.key, machine)
    minutes = Minutes("030/contoh/BAST", starts + timedelta(days=20), paper)
    made = hand_over(secretary, made.pk, made.version, minutes)
    entered = Entered(AssetKind.EQUIPMENT, "Mesin pengupas kopi (contoh)", "02.06.01", "Rumah sangrai")
    enter_as_asset(secretary, made.pk, made.version, entered)
    for one in (
        Gift(Side.PARTNER, InKindKind.GOODS, "Meja dan kursi warung (contoh)", Belongs.VILLAGE, starts, quantity="6 set"),
        Gift(
            Side.VILLAGE,
            InKindKind.LABOUR,
            "Kerja bakti membuka jalan setapak (contoh)",
            Belongs.SPENT,
            starts,
            until=starts + timedelta(days=9),
            quantity="60 hari kerja",
            value=7_200_000,
            value_source=ValueSource.WAGE,
            value_note="60 hari kali Rp120.000",
        ),
        Gift(Side.VILLAGE, InKindKind.WAIVED, "Pungutan parkir dibebaskan (contoh)", Belongs.SPENT, starts),
    ):  # fmt: skip
        keep_contribution(secretary, share.key, one)


def _paper(day: date) -> bytes:
    """An invented paper: what was sold, and what was handed over."""
    deed = Paper(
        village="Desa (contoh)",
        subdistrict="(contoh)",
        partner=PARTNER,
        kind="Rekap omzet dan serah terima (contoh)",
        title=COFFEE,
        scope=COFFEE,
        number="contoh",
        number_partner="",
        signed_on=day - timedelta(days=60),
        starts_on=day,
        ends_on=None,
        amount=None,
    )
    return set_papers([deed])
