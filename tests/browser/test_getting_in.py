"""An office comes in from nothing, on a telephone: first code, code app, a list out of Excel, printed codes, and a passkey."""

import re

import pytest

from tests.browser.conftest import serving
from tests.browser.phone import CODE, PASSWORD, Phone, founded, workbook

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(240)]
ROWS = [
    ["Nama", "Jabatan", "Kantor/Desa", "NIP", "No HP", "Nomor SK", "Tanggal SK", "Mulai"],
    [
        "Contoh Kepala Satu",
        "Kades",
        "16.04.01.2001",
        "",
        "081200000001",
        "141/1/2021",
        "15/12/2021",
        "20/12/2021",
    ],
    ["Contoh Operator Satu", "Operator Desa", "16.04.01.2001", "", "081200000001", "", "", "2/1/2024"],
    ["Contoh Ketua Satu", "Ketua BPD", "16.04.01.2001", "", "", "", "", ""],
    ["Contoh Kepala Dua", "Raja", "16.04.01.2002", "", "", "", "", ""],
]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A server over a regency just begun, by the name that passkeys need, with the first person's code."""
    folder = tmp_path_factory.mktemp("office")
    code = founded(folder)
    with serving(folder, "localhost") as site:
        yield site, code


@pytest.fixture(scope="module")
def printed(browser, office):
    """The codes on the sheet that the regency's office prints for the people of its list."""
    site, code = office
    chief = Phone(browser, site)
    chief.activate(code, "402817")
    chief.install_code_app()
    assert chief.path == "/meja/"
    chief.go("/ruang/orang/masukkan/")
    chief.page.get_by_label("Daftar orang (Excel)").set_input_files(
        {"name": "daftar.xlsx", "mimeType": "application/octet-stream", "buffer": workbook(ROWS)}
    )
    chief.press("Periksa daftar")
    text = chief.page.locator("main").inner_text()
    assert "3 orang siap dimasukkan" in text
    assert "B5" in text
    chief.press("Masukkan 3 orang")
    chief.press("Buat dan tampilkan kode")
    cards = chief.page.locator(".cards li").all_inner_texts()
    assert len(cards) == 3
    assert not chief.faults
    chief.context.close()
    return {re.search(r"Contoh \w+ Satu", card)[0]: CODE.search(card)[0] for card in cards}


def test_a_village_comes_in_by_its_printed_codes_and_shares_one_telephone(browser, office, printed):
    phone = Phone(browser, office[0])
    phone.activate(printed["Contoh Operator Satu"], "")
    assert phone.path == "/meja/"
    phone.go("/akun/")
    phone.press("Keluar")
    phone.activate(printed["Contoh Kepala Satu"], "591736")
    assert phone.path == "/meja/"
    phone.go("/akun/")
    phone.press("Keluar")
    phone.go("/masuk/")
    phone.page.get_by_label("Nama pengguna, NIP, atau nomor telepon").fill("0812-0000-0001")
    phone.page.get_by_label("Kata sandi").fill(PASSWORD)
    phone.page.get_by_role("button", name="Masuk", exact=True).click()
    phone.page.wait_for_url("**/masuk/nama/")
    phone.look()
    phone.press(re.compile("Contoh Operator Satu"))
    assert phone.path == "/meja/"
    assert "Operator Desa" in phone.page.content()
    assert not phone.faults
    phone.context.close()


def test_a_passkey_of_the_telephone_signs_in_and_confirms(browser, office, printed):
    phone = Phone(browser, office[0])
    keys = phone.context.new_cdp_session(phone.page)
    keys.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    keys.send(
        "WebAuthn.addVirtualAuthenticator", {"options": options | {"automaticPresenceSimulation": True}}
    )
    phone.activate(printed["Contoh Ketua Satu"], "402817")
    phone.go("/akun/kunci-kedua/kunci/tambah/")
    phone.page.get_by_role("button", name="Pasang").click()
    phone.page.wait_for_url("**/cadangan/")
    phone.go("/akun/")
    assert "1 kunci sandi" in phone.page.content()
    phone.press("Keluar")
    phone.go("/masuk/")
    phone.page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    phone.page.wait_for_url("**/meja/")
    phone.go("/akun/perangkat/")
    phone.go("/akun/pastikan/kunci/?next=/akun/pin/")
    phone.page.get_by_role("button", name="Pakai kunci sandi").click()
    phone.page.wait_for_url(f"{phone.site}/akun/pin/")
    phone.look()
    assert not phone.faults
    phone.context.close()
