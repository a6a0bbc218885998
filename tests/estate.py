"""Made-up cooperations, potentials and assets of a village, for tests that need them."""

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta

from mitradesa.actions.ledgers.lines import recount
from mitradesa.actions.offers.receiving import offer_digest
from mitradesa.core.assets import Span
from mitradesa.core.benefits.deal import Assumptions, Deal
from mitradesa.core.calendar import today
from mitradesa.core.ledgers.kinds import GIVEN
from mitradesa.records.models import (
    Announcement,
    Asset,
    AssetPart,
    AssetUse,
    BankStatement,
    Comparison,
    Contribution,
    Cooperation,
    Deliberation,
    Due,
    Evaluation,
    ImportBatch,
    Indicator,
    IndicatorFigure,
    Ledger,
    LedgerYear,
    Obligation,
    Potential,
    Receipt,
    Sanction,
    ShareTerm,
    SiskeudesFile,
    Spending,
    StoredFile,
    TurnoverReport,
    VillageAccount,
)
from tests import world


def a_case(village=world.VILLAGE, **fields):
    """A cooperation of a village; it uses an asset by lease unless another use is given."""
    fields.setdefault("key", f"perkara-{Cooperation.objects.count() + 1}")
    fields.setdefault("title", f"Kerja sama {fields['key']}")
    fields.setdefault("track", "asset_use")
    fields.setdefault("asset_use", "sewa")
    fields.setdefault("status_on", date(2026, 1, 5))
    return Cooperation.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def an_asset(village=world.VILLAGE, **fields):
    """A piece of village land with its certificate."""
    fields.setdefault("name", "Tanah kas Contoh")
    fields.setdefault("kind", "land")
    fields.setdefault("proof", "village_government")
    fields.setdefault("proof_number", "SHP 12/2019")
    fields.setdefault("sort", fields["name"].lower())
    fields.setdefault("search", fields["name"].lower())
    return Asset.objects.create(village_id=village, subdistrict=village[:8], regency=village[:5], **fields)


def a_part(asset, name, area=None):
    """A part of an asset."""
    return AssetPart.objects.create(asset=asset, name=name, area=area)


def a_use(asset, first, last, part=None, **whose):
    """A use as a row, past the lock."""
    return AssetUse.objects.create(asset=asset, part=part, first_day=first, last_day=last, **whose)


def a_meeting(village=world.VILLAGE, **fields):
    """A musyawarah desa that is planned, as a row."""
    fields.setdefault("key", f"musdes{village.replace('.', '')}")
    fields.setdefault("title", "Musyawarah contoh")
    fields.setdefault("held_on", date(2026, 9, 1))
    return Deliberation.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def a_potential(village=world.VILLAGE, **fields):
    """A card of a potential."""
    fields.setdefault("title", "Air terjun Contoh")
    fields.setdefault("field", "development")
    fields.setdefault("sector", "tourism")
    fields.setdefault("inventoried_on", date(2025, 11, 3))
    fields.setdefault("sort", fields["title"].lower())
    fields.setdefault("search", fields["title"].lower())
    return Potential.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def a_comparison(village=world.VILLAGE, *deals, **fields):
    """A comparison of deals, of one plain rent unless others are given."""
    fields.setdefault("key", f"banding-{Comparison.objects.count() + 1}")
    fields.setdefault("title", "Air terjun Contoh")
    given = asdict(Assumptions(date(2027, 1, 1))) | {"starts_on": "2027-01-01"}
    made = deals or (Deal("Sewa tetap", 5, fixed_rent=20_000_000, land_use=5_000_000),)
    return Comparison.objects.create(
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        assumptions=given,
        deals=[asdict(one) for one in made],
        **fields,
    )


def a_receipt(agreement, amount=1_000_000, on=date(2026, 1, 5), **fields):
    """Money that came in, as a row; to the village's own account unless another is given."""
    fields.setdefault("payer", "PT Contoh")
    fields.setdefault("account", "village_cash")
    fields.setdefault("happened_on", on)
    fields.setdefault("year", on.year)
    village = agreement.village_id
    return Receipt.objects.create(
        agreement=agreement,
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        received_on=on,
        amount=amount,
        **fields,
    )


def a_spending(agreement, amount=500_000, on=date(2026, 3, 5), **fields):
    """What a village paid, as a row; outside the budget unless a line is given."""
    fields.setdefault("because", "" if "line" in fields else "Sudah telanjur dibayar")
    fields.setdefault("account_code", "1.4.09")
    village = agreement.village_id
    return Spending.objects.create(
        agreement=agreement,
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        spent_on=on,
        year=on.year,
        amount=amount,
        payee="CV Contoh Jasa",
        recorded_by="Contoh",
        **fields,
    )


