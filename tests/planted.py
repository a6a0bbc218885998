"""One thing to ask about planted in a clean lease of `tests/flagged.py`, for each sign."""

from datetime import date, timedelta

from mitradesa.actions.trail import record
from mitradesa.records.models import AgreementFact, Deliberation, Evaluation, Holding, PartnerPaper, Step
from tests import estate, world
from tests.flagged import ENDS, RENT, SIGNED, YEARS, Lease, a_partner, receipt


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


def _helped(lease):
    """The same valuer came to three villages, each time with the same third party."""
    _known(lease, "outside_help_village", ["KJPP Contoh Wiratama"])
    for village in (world.SIBLING_VILLAGE, world.OTHER_VILLAGE):
        other = world.agreement(village, partner=lease.partner, ends_on=ENDS)
        AgreementFact.objects.create(
            agreement=other,
            name="outside_help_village",
            value=["Penilai Contoh Wiratama, S.E."],
            origin="naskah",
        )


def turning(lease, shares, turnovers=(400_000_000, 620_000_000)):
    """A share of the turnover, reported and paid for two years: each year's turnover, and what was paid of it."""
    duty = estate.a_share(lease.row, date(2025, 1, 31), date(2026, 1, 31), tiers=((0, 500),))
    for due, share, turnover in zip(duty.dues.order_by("due_on"), shares, turnovers, strict=True):
        _changed(due, amount=share, brought=share, met_on=due.due_on, settled=True)
        first, last = due.due_on.replace(year=due.due_on.year - 1), due.due_on - timedelta(days=1)
        report = estate.a_report(due, turnover)
        _changed(report, state="confirmed", share=share, period_from=first, period_to=last)


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
    "same_outside_help": _helped,
    "fixed_while_turnover_rises": lambda one: turning(one, (20_000_000, 20_000_000)),
}
"""By sign, what plants it in a clean lease."""
