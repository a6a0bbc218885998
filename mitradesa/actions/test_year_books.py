"""The yearly book tells of a year as it stood, or as it was known then, is kept with its hash, and says when it failed."""

from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest

from mitradesa.actions import year_books
from mitradesa.actions.files import keep
from mitradesa.actions.year_books import ask_book, give_up_cut_off, make_book
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.year_book import quartiles
from mitradesa.queries.files import content_of
from mitradesa.queries.integrity import verify
from mitradesa.queries.year_book.book import year_book
from mitradesa.records.models import Agreement, Event, EventPhoto, Receipt, YearBook
from tests import estate, outreach_world, world
from tests.rights.papers import PNG
from tests.tagged import faults

pytestmark = pytest.mark.django_db
YEAR = today().year
PAST = YEAR - 1


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def office():
    return world.seat(world.holder("dpmd_head", nip="197801012005011001"))


def recorded(on, village=world.VILLAGE, **fields):
    """An agreement that was recorded on a day."""
    made = world.agreement(village, partner=world.a_partner(), **fields)
    Agreement.objects.filter(pk=made.pk).update(
        recorded_at=datetime(on.year, on.month, on.day, 6, tzinfo=UTC)
    )
    return made


def money(agreement, amount, on, recorded_on, **fields):
    one = estate.a_receipt(agreement, amount, on, **fields)
    at = datetime(recorded_on.year, recorded_on.month, recorded_on.day, 6, tzinfo=UTC)
    Receipt.objects.filter(pk=one.pk).update(recorded_at=at)


def a_world():
    first = recorded(
        date(PAST, 2, 1), title="Kelola pasar", signed_on=date(PAST, 1, 5), ends_on=date(YEAR + 3, 1, 4)
    )
    late = recorded(
        date(YEAR, 1, 9), title="Dicatat kemudian", signed_on=date(PAST, 6, 1), ends_on=date(YEAR + 3, 1, 4)
    )
    recorded(date(YEAR, 1, 9), title="Baru", signed_on=date(YEAR, 1, 2), ends_on=date(YEAR + 3, 1, 4))
    money(first, 4_000_000, date(PAST, 5, 1), date(PAST, 5, 2))
    money(first, 1_000_000, date(PAST, 12, 1), date(YEAR, 1, 20))
    money(first, 9_000_000, date(PAST, 7, 1), date(PAST, 7, 2), withdrawn_at=datetime.now(tz=UTC))
    estate.a_duty(
        first, date(PAST, 6, 1), kind="money", owed_by="partner", owed_to="village", amount=6_000_000
    )
    return first, late


def counted(as_known, year=PAST):
    return year_book(world.REGENCY, year, as_known=as_known, progress=lambda number: None)


def test_a_past_year_is_told_as_it_stood_and_otherwise_as_it_was_known_then():
    first, _ = a_world()
    Agreement.objects.filter(pk=first.pk).update(ended_on=date(PAST, 11, 1))
    now, then = counted(False), counted(True)
    assert (now.counts.total, now.counts.signed, now.counts.received_total) == (2, 2, 5_000_000)
    assert (then.counts.total, then.counts.signed, then.counts.received_total) == (1, 1, 13_000_000)
    assert now.counts.due == then.counts.due == 6_000_000
    assert now.counts.ended == then.counts.ended == 1
    seat = world.seat(world.holder("village_secretary"))
    from_trail = Event.objects.count()
    year_books.record(seat, "agreement.ended", first, region=world.VILLAGE, says="mengakhiri")
    assert Event.objects.count() == from_trail + 1
    assert counted(True).counts.ended == 0
    assert counted(False).counts.ended == 1
    going_on = counted(True, YEAR)
    assert (going_on.on, going_on.as_known) == (today(), False)
    assert going_on.past[PAST] == (6_000_000, 5_000_000)


def test_the_book_is_an_accessible_paper_with_contents_pictures_methods_and_the_head_of_the_trail(office):
    a_world()
    event = outreach_world.event(state="held", starts_on=date(PAST, 4, 1), ends_on=date(PAST, 4, 1))
    EventPhoto.objects.create(
        event=event, file=keep(PNG, "image/png"), file_name="a.png", caption="Contoh tanya jawab"
    )
    row = ask_book(office, PAST, as_known=False)
    assert ask_book(office, PAST, as_known=False) == row
    in_large_print = ask_book(office, PAST, as_known=False, large=True)
    assert in_large_print != row
    assert ask_book(office, PAST, as_known=False, large=True) == in_large_print
    assert row.total == 3
    code = verify().code
    make_book.func(row.pk)
    row.refresh_from_db()
    assert (row.done, row.problem) == (row.total, "")
    made = content_of(row.file)
    assert faults(made) == []
    paper = pypdfium2.PdfDocument(made)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in paper]
    paper.close()
    assert "Daftar isi" in pages[1]
    assert f"Kecamatan Contoh {world.SUBDISTRICT}" in pages[1]
    whole = " ".join(pages)
    for said in (
        "Contoh tanya jawab",
        "Cara menghitung",
        "Rp5.000.000",
        "Belum mempunyai perjanjian",
        "NIP 197801012005011001",
        "Formulir usulan Mitra Desa",
    ):
        assert said in whole, said
    assert Event.objects.get(kind="book.made").values["sha256"] == row.file.sha256
    assert code in whole
    make_book.func(in_large_print.pk, large=True)
    in_large_print.refresh_from_db()
    assert in_large_print.file_name == row.file_name.replace(".pdf", "-cetak-besar.pdf")


def test_a_book_that_fails_or_is_cut_off_says_so_and_may_be_asked_for_again(office, monkeypatch):
    row = ask_book(office, YEAR, as_known=False)

    def broken(*args, **more):
        raise OSError("tidak ada tempat")

    monkeypatch.setattr(year_books, "year_book", broken)
    with pytest.raises(OSError, match="tempat"):
        make_book.func(row.pk)
    assert YearBook.objects.get().problem.startswith("Buku ini gagal dibuat")
    monkeypatch.undo()
    again = ask_book(office, YEAR, as_known=False)
    assert again != row
    give_up_cut_off(datetime.now(tz=UTC) + timedelta(seconds=5))
    assert YearBook.objects.get(pk=again.pk).problem.startswith("Pembuatan buku ini terputus")
    make_book.func(again.pk)
    assert YearBook.objects.get(pk=again.pk).file is None
    with pytest.raises(Blocked, match="belum mulai"):
        ask_book(office, YEAR + 1, as_known=False)


def test_quartiles_of_a_book_are_whole_days():
    assert quartiles([]) is None
    assert quartiles([5]) == (5, 5, 5)
    assert quartiles([40, 10, 30, 20]) == (10, 20, 30)
