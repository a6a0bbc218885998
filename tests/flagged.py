"""Leases of village land without anything to ask about; what is planted in them is in `tests/planted.py`. Everybody in them is invented."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from mitradesa.core.names import sounded
from mitradesa.records.models import (
    Agreement,
    AgreementFact,
    Asset,
    Cooperation,
    Deliberation,
    Holding,
    Partner,
    PartnerPaper,
    PartnerPerson,
    StoredFile,
)
from tests import estate, world

DAY = date(2026, 11, 29)
SIGNED, ENDS = date(2024, 2, 1), date(2027, 1, 31)
YEARS = (date(2024, 3, 1), date(2025, 3, 1), date(2026, 3, 1))
RENT = 4_250_000


@dataclass
class Lease:
    """One lease with all that belongs to it."""

    row: Agreement
    case: Cooperation
    partner: Partner
    owner: PartnerPerson
    asset: Asset
    file: StoredFile
    number: int


def draft():
    """A stored file that stands for every draft."""
    return StoredFile.objects.get_or_create(
        sha256="0" * 64, defaults={"size": 1, "content_type": "application/pdf"}
    )[0]


def village_of(number):
    """A village of its own for each number."""
    return world.region(f"{world.SUBDISTRICT}.2{100 + number:03}").code


def head_of(village, name="Contoh Kepala"):
    """The village has had a head since 2020; once a village."""
    if not Holding.objects.filter(office__region=village, role="village_head").exists():
        Holding.objects.create(
            person=world.person(name=name, username=f"kades-{village}"),
            office=world.office("village", village),
            role="village_head",
            since=date(2020, 1, 1),
            decree="SK 1",
        )


def a_partner(name, owner, regency=world.REGENCY):
    """A third party with its owner and papers of ten years ago."""
    made = Partner.objects.create(regency_id=regency, name=name, plain_name=name.lower(), kind="company")
    person = PartnerPerson.objects.create(partner=made, name=owner, sound=sounded(owner), role="owner")
    PartnerPaper.objects.create(partner=made, kind="nib", number="1", issued_on=date(2015, 5, 4))
    return made, person


def clean(
    number, village=world.VILLAGE, *, owner="", rent=RENT, area=1000, use="sewa", ends=ENDS, partner=None
):
    """A lease that was offered for a month, deliberated, evaluated, and is paid and reported as agreed."""
    head_of(village)
    made, person = partner or a_partner(f"CV Usaha {number:04}", owner or name_of(number))
    row = world.agreement(
        village,
        key=f"bersih{number}",
        title=f"Sewa tanah kas {number}",
        regime="asset_use",
        field="pembangunan",
        partner=made,
        signed_on=SIGNED,
        starts_on=SIGNED,
        ends_on=ends,
        amount_total=3 * rent,
        confirmed_at=datetime(2024, 3, 1, tzinfo=UTC),
    )
    case = estate.a_case(
        village,
        key=f"perkara{number}",
        title=row.title,
        status="running",
        agreement=row,
        partner=made,
        asset_use=use,
    )
    for name, value in (("asset_use", use), ("revenue_share", 25), ("asset_value", 90_000_000)):
        AgreementFact.objects.create(agreement=row, name=name, value=value, origin="naskah")
    asset = estate.an_asset(
        village,
        kind="land",
        name=f"Tanah kas {number}",
        code=f"T{number}",
        area=area,
        proof="village_certificate",
    )
    estate.a_use(asset, SIGNED, ends, agreement=row)
    lease = Lease(row, case, made, person, asset, draft(), number)
    _before(lease)
    _after(lease, rent)
    return lease


FIRST = (
    "Sutrisno", "Maimunah", "Yohanes", "Dewi", "Komarudin", "Ratna", "Bagus", "Fitriani", "Gunawan", "Halimah", "Iskandar",
    "Jumiati", "Kurniawan", "Lestari", "Mulyadi", "Nurhayati", "Okta", "Puspita", "Qomar", "Rosmala", "Slamet", "Tuti",
    "Usman", "Vera", "Wahyudi", "Yuliana", "Zulkifli", "Agustina", "Burhan", "Cahyani", "Darmawan", "Ermawati", "Firdaus",
    "Gita", "Herman", "Indrawati", "Jaelani", "Kartini", "Lukman", "Murni",
)  # fmt: skip
LAST = (
    "Pratama", "Siregar", "Wibowo", "Harahap", "Simbolon", "Nugraha", "Tanjung", "Hidayat", "Maulana", "Kusuma", "Santoso",
    "Ginting", "Rahayu", "Saputra", "Utami", "Permana", "Lubis", "Mahendra", "Anggoro", "Nasution", "Setiawan", "Purba",
    "Handoko", "Batubara", "Firmansyah", "Suryadi", "Wulandari", "Prakoso", "Damanik",
)  # fmt: skip


def name_of(number):
    """Another name for each number up to 1,160."""
    return f"{FIRST[number % len(FIRST)]} {LAST[(number + number // len(FIRST)) % len(LAST)]}"


def _before(lease):
    """What happened before the signature."""
    village, case = lease.row.village_id, lease.case
    meeting = Deliberation.objects.create(
        key=f"musdes{lease.number}",
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        state="held",
        title="Musyawarah desa",
        held_on=date(2023, 10, 10),
    )
    meeting.items.create(place=1, about="cooperation", title="Sewa", cooperation=case)
    offered = estate.an_announcement(
        case,
        code=f"t{lease.number}",
        state="open",
        opens_on=date(2023, 11, 1),
        closes_on=date(2023, 11, 30),
    )
    chosen = estate.an_offer(
        offered, receipt=f"r{lease.number}", partner=lease.partner, name=lease.partner.name
    )
    other = estate.an_offer(offered, receipt=f"s{lease.number}", name="CV Penawar Lain")
    for offer, points in ((chosen, 90), (other, 70)):
        for criterion in offered.criteria.all():
            offer.scores.create(criterion=criterion, points=points, reason="Menurut kriteria yang diumumkan")
    offered.state, offered.chosen, offered.chosen_on = "chosen", chosen, date(2023, 12, 5)
    offered.reason = "Nilai tertinggi"
    offered.save()
    estate.a_sheet(
        case,
        lease.file,
        key=f"lembar{lease.number}",
        sent_on=date(2024, 1, 3),
        state="done",
        ending="no_notes",
        finished_on=date(2024, 1, 12),
    )


def _after(lease, rent):
    """Paid and reported."""
    owing = {
        "kind": "money",
        "owed_by": "partner",
        "owed_to": "village",
        "amount": rent,
        "title": "Sewa tahunan",
    }
    for duty in (estate.a_duty(lease.row, *YEARS, **owing), estate.a_duty(lease.row, *YEARS)):
        for due in duty.dues.all():
            due.met_on, due.settled, due.brought = due.due_on, True, due.amount or 0
            due.save()
    for on in YEARS:
        receipt(lease, on, rent)


def receipt(lease, on, amount, account="village_cash", payer=""):
    """Money that came in."""
    return estate.a_receipt(lease.row, amount, on, account=account, payer=payer or lease.partner.name)
