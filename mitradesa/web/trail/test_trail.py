"""Pages of the trail: sentences that say who, in which office, for whom; filters, exports, proofs, and who may see what."""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import product
from pathlib import Path

import pypdfium2
import pytest
from django.apps import apps
from django.db import models
from django.template import engines

from mitradesa import actions
from mitradesa.actions.agreements import change_agreement
from mitradesa.actions.people import new_person
from mitradesa.actions.trail import record
from mitradesa.core import trail_check
from mitradesa.core.calendar import today
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.states import OPEN, Outcome, State
from mitradesa.core.trail_words import KINDS
from mitradesa.queries import subjects
from mitradesa.queries import trail as queries
from mitradesa.records.models import Erasure, Event, Person, RedFlag
from tests import trail, world

pytestmark = pytest.mark.django_db
HOME = "/ruang/jejak/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def dpmd():
    return world.signed_in(world.holder("dpmd_head"))


def text_of(page):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page.content.decode())).split())


def changed(seat, region=world.VILLAGE, **fields):
    agreement = world.agreement(region)
    return change_agreement(seat, agreement.key, agreement.version, fields)


def at(moment):
    event = Event.objects.last()
    with trail.unguarded():
        models.QuerySet(Event).filter(pk=event.pk).update(at=moment)
    return Event.objects.get(pk=event.pk)


def test_a_sentence_says_when_who_by_which_decree_for_whom_what_and_by_which_rule():
    former = world.Holding.objects.filter(person=world.holder("village_head")).get()
    seat = world.seat(world.acting("village_head", world.VILLAGE, "pj", acts_for=former))
    subject = world.agreement()
    record(seat, "agreement.confirmed", subject, region=world.VILLAGE, says="membenarkan x", rule="Pasal 93")
    event = at(datetime(2026, 3, 3, 7, 5, tzinfo=UTC))
    assert queries.sentence(event) == (
        "Pada 3 Maret 2026 pukul 14.05 WIB, Pj. Kepala Desa, Kantor village 16.04.01.2001 (SK 2/2020), "
        "Contoh Pelaksana, untuk Contoh Kepala Desa, membenarkan x, menurut Pasal 93."
    )
    record(None, "agreement.lapsed", subject, region=world.VILLAGE, says="menandai perjanjian lewat waktu")
    assert re.search(
        r"WIB, Mitra Desa menandai perjanjian lewat waktu\.$", queries.sentence(Event.objects.last())
    )


def test_changed_fields_are_shown_in_words():
    seat = world.seat(world.holder("village_operator"))
    changed(
        seat,
        scope="Karcis",
        amount_total=12_000,
        ends_on=today().replace(month=3, day=3),
        title="Kerja sama contoh",
    )
    assert [str(one) for one in queries.changes(Event.objects.last())] == [
        "ruang lingkup: kosong → Karcis",
        f"hari terakhir: kosong → 3 Maret {today().year}",
        "nilai seluruhnya: kosong → Rp12.000",
    ]


CODE = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
ENGLISH = re.compile(
    r"\b(?:raised|asked|answered|decided|changed|explained|corrected|rejected|referred|open|draft|sent|none)\b"
)


def test_no_code_stands_in_what_the_trail_says_of_a_sign():
    """Each sign in each state with each outcome: the sentence, what it is about, its details."""
    row = world.agreement(title="Kelola parkir")
    for number, (sign, state, outcome) in enumerate(product(SIGNS, State, (*Outcome, "")), 1):
        if (state is State.DECIDED) != bool(outcome):
            continue
        flag = RedFlag.objects.create(
            agreement=row, village_id=row.village_id, subdistrict=row.subdistrict, regency=row.regency, sign=sign,
            about="village", says="Contoh.", digest=str(number), state=state, outcome=outcome, raised_on=today(),
            pending=state in OPEN, ended_on=None if state in OPEN else today(), due_on=today(),
        )  # fmt: skip
        values = {"agreement": row.pk, "sign": sign, "state": state, "outcome": outcome}
        record(None, f"red_flag.{state}", flag, region=row.village_id, says="memutus tanda", values=values)
    for one in queries.shown(list(Event.objects.filter(kind__startswith="red_flag."))):
        said = " ".join((one.sentence, one.about, one.subject.name, *(f"{a}: {b}" for a, b in one.details)))
        assert not CODE.search(said), said
        assert not ENGLISH.search(said), said


