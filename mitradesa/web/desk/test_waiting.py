"""The desk shows accounts, erasures, imports and scans that wait for a person: to whom it is up, why, and no invented day."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from mitradesa.actions.desk import send_digests, set_desk
from mitradesa.actions.erasure import erase_person
from mitradesa.actions.resets import approve_reset, ask_reset, refuse_reset
from mitradesa.queries.desk import desk
from mitradesa.records.models import DeskSetting, Holding, ImportBatch, ImportRow, Scan, StoredFile
from tests import world

pytestmark = pytest.mark.django_db
COST = 22
KINDS = ("reset", "erasure", "import", "scan")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def told(one, *kinds):
    """What a person's desk says of some kinds."""
    return [line.what for line in desk(world.seat(one)) if line.kind in (kinds or KINDS)]


def stored(number):
    return StoredFile.objects.create(sha256=f"{number:064}", size=1, content_type="text/csv")


def batch(one, state, name="register.csv", file=None, **rows):
    """An import of a person's office with so many rows in each state."""
    seat = world.seat(one)
    number = ImportBatch.objects.count()
    made = ImportBatch.objects.create(
        key=f"impor{number}",
        office_id=seat.office,
        person_id=seat.person,
        seat="",
        region=seat.region,
        file=file or stored(number),
        name=name,
        signature="",
        state=state,
        moved_at=datetime.now(tz=UTC),
    )
    states = [state for state, count in rows.items() for _ in range(count)]
    for row, one_state in enumerate(states, 2):
        ImportRow.objects.create(batch=made, row=row, cells=[], state=one_state)
    return made


def scan(one, state):
    """A scan of a person's office."""
    seat = world.seat(one)
    number = Scan.objects.count()
    return Scan.objects.create(
        key=f"pindaian{number}",
        office_id=seat.office,
        person_id=seat.person,
        region=seat.region,
        file=stored(1000 + number),
        name=f"naskah {number}.pdf",
        state=state,
        moved_at=datetime.now(tz=UTC),
    )


def test_a_reset_waits_on_the_desk_of_the_second_person_alone_until_it_is_decided():
    operator, secretary = world.holder("village_operator"), world.holder("village_secretary")
    camat, other = world.holder("camat"), world.holder("camat", world.OTHER_SUBDISTRICT)
    head, staff = world.holder("dpmd_head"), world.holder("dpmd_staff")
    asked = ask_reset(world.seat(secretary), operator.pk, "lupa PIN")
    (line,) = desk(world.seat(camat))
    assert line.what == "Atur ulang akun Contoh Operator Desa"
    assert "Diminta Contoh Sekretaris Desa (lupa PIN)" in line.why
    assert line.due is None
    assert told(head) == [line.what]
    assert told(secretary) == told(operator) == told(other) == told(staff) == []
    refuse_reset(world.seat(secretary), asked.pk)
    assert told(camat) == told(head) == []


def test_a_reset_for_an_office_above_villages_is_no_matter_of_the_subdistrict():
    camat, staff = world.holder("camat"), world.holder("subdistrict_staff")
    head, secretary = world.holder("dpmd_head"), world.holder("dpmd_secretary")
    ask_reset(world.seat(secretary), staff.pk, "telepon hilang")
    assert told(camat) == told(secretary) == []
    assert told(head) == ["Atur ulang akun Contoh Staf Kecamatan"]


def test_who_asked_for_a_reset_is_not_asked_to_let_it_happen():
    camat, operator = world.holder("camat"), world.holder("village_operator")
    asked = ask_reset(world.seat(camat), operator.pk, "lupa kata sandi")
    assert told(camat) == []
    head = world.holder("dpmd_head")
    assert told(head) == ["Atur ulang akun Contoh Operator Desa"]
    approve_reset(world.seat(head), asked.pk)
    assert told(head) == []


def test_an_erasure_waits_on_the_desk_of_the_second_person_without_an_invented_day():
    head, secretary, division = (
        world.holder(role) for role in ("dpmd_head", "dpmd_secretary", "dpmd_division_head")
    )
    former = world.holder("village_operator")
    Holding.objects.filter(person=former).update(until=datetime(2021, 1, 1, tzinfo=UTC).date())
    erase_person(world.seat(head), former.pk, "surat permintaannya")
    (line,) = [one for one in desk(world.seat(secretary)) if one.kind == "erasure"]
    assert line.what == "Penghapusan data pribadi Contoh Operator Desa"
    assert line.due is None
    assert told(head) == told(division) == []
    page = world.signed_in(secretary).get("/meja/").content.decode()
    assert 'href="/ruang/jejak/penghapusan/"' in page


