"""The monthly report counts what its lists show, as of the month's end, and carries the head of the trail that the checkers know."""

from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest
from django.core.cache import caches

from mitradesa.actions.daily_roots import close_days
from mitradesa.actions.tallies import recount
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.monthly import Month, month_from, month_of
from mitradesa.core.roles import Role
from mitradesa.core.trail_check import spoken
from mitradesa.queries.integrity import verify
from mitradesa.queries.monthly import MOST, month_report
from mitradesa.records.models import Agreement, AgreementFlag, Holding
from tests import world

pytestmark = pytest.mark.django_db
THIS = month_of(today())
BEFORE = THIS.before


@pytest.fixture(autouse=True)
def regions():
    caches["figures"].clear()
    world.regions()


def agreement(village=world.VILLAGE, recorded=None, **fields):
    """An agreement recorded on a day, long ago when none is given."""
    made = world.agreement(village, partner=world.a_partner(), **fields)
    at = datetime.combine(recorded or date(2024, 1, 1), datetime.min.time(), tzinfo=UTC) + timedelta(hours=6)
    Agreement.objects.filter(pk=made.pk).update(recorded_at=at)
    return made


def text_of(pdf):
    """All words of a PDF, page after page."""
    paper = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in paper)
    finally:
        paper.close()


def test_the_states_are_those_of_the_months_end():
    last = BEFORE.last
    agreement(title="berjalan", ends_on=last)
    agreement(title="lewat", ends_on=last - timedelta(days=1))
    agreement(title="diakhiri kemudian", ends_on=last + timedelta(days=90), ended_on=last + timedelta(days=1))
    agreement(title="diakhiri", ends_on=last + timedelta(days=90), ended_on=last)
    agreement(title="tanpa batas", open_ended=True)
    agreement(title="tanpa tanggal")
    agreement(title="dicatat kemudian", recorded=THIS.first, ends_on=last + timedelta(days=90))
    agreement(world.FOREIGN_VILLAGE, title="kabupaten lain", ends_on=last)
    found = month_report(world.REGENCY, BEFORE)
    assert found.on == last
    assert found.total == 6
    assert dict(found.states) == {
        "berjalan": 3,
        "lewat waktu": 1,
        "diakhiri lebih awal": 1,
        "tanpa tanggal berakhir": 1,
    }
    assert dict(found.ladder)["habis dalam 1 bulan"] == 1


def test_what_happened_in_the_month_is_told_once_where_it_belongs():
    seat = world.seat(world.holder("dpmd_staff"))
    first = agreement(title="Baru", recorded=BEFORE.first, source="scan", ends_on=BEFORE.last)
    agreement(title="Baru pada hari terakhir", recorded=BEFORE.last)
    agreement(title="Baru kemudian", recorded=THIS.first)
    agreement(title="Pembaruannya", recorded=THIS.first, renews=first)
    agreement(title="Berhenti", ended_on=BEFORE.first, end_reason="sepakat")
    agreement(title="Gabung", recorded=BEFORE.first, merged_into=first)
    found = month_report(world.REGENCY, BEFORE)
    assert [one.title for one in found.new.entries] == ["Baru", "Baru pada hari terakhir"]
    assert dict(found.new.ways) == {"diketik": 1, "pindaian": 1}
    assert [(one.title, one.said) for one in found.lapsed.entries] == [("Baru", "sudah diperbarui")]
    assert [(one.title, one.said) for one in found.ended.entries] == [("Berhenti", "sepakat")]
    assert found.changed.number == 0
    for kind in ("agreement.recorded", "agreement.changed", "agreement.changed", "agreement.file_added"):
        record(seat, kind, first, region=world.VILLAGE, says="mengubah")
    now = month_report(world.REGENCY, THIS)
    assert now.changed.number == 1
    assert dict(now.changed.ways) == {"isinya diubah": 1, "berkas ditambah": 1}
    assert now.changed.entries[0].said == "berkas ditambah, isinya diubah"
    assert month_report(world.OTHER_SUBDISTRICT, THIS).changed.number == 0


def test_the_last_day_of_a_running_month_has_not_lapsed_yet():
    agreement(title="Hari ini", ends_on=today())
    assert month_report(world.REGENCY, THIS).lapsed.number == (1 if today() == THIS.last else 0)


def test_the_quality_names_every_subdistrict_and_sums_to_its_flags():
    one = agreement(ends_on=today())
    for flag in ("no_file", "no_number"):
        AgreementFlag.objects.create(agreement=one, flag=flag, village_id=world.VILLAGE)
    found = month_report(world.REGENCY, THIS)
    assert [(place.code, place.agreements, place.total) for place in found.places] == [
        (world.SUBDISTRICT, 1, 2),
        (world.OTHER_SUBDISTRICT, 0, 0),
    ]
    assert dict(zip(found.gap_words, found.gap_sums, strict=True)) == {"tanpa berkas": 1, "tanpa nomor": 1}
    below = month_report(world.SUBDISTRICT, THIS)
    assert [place.code for place in below.places] == [world.VILLAGE, world.SIBLING_VILLAGE]


