"""One record, many views: what a village types stands in its subdistrict's, regency's and province's pages as the same record."""

import html
import re
from datetime import timedelta

import pytest
from django.core.cache import caches

from mitradesa.actions.agreements import new_key
from mitradesa.core.calendar import today
from mitradesa.records.models import Agreement, Region
from tests import world

pytestmark = pytest.mark.django_db
LIST = "/ruang/kerja-sama/"
ABOVE = (("camat", world.SUBDISTRICT), ("dpmd_head", world.REGENCY), ("province_officer", world.PROVINCE))
ELSEWHERE = (
    ("village_head", world.SIBLING_VILLAGE),
    ("camat", world.OTHER_SUBDISTRICT),
    ("dpmd_head", world.OTHER_REGENCY),
)
SIGNED, ENDS = today() - timedelta(days=400), today() + timedelta(days=400)


@pytest.fixture(autouse=True)
def plain(settings):
    caches["figures"].clear()
    world.regions()
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": static}


def text(client, address):
    """The words of a page that opens."""
    page = client.get(address)
    assert page.status_code == 200, address
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def typed(operator, **fields):
    """What a village's operator types in the browser; its key."""
    values = {"key": new_key(), "title": "Kelola pasar", "number1": "140/9/2025", "partner": "CV Contoh"}
    values |= {"signed_on": SIGNED.isoformat(), "ends_on": ENDS.isoformat()}
    made = operator.post(f"{LIST}baru/", values | fields)
    assert made.status_code == 302, made.content.decode()
    return made.headers["location"].strip("/").rpartition("/")[2]


def total(client):
    """How many agreements the overview says there are."""
    return int(re.search(r"(\d+) perjanjian", text(client, "/ruang/"))[1])


def test_what_a_village_types_is_read_at_every_level_without_being_copied():
    operator = world.signed_in(world.holder("village_operator"))
    views = [world.signed_in(world.holder(role, place)) for role, place in ABOVE]
    key = typed(operator)
    for client in (operator, *views):
        assert "Kelola pasar" in text(client, LIST)
        assert "140/9/2025" in text(client, f"{LIST}{key}/")
        assert "Kelola pasar" in text(client, f"/ruang/desa/{world.VILLAGE}/")
        assert "Kelola pasar" in text(client, "/ruang/laporan/")
        assert total(client) == 1
    assert Agreement.objects.count() == 1


def test_what_is_changed_below_is_changed_above_at_once():
    operator = world.signed_in(world.holder("village_operator"))
    views = [world.signed_in(world.holder(role, place)) for role, place in ABOVE]
    key = typed(operator)
    for client in views:
        assert "Kelola pasar" in text(client, LIST)
    changed = {"version": 1, "title": "Kelola embung", "number1": "140/9/2025", "partner": "CV Contoh"}
    answer = operator.post(
        f"{LIST}{key}/ubah/", changed | {"signed_on": SIGNED.isoformat(), "ends_on": ENDS.isoformat()}
    )
    assert answer.status_code == 302
    for client in (operator, *views):
        found = text(client, LIST)
        assert "Kelola embung" in found
        assert "Kelola pasar" not in found
        assert "Kelola embung" in text(client, f"{LIST}{key}/")
    assert Agreement.objects.get().title == "Kelola embung"


@pytest.mark.parametrize(("role", "place"), ELSEWHERE)
def test_beside_it_nobody_sees_it(role, place):
    key = typed(world.signed_in(world.holder("village_operator")))
    client = world.signed_in(world.holder(role, place))
    assert "Kelola pasar" not in text(client, LIST)
    assert client.get(f"{LIST}{key}/").status_code == 404
    assert "Kelola pasar" not in text(client, "/ruang/laporan/")
    assert total(client) == 0


def test_each_level_counts_what_lies_below_it_and_no_more():
    places = (world.VILLAGE, world.SIBLING_VILLAGE, world.OTHER_VILLAGE, world.FOREIGN_VILLAGE)
    for place in places:
        typed(world.signed_in(world.holder("village_operator", place)), title=f"Kelola {place}")
    found = {
        role: total(world.signed_in(world.holder(role, place)))
        for role, place in (("village_head", world.VILLAGE), *ABOVE)
    }
    assert found == {"village_head": 1, "camat": 2, "dpmd_head": 3, "province_officer": 4}
    assert Region.objects.filter(agreements__isnull=False).distinct().count() == len(places)
