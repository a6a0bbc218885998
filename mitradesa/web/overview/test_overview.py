"""Every figure counts what its list shows; the work list shrinks; each office sees its own region."""

import html
import re

import pytest

from mitradesa.actions.tallies import recount
from mitradesa.core.calendar import today
from mitradesa.core.flags import Flag
from mitradesa.core.roles import POSITIONS, OfficeKind, Role
from mitradesa.queries.overview import overview
from mitradesa.queries.quality import Village, villages_counted
from mitradesa.records.models import Agreement, Region
from mitradesa.web.base.pictures import bars
from mitradesa.web.overview.views import village_map
from tests import register_world, world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def filled():
    world.regions()
    staff = world.holder("dpmd_staff")
    register_world.fill(world.seat(staff), 50, today())
    first = Agreement.objects.first()
    first.ended_on = today()
    first.save()
    recount(commit=True)
    return staff


def shown_at(client, address):
    """The number that a list says it shows."""
    said = client.get(address).content.decode()
    return int(re.search(r'class="counted"[^>]*><strong>(\d+) ', said)[1])


def linked(page):
    """Every number of a page with the list it leads to: tiles, and table rows whose label is the link or the number itself."""
    text = page.content.decode()
    tiles = re.findall(r'<a href="(/ruang/kerja-sama/[^"]*)"><strong>(\d+)</strong>', text)
    rows = re.findall(
        r'<th scope="row"><a href="(/ruang/kerja-sama/[^"]*)">[^<]*</a></th><td[^>]*>(?:<strong>)?(\d+)', text
    )
    cells = re.findall(r'<td><a href="(/ruang/kerja-sama/[^"]*)">(\d+)</a></td>', text)
    return {html.unescape(address): int(number) for address, number in (*tiles, *rows, *cells)}


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("dpmd_head", world.REGENCY),
        ("province_officer", world.PROVINCE),
        ("camat", world.SUBDISTRICT),
        ("village_head", world.VILLAGE),
    ],
)
def test_every_figure_equals_its_list(role, place):
    client = world.signed_in(world.holder(role, place))
    for address, least in (("/ruang/", 12), ("/ruang/mutu/", 8)):
        figures = linked(client.get(address))
        assert len(figures) >= least, address
        assert {one: shown_at(client, one) for one in figures} == figures


def test_a_subdistrict_chosen_in_the_regencys_quality_page_counts_its_own():
    client = world.signed_in(world.holder("dpmd_head"))
    figures = linked(client.get(f"/ruang/mutu/?wilayah={world.SUBDISTRICT}"))
    assert any("desa=" in one for one in figures)
    assert {one: shown_at(client, one) for one in figures} == figures
    assert (
        "Mutu data: Contoh 16.04<"
        in client.get(f"/ruang/mutu/?wilayah={world.FOREIGN_SUBDISTRICT}").content.decode()
    )


@pytest.mark.sampled(4)
@pytest.mark.parametrize("role", list(Role))
def test_officials_open_the_overview_and_third_parties_do_not(role):
    page = world.signed_in(world.holder(role)).get("/ruang/")
    outside = POSITIONS[role].office is OfficeKind.THIRD_PARTY
    assert page.status_code == (403 if outside else 200)


def test_figures_follow_every_act_at_once(django_assert_num_queries):
    seat = world.seat(world.holder("dpmd_head"))
    with django_assert_num_queries(4):
        before = overview(seat, today()).total
    register_world.fill(seat, 1, today())
    assert overview(seat, today()).total == before + 1


def test_the_work_list_leads_through_all_and_then_says_that_it_is_done(filled):
    client = world.signed_in(filled)
    Agreement.objects.exclude(flags__flag="no_scope").update(merged_into=Agreement.objects.first())
    count = Agreement.objects.filter(flags__flag="no_scope", merged_into=None).count()
    assert count > 2
    address = "/ruang/mutu/berikut/no_scope/"
    for _ in range(count):
        page = client.get(address, follow=True)
        text = page.content.decode()
        fields = {
            name: html.unescape(value)
            for name, value in re.findall(r'name="(\w+)"[^>]*?value="([^"]*)"', text)
        }
        fields = {
            name: value for name, value in fields.items() if name not in ("csrfmiddlewaretoken", "open_ended")
        }
        place = page.redirect_chain[-1][0]
        answer = client.post(place, fields | {"scope": "Diisi", "lanjut": "ya"})
        assert answer.status_code == 302, answer.content.decode()[:3000]
        address = answer.headers["location"]
    done = client.get(address, follow=True)
    assert "Selesai" in done.content.decode()
    assert not Agreement.objects.filter(flags__flag="no_scope", merged_into=None).exists()


def test_gaps_that_a_form_does_not_mend_open_the_page_of_the_record(filled):
    place = world.signed_in(filled).get(f"/ruang/mutu/berikut/{Flag.NO_FILE}/").headers["location"]
    assert place.endswith("/?mutu=no_file")
    assert world.signed_in(filled).get("/ruang/mutu/berikut/entah/").status_code == 404


def test_the_map_shows_each_village_and_says_so_in_words(filled):
    for code, place in ((world.VILLAGE, (-3.7, 103.5)), (world.OTHER_VILLAGE, (-3.9, 103.2))):
        Region.objects.filter(code=code).update(latitude=place[0], longitude=place[1])
    Agreement.objects.filter(village_id=world.OTHER_VILLAGE).update(merged_into=Agreement.objects.first())
    recount(commit=True)
    page = world.signed_in(filled).get("/ruang/mutu/desa/").content.decode()
    assert page.count("<circle") == 2
    assert f'href="/ruang/desa/{world.OTHER_VILLAGE}/" tabindex="-1"><circle class="none"' in page
    assert "2 dari 3 desa mempunyai perjanjian" in page
    assert "1 desa belum mempunyai perjanjian" in page


def test_kelurahan_are_no_villages_without_an_agreement(filled):
    assert world.KELURAHAN not in {one.code for one in villages_counted(world.seat(filled), today())}


def test_a_picture_escapes_names_and_draws_one_village_alone():
    village = Village("16.04.01.2001", "<b>", "x", -3.0, 103.0, 1, 0)
    drawn = village_map([village])
    assert "<b>" not in drawn
    assert "&lt;b&gt;" in drawn
    assert "nan" not in drawn
    assert village_map([Village("1", "x", "x", None, None, 0, 0)]) == ""
    assert "<title" in bars("kosong", "Kosong", [])


def test_pages_cost_few_queries(filled, django_assert_max_num_queries):
    client = world.signed_in(filled)
    for address, most in (("/ruang/", 12), ("/ruang/mutu/", 11), ("/ruang/mutu/desa/", 11)):
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200
