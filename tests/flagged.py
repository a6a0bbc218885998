"""Leases of village land without anything to ask about, and one thing to ask about planted in each. Everybody in them is invented."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from mitradesa.actions.trail import record
from mitradesa.core.names import sounded
from mitradesa.records.models import (
    Agreement,
    AgreementFact,
    Asset,
    Cooperation,
    Deliberation,
    Evaluation,
    Holding,
    Partner,
    PartnerPaper,
    PartnerPerson,
    Step,
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


def _known(lease, name, value):
    AgreementFact.objects.filter(agreement=lease.row, name=name).delete()
    if value is not None:
        AgreementFact.objects.create(agreement=lease.row, name=name, value=value, origin="naskah")


def _changed(row, **fields):
    type(row).objects.filter(pk=row.pk).update(**fields)


def _offered(lease):
    return lease.case.announcements.get()


def _single(lease):
    offered = _offered(lease)
    for offer in offered.offers.exclude(pk=offered.chosen_id):
        offer.scores.all().delete()
        offer.delete()
    _changed(offered, opens_on=date(2023, 11, 28))


def _not_best(lease):
    offered = _offered(lease)
    for score in offered.chosen.scores.all():
        _changed(score, points=50)


def _one_owner(lease):
    offered = _offered(lease)
    twin, _person = a_partner("CV Kembar", lease.owner.name)
    _changed(offered.offers.exclude(pk=offered.chosen_id).get(), partner=twin)


def _sheet_of(lease, sent, finished):
    _changed(Evaluation.objects.get(cooperation=lease.case), sent_on=sent, finished_on=finished)


def _kin(lease):
    Holding.objects.create(
        person=world.person(name=lease.owner.name),
        office=world.office("bpd", lease.row.village_id),
        role="bpd_member",
        since=date(2020, 1, 1),
        decree="SK 2",
    )


def _elsewhere(lease):
    _changed(lease.partner, contact="0812 0000 0001 (contoh)")
    for village in (world.SIBLING_VILLAGE, world.OTHER_VILLAGE):
        other, _person = a_partner(f"UD Lain {village}", lease.owner.name)
        _changed(other, contact="0812 0000 0001 (contoh)")
        world.agreement(village, partner=other, ends_on=ENDS)


def _many(lease):
    for number in range(8):
        place = world.region(f"{world.OTHER_SUBDISTRICT}.29{number:02}").code
        world.agreement(place, partner=lease.partner, ends_on=ENDS)


def _lapsed(lease):
    PartnerPaper.objects.create(
        partner=lease.partner,
        kind="permit",
        number="9",
        issued_on=date(2019, 1, 1),
        expires_on=date(2023, 12, 31),
    )


def _amended(lease):
    event = record(None, "cooperation.amended", lease.case, region=lease.row.village_id, says="mengubah")
    on = SIGNED + timedelta(days=20)
    Step.objects.create(
        cooperation=lease.case,
        name="amend",
        source="amending",
        target="running",
        on=on,
        event=event,
        book="x",
    )


def _renewed(lease):
    earlier = world.agreement(lease.row.village_id, partner=lease.partner, ends_on=date(2026, 1, 31))
    _changed(lease.row, renews=earlier)


def _twice(lease):
    other = world.agreement(lease.row.village_id, title="Sewa kepada orang lain", ends_on=ENDS)
    estate.a_use(lease.asset, date(2026, 1, 1), date(2026, 6, 30), agreement=other)


def _cheap(lease):
    _changed(lease.row, amount_total=600_000)


def _dues(lease, kind, **fields):
    for duty in lease.row.obligations.filter(kind=kind):
        duty.dues.update(**fields)


def _no_money(lease):
    lease.row.receipts.all().delete()
    village = lease.row.village_id
    other = Lease(
        world.agreement(village), lease.case, lease.partner, lease.owner, lease.asset, lease.file, 0
    )
    receipt(other, YEARS[0], RENT)  # the village records what it receives
    for duty in lease.row.obligations.filter(kind="money"):
        duty.dues.all().delete()
        duty.delete()


def _money_late(lease):
    for due in lease.row.obligations.get(kind="money").dues.all():
        _changed(due, met_on=due.due_on + timedelta(days=40))


def _without_schedule(lease):
    for duty in lease.row.obligations.filter(kind="money"):
        duty.dues.all().delete()
        duty.delete()


def _round(lease):
    for on in YEARS:
        receipt(lease, on + timedelta(days=9), 3_000_000)


def _waived(lease):
    for due in lease.row.obligations.get(kind="money").dues.all()[1:]:
        _changed(
            due, met_on=None, brought=0, waived_on=due.due_on, waived_by="Contoh", waived_because="Contoh"
        )


def _late_reports(lease):
    _dues(lease, "report", met_on=None, settled=False)


def _share(lease):
    _known(lease, "revenue_share", 5)


PLANTED = {
    "single_offer": _single,
    "not_the_best_offer": _not_best,
    "offers_of_one_owner": _one_owner,
    "evaluated_same_day": lambda one: _sheet_of(one, date(2024, 1, 3), date(2024, 1, 3)),
    "evaluated_after_signing": lambda one: _sheet_of(one, date(2024, 2, 3), date(2024, 2, 9)),
    "signed_before_musdes": lambda one: Deliberation.objects.filter(items__cooperation=one.case).update(
        held_on=date(2024, 2, 20)
    ),
    "no_head_in_office": lambda one: Holding.objects.filter(office__region=one.row.village_id).update(
        until=date(2023, 12, 31)
    ),
    "name_like_an_official": _kin,
    "owner_in_many_villages": _elsewhere,
    "partner_in_many_villages": _many,
    "young_partner": lambda one: one.partner.papers.update(issued_on=date(2023, 12, 24)),
    "partner_papers_lapsed": _lapsed,
    "term_under_limit": lambda one: _changed(one.row, ends_on=date(2027, 1, 20)),
    "renewed_long_before": _renewed,
    "amended_soon": _amended,
    "share_below_like": _share,
    "asset_let_twice": _twice,
    "asset_without_proof": lambda one: _changed(one.asset, proof="no_paper"),
    "asset_value_missing": lambda one: (
        _known(one, "asset_value", None),
        _changed(one.case, asset_use="bgs"),
    ),
    "rent_below_like": _cheap,
    "money_without_basis": lambda one: (
        _changed(one.row, ends_on=date(2026, 1, 31), starts_on=date(2023, 1, 31)),
        one.row.asset_uses.update(last_day=date(2026, 1, 31)),
    ),
    "money_to_a_person": lambda one: one.row.receipts.filter(received_on=YEARS[1]).update(account="person"),
    "cash_not_deposited": lambda one: one.row.receipts.filter(received_on=YEARS[1]).update(account="in_hand"),
    "receipts_without_schedule": _without_schedule,
    "round_sums": _round,
    "paid_by_another": lambda one: one.row.receipts.filter(received_on=YEARS[1]).update(
        payer="Toko Bu Ningsih"
    ),
    "paid_net": lambda one: one.row.receipts.filter(received_on=YEARS[1]).update(withheld=250_000),
    "no_money_came": _no_money,
    "payments_late": _money_late,
    "payments_waived": _waived,
    "reports_late": _late_reports,
}
"""By sign, what plants it in a clean lease."""