def test_what_events_are_about_is_never_called_by_codes_or_bare_numbers():
    for model in apps.get_app_config("records").get_models():
        closed = {
            one.name: str(one.flatchoices[0][0])
            for one in model._meta.get_fields()
            if getattr(one, "choices", None)
        }
        called = subjects._called(model._meta.model_name, "7", None)
        if model._meta.model_name not in subjects.NAMES:
            called = subjects._plainly(
                model(pk=model._meta.pk.to_python("7") if not model._meta.pk.is_relation else None, **closed)
            )
        assert not CODE.search(called), (model, called)
        assert re.search("[A-Za-z]", called), (model, called)


def test_every_kind_of_event_has_a_word():
    """The first part of every kind that an act writes, read from the source of the acts."""
    source = "".join(one.read_text() for one in Path(actions.__file__).parent.rglob("*.py"))
    kinds = set(re.findall(r'"([a-z_]+)\.[a-z_]+"', source)) & {
        one.partition(".")[0]
        for one in re.findall(r'(?:record|_told|record_many)\([^"]*"([a-z_]+\.[a-z_]+)"', source)
    }
    assert len(kinds) > 25
    assert [one for one in sorted(kinds) if one not in KINDS] == []


def test_an_office_sees_what_happened_in_its_region_and_no_more():
    changed(world.seat(world.holder("village_operator")), scope="Rahasia A")
    changed(
        world.seat(world.holder("village_operator", world.SIBLING_VILLAGE)), world.SIBLING_VILLAGE, scope="B"
    )
    head = world.signed_in(Person.objects.get(holdings__office__region=world.VILLAGE))
    assert "Rahasia A" in text_of(head.get(HOME))
    assert "→ B" not in text_of(head.get(HOME))
    for tail in ("", "bukti/", "bukti-1.json"):
        assert head.get(f"{HOME}1/{tail}").status_code == 404
        assert head.get(f"{HOME}0/{tail.replace('1', '0')}").status_code == 200
    assert head.get(f"{HOME}{'9' * 30}/").status_code == 404
    for role in ("facilitator", "third_party"):
        assert world.signed_in(world.holder(role)).get(HOME).status_code == 403


def test_the_list_is_narrowed_by_person_office_kind_subject_region_and_days(dpmd):
    operator = world.seat(world.holder("village_operator"))
    sibling = world.seat(world.holder("village_secretary", world.SIBLING_VILLAGE))
    one = changed(operator, scope="Satu")
    changed(sibling, world.SIBLING_VILLAGE, scope="Dua")
    new_person(world.seat(world.holder("camat")), "Contoh Tiga")
    tomorrow = (today() + timedelta(days=1)).isoformat()
    for query, found in {
        "": "Satu Dua Tiga",
        "orang=sekretaris": "Dua",
        "kantor=camat": "Tiga",
        "kantor=16.04.01.2001": "Satu",
        "jenis=agreement": "Satu Dua",
        "jenis=person.known": "Tiga",
        f"pokok=agreement:{one.pk}": "Satu",
        f"wilayah={world.SIBLING_VILLAGE}": "Dua",
        f"dari={today()}&sampai={today()}": "Satu Dua Tiga",
        f"dari={tomorrow}": "",
        "dari=omong&sebelum=kosong": "Satu Dua Tiga",
        "sebelum=1": "Satu",
    }.items():
        page = text_of(dpmd.get(f"{HOME}?{query}"))
        shown = [word for word in ("Satu", "Dua", "Tiga") if f"→ {word}" in page or f"Contoh {word}" in page]
        assert " ".join(shown) == found, query


