"""Terms of reference, minutes, news text and letters of invitation stand in the form that offices use, whole, long or empty."""

import io
from datetime import date, time

import docx
import pypdfium2
import pytest

from mitradesa.core.outreach import Paper as Kind
from mitradesa.core.outreach import Part, Section
from mitradesa.documents.event_papers.invitation import Letter, Occasion, letters
from mitradesa.documents.event_papers.minutes import minutes
from mitradesa.documents.event_papers.news import news
from mitradesa.documents.event_papers.tor import terms_of_reference
from mitradesa.documents.paper.blocks import Heading, Signing
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.event_report import event_record
from mitradesa.queries.outreach_parts import invited_of
from mitradesa.records.models import AgendaItem, CommitteeMember, EventDocument, EventText, Question
from tests import outreach_world, world
from tests.tagged import faults

pytestmark = pytest.mark.django_db
LONG = "Contoh Raden Haji Muhammad Abdurrahman Wahidin Kusumanegara, S.Sos., M.Si. " * 2
TOR = (
    "Latar belakang",
    "Dasar hukum",
    "Maksud dan tujuan",
    "Ruang lingkup",
    "Sasaran dan peserta",
    "Narasumber dan moderator",
    "Waktu dan tempat",
    "Susunan acara dan materi",
    "Panitia",
    "Anggaran",
    "Keluaran",
    "Penutup",
)
MINUTES = (
    "Susunan acara",
    "Jalannya acara",
    "Tanya jawab",
    "Hasil diskusi",
    "Kesimpulan",
    "Tindak lanjut",
)


@pytest.fixture
def event():
    world.regions()
    head = world.holder("dpmd_head", nip="198001012005011001")
    return outreach_world.event(head, starts_time=time(8, 30))


@pytest.fixture
def full(event):
    """An event with texts, a note taker, somebody with a long name, and letters to write."""
    for section in Section:
        EventText.objects.create(event=event, section=section, text=f"Naskah {section.value}.\nBaris kedua.")
    CommitteeMember.objects.create(event=event, place=1, name=LONG[:120], duty="Notulis")
    outreach_world.speaker(event, LONG[:120], topic="Aturan kerja sama")
    outreach_world.speaker(event, "Contoh Moderator", Part.MODERATOR)
    AgendaItem.objects.create(event=event, place=1, title="Pembukaan", starts=time(8, 30))
    outreach_world.material(event, rule="lease_length")
    outreach_world.cost(event)
    outreach_world.invitation(event, world.SUBDISTRICT, quota=2)
    outreach_world.invitation(event, world.VILLAGE, quota=3)
    outreach_world.check_in(outreach_world.participant(event, name=LONG[:120]))
    outreach_world.promise(event)
    asked = {"asked": "Bolehkah disewakan?", "asked_at": "2026-12-07T03:00Z", "answer": "Boleh."}
    Question.objects.create(event=event, region_id=world.VILLAGE, **asked)
    EventDocument.objects.create(event=event, kind=Kind.TOR, number="027/9/2026", dated=date(2026, 11, 2))
    return event


def words(paper):
    with pypdfium2.PdfDocument(render_pdf(paper)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def headings(paper):
    return [one.text.partition(". ")[2] for one in paper.blocks if isinstance(one, Heading)]


def test_terms_of_reference_have_every_part_in_order_with_number_and_day(full):
    paper = terms_of_reference(event_record(full), invited_of(full))
    assert headings(paper) == list(TOR)
    text = words(paper)
    for said in (
        "027/9/2026",
        "2 November 2026",
        "Senin, 7 Desember 2026",
        "Naskah legal_basis.",
        "Permendagri 96/2017 Pasal 5, aturan: Sewa aset desa paling lama 3 tahun",
        "Rp2.000.000",
        "formulir usulan Mitra Desa",
        "NIP 198001012005011001",
    ):
        assert said in text, said
    assert "Jumlah 2 1 5" in text


def test_what_was_written_in_lines_stands_in_lines(full):
    with pypdfium2.PdfDocument(render_pdf(minutes(event_record(full)))) as pdf:
        lines = [line.strip() for page in pdf for line in page.get_textpage().get_text_range().splitlines()]
    assert lines.index("Baris kedua.") == lines.index("Naskah minutes.") + 1


def test_minutes_are_signed_by_the_note_taker_and_seen_by_the_head(full):
    paper = minutes(event_record(full))
    assert headings(paper) == list(MINUTES)
    text = words(paper)
    for said in ("Mengetahui,", "Notulis", "Bolehkah disewakan?", "Boleh.", "Naskah minutes.", "1 orang"):
        assert said in text
    assert "Kusumanegara" in text
    assert "Naskah news" not in text


def test_the_news_text_stands_behind_its_dateline_with_the_facts(full):
    text = words(news(event_record(full)))
    assert "7 Desember 2026 – Naskah news. Baris kedua." in text
    assert "Peserta hadir : 1 orang" in text


def test_an_event_with_nothing_says_what_is_missing_in_each_paper(event):
    event.starts_on = event.ends_on = event.starts_time = None
    event.venue = ""
    event.save()
    record = event_record(event)
    for paper, said in (
        (terms_of_reference(record, []), "Latar belakang belum ditulis."),
        (minutes(record), "Notulen belum ditulis."),
        (news(record), "Naskah berita belum ditulis."),
    ):
        text = words(paper)
        assert said in text
        assert "tanggal belum ditetapkan" in text
        assert "None" not in text
        assert render_docx(paper)


def letter(to, **fields):
    fields = {"number": "005/1/2026", "passes_on": "", "draft": False, **fields}
    signs = Signing("", "Kepala Dinas PMD", LONG[:120], "NIP 1")
    asks = ["Dimohon mengutus 2 orang."]
    head = ("Pemerintah Kabupaten Contoh", "Dinas PMD")
    day = "Contoh, 20 November 2026"
    return Letter(head, to, fields["number"], day, asks, fields["passes_on"], signs, fields["draft"])


def test_each_letter_begins_a_page_and_a_draft_says_that_it_is_one(full):
    occasion = Occasion(full.theme, "Senin, 7 Desember 2026", "pukul 08.30 WIB", "Aula Contoh", "")
    sheets = [letter("Camat Contoh"), letter(f"Camat {LONG[:100]}", number="", draft=True)]
    paper = letters(event_record(full), occasion, sheets)
    with pypdfium2.PdfDocument(render_pdf(paper)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert len(pages) == 4
    assert "Camat Contoh" in pages[0]
    assert "005/1/2026" in pages[0]
    assert "Rancangan" not in pages[0]
    assert "Pembukaan" in pages[1]
    assert "Rancangan: belum ditandatangani" in pages[2]
    made = docx.Document(io.BytesIO(render_docx(paper)))
    said = "\n".join(line.text for line in made.paragraphs)
    assert "DINAS PMD" in said
    assert "Dimohon mengutus 2 orang." in said


@pytest.mark.parametrize("paper", ["tor", "minutes", "news", "letters"])
def test_papers_are_tagged_in_indonesian_made_to_last_and_bring_their_fonts(full, paper):
    record = event_record(full)
    made = {
        "tor": lambda: terms_of_reference(record, invited_of(full)),
        "minutes": lambda: minutes(record),
        "news": lambda: news(record),
        "letters": lambda: letters(record, Occasion("Tema", "", "", "", ""), [letter("Camat")]),
    }[paper]()
    assert not faults(render_pdf(made))
