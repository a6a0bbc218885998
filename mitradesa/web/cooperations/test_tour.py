"""The guided tour: every step of every track in plain words, with who, what and which article, on the invented case where there is one."""

import pytest

from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tour import TOLD, TOUR_KEY, tour
from tests import world
from tests.walks import decide, opened, take, text_of

TOUR = "/ruang/proses/tur/"
TRACK = pytest.mark.parametrize("track", list(TrackName))


@TRACK
def test_the_way_of_a_tour_is_unbroken_from_the_opening_to_the_closing(track):
    way = tour(track)
    here = Status.OPENED
    for one in way:
        assert here in one.source
        here = one.target
    assert here is Status.CLOSED
    assert {"sign", "agree_draft", "finish_draft", "close"} <= {one.name for one in way}
    assert "renew" not in {one.name for one in way}


def test_every_step_of_a_tour_has_its_words_and_no_words_are_left_over():
    assert {one.name for track in TrackName for one in tour(track)} == set(TOLD)
    for told in TOLD.values():
        assert all(20 < len(said) < 200 and said.endswith(".") for said in (told.why, told.do))


@pytest.fixture
def offices():
    world.regions()
    return {
        role: world.signed_in(world.holder(role)) for role in ("village_secretary", "bpd_chair", "dpmd_staff")
    }


@pytest.mark.django_db
@TRACK
def test_a_newcomer_reads_each_step_with_who_which_paper_and_which_article(offices, track):
    said = text_of(offices["village_secretary"].get(TOUR, {"jalur": track.value}))
    for number, one in enumerate(tour(track), 1):
        assert f"{number}. {one.says}" in said
        assert TOLD[one.name].why in said
        assert all(PAPER_WORDS[kind] in said for kind in one.papers)
    assert "Buka kerja sama baru" in said
    assert "perkara contoh" not in said
    assert "Permendagri 96/2017 Pasal 6" in said
    assert "Buka kerja sama baru" not in text_of(offices["dpmd_staff"].get(TOUR))


@pytest.mark.django_db
def test_the_invented_case_shows_when_and_by_whom_to_those_who_may_see_it(
    offices, django_assert_max_num_queries
):
    row = opened(offices, "village_initiative", key=TOUR_KEY)
    decide(offices, row)
    assert take(offices["village_secretary"], row, "take_up").status_code == 302
    with django_assert_max_num_queries(14):
        said = text_of(offices["bpd_chair"].get(TOUR))
    assert (
        "Pada perkara contoh: 2 November 2026 Mulai perkaranya , Contoh Sekretaris Desa, Sekretaris Desa"
        in said
    )
    assert "perkara contoh" not in text_of(offices["bpd_chair"].get(TOUR, {"jalur": "asset_use"}))
    foreign = world.signed_in(world.holder("village_secretary", place=world.OTHER_VILLAGE))
    assert "perkara contoh" not in text_of(foreign.get(TOUR))
    assert offices["bpd_chair"].get(TOUR, {"jalur": "lain"}).status_code == 404
