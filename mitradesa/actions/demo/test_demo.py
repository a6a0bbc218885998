"""The demonstration loads once, holds every condition, says that it is invented, and never overwrites real people."""

from datetime import date, timedelta

import pypdfium2
import pytest
from django.db import connection, transaction
from django.test import override_settings

from mitradesa.actions.demo.loading import load_demo
from mitradesa.actions.demo.people import PASSWORD, SHOWN_VILLAGE, SIGN_INS
from mitradesa.actions.demo.register import rows
from mitradesa.actions.demo.samples import sample_register, sample_scans, write_samples
from mitradesa.core.calendar import today
from mitradesa.core.flags import Flag
from mitradesa.core.lifecycle.status import AFTER_SIGNATURE, Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tour import TOUR_KEY, tour
from mitradesa.core.refusals import Blocked
from mitradesa.queries.people import seats_of
from mitradesa.queries.ties import compared
from mitradesa.reading.register.layout import layout_of, lines_of
from mitradesa.reading.register.tables import read_tables
from mitradesa.records import guards
from mitradesa.records.models import (
    Agreement,
    AgreementFile,
    AgreementFlag,
    Assessment,
    CheckIn,
    Cooperation,
    Event,
    Office,
    OutreachEvent,
    Participant,
    Partner,
    PartnerPerson,
    Person,
    Region,
    Registration,
    Speaker,
)
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for the tests of this file, and gone after them."""
    place = tmp_path_factory.mktemp("data")
    with (
        override_settings(DATA=place, FILES=place / "berkas"),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        yield load_demo()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """What a test of its own loads goes nowhere else."""
    settings.DATA, settings.FILES = tmp_path, tmp_path / "berkas"


def test_lahat_stands_whole_and_every_office_has_its_people(demo):
    assert Region.objects.filter(kind="desa").count() == 360
    assert Office.objects.filter(kind="village").count() == 360
    assert Office.objects.filter(kind="subdistrict").count() == 24
    assert not Office.objects.filter(holdings__isnull=True).exists()
    assert demo.agreements == 69 == Agreement.objects.exclude(source="case").count()
    assert Agreement.objects.count() == Event.objects.filter(kind="agreement.recorded").count()


def test_a_cooperation_stands_in_every_state_and_came_there_by_its_own_steps(demo):
    told = Event.objects.filter(kind="cooperation.followed").values_list("subject", flat=True)
    followed = [int(subject.rpartition(":")[2]) for subject in told]
    rows = list(Cooperation.objects.exclude(pk__in=followed).prefetch_related("steps", "papers"))
    assert {one.status for one in rows} == set(Status)
    assert {one.track for one in rows} == set(TrackName)
    assert len(rows) in range(25, 61)
    for one in rows:
        steps = list(one.steps.all())
        assert [step.source for step in steps] == ["opened", *(step.target for step in steps)][:-1]
        assert (steps[-1].target if steps else "opened") == one.status
        assert "contoh" in one.title.lower()
        assert (one.agreement_id is not None) == (one.status in AFTER_SIGNATURE)
    assert len({one.village_id for one in rows}) > 5
    assert Cooperation.objects.count() >= 60
    assert set(Cooperation.objects.filter(pk__in=followed).values_list("status", flat=True)) == {"running"}


def test_one_case_is_a_guided_tour_from_its_idea_to_its_closing(demo):
    one = Cooperation.objects.get(key=TOUR_KEY, village=SHOWN_VILLAGE)
    assert [step.name for step in one.steps.all()] == [
        step.name for step in tour(TrackName.VILLAGE_INITIATIVE)
    ]
    assert one.status == Status.CLOSED


def test_every_condition_of_a_register_is_in_it(demo):
    assert set(AgreementFlag.objects.values_list("flag", flat=True)) >= set(Flag) - {Flag.NO_SIGNING_DAY}
    day = today()
    for days in (31, 92, 183, 366):
        assert Agreement.objects.filter(ends_on__gt=day, ends_on__lte=day + timedelta(days=days)).exists(), (
            days
        )
    assert Agreement.objects.filter(ends_on__lt=day).exists()
    assert Agreement.objects.filter(ended_on__isnull=False).exists()
    assert Agreement.objects.filter(renews__isnull=False).exists()
    assert Agreement.objects.filter(confirmed_at__isnull=True).exists()


def test_most_agreements_have_their_paper_and_it_says_that_it_is_invented(demo):
    files = AgreementFile.objects.exclude(agreement__source="case").select_related("file", "agreement")
    assert len(files) == 57
    lacking = Agreement.objects.filter(flags__flag=Flag.NO_FILE)
    assert set(lacking) == set(Agreement.objects.filter(files__isnull=True))
    assert len(lacking) == 12
    one = files.get(agreement__title="Pengelolaan wisata batu megalit")
    (kept,) = (demo.samples.parent / "berkas").rglob(one.file.sha256)
    page = pypdfium2.PdfDocument(kept.read_bytes())[0]
    text = page.get_textpage().get_text_range()
    assert "CONTOH: naskah rekaan" in text
    assert one.agreement.numbers.first().number in text


def test_files_to_try_with_lie_in_the_folder_and_are_the_same_for_the_same_day(settings, tmp_path):
    made = []
    for name in ("a", "b"):
        settings.DATA = tmp_path / name
        write_samples(date(2026, 11, 25))
        made.append((sample_register(), sample_scans()))
    assert made[0] == made[1]
    register, scans = made[0]
    assert len(scans) == 20
    assert max(map(len, scans.values())) < 200_000
    text = "\n".join(map(str, read_tables(register)[0].rows))
    assert "CONTOH untuk mencoba" in text


def test_the_messy_register_is_messy_in_every_way(settings, tmp_path):
    settings.DATA = tmp_path
    write_samples(date(2026, 11, 25))
    table = read_tables(sample_register())[0]
    layout = layout_of(table)
    assert (layout.header_row, layout.first_row) == (4, 7)
    rows = [line.cells for line in lines_of(table, layout) if not line.skipped]
    assert len(rows) == 300
    codes, amounts, numbers = ([row[place] for row in rows] for place in (1, 10, 3))
    assert codes.count(16.04) > 5
    assert any(isinstance(one, int | float) and one > 1e9 for one in codes)
    assert any(str(one).endswith(" jt") for one in amounts)
    assert numbers.count(None) > 10
    assert len({row[1:] for row in rows}) == 296


def test_the_event_of_2021_has_its_known_figures_and_those_who_came_are_invented(demo):
    past = OutreachEvent.objects.get(starts_on="2021-12-06")
    came = CheckIn.objects.filter(event=past).values_list("participant__region__level", flat=True)
    assert sorted(came) == ["subdistrict"] * 12 + ["village"] * 38
    assert (past.venue, past.opener_title, past.opens_for, past.state) == (
        "Hotel Bukit Serelo",
        "Sekretaris Dinas PMD",
        "Kepala Dinas PMD",
        "closed",
    )
    assert past.speakers.first().speaker.institution == "Dinas PMD Provinsi Sumatera Selatan"
    assert {one.region_id[:8] for one in past.participants.all()} == {
        one.region_id for one in past.participants.filter(region__level="subdistrict")
    }


def test_a_larger_event_is_inviting_and_part_of_it_is_answered(demo):
    coming = OutreachEvent.objects.get(state="inviting")
    invited = coming.invitations.all()
    assert invited.filter(region__level="subdistrict").count() == 12
    assert invited.filter(region__level="village").count() == 180
    assert {one.answer for one in invited} == {"", "coming", "declined"}
    assert invited.filter(sent_at__isnull=True).exists()
    shown = invited.get(region=SHOWN_VILLAGE)
    assert shown.sent_at
    assert not shown.answer
    assert shown.through.passes_on.filter(sent_at__isnull=True).exists()
    assert coming.starts_on > today()
    assert Event.objects.filter(kind="event.planned").count() == 2


def test_people_and_companies_say_that_they_are_invented(demo):
    assert all("contoh" in name.lower() for name in Person.objects.values_list("name", flat=True))
    assert all("contoh" in row["partner"].lower() for row in rows())
    assert all("contoh" in one.name for one in [*Participant.objects.all(), *Speaker.objects.all()])
    theirs = [*PartnerPerson.objects.all(), *Registration.objects.all()]
    assert all("contoh" in one.name.lower() for one in theirs)


def test_profiles_wait_and_are_verified_and_a_tie_and_a_name_that_asks_are_shown(demo):
    assert Partner.objects.filter(verified_at__isnull=False).count() == 2
    waiting = Registration.objects.get(state="waiting")
    assert waiting.entered_by is None
    assert Assessment.objects.get().score == 83
    found = compared(Cooperation.objects.get(key="contohkopi"), today())
    assert [one.stands_aside for one in found.tied] == [True]
    assert len(found.open) == 1


def test_each_printed_sign_in_holds_an_office(demo):
    assert {one.username for one in demo.sign_ins} == set(SIGN_INS.values())
    for username in SIGN_INS.values():
        person = Person.objects.get(username=username)
        assert person.check_password(PASSWORD)
        assert seats_of(person.pk), username


@pytest.mark.sampled(1, of="demonstrations")
def test_a_second_load_changes_nothing_and_real_people_are_never_flushed(demo):
    assert load_demo().people == demo.people
    world.person("Siti Rahmawati")
    with pytest.raises(Blocked, match="bukan contoh"):
        load_demo(fresh=True)
    assert Agreement.objects.exclude(source="case").count() == 69


@pytest.mark.sampled(1, of="demonstrations")
@pytest.mark.django_db(transaction=True)
def test_a_fresh_start_removes_what_was_done_in_it_and_the_trail_is_guarded_again():
    load_demo()
    Agreement.objects.filter(pk=Agreement.objects.first().pk).update(title="Diubah saat mencoba")
    done = load_demo(fresh=True)
    assert done.agreements == 69 == Agreement.objects.exclude(source="case").count()
    assert not Agreement.objects.filter(title="Diubah saat mencoba").exists()
    assert done.sign_ins
    assert Event.objects.first().position == 0
    assert guards.missing(connection) == []