def test_the_list_goes_on_page_by_page_and_costs_the_same(dpmd, django_assert_max_num_queries):
    seat = world.seat(world.holder("village_operator"))
    agreements = [world.agreement() for _ in range(5)]
    for number in range(120):
        subject = agreements[number % 5] if number % 2 else seat_office(seat)
        record(seat, "agreement.changed", subject, region=world.VILLAGE, says=f"x{number}")
    seen, address = [], HOME
    while address:
        with django_assert_max_num_queries(11):
            page = dpmd.get(address).content.decode()
        seen += re.findall(r"/ruang/jejak/(\d+)/", page)
        following = re.search(r'href="(\?[^"]*sebelum=[^"]+)"', page)
        address = HOME + unescape(following[1]) if following else ""
    assert [*map(int, seen)] == [*range(119, -1, -1)]


def seat_office(seat):
    return world.Office.objects.get(pk=seat.office)


def test_csv_and_pdf_hold_what_is_shown(dpmd):
    seat = world.seat(world.holder("village_operator"))
    changed(seat, title="=1+1")
    record(seat, "agreement.changed", world.agreement(), region=world.VILLAGE, says="x", values={})
    answer = dpmd.get(f"{HOME}jejak.csv?orang=operator")
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["No.", "1", "0"]
    assert rows[2][6].startswith("Perjanjian")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    paper = pypdfium2.PdfDocument(dpmd.get(f"{HOME}jejak.pdf?orang=operator").content)
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in paper).split())
    assert "mengubah perjanjian" in words
    assert "Jejak: 2 peristiwa." in words
    assert b"%PDF" in dpmd.get(f"{HOME}jejak.pdf?orang=tidakada").content[:8]


def test_a_downloaded_proof_passes_the_downloaded_checker(dpmd, tmp_path):
    trail.told(5)
    page = text_of(dpmd.get(f"{HOME}3/bukti/"))
    proof = dpmd.get(f"{HOME}3/bukti-3.json").content
    printed = re.search(r"5:([0-9a-f]{64})", page)[0]
    (tmp_path / "bukti-3.json").write_bytes(proof)
    assert trail_check.main([str(tmp_path / "bukti-3.json"), "--root", printed]) == 0
    assert b"Contoh-3" not in proof
    assert len(json.loads(proof)["path"]) == 3
    source = dpmd.get(f"{HOME}trail_check.py").content.decode()
    assert source == Path(trail_check.__file__).read_text(encoding="utf-8")
    assert dpmd.get(f"{HOME}3/bukti-2.json").status_code == 404


def test_the_head_is_shown_and_printed(dpmd, monkeypatch, django_assert_max_num_queries):
    events = trail.told(4)
    monkeypatch.setattr("mitradesa.actions.daily_roots.today", lambda: today() + timedelta(days=1))
    page = text_of(dpmd.get(f"{HOME}kepala/"))
    assert f"4:{events[-1].chain}" in page
    lines = queries.head()
    assert lines[0] == "Jejak: 4 peristiwa."
    assert lines[1] == f"Rantai 4:{events[-1].chain}"
    assert lines[2].startswith(f"Akar {today():%d-%m-%Y} 4:")
    assert lines[2].split()[-1] in page
    with django_assert_max_num_queries(10):
        dpmd.get(f"{HOME}kepala/")


def test_personal_data_are_shown_to_those_who_may_erase_them_only(dpmd):
    trail.told(1)
    assert "Contoh-0" in text_of(dpmd.get(f"{HOME}0/"))
    page = text_of(world.signed_in(world.holder("inspector")).get(f"{HOME}0/"))
    assert "Contoh-0" not in page
    assert "Tersimpan, tidak ditampilkan: telepon." in page


