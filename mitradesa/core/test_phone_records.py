"""What a phone sends is read record by record: a broken one is said and spoils no other, and nothing dangerous gets in."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core.names import shortened, sounded
from mitradesa.core.outreach import Entry, Mode
from mitradesa.core.phone_records import MOST, read_records


def arrival(**fields):
    made = {
        "kind": "check_in",
        "uid": str(uuid4()),
        "who": str(uuid4()),
        "day": "2026-12-07",
        "at": "2026-12-07T01:02:03.456Z",
        "entry": "qr",
        "mode": "on_site",
        "signature": "M1 2L300 200",
    }
    return made | fields


def test_a_good_record_is_read():
    (one,) = read_records([arrival()]).arrivals
    assert (one.entry, one.mode, one.signature, one.undoes) == (Entry.QR, Mode.ON_SITE, "M1 2L300 200", None)
    assert one.at.utcoffset().total_seconds() == 0


@pytest.mark.parametrize(
    "broken",
    [
        {"uid": "x"},
        {"who": None},
        {"day": "kemarin"},
        {"at": "2026-12-07T01:02:03"},
        {"entry": "by_force"},
        {"mode": "hybrid"},
        {"signature": '"><script>'},
        {"signature": "M1 2" * 2000},
        {"signature": ["M1 2"]},
        {"undoes": "x"},
        {"kind": "secret"},
    ],
)
def test_a_broken_record_is_refused_and_the_next_is_read(broken):
    read = read_records([arrival(**broken), arrival()])
    assert len(read.arrivals) == len(read.refused) == 1
    assert read.refused[0].reason


@pytest.mark.parametrize("rows", [None, {}, "x", [arrival()] * (MOST + 1)])
def test_what_is_no_list_of_records_is_refused_whole(rows):
    with pytest.raises(ValueError, match="records"):
        read_records(rows)


def test_names_are_one_line_and_never_empty():
    walk = {"kind": "walk_in", "uid": str(uuid4()), "name": "  Siti \n Aminah\0 ", "place": "16.04.01.2001"}
    (one,) = read_records([walk]).walk_ins
    assert one.name == "Siti Aminah"
    assert read_records([{**walk, "name": " "}]).refused
    assert read_records([{**walk, "name": "x" * 121}]).refused


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(json_values, max_size=6))
def test_whatever_json_comes_each_row_is_read_or_refused(rows):
    read = read_records(rows)
    assert len(read.uids()) + len(read.refused) == len(rows)


@given(st.sampled_from(sorted(arrival())), json_values)
def test_whatever_stands_in_one_field_makes_no_fault(name, value):
    read = read_records([arrival(**{name: value})])
    assert len(read.arrivals) + len(read.walk_ins) + len(read.asked) + len(read.refused) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yanti", "Ianti"),
        ("Soekarno", "Sukarno"),
        ("Hj. Siti Aminah, S.Sos.", "siti aminah"),
        ("Moch. Yusuf", "Muhammad Yusuf"),
        ("Djoko Tjahjono", "Joko Cahjono"),
        ("Rizky", "Riski"),
        ("Annisa", "Anisa"),
    ],
)
def test_names_that_sound_alike_are_one(one, other):
    assert sounded(one) == sounded(other)


def test_names_that_sound_otherwise_stay_apart():
    assert sounded("Siti Aminah") != sounded("Siti Maimunah")


def test_a_shortened_name_tells_a_stranger_little():
    assert shortened("Hj. Siti Aminah Lestari, S.Sos.") == "Siti A. L."
    assert shortened("Dedi") == "Dedi"
    assert shortened(" ") == ""
