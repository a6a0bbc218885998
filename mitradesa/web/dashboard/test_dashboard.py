"""Each number of the dashboard is what its list shows, whoever looks, and costs the same for few and many; XLSX says the same."""

import html
import io
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zipfile import ZipFile

import pytest

from mitradesa.actions.tallies import recount
from mitradesa.core.calendar import today
from mitradesa.queries import dashboard_lists
from mitradesa.queries.dashboard import dashboard, spread
from mitradesa.queries.dashboard_lists import lengths
from mitradesa.queries.tally_afterwards import days_to_signing
from mitradesa.queries.year_book.chapters import chapter
from mitradesa.queries.year_book.known import Known
from mitradesa.records.models import Agreement, Cooperation, Dispute, Region
from tests import estate, register_world, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
HOME = "/ruang/dasbor/"
YEAR = today().year


@pytest.fixture(autouse=True)
def filled():
    """Twenty agreements of two subdistricts, with money, duties, two signed cases and two disputes of the first."""
    world.regions()
    staff = world.seat(world.holder("dpmd_staff"))
    register_world.fill(staff, 20, today())
    one = world.agreement(title="Kelola pasar", partner=world.a_partner(), signed_on=date(YEAR, 3, 31))
    other = world.agreement(
        world.OTHER_VILLAGE, title="Kelola air", partner=world.a_partner(), signed_on=date(YEAR, 2, 1)
    )
    for agreement, began in ((one, date(YEAR, 3, 1)), (other, date(YEAR, 1, 1))):
        case = estate.a_case(
            agreement.village_id, agreement=agreement, key=f"p-{agreement.key}", status="running"
        )
        Cooperation.objects.filter(pk=case.pk).update(
            opened_at=datetime(YEAR, began.month, 1, 12, tzinfo=UTC)
        )
        Dispute.objects.create(
            cooperation=case,
            subject=f"Bagi hasil {agreement.title}",
            raised_by="village",
            opened_on=date(YEAR, 4, 1),
            settled_on=date(YEAR, 5, 1) if agreement == other else None,
        )
    _money(one, other)
    recount(commit=True)


def _money(one, other):
    past, coming = today() - timedelta(days=40), today() + timedelta(days=3)
    owed = {"kind": "money", "owed_by": "partner", "owed_to": "village"}
    for agreement, amount in ((one, 5_000_000), (other, 7_000_000)):
        estate.a_duty(agreement, past, coming, amount=amount, title="Sewa", **owed)
    estate.a_duty(one, past, title="Laporan")
    estate.a_receipt(one, 3_000_000, date(YEAR, 1, 5), account_code="4.3.2.01")
    estate.a_receipt(other, 1_500_000, date(YEAR, 1, 5), account="bumdes")


def linked(page):
    """The numbers in the tables of the page by the address that each opens."""
    rows = re.findall(
        r'<th scope="row"><a href="([^"]*)">[^<]*</a></th><td class="n">(?:Rp)?([\d.]+)</td>',
        page.content.decode(),
    )
    return {html.unescape(address): int(number.replace(".", "")) for address, number in rows}


def shown(client, address):
    """What the list at an address counts, or sums to and leaves open."""
    page = client.get(address).content.decode()
    if address.startswith("/ruang/kerja-sama/"):
        return {rupiah(re.search(r'class="counted"[^>]*><strong>([\d.]+) ', page)[1])}
    if address.startswith("/ruang/penerimaan/"):
        return {rupiah(re.search(r'class="counted"[^>]*><strong>Rp([\d.]+)<', page)[1])}
    if address.startswith("/ruang/kewajiban/"):
        return owed(page)
    return {len(re.findall(r"<li>(?:<a href|<strong>)", page.split("<h1>")[1]))}


def rupiah(text):
    return int(text.replace(".", ""))


def owed(page):
    """How many the list of duties counts, their rupiah, and what of them is left."""
    head = re.search(r'class="counted".*?</p>', page, re.DOTALL)[0]
    sums = [rupiah(one) for one in re.findall(r"Rp([\d.]+)", head)]
    return {int(re.search(r"<strong>(\d+)", head)[1]), *sums[:1], *([sums[0] - sums[1]] if sums else [])}


@pytest.mark.parametrize(
    ("role", "place"),
    [("dpmd_head", world.REGENCY), ("camat", world.SUBDISTRICT), ("province_officer", world.PROVINCE)],
)
def test_every_number_opens_a_list_that_holds_just_so_much(role, place):
    client = world.signed_in(world.holder(role, place))
    figures = linked(client.get(HOME))
    assert len(figures) >= 15
    for address, number in figures.items():
        assert number in shown(client, address), address


