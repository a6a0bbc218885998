"""A stranger's file is read in a child process that cannot outgrow its bounds."""

import io
import threading
import time
from pathlib import Path

import pytest
from PIL import Image

from mitradesa.core.language import language
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import Busy, ocr_slot, picture_limited, read_limited
from mitradesa.reading.opening import read_draft


def _children():
    """The process ids of all that this test started and that still runs."""
    me = threading.get_native_id()
    listed = Path(f"/proc/self/task/{me}/children")
    return listed.read_text().split() if listed.exists() else []


def test_the_child_answers_as_the_reader_itself_does(word_text, agreement, agreement_pdf):
    told = []
    for content, name in ((word_text(agreement), "naskah.docx"), (agreement_pdf, "naskah.pdf")):
        assert read_limited(
            content, name, progress=lambda done, total: told.append((done, total))
        ) == read_draft(content, name=name)
    assert told


def test_a_refusal_comes_through_with_its_remedy():
    with pytest.raises(Unreadable) as refusal:
        read_limited(b"", "kosong.docx")
    assert "kosong" in refusal.value.reason
    assert refusal.value.remedy


def test_a_child_that_needs_too_much_memory_is_refused():
    content = b"kata " * 4_000_000
    with pytest.raises(Unreadable, match="memori"):
        read_limited(content, "naskah.txt", memory=64 * 1024 * 1024)
    with pytest.raises(Unreadable, match="terlalu panjang"):
        read_limited(content, "naskah.txt")


@pytest.mark.needs_tesseract
def test_a_child_that_takes_too_long_is_killed_with_all_that_it_started(scanned_pdf):
    began = time.monotonic()
    with pytest.raises(Unreadable, match="waktu"):
        read_limited(scanned_pdf, "pindaian.pdf", seconds=1.2)
    assert time.monotonic() - began < 5
    assert _children() == []


def test_a_child_that_crashes_is_told_apart_from_one_that_is_stopped(agreement_pdf, tmp_path, monkeypatch):
    falling = tmp_path / "python"
    falling.write_text("#!/bin/sh\ncat >/dev/null\nkill -SEGV $$\n")
    falling.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(falling))
    with pytest.raises(Unreadable, match="berhenti mendadak"):
        read_limited(agreement_pdf, "naskah.pdf")


def test_the_child_speaks_the_language_of_whoever_asks(word_text, agreement):
    content = word_text(agreement)
    with language("en"):
        assert read_limited(content, "naskah.pdf").notes == read_draft(content, name="naskah.pdf").notes
        english = read_limited(content, "naskah.pdf").notes
    assert english != read_limited(content, "naskah.pdf").notes


@pytest.mark.needs_tesseract
def test_nothing_is_left_on_disk(scanned_pdf, old_word, agreement, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_limited(scanned_pdf, "pindaian.pdf")
    for content in (scanned_pdf[:300], old_word(agreement)[:2000]):
        with pytest.raises(Unreadable):
            read_limited(content, "rusak.doc")
    assert list(tmp_path.iterdir()) == []


def test_there_is_one_place_for_ocr_and_it_is_given_back():
    def try_it():
        try:
            with ocr_slot():
                outcomes.append("free")
        except Busy:
            outcomes.append("busy")

    outcomes = []
    with ocr_slot():
        other = threading.Thread(target=try_it)
        other.start()
        other.join()
    try_it()
    assert outcomes == ["busy", "free"]


def test_a_page_is_shown_as_a_small_picture(agreement_pdf, photo, saved, word_text):
    for content in (agreement_pdf, saved(photo(agreement_pdf), "TIFF")):
        shown = picture_limited(content, 1, width=600)
        assert Image.open(io.BytesIO(shown)).width == 600
        assert len(shown) < 60_000
    for content, number in ((agreement_pdf, 2), (agreement_pdf[:300], 1), (word_text("Pasal 1"), 1)):
        with pytest.raises(Unreadable):
            picture_limited(content, number)
