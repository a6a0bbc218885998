"""Questions and answers, the test before and after on phones and paper with its figures, feedback with a name and without."""

import pytest
from django.test import Client

from mitradesa.core.outreach import EventState, Phase
from mitradesa.core.roles import Role
from mitradesa.records import models
from mitradesa.records.models import Feedback, Participant, Question
from mitradesa.web.checkin.links import link, token
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def one(staff):
    return events.event(staff)


@pytest.fixture
def office(staff):
    return world.signed_in(staff)


def room(event, rest=""):
    return f"/ruang/sosialisasi/{event.key}/hadir/{rest}"


def text(page):
    return " ".join(page.text.split())


def test_a_question_is_noted_answered_and_put_among_those_often_asked(office, one):
    who = events.participant(one)
    office.post(room(one, "pertanyaan/"), {"text": "Bolehkah sewa lima tahun?", "code": who.code})
    asked = Question.objects.get()
    assert asked.participant == who
    place = room(one, f"pertanyaan/{asked.pk}/")
    assert office.post(place, {"answer": "", "in_faq": "on"}).status_code == 409
    office.post(place, {"answer": "Paling lama tiga tahun.", "by": "Narasumber", "in_faq": "on"})
    assert "Paling lama tiga tahun." in office.get(room(one, "pertanyaan/"), {"keadaan": "sering"}).text
    village = world.signed_in(world.holder(Role.VILLAGE_HEAD))
    assert "Paling lama tiga tahun." in village.get(room(one, "tanya-jawab/"), {"q": "sewa"}).text
    assert "Paling lama" not in village.get(room(one, "tanya-jawab/"), {"q": "tambang"}).text
    foreign = world.signed_in(world.holder(Role.CAMAT, world.FOREIGN_SUBDISTRICT))
    assert foreign.get(room(one, "tanya-jawab/")).status_code == 404


def test_a_question_of_nobody_or_without_words_is_refused(office, one):
    assert office.post(room(one, "pertanyaan/"), {"text": "Apa?", "code": "99"}).status_code == 409
    assert office.post(room(one, "pertanyaan/"), {"text": " "}).status_code == 409
    assert not Question.objects.exists()


ITEM = {
    "text": "Siapa yang menandatangani?",
    "topic": "Kewenangan",
    "options": "Kades\nKetua RT\n",
    "right": "A",
}


def test_an_item_is_written_and_fixed_once_somebody_answered(office, one):
    office.post(room(one, "tes/soal/"), ITEM)
    item = models.TestItem.objects.get()
    assert [(option.text, option.right) for option in item.options.all()] == [
        ("Kades", True),
        ("Ketua RT", False),
    ]
    office.post(room(one, f"tes/soal/{item.pk}/"), ITEM | {"right": "B"})
    assert item.options.get(right=True).text == "Ketua RT"
    events.answer(events.participant(one), item)
    page = office.post(room(one, f"tes/soal/{item.pk}/"), ITEM)
    assert page.status_code == 409
    assert "sudah dijawab" in page.text
    assert office.post(room(one, f"tes/soal/{item.pk}/"), ITEM | {"drop": "ya"}).status_code == 409


@pytest.mark.parametrize(
    "wrong", [{"options": "Kades"}, {"options": "Kades\nKades"}, {"right": "C"}, {"text": " "}]
)
def test_an_item_that_cannot_be_answered_is_refused(office, one, wrong):
    assert office.post(room(one, "tes/soal/"), ITEM | wrong).status_code == 409
    assert not models.TestItem.objects.exists()


def test_a_participant_takes_the_test_once_by_the_link_and_his_card(one):
    item = events.item(one)
    events.delegates(one, 2)
    phone, address = Client(), link(one, "awal")
    assert "Kode di kartu Anda" in phone.get(address).text
    assert "tidak ada kode itu" in text(phone.get(address, {"kode": "99"}))
    page = phone.get(address, {"kode": "1"})
    assert item.text in page.text
    # A stranger who tries codes learns no whole name.
    assert "Contoh U. 1." in page.text
    assert "Contoh Utusan 1" not in page.text
    assert phone.post(address, {"kode": "1"}).status_code == 409
    page = phone.post(address, {"kode": "1", "s1": "2"}, follow=True)
    assert "sudah kami terima" in page.text
    again = phone.post(address, {"kode": "1", "s1": "1"})
    assert again.status_code == 409
    assert "sudah mengisi tes awal" in again.text
    answer = models.TestAnswer.objects.get()
    assert (answer.participant.code, answer.phase, answer.option.place) == ("D0001", Phase.PRE, 2)


