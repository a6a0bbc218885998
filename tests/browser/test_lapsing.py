"""A new user with only a browser and one sign-in says within a few presses which of the regency's agreements lapse this year."""

import re

import pytest

from mitradesa.core.calendar import today
from tests.browser.conftest import demonstration, serving_demo
from tests.browser.phone import Phone

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(240)]
SIGN_IN = re.compile(r"kata sandi (\S+) ")
ENDS = re.compile(r"\d{1,2} \w+ (\d{4})")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A server over the demonstration, with the password that its command prints."""
    made, said = demonstration()
    assert str(made / "contoh") in said
    with serving_demo(tmp_path_factory.mktemp("demo")) as site:
        yield site, SIGN_IN.search(said)[1]


@pytest.fixture
def phone(browser, demo):
    site, password = demo
    one = Phone(browser, site)
    one.go("/masuk/")
    one.page.get_by_label("Nama pengguna, NIP, atau nomor telepon").fill("dpmd")
    one.page.get_by_label("Kata sandi", exact=True).fill(password)
    one.page.get_by_role("button", name="Masuk", exact=True).click()
    one.page.wait_for_url("**/meja/")
    yield one
    one.leave()


def test_what_lapses_this_year_is_two_presses_from_the_desk(phone):
    year = today().year
    phone.follow("Ikhtisar")
    tile = phone.page.get_by_role("link", name=re.compile(f"berakhir tahun {year}"))
    assert tile.bounding_box()["y"] < 740, "it stands on the first screen of a telephone"
    number = int(re.match(r"\d+", tile.inner_text())[0])
    phone.follow(re.compile(f"berakhir tahun {year}"))
    assert f"{number} perjanjian" in phone.text()
    ends = phone.page.locator("table.cards td[data-of=Berakhir]").all_inner_texts()
    assert len(ends) == number > 10
    assert {ENDS.search(one)[1] for one in ends} == {str(year)}


def test_the_list_of_what_lapses_goes_home_as_a_spreadsheet(phone):
    phone.follow("Ikhtisar")
    phone.follow(re.compile(f"berakhir tahun {today().year}"))
    with phone.page.expect_download() as waiting:
        phone.page.get_by_role("link", name=re.compile("XLSX|Excel")).first.click()
    assert waiting.value.suggested_filename.endswith(".xlsx")


def test_the_files_to_try_with_are_taken_in_on_the_telephone_itself(phone):
    phone.go("/ruang/register/impor/")
    with phone.page.expect_download() as waiting:
        phone.page.get_by_role("link", name="Unduh register berantakan").click()
    phone.attach(re.compile("Berkas register"), ("register.xlsx", waiting.value.path().read_bytes()))
    phone.press("Unggah dan lihat kolomnya")
    assert phone.page.get_by_label("Nomor Desa").input_value() == "number"
    phone.go("/ruang/register/pindaian/")
    phone.press("Masukkan 20 pindaian contoh")
    assert "pindaian-20" in phone.text()