def a_bank_account(village=world.VILLAGE, **fields):
    """The account of a village, waiting for its head unless it is confirmed."""
    fields.setdefault("bank", "Bank Contoh")
    fields.setdefault("number", "1234567890")
    fields.setdefault("holder", "Pemerintah Desa Contoh")
    fields.setdefault("since", date(2020, 1, 1))
    return VillageAccount.objects.create(
        village_id=village, subdistrict=village[:8], regency=village[:5], **fields
    )


def a_duty(agreement, *days, kind="report", owed_by="village", owed_to="authority", amount=None, **fields):
    """A duty with a due day on each of the days, one of today's year unless others are given."""
    days = days or (date(2026, 1, 31),)
    village = agreement.village_id
    duty = Obligation.objects.create(
        agreement=agreement,
        village_id=village,
        kind=kind,
        owed_by=owed_by,
        owed_to=owed_to,
        title=fields.pop("title", "Laporan tahunan"),
        amount=amount,
        first_due=days[0],
        last_due=days[-1],
        **fields,
    )
    places = {"village_id": village, "subdistrict": village[:8], "regency": village[:5]}
    Due.objects.bulk_create(Due(obligation=duty, due_on=day, amount=amount, **places) for day in days)
    return duty


def a_ledger(agreement, sector="tourism", given=True):
    """A ledger with a line of income, and the four of what the village gave unless those are left out."""
    ledger = Ledger.objects.create(agreement=agreement, village_id=agreement.village_id, sector=sector)
    kinds = ["income", *(GIVEN if given else ())]
    for kind in kinds:
        Indicator.objects.create(ledger=ledger, kind=kind, title=f"Baris {kind}", unit="rupiah")
    return ledger


def a_figure(ledger, year, amount, kind="income", **fields):
    """What a line of a ledger came to in a year, the year begun where it was not; the stored sums follow."""
    place = ledger.village_id
    row, _made = LedgerYear.objects.get_or_create(
        ledger=ledger,
        year=year,
        defaults={"village_id": place, "subdistrict": place[:8], "regency": place[:5]},
    )
    line = ledger.indicators.get(kind=kind)
    figure = IndicatorFigure.objects.create(
        indicator=line, year=row, amount=amount, basis="book", sureness="proved", **fields
    )
    recount(LedgerYear.objects.prefetch_related("figures").get(pk=row.pk), list(ledger.indicators.all()))
    return figure


def a_sanction(agreement, amount=100_000, **fields):
    """A fine that was charged, with the duty under which it is paid."""
    village, against = agreement.village_id, fields.get("against", "partner")
    sides = {"owed_by": against, "owed_to": "village" if against == "partner" else "partner"}
    owed = a_duty(agreement, date(2026, 3, 1), kind="money", amount=amount, **sides)
    return Sanction.objects.create(
        agreement=agreement,
        owed=owed,
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        kind="fine",
        clause="Pasal 6",
        charged_on=date(2026, 2, 1),
        counted=amount,
        amount=amount,
        state="charged",
        **fields,
    )


def a_share(agreement, *days, tiers=((0, 1_000),), **bounds):
    """A share of a turnover, of a tenth unless other tiers are given, without its amounts."""
    days = days or (date(2026, 2, 1),)
    more = {"title": bounds.pop("title", "Bagi hasil"), "clause": "Pasal 7"}
    duty = a_duty(agreement, *days, kind="money", owed_by="partner", owed_to="village", **more)
    ShareTerm.objects.create(obligation=duty, tiers=[list(one) for one in tiers], **bounds)
    return duty


def a_report(due, turnover=10_000_000, **fields):
    """A report of a turnover that waits for the village."""
    village = due.village_id
    return TurnoverReport.objects.create(
        due=due,
        agreement=due.obligation.agreement,
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        state="handed_in",
        period_from=date(2026, 1, 1),
        period_to=date(2026, 1, 31),
        turnover=turnover,
        reported_on=date(2026, 2, 1),
        reported_by="Contoh",
        **fields,
    )


