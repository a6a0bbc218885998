"""Whatever is typed into the form of a result, the page answers."""

from pathlib import Path

import pytest
from django.conf import settings as configured
from django.test import Client, override_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from mitradesa.core.vocabulary import vocabulary
from mitradesa.reading.draft import Draft
from mitradesa.reports.draft_check.check import read
from mitradesa.web.checking.kept import Broken, keep, seal, unseal
from mitradesa.web.checking.places import fact_places
from mitradesa.web.checking.questions import PREFIX, correctable, merged
from mitradesa.web.checking.result import page

SAMPLES = Path(__file__).parent / "samples" / "texts"
KEPT = keep(read(Draft("PERJANJIAN KERJA SAMA\nPasal 1\nRUANG LINGKUP\nKopi.", "n.txt", "0", "text")))
STATE = seal(KEPT)
TYPED = st.one_of(
    st.sampled_from(
        [
            "",
            "-",
            "ya",
            "tidak",
            "2026-01-01",
            "0",
            "-5",
            "1e9",
            "30,5",
            "third_party",
            "9" * 400,
            "\x00",
            "nan",
            "inf",
        ]
    ),
    st.text(max_size=40),
)


@settings(max_examples=60)
@given(answers=st.dictionaries(st.sampled_from(sorted(vocabulary())), TYPED, max_size=12))
def test_any_answer_gets_a_page(client_of_module, answers):
    posted = {PREFIX + name: typed for name, typed in answers.items()}
    assert client_of_module.post("/periksa/jawab/", {"state": STATE, **posted}).status_code == 200


@pytest.fixture(scope="module")
def client_of_module():
    """A client with plain static files."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={**configured.STORAGES, "staticfiles": plain}):
        yield Client()


def test_a_state_comes_back_as_it_went():
    again = unseal(STATE)
    assert again.pieces == KEPT.pieces
    assert again.reading.elements == KEPT.reading.elements
    assert page(again)["sentence"] == page(KEPT)["sentence"]


@given(junk=st.text(max_size=200))
def test_no_junk_is_taken_for_a_state(junk):
    with pytest.raises(Broken):
        unseal(junk)


def test_a_list_is_answered_by_ticks_lines_or_none_at_all():
    check = KEPT.check()
    field = PREFIX + "copies_sent_to"
    assert merged({}, [(field, ["BPD", "camat"])], check) == {"copies_sent_to": ["BPD", "camat"]}
    assert merged({}, [(field, ["BPD\r\n camat \n"])], check) == {"copies_sent_to": ["BPD", "camat"]}
    assert merged({}, [(field, ["-"])], check) == {"copies_sent_to": []}
    assert merged({"copies_sent_to": ["BPD"]}, [(field, [""])], check) == {}


def test_a_list_that_was_read_goes_back_unchanged_without_becoming_an_answer():
    text = (SAMPLES / "wisata-lengkap.txt").read_text(encoding="utf-8")
    check = keep(read(Draft(text, "n.txt", "0", "text"))).check()
    shown = {one.name: one for one in correctable(check, {}) if isinstance(one.value, list) and one.options}
    assert {"f.witness_offices", "f.supervision_access"} <= set(shown)
    posted = [(name, one.value or ["-"]) for name, one in shown.items()]
    assert all(set(one.value) <= set(one.options) for one in shown.values())
    assert merged({}, posted, check) == {}


def test_what_the_draft_says_is_not_asked_again_and_is_marked_at_its_place():
    text = (SAMPLES / "wisata-lengkap.txt").read_text(encoding="utf-8")
    check = keep(read(Draft(text, "n.txt", "0", "text"))).check()
    told = {
        "signatory_office",
        "signature_block",
        "witness_offices",
        "blank_numbers",
        "musdes_on",
        "payment_mode",
        "kinds_arranged",
    }
    assert told & set(check.questions) == set()
    assert told <= set(check.values)
    start, end = fact_places(check.reading)["musdes_on"]
    assert "Musyawarah Desa Rindu Hati" in text[start:end]
    assert len(check.questions) < 70
