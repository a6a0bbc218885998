"""A legal officer's changes: written at once or let through by a second person, told in the trail, whole or not at all."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction

from mitradesa.actions.legal_desk import changes, entries, law_files, shapes
from mitradesa.core.calendar import today
from mitradesa.core.findings import Verification
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.law.book import book, renewed, version
from mitradesa.law.citation import cite
from mitradesa.law.own import current, refused
from mitradesa.records.models import Event, LawChange, Rejudging
from tests import world
from tests.own_law import own_folder

pytestmark = pytest.mark.django_db
GUESSED, LEASE = cite("permendagri-96-2017", "13(3) huruf c"), cite("permendagri-1-2016", "12(2)")
BY_HAND = '# ditulis tangan\n[[verification]]\ninstrument = "uu-6-2014"\nkey = "91"\nby = "Contoh"\non = 2026-01-05\n'


@pytest.fixture(autouse=True)
def folder(tmp_path):
    world.regions()
    with own_folder(tmp_path):
        yield tmp_path


@pytest.fixture
def officer():
    return world.seat(world.holder("legal_officer"))


@pytest.fixture
def second():
    return world.seat(world.holder("dpmd_head"))


def found(result="official", **more):
    fields = {"source": "BN 2017 No. 1444", "on": today()} | more
    return entries.Compared(Verification(result), **fields)


def compares(seat, cited, **more):
    return changes.propose(seat, entries.comparison(seat, cited, found(**more)))


REGULATION = shapes.Regulation(
    "Perbup",
    "12",
    "2025",
    "Kerja sama desa",
    "2025-06-01",
    "Pasal 7",
    "Contoh.",
    "official",
    "https://jdih.example",
)


def test_a_comparison_that_stops_nothing_new_holds_at_once_and_says_who_when_and_which_source(
    officer, folder
):
    row = compares(officer, LEASE)
    assert row.state == LawChange.State.APPLIED
    assert LEASE.article.verified is Verification.OFFICIAL
    written = (folder / "verifications.toml").read_text()
    assert f'by = "{officer.name}, {officer.title}, {officer.office_name}"' in written
    assert "BN 2017 No. 1444" in written
    event = Event.objects.get(kind="law.changed")
    assert (event.actor, event.subject) == (officer.name, f"lawchange:{row.pk}")
    assert "Permendagri 1/2016 Pasal 12(2)" in event.says
    assert (row.book_before == row.book_after, row.book_after) == (False, version())


def test_a_warning_becomes_blocking_only_when_a_second_person_lets_it_through(officer, second, folder):
    row = compares(officer, GUESSED)
    assert row.state == LawChange.State.WAITING
    assert not (folder / "verifications.toml").exists()
    assert not book().rule("receiver_musdes").blocks_on(today())
    with pytest.raises(Blocked, match="tidak dapat menyetujui"):
        changes.approve(officer, row.pk)
    changes.approve(second, row.pk)
    assert book().rule("receiver_musdes").blocks_on(today())
    row.refresh_from_db()
    assert (row.state, row.decided_by_id) == (LawChange.State.APPLIED, second.person)
    assert "diusulkan" in Event.objects.get(kind="law.changed").says
    with pytest.raises(Blocked, match="sudah dijawab"):
        changes.approve(second, row.pk)


def test_what_no_longer_stops_signatures_waits_for_a_second_person_too(officer):
    with pytest.raises(Blocked, match="Ringkasan yang benar"):
        compares(officer, LEASE, result="differs")
    assert compares(officer, LEASE, result="differs", digest="Lima tahun.").state == LawChange.State.WAITING


def test_a_change_refused_or_taken_back_writes_nothing(officer, second, folder):
    row = compares(officer, GUESSED)
    with pytest.raises(Blocked, match="sudah menunggu"):
        compares(officer, GUESSED)
    changes.refuse(second, row.pk, "belum jelas")
    again = compares(officer, GUESSED)
    changes.refuse(officer, again.pk, "")
    assert not (folder / "verifications.toml").exists()
    assert [one.says.split(":")[0] for one in Event.objects.filter(kind="law.refused")] == [
        "menolak usulan",
        "menarik kembali usulan",
    ]


def test_only_the_legal_bureau_changes_the_law_and_only_a_second_person_of_the_same_regency_approves(officer):
    for role in ("dpmd_head", "inspector", "village_head", "bupati"):
        with pytest.raises(NotAllowed):
            compares(world.seat(world.holder(role)), LEASE)
    row = compares(officer, GUESSED)
    foreign = world.seat(world.holder("legal_officer", world.OTHER_REGENCY))
    for seat in (foreign, world.seat(world.holder("dpmd_staff")), world.seat(world.holder("bupati"))):
        with pytest.raises(NotAllowed):
            changes.approve(seat, row.pk)


@pytest.mark.parametrize(
    ("more", "says"),
    [({"source": " "}, "Sumbernya belum disebut"), ({"on": today() + timedelta(days=2)}, "belum tiba")],
)
def test_a_comparison_without_a_source_or_from_tomorrow_is_refused(officer, more, says):
    with pytest.raises(Blocked, match=says):
        compares(officer, LEASE, **more)


def test_the_same_once_more_changes_nothing_and_the_record_can_be_withdrawn(officer):
    before = version()
    compares(officer, LEASE)
    with pytest.raises(Blocked, match="Tidak ada yang berubah"):
        compares(officer, LEASE)
    changes.propose(officer, entries.comparison_withdrawn(officer, LEASE))
    assert (version(), LEASE.article.verified) == (before, Verification.SECONDARY)


def test_what_was_written_by_hand_stays_beside_what_the_desk_writes(officer, folder):
    path = folder / "verifications.toml"
    path.write_text(BY_HAND)
    compares(officer, LEASE)
    assert path.read_text().startswith(BY_HAND)
    changes.propose(officer, entries.comparison_withdrawn(officer, LEASE))
    assert path.read_text() == BY_HAND


def test_a_file_that_was_broken_by_hand_stops_the_desk_and_not_the_book(officer, folder):
    (folder / "verifications.toml").write_text("[[verification]\n")
    renewed()
    with pytest.raises(Blocked, match=r"verifications.toml, baris 1"):
        compares(officer, LEASE)
    assert refused()
    assert LEASE.article.verified is Verification.SECONDARY


def test_a_change_whose_event_cannot_be_told_is_not_written_either(officer, folder, monkeypatch):
    def fails(*_, **__):
        raise OSError("antrean penuh")

    before = version()
    monkeypatch.setattr(changes, "begin_rejudging", fails)
    with pytest.raises(OSError, match="antrean penuh"):
        compares(officer, LEASE)
    assert not (folder / "verifications.toml").exists()
    assert (version(), LawChange.objects.count(), Event.objects.count()) == (before, 0, 0)


def test_a_corrected_number_that_loosens_waits_and_one_that_tightens_does_not(officer, second):
    rule = entries.rule_numbered("lease_length", "", "LONGEST")

    def corrects(value):
        wanted = entries.Number(value, "2016-01", LEASE, "BN 2016 No. 53", "salah baca")
        return changes.propose(officer, entries.number_correction(officer, rule, "LONGEST", wanted))

    assert corrects("24 bulan").state == LawChange.State.APPLIED
    assert str(book().rule("lease_length").numbers["LONGEST"].on(today())) == "2 tahun"
    waiting = corrects("5 tahun")
    assert waiting.state == LawChange.State.WAITING
    changes.approve(second, waiting.pk)
    assert str(book().rule("lease_length").numbers["LONGEST"].on(today())) == "5 tahun"
    with pytest.raises(Blocked, match="bukan jangka waktu"):
        corrects("lama sekali")


def test_a_regencys_rule_is_written_for_its_own_region_alone(officer, folder):
    text = shapes.tighter_number("lease_length", "LONGEST", "24 bulan", "2025-06-01", REGULATION)
    row = changes.propose(officer, entries.local_rule(officer, world.REGENCY, text))
    assert row.state == LawChange.State.APPLIED
    assert book(world.VILLAGE).rule("lease_length").region == world.REGENCY
    assert not book(world.FOREIGN_VILLAGE).rule("lease_length").region
    with pytest.raises(NotAllowed):
        entries.local_rule(officer, world.OTHER_REGENCY, text)
    withdrawal = changes.propose(officer, entries.local_withdrawn(officer, world.REGENCY, "lease_length"))
    assert withdrawal.state == LawChange.State.WAITING


def test_a_file_bears_the_name_of_whoever_kept_it_and_no_other(officer, folder):
    text = shapes.tighter_number("lease_length", "LONGEST", "24 bulan", "2025-06-01", REGULATION)
    claimed = f'by = "Bupati"\non = 2020-01-01\n{text}'
    row = changes.propose(officer, entries.local_rule(officer, world.REGENCY, claimed))
    assert "Bupati" not in row.text_after
    assert row.text_after.count("\nby =") + row.text_after.startswith("by =") == 1
    assert f"on = {today().isoformat()}" in row.text_after
    with pytest.raises(Blocked, match="Tidak ada yang berubah"):
        changes.propose(officer, entries.local_rule(officer, world.REGENCY, row.text_after))


def test_a_rule_that_would_loosen_is_shown_as_a_conflict_and_not_kept(officer):
    text = shapes.tighter_number("lease_length", "LONGEST", "60 bulan", "2025-06-01", REGULATION)
    draft = entries.local_rule(officer, world.REGENCY, text)
    shown = changes.previewed(draft)
    assert "hanya boleh diperkecil" in next(one.about for one in shown if one.kind == "aside")
    with pytest.raises(Blocked, match="hanya boleh diperkecil"):
        changes.propose(officer, draft)
    assert not current().files


OWN = shapes.Own(
    'Peta "lokasi" {ada}', "should", "sign", "Lampirkan.", "village_head", ("asset_use",), ("sewa",)
)


@pytest.mark.parametrize(
    "text",
    [
        shapes.paper_needed(OWN, "annexes", 'peta "besar" \\ kecil', REGULATION),
        shapes.statement_needed(OWN, "pledges_asset", False, REGULATION),
        shapes.order_needed(OWN, "asset_minutes_on", "signed_on", REGULATION),
        shapes.heavier("annex_list", "mandatory", REGULATION),
    ],
)
def test_every_shape_makes_a_file_that_the_book_reads(officer, text):
    row = changes.propose(officer, entries.local_rule(officer, world.REGENCY, text))
    assert current().files[row.file] == row.text_after
    assert [rule for rule in book(world.VILLAGE).rules if rule.file == row.file]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "tidak menyebut nama"),
        ('rule = "../../etc"', "tidak menyebut nama"),
        ("rule = x", "baris 1"),
        ("x" * 30_000, "terlalu panjang"),
        ('rule = "lokal_x"\ntitle = "x"', "sebut dasarnya"),
    ],
)
def test_a_file_that_is_no_rule_is_refused_with_a_sentence(officer, text, says):
    with pytest.raises(Blocked, match=says):
        changes.propose(officer, entries.local_rule(officer, world.REGENCY, text))


@pytest.mark.parametrize("text", ["# catatan\n", "", BY_HAND, BY_HAND + "\n\n" + BY_HAND.replace("91", "92")])
def test_an_entry_goes_in_and_out_of_a_file_and_leaves_the_rest(text):
    entry = {"instrument": "uu-6-2014", "key": "29", "by": 'Contoh "A"\n[[verification]]', "on": today()}
    keys = ("instrument", "key")
    added = law_files.with_entry("v.toml", text, "verification", keys, entry)
    assert added.startswith(text.rstrip("\n"))
    assert law_files.with_entry("v.toml", added, "verification", keys, entry) == added
    gone = law_files.with_entry("v.toml", added, "verification", keys, entry, drop=True)
    assert gone == text


def test_of_two_who_write_at_once_neither_loses_what_the_other_wrote(folder):
    path = folder / "verifications.toml"

    def writes(letter):
        for number in range(15):
            with law_files.law_files_locked():
                text = path.read_text() if path.exists() else ""
                entry = {"instrument": letter, "key": str(number), "by": "x", "on": today()}
                made = law_files.with_entry(path.name, text, "verification", ("instrument", "key"), entry)
                law_files.write_law_file(path.name, made)

    writers = [threading.Thread(target=writes, args=(letter,)) for letter in "ab"]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert path.read_text().count("[[verification]]") == 30


def test_the_database_itself_lets_nobody_approve_his_own(officer):
    row = compares(officer, GUESSED)
    with pytest.raises(Exception, match="law_change_second_person"), transaction.atomic():
        LawChange.objects.filter(pk=row.pk).update(
            state="applied", decided_by=officer.person, decided_at=row.proposed_at
        )
    assert connection.vendor in ("sqlite", "postgresql")


def test_every_change_starts_a_run_over_running_agreements(officer):
    compares(officer, LEASE)
    run = Rejudging.objects.get()
    assert (run.state, run.book_after) == (Rejudging.State.RUNNING, version())