def a_contribution(agreement, **fields):
    """Goods that the third party gives to the village, not handed over yet."""
    village = agreement.village_id
    fields.setdefault("title", "Pompa air")
    fields.setdefault("given_on", date(2026, 1, 10))
    return Contribution.objects.create(
        agreement=agreement,
        village_id=village,
        subdistrict=village[:8],
        regency=village[:5],
        given_by="partner",
        kind="goods",
        belongs="village",
        **fields,
    )


def span(first, last):
    """The days between two ISO days."""
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def a_sheet(case, stored, **fields):
    """A draft of a case on the subdistrict's desk, with one line."""
    fields.setdefault("key", f"lembar{case.village_id.replace('.', '')}"[:24])
    fields.setdefault("level", "subdistrict")
    fields.setdefault("sent_on", date(2026, 11, 2))
    made = Evaluation.objects.create(
        cooperation=case,
        case_key=case.key,
        title=case.title,
        village_id=case.village_id,
        subdistrict=case.subdistrict,
        regency=case.regency,
        sent_by="Contoh Sekretaris",
        draft=stored,
        draft_name="rancangan.pdf",
        book="x",
        **fields,
    )
    made.items.create(place=1, part="contents", says="Jangka waktu")
    return made


def an_announcement(case, **fields):
    """An announcement of a case that takes offers, with two criteria."""
    fields.setdefault("code", f"tawar{Announcement.objects.count() + 1}")
    fields.setdefault("state", "open")
    fields.setdefault("opens_on", today() - timedelta(days=10))
    fields.setdefault("closes_on", today() + timedelta(days=10))
    fields.setdefault("announced_on", fields["opens_on"])
    made = Announcement.objects.create(
        cooperation=case,
        village_id=case.village_id,
        subdistrict=case.subdistrict,
        regency=case.regency,
        title=case.title,
        place="Kantor desa",
        contact="Sekretaris Desa",
        kak={"scope": "Pengelolaan wisata", "object": "Air terjun"},
        **fields,
    )
    made.criteria.create(place=1, name="Manfaat bagi desa", weight=60)
    made.criteria.create(place=2, name="Kemampuan", weight=40)
    return made


def an_offer(announcement, **fields):
    """An offer over the public page, as a row with the digest of its receipt."""
    number = announcement.offers.count() + 1
    fields.setdefault("name", f"PT Contoh Penawar {number}")
    fields.setdefault("says", "Bagi hasil 30 persen.")
    fields.setdefault("receipt", f"terima{number}")
    fields.setdefault("received_on", today())
    digest = offer_digest(fields["name"], fields["says"], "", fields["received_on"])
    return announcement.offers.create(number=number, form="online", contact="0812", digest=digest, **fields)


def _money_file(village, kind, file):
    number = ImportBatch.objects.count()
    return ImportBatch.objects.create(
        key=f"uang{number}",
        kind=kind,
        office=world.office("village", village),
        person=world.person(name="Contoh Kaur Keuangan"),
        seat="",
        region=village,
        file=file or StoredFile.objects.create(sha256=f"{number:064d}", size=1, content_type="text/csv"),
        name="mutasi-contoh.csv",
        signature="x",
        state="recorded",
        moved_at=datetime.now(tz=UTC),
    )


def _placed(village):
    return {"village_id": village, "subdistrict": village[:8], "regency": village[:5]}


def a_statement(village=world.VILLAGE, file=None, **fields):
    """A bank statement of a village that was kept, still without lines."""
    given = {"bank": "Bank Contoh", "first_on": date(2026, 1, 1), "last_on": date(2026, 1, 31)} | fields
    batch = _money_file(village, ImportBatch.Kind.BANK, file)
    return BankStatement.objects.create(batch=batch, **_placed(village), **given)


def a_line(statement, **fields):
    """A line of a statement; money that came in unless said otherwise."""
    row = statement.lines.count() + 2
    given = {
        "row": row,
        "on": date(2026, 1, 5),
        "amount": 1_000_000,
        "incoming": True,
        "digest": f"{statement.pk}-{row}",
    }
    return statement.lines.create(village_id=statement.village_id, **given | fields)


def a_siskeudes(village=world.VILLAGE, file=None, **accounts):
    """A list of Siskeudes that was kept; `accounts` are realised rupiah of 2026 by account, written a4_3_2."""
    batch = _money_file(village, ImportBatch.Kind.SISKEUDES, file)
    made = SiskeudesFile.objects.create(batch=batch, **_placed(village))
    for row, (account, amount) in enumerate(accounts.items(), 2):
        made.lines.create(
            row=row, year=2026, account=account[1:].replace("_", "."), name="Contoh", realised=amount
        )
    return made
