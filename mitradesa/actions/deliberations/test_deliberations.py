"""Musyawarah desa from plan to signed minutes: who does what, what is refused, and that signed minutes stay as they are."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from mitradesa.actions.deliberations.deciding import Decided, record_decision
from mitradesa.actions.deliberations.holding import (
    Held,
    enter_list,
    hold_deliberation,
    keep_discussion,
    take_off_list,
)
from mitradesa.actions.deliberations.opening import Change, Plan, cancel_deliberation, change_plan
from mitradesa.actions.deliberations.preparing import (
    Call,
    OwnMeeting,
    Rules,
    Topic,
    add_item,
    attach_bpd_minutes,
    call_deliberation,
    drop_item,
    keep_elements,
    keep_rules,
    record_bpd_meeting,
)
from mitradesa.actions.deliberations.signing import Signed, add_addendum, sign_minutes
from mitradesa.actions.erasure import approve_erasure, erase_attendance
from mitradesa.core.calendar import today
from mitradesa.core.deliberations import About
from mitradesa.core.paper_list import read_list
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries.deliberations.whole import code_of, quorum, whole
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import (
    Attendance,
    Cooperation,
    CooperationPaper,
    Deliberation,
    Event,
    PriorityScale,
)
from tests import estate, meetings, world
from tests.meetings import at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def seats():
    return meetings.offices()


@pytest.fixture
def case():
    return estate.a_case(track="village_initiative", asset_use="none", partner=world.a_partner())


def test_from_the_plan_to_signed_minutes_with_forty_names_and_dissent(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    meetings.called(seats, row)
    assert CooperationPaper.objects.get(cooperation=case).kind == "invitation"
    names = "\n".join(f"{number}. Warga {number} Contoh, {'LP'[number % 2]}, tani" for number in range(1, 41))
    meetings.held(seats, row, f"Budi Contoh, L, bpd\nTono Contoh, L, perangkat\n{names}")
    meetings.decided(seats, row, votes=(30, 9, 3), dissent="Dua petani menolak karena air.")
    signed = meetings.signed(seats, row)
    assert signed.state == "signed"
    assert signed.present["farmers"] == [20, 20, 20]
    assert signed.file.sha256 == Event.objects.get(kind="deliberation.signed").values["sha256"]
    assert Event.objects.get(kind="deliberation.decided").values["votes"] == [30, 9, 3]
    scan = CooperationPaper.objects.get(cooperation=case, kind="musdes_minutes")
    assert (scan.file, scan.dated_on) == (signed.file, signed.held_on)


def test_only_the_bpd_calls_decides_and_signs_and_only_preparers_prepare(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    keep_elements(at(seats.village_operator, row), meetings.ELEMENTS)
    for one in (seats.village_secretary, seats.village_operator, seats.village_head, seats.bpd_member):
        for act in (
            lambda one=one: call_deliberation(at(one, row), Call(row.held_on)),
            lambda one=one: hold_deliberation(at(one, row), Held(row.held_on, chair="A", note_taker="B")),
            lambda one=one: sign_minutes(at(one, row), Signed(row.held_on), meetings.SCAN),
            lambda one=one: cancel_deliberation(at(one, row), "tidak jadi diadakan"),
        ):
            with pytest.raises(NotAllowed):
                act()
    for one in (seats.village_secretary, seats.village_head):
        with pytest.raises(NotAllowed):
            record_bpd_meeting(at(one, row), OwnMeeting(row.held_on, "pandangan"))
    meetings.held(seats, row)
    decision = Decided("agreed", "consensus", meetings.WORDS)
    for one in (seats.village_secretary, seats.village_operator, seats.village_head):
        with pytest.raises(NotAllowed):
            record_decision(at(one, row), row.items.get().pk, decision)
    for act in (enter_list, keep_discussion):
        with pytest.raises(NotAllowed):
            act(at(seats.village_head, row), meetings.FEW)
    neighbour = meetings.offices(world.SIBLING_VILLAGE)
    with pytest.raises(NotAllowed):
        record_decision(at(neighbour.bpd_chair, row), row.items.get().pk, decision)
    assert record_decision(at(seats.bpd_member, row), row.items.get().pk, decision).pk


def test_signed_minutes_stay_and_are_corrected_by_an_addendum_with_its_reason(seats, case):
    row = meetings.through(seats, meetings.about(case))
    item, person = row.items.get(), row.attendance.first()
    chair, day = seats.bpd_chair, row.held_on
    for act in (
        lambda: change_plan(at(chair, row), Plan("Lain", day)),
        lambda: add_item(at(chair, row), Topic(About.OTHER, "Lain")),
        lambda: drop_item(at(chair, row), item.pk),
        lambda: keep_elements(at(chair, row), {}),
        lambda: record_bpd_meeting(at(chair, row), OwnMeeting(day, "pandangan lain")),
        lambda: call_deliberation(at(chair, row), Call(day)),
        lambda: hold_deliberation(at(chair, row), Held(day, chair="A", note_taker="B")),
        lambda: enter_list(at(chair, row), meetings.FEW),
        lambda: take_off_list(at(chair, row), person.pk),
        lambda: keep_discussion(at(chair, row), "lain"),
        lambda: record_decision(at(chair, row), item.pk, Decided("refused", "consensus", meetings.WORDS)),
        lambda: sign_minutes(at(chair, row), Signed(day), meetings.SCAN),
        lambda: cancel_deliberation(at(chair, row), "sudah tidak perlu"),
    ):
        with pytest.raises(Blocked) as refused:
            act()
        assert "adendum" in refused.value.remedy
    for reason, text in (("", "tertulis 31, seharusnya 30"), ("salah tulis di kertas", "")):
        with pytest.raises(Blocked):
            add_addendum(at(chair, row), day, reason, text)
    with pytest.raises(NotAllowed):
        add_addendum(
            at(seats.village_secretary, row), day, "salah tulis di kertas", "tertulis 31, yang benar 30"
        )
    before = Deliberation.objects.get(pk=row.pk).digest
    made = add_addendum(at(chair, row), day, "salah tulis di kertas", "tertulis 31, yang benar 30")
    assert made.number == 1
    assert Deliberation.objects.get(pk=row.pk).digest == before


def test_the_paper_signed_must_be_the_record_as_it_is_now(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    meetings.called(seats, row)
    meetings.held(seats, row)
    meetings.decided(seats, row)
    printed = code_of(whole(Deliberation.objects.get(pk=row.pk)))
    meetings.decided(seats, row, words="Menyepakati dengan syarat yang lain.")
    with pytest.raises(Blocked) as refused:
        meetings.signed(seats, row, paper_code=printed)
    assert "berubah sesudah dicetak" in refused.value.remedy
    again = code_of(whole(Deliberation.objects.get(pk=row.pk)))
    assert again != printed
    assert meetings.signed(seats, row, paper_code=again.upper()).paper_code == again


def test_minutes_are_not_signed_without_scan_people_decisions_or_before_the_day(seats, case):
    row = meetings.planned(seats, meetings.about(case), Topic(About.OTHER, "Lain-lain"))
    meetings.called(seats, row)
    with pytest.raises(Blocked):
        meetings.signed(seats, row)
    meetings.held(seats, row, names="")
    chair = seats.bpd_chair
    with pytest.raises(Blocked, match="Pindaian"):
        sign_minutes(at(chair, row), Signed(row.held_on), None)
    with pytest.raises(Blocked, match="hadir"):
        meetings.signed(seats, row)
    enter_list(at(chair, row), meetings.FEW)
    meetings.decided(seats, row)
    with pytest.raises(Blocked, match="belum diputus"):
        meetings.signed(seats, row)
    meetings.decided(seats, row, 1, "postponed")
    with pytest.raises(Blocked, match="mendahului"):
        meetings.signed(seats, row, on=row.held_on - timedelta(days=1))
    assert meetings.signed(seats, row).state == "signed"
    with pytest.raises(IntegrityError), transaction.atomic():
        Deliberation.objects.filter(pk=row.pk).update(file=None)


@pytest.mark.parametrize(
    ("decided", "why"),
    [
        (
            Decided("agreed", "counted_vote", meetings.WORDS, votes=(3, 2, 1)),
            "lebih banyak daripada yang hadir",
        ),
        (Decided("agreed", "counted_vote", meetings.WORDS, votes=(3, None, 1)), "belum lengkap"),
        (Decided("agreed", "consensus", meetings.WORDS, votes=(3, 0, 0)), "Mufakat"),
        (Decided("agreed", "consensus", "ya"), "Bunyi keputusan"),
        (Decided("perhaps", "consensus", meetings.WORDS), "belum dipilih"),
        (Decided("agreed", "consensus", meetings.WORDS, points=("warna",)), "pokok"),
    ],
)
def test_a_decision_is_counted_or_by_consensus_and_in_words(seats, case, decided, why):
    row = meetings.held(seats, meetings.planned(seats, meetings.about(case)))
    with pytest.raises(Blocked, match=why):
        record_decision(at(seats.bpd_chair, row), row.items.get().pk, decided)


def test_nothing_is_decided_before_the_day_nor_called_without_items_and_elements(seats, case):
    row = meetings.planned(seats)
    for act in (
        lambda: call_deliberation(at(seats.bpd_chair, row), Call(row.held_on)),
        lambda: hold_deliberation(at(seats.bpd_chair, row), Held(row.held_on, chair="A", note_taker="B")),
        lambda: add_item(at(seats.bpd_chair, row), Topic(About.COOPERATION)),
        lambda: add_item(at(seats.bpd_chair, row), Topic(About.PRIORITY, scale=2026)),
    ):
        with pytest.raises(Blocked):
            act()
    item = add_item(at(seats.village_secretary, row), meetings.about(case))
    assert item.title == f"Bekerja sama atau tidak: {case.title}"
    with pytest.raises(Blocked, match="direncanakan"):
        record_decision(at(seats.bpd_chair, row), item.pk, Decided("agreed", "consensus", meetings.WORDS))
    keep_elements(at(seats.village_secretary, row), meetings.ELEMENTS)
    day = row.held_on
    for call in (
        Call(today() + timedelta(days=1)),
        Call(day + timedelta(days=1)),
        Call(day, notified_on=day + timedelta(days=1)),
    ):
        with pytest.raises(Blocked):
            call_deliberation(at(seats.bpd_chair, row), call)


def test_the_minutes_of_the_bpd_may_follow_signed_minutes_once_and_only_as_a_scan(seats, case):
    row = meetings.planned(seats, meetings.about(case))
    keep_elements(at(seats.village_operator, row), meetings.ELEMENTS)
    before = row.held_on - timedelta(days=7)
    record_bpd_meeting(at(seats.bpd_member, row), OwnMeeting(before, "BPD mendukung."))
    call_deliberation(at(seats.bpd_chair, row), Call(before))
    meetings.held(seats, row)
    with pytest.raises(Blocked, match="sudah diadakan"):
        attach_bpd_minutes(at(seats.bpd_chair, row), meetings.SCAN)
    meetings.decided(seats, row)
    meetings.signed(seats, row)
    code = code_of(whole(Deliberation.objects.get(pk=row.pk)))
    assert "berita acara rapat BPD" not in facts_of_cooperation(case)[0]["musdes_papers"]
    with pytest.raises(NotAllowed):
        attach_bpd_minutes(at(seats.village_secretary, row), meetings.SCAN)
    with pytest.raises(Blocked, match="belum dipilih"):
        attach_bpd_minutes(at(seats.bpd_chair, row), None)
    attach_bpd_minutes(at(seats.bpd_chair, row), meetings.SCAN)
    afterwards = Cooperation.objects.get(pk=case.pk)
    assert "berita acara rapat BPD" in facts_of_cooperation(afterwards)[0]["musdes_papers"]
    assert code_of(whole(Deliberation.objects.get(pk=row.pk))) == code
    with pytest.raises(Blocked, match="sudah ada"):
        attach_bpd_minutes(at(seats.bpd_chair, row), meetings.SCAN)


def test_a_foreign_case_is_not_put_on_the_agenda(seats):
    foreign = estate.a_case(world.SIBLING_VILLAGE)
    row = meetings.planned(seats)
    with pytest.raises(Blocked):
        add_item(at(seats.bpd_chair, row), meetings.about(foreign))


def test_no_bound_on_attendance_is_invented_and_the_villages_own_is_compared(seats, case):
    one = whole(meetings.planned(seats, meetings.about(case)))
    said = quorum(one.rules, 40, 3)
    assert [each.met for each in said] == [None]
    assert "peraturan yang terbaca tidak menetapkannya" in said[0].says
    for rules in (
        Rules("none", least_people=20),
        Rules("perdes", "3 Tahun 2021", "", least_percent=50),
        Rules("perdes", "", "paling sedikit separuh", least_percent=50),
    ):
        with pytest.raises(Blocked, match="tata tertib desa menetapkannya"):
            keep_rules(seats.bpd_member, world.VILLAGE, 0, rules)
    own = Rules("perdes", "3 Tahun 2021", "paling sedikit separuh yang diundang", 30, 50)
    keep_rules(seats.bpd_member, world.VILLAGE, 0, own)
    row = meetings.planned(seats, meetings.about(case))
    meetings.called(seats, row)
    meetings.held(seats, row)
    one = whole(Deliberation.objects.get(pk=row.pk))
    said = quorum(one.rules, one.invited, one.came)
    assert [each.met for each in said] == [False, False]
    assert said[1].says == "Paling sedikit 50% dari yang diundang menurut tata tertib desa; hadir 5 dari 43."
    keep_rules(seats.bpd_member, world.VILLAGE, 1, Rules("perdes", "4 Tahun 2026"))
    assert whole(Deliberation.objects.get(pk=row.pk)).rules["least_percent"] == 50


def test_a_form_sent_twice_makes_one_and_a_stale_one_is_told(seats, case):
    first = meetings.planned(seats, meetings.about(case), key="musdescontoh1")
    again = meetings.planned(seats, meetings.about(case), key="musdescontoh1")
    assert first == again
    assert first.items.count() == 1
    stale = at(seats.village_operator, first)
    enter_list(stale, meetings.FEW)
    with pytest.raises(Blocked, match="diubah orang lain"):
        enter_list(stale, meetings.FEW)
    assert Attendance.objects.count() == 5


def test_a_discussed_scale_says_so_with_its_minutes(seats):
    card = estate.a_potential()
    scale = PriorityScale.objects.create(village_id=world.VILLAGE, year=2026, made_on=date(2026, 8, 1))
    scale.lines.create(potential=card, rank=1, reason="paling siap")
    row = meetings.through(seats, Topic(About.PRIORITY, scale=2026))
    scale.refresh_from_db()
    assert scale.discussed_on == row.held_on
    assert scale.minutes.file == row.file


def test_the_names_of_residents_go_and_their_numbers_stay(seats, case):
    row = meetings.through(seats, meetings.about(case))
    chief, second = (world.seat(world.holder(role)) for role in ("dpmd_head", "dpmd_secretary"))
    with pytest.raises(NotAllowed):
        erase_attendance(seats.bpd_chair, row.key, "diminta warga desa")
    asked = erase_attendance(chief, row.key, "surat permintaan 4/2026")
    with pytest.raises(Blocked):
        erase_attendance(second, row.key, "surat permintaan 4/2026")
    with pytest.raises(Blocked):
        approve_erasure(chief, asked.pk)
    assert approve_erasure(second, asked.pk).erased == 5
    with pytest.raises(Blocked):
        erase_attendance(chief, row.key, "surat permintaan 4/2026")
    assert set(Attendance.objects.values_list("name", flat=True)) == {""}
    one = whole(Deliberation.objects.get(pk=row.pk))
    assert (one.came, one.row.present["farmers"]) == (5, [20, 0, 1])
    assert "Ani" not in str(list(Event.objects.values_list("says", "values")))


def test_a_kelurahan_holds_none(seats):
    secretary = world.seat(world.holder("village_secretary", world.KELURAHAN))
    with pytest.raises(Blocked, match="hanya diadakan di desa"):
        meetings.plan_about(secretary, world.KELURAHAN, Plan("Apa saja", meetings.DAY), "", ())


def test_an_unknown_deliberation_is_refused(seats):
    with pytest.raises(Blocked):
        cancel_deliberation(Change(seats.bpd_chair, "tidakada", 1), "sudah tidak perlu")


def test_the_paper_list_is_read_line_by_line_and_the_element_holds_on():
    people = read_list(" 1. Budi Contoh, L, bpd\n2) Siti; P\n\nAni\tP\ttani\nTokoh Contoh, L, tokoh adat")
    assert [(one.name, one.sex, one.element) for one in people] == [
        ("Budi Contoh", "m", "bpd"),
        ("Siti", "f", "bpd"),
        ("Ani", "f", "farmers"),
        ("Tokoh Contoh", "m", "custom"),
    ]
    assert read_list("Ina, perempuan, perempuan")[0].element == "women"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Budi, L", "unsurnya belum ditulis"),
        ("Budi, bpd", "L atau P belum ditulis"),
        ("Budi, L, astronot", "astronot"),
        ("Ani, P, tani\n12, L", "Baris 2"),
        ("\n".join(["Ani, P, tani"] * 401), "401 baris"),
    ],
)
def test_a_line_that_is_not_understood_is_named(text, why):
    with pytest.raises(Blocked, match=why):
        read_list(text)