def test_a_link_of_his_own_needs_no_card_and_no_other_link_can_be_made_from_it(one):
    events.item(one)
    (first, second) = events.delegates(one, 2)
    assert first.name in Client().get(link(one, "akhir", first.code)).text
    mine = token(one, "akhir", first.code)
    for forged in (
        mine.replace(first.code, second.code),
        mine.replace("akhir", "awal"),
        mine[:-1],
        token(events.event(), "akhir", first.code),
        "akhir",
    ):
        assert Client().get(room(one, f"ikut/{forged}/")).status_code == 404, forged


def test_an_event_that_is_over_takes_no_more(one):
    events.item(one)
    events.delegates(one, 1)
    one.state = EventState.CLOSED
    one.save()
    page = Client().post(link(one, "awal"), {"kode": "1", "s1": "1"})
    assert page.status_code == 409
    assert not models.TestAnswer.objects.exists()


def test_answers_are_typed_off_paper_and_looked_through_first(office, one):
    events.item(one)
    events.item(one, "Berapa lama sewa?", "Aset")
    events.delegates(one, 3)
    typed = {"phase": "pre", "answers": "1 1A 2B\n2 AB\n9 AA\n3 AC"}
    page = text(office.post(room(one, "tes/ketik/"), typed))
    assert "Baris 3: 9: tidak ada kode itu" in page
    assert "soal 2 tidak punya pilihan C" in page
    assert not models.TestAnswer.objects.exists()
    page = office.post(room(one, "tes/ketik/"), typed | {"record": "ya"}, follow=True).text
    assert "4 jawaban baru dicatat" in page
    assert "2 baris tidak terbaca" in page
    assert (
        "0 jawaban baru" in office.post(room(one, "tes/ketik/"), typed | {"record": "ya"}, follow=True).text
    )


def test_the_results_count_pairs_only_and_open_their_lists(office, one):
    item = events.item(one)
    events.delegates(one, 6)
    people = list(Participant.objects.filter(event=one).order_by("pk"))
    for who in people:
        events.answer(who, item, right=False)
    for who in people[:5]:
        events.answer(who, item, Phase.POST)
    page = text(office.get(room(one, "tes/hasil/")))
    assert "<strong>6</strong> mengisi tes awal" in page
    assert "<strong>5</strong> mengisi keduanya" in page
    assert "5 / 0 / 0" in page
    assert "+100 poin" in page
    assert "petunjuk saja" in page
    assert "benar 0% (0 dari 6)" in page
    assert "benar 100% (5 dari 5)" in page
    wrong = item.options.get(right=False)
    listed = office.get(room(one, "tes/jawaban/"), {"soal": item.pk, "pilihan": wrong.pk, "tahap": "pre"})
    assert "<h1>6 jawaban</h1>" in listed.text
    assert (
        "<strong>5</strong> orang"
        in office.get(room(one, "tes/nilai/"), {"pasangan": "ya", "desa": world.VILLAGE}).text
    )
    assert (
        "<strong>0</strong> orang" in office.get(room(one, "tes/nilai/"), {"desa": world.OTHER_VILLAGE}).text
    )


def test_with_few_pairs_the_page_says_that_it_is_no_measure(office, one):
    item, who = events.item(one), events.participant(one)
    events.answer(who, item, right=False)
    events.answer(who, item, Phase.POST)
    assert "bukan ukuran" in office.get(room(one, "tes/hasil/")).text


def test_feedback_comes_without_a_name_or_once_with_one(office, one):
    (who,) = events.delegates(one, 1)
    address = link(one, "tanggapan")
    for _ in range(2):
        page = Client().post(address, {"content": "5", "speakers": "4", "remark": "Bagus"}, follow=True)
        assert "Terima kasih" in page.text
    named = link(one, "tanggapan", who.code)
    Client().post(named, {"content": "2"})
    assert Client().post(named, {"content": "1"}).status_code == 409
    assert Client().post(address, {"remark": " "}).status_code == 409
    assert Client().post(address, {"content": "9"}).status_code == 409
    assert list(Feedback.objects.values_list("content", "participant")) == [(5, None), (5, None), (2, who.pk)]
    page = text(office.get(room(one, "tanggapan/"), {"segi": "content", "nilai": "5"}))
    assert ">4,0</td>" in page
    assert page.count("tanpa nama · ") == 2
    office.post(room(one, "tanggapan/"), {"usefulness": "3"})
    assert Feedback.objects.count() == 4


def test_a_participant_asks_by_the_link(one):
    page = Client().post(link(one, "tanggapan"), {"question": "Kapan dana cair?"}, follow=True)
    assert "sudah kami terima" in page.text
    assert Question.objects.get().asked == "Kapan dana cair?"