def test_two_people_erase_through_the_pages(dpmd):
    one = new_person(world.seat(world.holder("camat")), "Contoh Mantan", phone="081200000001")
    page = f"{HOME}penghapusan/"
    assert dpmd.post(f"{page}minta/", {"person": "tak dikenal", "reason": "x"}).status_code == 422
    asking = dpmd.post(f"{page}minta/", {"person": "contoh mantan", "reason": "Surat 3"}, follow=True)
    assert "Menunggu pejabat kedua" in text_of(asking)
    asked = Erasure.objects.get()
    refused = dpmd.post(f"{page}{asked.pk}/setuju/")
    assert (refused.status_code, "Yang meminta tidak dapat" in text_of(refused)) == (409, True)
    foreign = world.signed_in(world.holder("dpmd_secretary", world.OTHER_REGENCY))
    assert foreign.post(f"{page}{asked.pk}/setuju/").status_code == 404
    second = world.signed_in(world.holder("dpmd_secretary"))
    done = second.post(f"{page}{asked.pk}/setuju/", follow=True)
    assert "Data pribadinya sudah dihapus." in text_of(done)
    one.refresh_from_db()
    assert one.phone == ""
    assert "Sudah dihapus. Sidiknya tetap" in text_of(dpmd.get(f"{HOME}0/"))
    assert world.signed_in(world.holder("village_head")).get(page).status_code == 403


def test_an_event_is_erased_from_its_page_and_a_request_can_be_taken_back(dpmd):
    trail.told(1)
    page = dpmd.post(f"{HOME}0/hapus/", {"reason": "diminta warga"}, follow=True)
    assert "Peristiwa ke-0" in text_of(page)
    dpmd.post(f"{HOME}penghapusan/{Erasure.objects.get().pk}/tolak/")
    assert Event.objects.get(position=0).personal
    assert dpmd.post(f"{HOME}77/hapus/", {"reason": "x"}).status_code == 404


def test_other_rooms_show_the_story_of_a_thing(django_assert_max_num_queries):
    operator = world.holder("village_operator")
    seat = world.seat(operator)
    one = changed(seat, scope="Karcis")
    changed(seat, scope="Lain")
    made = engines["jinja2"].from_string('{% from "web/trail/list.html" import story %}{{ story(list) }}')
    for row, seen in ((one, "Karcis"), (operator, "Lain"), (seat_office(seat), "Karcis")):
        with django_assert_max_num_queries(4):
            found = queries.story(seat, row)
        assert seen in made.render({"list": found})
    assert "Lain" not in made.render({"list": queries.story(seat, one)})
    assert len(queries.story(seat, one, 1).shown) == 1
    stranger = world.seat(world.holder("village_operator", world.SIBLING_VILLAGE))
    assert "Belum ada peristiwa" in made.render({"list": queries.story(stranger, one)})


def test_a_renamed_person_changes_no_past_sentence():
    operator = world.holder("village_operator")
    changed(world.seat(operator), scope="x")
    before = queries.sentence(Event.objects.last())
    Person.objects.filter(pk=operator.pk).update(name="Contoh Nama Baru")
    world.Holding.objects.update(decree="SK lain")
    assert queries.sentence(Event.objects.last()) == before


def test_the_trail_of_a_village_is_found_by_its_name(dpmd):
    village = world.agreement().village
    found = dpmd.get("/ruang/jejak/", {"wilayah": village.name.lower()})
    assert found.status_code == 302
    assert found["Location"] == f"/ruang/jejak/?wilayah={village.code}"
    world.region("16.04.01.2099", village.name)
    page = dpmd.get("/ruang/jejak/", {"wilayah": village.name}).content.decode()
    assert "Ada beberapa wilayah seperti itu" in page
    assert f"?wilayah={village.code}" in page
    assert "?wilayah=16.04.01.2099" in page
