"""Five hundred delegates on three phones without signal: one browser is killed, an answer is lost, and nobody is lost or doubled."""

import contextlib
import os
import signal
from pathlib import Path

import pytest

from tests.browser.conftest import FLAGS, serving
from tests.browser.hall import DELEGATES, KEPT, PHONE, Desk, Hall
from tests.gate import tools

pytestmark = [pytest.mark.sampled(1, of="journeys"), pytest.mark.needs_chromium, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hall")
    with serving(folder) as address:
        yield Hall(folder, address)


def main_process(folder: Path) -> int:
    """The browser itself, not what it started, by the folder that it was given."""
    for place in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            line = (place / "cmdline").read_bytes() if place.name.isdecimal() else b""
            if f"--user-data-dir={folder}".encode() in line and b"--type=" not in line:
                return int(place.name)
    pytest.fail("the browser that should be killed was not found")


def start_again_and_again(browser, folder):
    return browser.browser_type.launch_persistent_context(
        str(folder), executable_path=tools.chromium(), args=FLAGS, viewport=PHONE
    )


@pytest.fixture
def phones(browser, hall, tmp_path):
    """Two phones of one browser, and one with a browser of its own that can be killed."""
    contexts = [browser.new_context(viewport=PHONE), browser.new_context(viewport=PHONE)]
    contexts.append(start_again_and_again(browser, tmp_path / "browser"))
    for context in contexts:
        context.add_cookies(hall.cookie())
    yield [Desk(context, hall) for context in contexts]
    for context in contexts:
        with contextlib.suppress(Exception):
            context.close()


def sign(page):
    box = page.locator("#kaca").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 40)
    page.mouse.down()
    for step in range(1, 8):
        page.mouse.move(box["x"] + 20 + step * 20, box["y"] + 40 + (step % 2) * 20)
    page.mouse.up()


def test_five_hundred_come_in_on_three_phones_without_signal_and_none_is_lost_or_doubled(
    browser, hall, phones, tmp_path
):
    first, second, third = phones
    for desk, label in zip(phones, ("Meja 1", "Meja 2", "Meja 3"), strict=True):
        desk.prepare(label)
        desk.cut()

    first.type(1, 170)
    first.counted("di-sini", 170)
    first.page.click("#terakhir button >> nth=0")
    first.counted("di-sini", 169)
    first.type(170, 170)
    first.walk_in("Contoh Tamu Berdua", "Contoh 16.04.01.2001, Contoh 16.04.01")
    first.counted("di-sini", 171)

    second.type(166, 334)
    second.walk_in("Conto Tamu Berduwa", "Contoh 16.04.01.2001, Contoh 16.04.01")
    second.go("telepon")
    second.page.check("#minta-tanda")
    second.go("hadir")
    second.page.fill("#ketik", "335")
    second.page.press("#ketik", "Enter")
    sign(second.page)
    second.page.click("#tanda-simpan")
    second.counted("di-sini", 171)
    second.go("tanya")
    second.page.fill("#tanya-isi", "Bolehkah desa menyewakan tanahnya lima tahun?")
    second.page.click("#f-tanya button")
    second.page.wait_for_selector("#kata-tanya:has-text('tersimpan')")
    second.go("tes")
    second.page.fill("#tes-siapa", "200")
    second.page.click("#soal label >> nth=0")
    second.page.click("#f-tes > button")
    second.page.wait_for_selector("#kata-tes:has-text('tersimpan')")

    third.type(331, 420)
    third.counted("di-sini", 90)
    third.type(421, 440)
    confirmed = third.number("di-sini")
    os.kill(main_process(tmp_path / "browser"), signal.SIGKILL)
    with contextlib.suppress(Exception):
        third.context.close()
    again = start_again_and_again(browser, tmp_path / "browser")
    try:
        third = Desk(again, hall)
        again.set_offline(True)
        third.open()
        survived = third.number("di-sini")
        assert survived >= confirmed >= 90
        third.type(331 + survived, DELEGATES)
        third.counted("di-sini", 170)
        third.page.reload()
        third.page.wait_for_selector("#hadir:not([hidden])")
        third.counted("di-sini", 170)

        assert hall.asked(KEPT)["records"] == 0
        lost = []
        second.page.route("**/kirim/", lambda route: lose_the_answer(route, lost))
        first.meet_the_line()
        second.meet_the_line()
        third.meet_the_line()
    finally:
        again.close()

    assert lost == ["lost"]
    kept = hall.asked(KEPT)
    assert kept["present"] == DELEGATES + 2
    assert kept["walked"] == ["Conto Tamu Berduwa", "Contoh Tamu Berdua"]
    assert kept["pairs"] == [["Conto Tamu Berduwa", "Contoh Tamu Berdua"]]
    # 170 and one undone and again and a walk-in; 170 and a walk-in; 170.
    assert kept["records"] == kept["uids"] == 173 + 171 + 170
    assert (kept["signed"], kept["questions"], kept["answers"]) == (1, 1, 1)
    assert kept["batches"] <= 6


def lose_the_answer(route, lost):
    """The office takes what was sent, but its first answer never reaches the phone."""
    if lost:
        route.continue_()
        return
    route.fetch()
    lost.append("lost")
    route.abort()