def test_the_numbers_are_those_of_the_region_on_the_day():
    seat, day = world.seat(world.holder("dpmd_head")), today()
    found = dashboard(seat, YEAR, day)
    by_id = {one.id: {row.label: row.number for row in one.figures} for one in found.sections}
    assert by_id["lewat"] == {"uang": 2, "laporan": 1, "rupiah yang belum dibayar": 12_000_000}
    assert by_id["sengketa"] == {"belum selesai": 1, "selesai": 1}
    assert (found.spread.number, found.spread.median) == (2, 30)
    assert by_id["uang"]["diterima"] == 4_500_000
    codes = {
        label.partition(" ")[0]: number for label, number in by_id["rekening"].items() if "diterima" in label
    }
    assert codes == {"4.3.2.01": 3_000_000, "belum": 1_500_000}
    due = sum(
        6_000_000 * 2 for one in (day - timedelta(days=40), day + timedelta(days=3)) if one.year == YEAR
    )
    assert by_id["uang"]["dijanjikan"] == due
    later = dashboard(seat, YEAR, day + timedelta(days=4))
    late = next(one for one in later.sections if one.id == "lewat")
    assert {row.label: row.number for row in late.figures}["uang"] == 4
    camat = dashboard(world.seat(world.holder("camat")), YEAR, day)
    assert {row.label: row.number for one in camat.sections if one.id == "lewat" for row in one.figures}[
        "uang"
    ] == 1


def test_fields_are_those_of_the_yearly_book_and_together_all_agreements():
    named = world.agreement(title="Dari perkara", key="perkara1", signed_on=date(YEAR, 1, 3))
    Agreement.objects.filter(pk=named.pk).update(field="development")
    written = world.agreement(title="Dari register", key="register1", signed_on=date(YEAR, 1, 3))
    Agreement.objects.filter(pk=written.pk).update(field="pembangunan")
    recount(commit=True)
    client, seat = world.signed_in(world.holder("dpmd_head")), world.seat(world.holder("dpmd_head"))
    found = dashboard(seat, YEAR, today())
    (fields,) = [one.figures for one in found.sections if one.id == "bidang"]
    numbers = {one.label: one.number for one in fields}
    assert not [label for label in numbers if "perkara" in label or label == "development"]
    assert sum(numbers.values()) == found.total
    known = Known.of(YEAR, today(), as_known=False)
    book = Counter()
    for place in (world.SUBDISTRICT, world.OTHER_SUBDISTRICT):
        book.update(chapter(Region.objects.get(code=place), known).counts.fields)
    assert {label: number for label, number in numbers.items() if label != "belum disebut"} == {
        word: number for word, number in book.items() if word
    }
    assert numbers.get("belum disebut", 0) == book[""]
    for one in fields:
        assert one.number in shown(client, f"/ruang/kerja-sama/?{one.query}"), one.label


def test_the_tile_of_yearly_reports_says_who_owes_one_by_when_and_by_which_article():
    client = world.signed_in(world.holder("dpmd_head"))
    page = text_of(client.get(HOME))
    seat = world.seat(world.holder("dpmd_head"))
    found = dashboard(seat, YEAR, today())
    assert f"laporan tahunan {YEAR} sudah dikirim, dari {found.reports.owing} desa yang wajib" in page
    assert f"belum jatuh waktunya: usulan batas 31 Januari {YEAR + 1}" in page
    assert (
        f"{found.reports.owing} dari {found.villages - found.without} desa yang mempunyai perjanjian" in page
    )
    assert "Permendagri 96/2017 Pasal 14(7)" in page
    past = text_of(client.get(f"{HOME}?tahun={YEAR - 2}"))
    assert "belum mengirim laporan tahunan" in past
    assert f"lewat batas usulan 31 Januari {YEAR - 1}" in past


def test_quartiles_are_the_smallest_days_that_a_part_does_not_exceed():
    one = spread({"0010": 1, "0020": 2, "0400": 1})
    assert (one.number, one.lower, one.median, one.upper) == (4, 10, 20, 20)
    assert spread({}).median is None
    single = spread({"0007": 1})
    assert (single.lower, single.median, single.upper) == (7, 7, 7)


def test_it_costs_the_same_for_few_and_many_and_the_file_says_what_the_page_says(
    django_assert_max_num_queries,
):
    client = world.signed_in(world.holder("dpmd_head"))
    client.get(HOME)
    for number in range(60):
        world.agreement(
            title=f"Lain {number}", key=f"lain{number}", partner=world.a_partner(f"PT Contoh {number}")
        )
    recount(commit=True)
    with django_assert_max_num_queries(26):
        page = client.get(HOME)
    assert "10 pihak ketiga terbanyak" in text_of(page)
    with ZipFile(io.BytesIO(client.get(f"{HOME}unduh/").content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    for number in (12_000_000, 4_500_000, Agreement.objects.count()):
        assert f"<v>{number}</v>" in sheet


def test_days_to_the_signature_are_narrowed_by_the_database_and_follow_by_key(
    monkeypatch, django_assert_max_num_queries
):
    seat = world.seat(world.holder("dpmd_head"))
    signed = dict(Cooperation.objects.values_list("agreement", "agreement__signed_on"))
    days = sorted(days_to_signing(signed).values())
    assert len(days) > 1
    for first, last in ((0, None), (days[0], days[0]), (days[0] + 1, None), (0, days[-1] - 1)):
        wanted = [one for one in days if first <= one and (last is None or one <= last)]
        assert sorted(one.days for one in lengths(seat, first, last)[0]) == wanted
    monkeypatch.setattr(dashboard_lists, "SIZE", 1)
    with django_assert_max_num_queries(3):
        rows, page = lengths(seat, 0, None)
    following, _page = lengths(seat, 0, None, after=page.after)
    assert {rows[0].agreement.pk, following[0].agreement.pk} == set(signed)