def test_the_page_and_the_paper_carry_the_head_that_verify_finds():
    world.holder("dpmd_secretary")
    head = world.holder("dpmd_head", nip="197801012005011001")
    for number in range(3):
        record(
            world.seat(head),
            "agreement.changed",
            agreement(),
            region=world.VILLAGE,
            says=f"mengubah {number}",
        )
    client = world.signed_in(head)
    page = client.get("/ruang/laporan/").content.decode()
    paper = text_of(client.get("/ruang/laporan/pdf/").content)
    code = verify().code
    assert code == spoken(3, verify().root)
    for shown in (page, paper):
        assert code in shown
        assert "trail_check.py" in shown
    groups = [verify().root[place : place + 8] for place in range(0, 64, 8)]
    assert all(group in paper for group in groups)
    assert "NIP 197801012005011001" in paper
    assert "Contoh Sekretaris Dinas PMD" in paper
    assert "Formulir usulan Mitra Desa" in paper


def test_the_last_daily_root_of_the_month_is_printed(monkeypatch):
    record(
        world.seat(world.holder("dpmd_head")),
        "agreement.changed",
        agreement(),
        region=world.VILLAGE,
        says="x",
    )
    assert month_report(world.REGENCY, THIS).seal.day == ""
    close_days(today())
    seal = month_report(world.REGENCY, THIS).seal
    assert (seal.day, seal.day_root) == (f"{today():%d-%m-%Y}", f"1:{verify().root}")
    assert month_report(world.REGENCY, BEFORE).seal.day == ""


def test_who_acts_in_the_heads_place_signs_and_an_empty_office_is_said_so():
    head = world.holder("village_head")
    Holding.objects.filter(person=head).update(suspended_since=today())
    world.acting("village_head", world.VILLAGE, acts_for=Holding.objects.get(person=head))
    client = world.signed_in(world.holder("village_operator"))
    paper = text_of(client.get("/ruang/laporan/pdf/").content)
    assert "Plt. Kepala Desa" in paper
    assert "Contoh Pelaksana" in paper
    assert "untuk Contoh Kepala Desa, SK 2/2020" in paper
    assert "belum ada pejabat yang tercatat" in paper


@pytest.mark.parametrize("role", list(Role))
def test_only_who_may_read_the_overview_opens_the_report(role):
    client = world.signed_in(world.holder(role))
    wanted = 403 if role is Role.THIRD_PARTY else 200
    assert client.get("/ruang/laporan/").status_code == wanted
    assert client.get("/ruang/laporan/pdf/?bulan=2026-01").status_code == wanted


def test_each_office_reports_its_own_region():
    agreement(title="Kelola pasar", recorded=today())
    agreement(world.OTHER_VILLAGE, title="Kebun kopi", recorded=today())
    camat = world.signed_in(world.holder("camat")).get("/ruang/laporan/").content.decode()
    assert "Kelola pasar" in camat
    assert "Kebun kopi" not in camat
    assert "Kebun kopi" in world.signed_in(world.holder("dpmd_head")).get("/ruang/laporan/").content.decode()


@pytest.mark.parametrize("asked", ["", "kemarin", "2026-13", "9999-01", "0001-01", "2200-12", "2026-1"])
def test_a_month_that_makes_no_sense_is_this_month(asked):
    page = world.signed_in(world.holder("dpmd_head")).get("/ruang/laporan/", {"bulan": asked})
    assert f"<h1>Laporan bulanan register kerja sama desa, {THIS.words}</h1>" in page.content.decode()
    assert month_from(str(THIS)) == THIS == Month(THIS.year, THIS.number)


def test_a_report_is_counted_anew_once_something_happened():
    head = world.holder("dpmd_head")
    client = world.signed_in(head)
    one = agreement(title="Kelola pasar", recorded=today())
    assert "Kelola pasar" in client.get("/ruang/laporan/").content.decode()
    Agreement.objects.filter(pk=one.pk).update(title="Kelola embung")
    record(world.seat(head), "agreement.changed", one, region=world.VILLAGE, says="mengubah")
    for address in ("/ruang/laporan/", "/ruang/laporan/pdf/"):
        answer = client.get(address)
        found = text_of(answer.content) if address.endswith("pdf/") else answer.content.decode()
        assert "Kelola embung" in found
        assert "Kelola pasar" not in found
        assert spoken(1, verify().root) in found


def test_the_report_costs_the_same_for_few_and_many(django_assert_max_num_queries):
    head = world.signed_in(world.holder("dpmd_head"))
    for number in range(MOST + 5):
        agreement(title=f"Perjanjian {number}", recorded=today(), ends_on=THIS.first)
    recount(commit=True)
    with django_assert_max_num_queries(40):
        page = head.get("/ruang/laporan/").content.decode()
    assert "5 lainnya tidak ditampilkan di sini." in page