def test_an_import_says_what_it_waits_for_to_those_of_its_office():
    operator, head = world.holder("village_operator"), world.holder("village_head")
    elsewhere = world.holder("village_operator", world.SIBLING_VILLAGE)
    batch(operator, "mapping", "kolom.csv")
    batch(operator, "checked", "campur.csv", wrong=2, asked=1, ready=4, skipped=3)
    batch(operator, "recorded", "sisa.csv", wrong=1, recorded=5)
    batch(operator, "recorded", "selesai.csv", recorded=5)
    batch(operator, "checking", "jalan.csv", wrong=1)
    batch(operator, "undone", "batal.csv", wrong=1)
    assert sorted(told(operator)) == [
        "Benarkan kolom impor kolom.csv",
        "Impor campur.csv: 3 baris menunggu diperbaiki, 4 baris siap dicatat",
        "Impor sisa.csv: 1 baris menunggu diperbaiki",
    ]
    assert told(elsewhere) == told(head, "import") == []
    page = world.signed_in(operator).get("/meja/").content.decode()
    assert 'href="/ruang/register/impor/impor0/kolom/"' in page
    assert 'href="/ruang/register/impor/impor1/"' in page


def test_a_file_uploaded_again_leaves_no_reminder_of_the_first_time():
    operator = world.holder("village_operator")
    first = batch(operator, "mapping", "pertama.csv")
    assert told(operator) == ["Benarkan kolom impor pertama.csv"]
    batch(operator, "recorded", "kedua.csv", file=first.file, recorded=1)
    assert told(operator) == []


def test_scans_are_told_in_one_line_each_kind_with_the_page_where_they_are_confirmed():
    operator = world.holder("village_operator")
    scan(operator, "waiting")
    one = scan(operator, "read")
    (line,) = desk(world.seat(operator))
    assert (line.what, line.argument) == (
        "Pindaian naskah 1.pdf sudah dibaca, tinggal dibenarkan",
        one.key,
    )
    scan(operator, "read")
    scan(operator, "unreadable")
    assert told(operator) == [
        "2 pindaian sudah dibaca, tinggal dibenarkan",
        "Pindaian naskah 3.pdf tidak terbaca",
    ]
    assert told(world.holder("village_operator", world.SIBLING_VILLAGE)) == []


def fill(camat, number):
    """So many of each that the subdistrict's desk shows."""
    secretary = Holding.objects.get(role="village_secretary").person
    for _ in range(number):
        batch(camat, "checked", wrong=1)
        scan(camat, "read")
        ask_reset(world.seat(secretary), world.holder("village_operator").pk, "lupa PIN")


def test_a_desk_costs_the_same_whether_one_thing_waits_or_many(django_assert_num_queries):
    camat = world.holder("camat")
    world.holder("village_secretary")
    fill(camat, 1)
    seat = world.seat(camat)
    with django_assert_num_queries(COST):
        assert len(desk(seat)) == 3
    fill(camat, 20)
    with django_assert_num_queries(COST):
        found = [one.kind for one in desk(seat)]
    assert (found.count("reset"), found.count("import"), found.count("scan")) == (12, 12, 1)


def test_the_digest_tells_of_them_and_the_calendar_holds_only_what_has_a_day(client, mailoutbox):
    operator = world.holder("village_operator", email="contoh@example.org")
    batch(operator, "checked", "register.csv", wrong=2)
    scan(operator, "read")
    set_desk(world.seat(operator), by_mail=True, by_chat=False, calendar=True)
    assert [said for _, said in send_digests()] == ["2 hal"]
    (mail,) = mailoutbox
    assert "Impor register.csv: 2 baris menunggu diperbaiki" in mail.body
    assert "Pindaian naskah 0.pdf sudah dibaca" in mail.body
    address = f"/meja/kalender/{DeskSetting.objects.get().calendar}.ics"
    assert not Calendar.from_ical(client.get(address).content).walk("VEVENT")
