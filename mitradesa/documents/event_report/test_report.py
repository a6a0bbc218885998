"""The report of an event has every part that offices attach, its figures lead to their lists, and it holds what is long, odd or missing."""

import io
import re
from datetime import date

import docx
import pypdfium2
import pytest
from PIL import Image

from mitradesa.core.outreach import PAPER_WORDS, Paper, Part, Payment, Phase, Section
from mitradesa.documents.event_report.content import report
from mitradesa.documents.paper.blocks import Heading, Items, Table
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.event_report import event_record
from mitradesa.records.models import AgendaItem, CommitteeMember, EventDocument, EventText, Feedback, Question
from tests import outreach_world, world
from tests.tagged import faults

pytestmark = pytest.mark.django_db
SIGNATURE = "M 50 150 L 120 40 L 180 160 M 300 100 L 560 110"
PARTS = (
    "Latar belakang",
    "Dasar hukum",
    "Maksud dan tujuan",
    "Ruang lingkup",
    "Panitia dan peserta",
    "Narasumber dan moderator",
    "Waktu dan tempat",
    "Acara dan materi",
    "Anggaran",
    "Hasil diskusi",
    "Keluaran",
    "Evaluasi",
    "Kesimpulan",
    "Saran",
    "Daftar hadir panitia",
    "Daftar hadir narasumber dan moderator",
    "Daftar hadir peserta",
    "Riwayat hidup narasumber",
    "Foto kegiatan",
    "Pertanggungjawaban",
)


@pytest.fixture
def full():
    """An event with something of everything."""
    world.regions()
    head = world.holder("dpmd_head", nip="198001012005011001")
    event = outreach_world.event(
        head, opener_name="Contoh Sekretaris", opener_title="Sekretaris Dinas", opens_for="Kepala Dinas"
    )
    EventText.objects.create(
        event=event,
        section=Section.BACKGROUND,
        text="Belanja tidak boleh bertabrakan dengan hukum.\nMaka desa diajak belajar.",
    )
    CommitteeMember.objects.create(
        event=event, place=1, name="Contoh Panitia", duty="Ketua", decree="SK 5/2026"
    )
    outreach_world.speaker(event, honorarium=1_000_000, tax=50_000)
    AgendaItem.objects.create(event=event, place=1, title="Pembukaan", day=event.starts_on)
    outreach_world.material(event)
    outreach_world.cost(event, realised=1_500_000)
    outreach_world.payment(event, Payment.HONORARIUM, gross=1_000_000, tax=50_000, receipt="KW-1")
    outreach_world.promise(event)
    came = outreach_world.participant(event, name="Contoh Utusan [sangat] *panjang* #nama " * 3)
    outreach_world.check_in(came, signature=SIGNATURE)
    outreach_world.check_in(outreach_world.participant(event, world.SUBDISTRICT, "Contoh Kasi"))
    outreach_world.participant(event, world.SIBLING_VILLAGE, "Contoh Absen")
    Question.objects.create(
        event=event,
        asked="Bolehkah tanah kas desa disewakan?",
        asked_at="2026-12-07T03:00Z",
        region_id=world.VILLAGE,
    )
    Feedback.objects.create(event=event, content=4, speakers=5, given_at="2026-12-07T08:00Z")
    EventDocument.objects.create(
        event=event, kind=Paper.SPTJB, number="900/12/2026", dated=date(2026, 12, 10)
    )
    return event


def words(made):
    with pypdfium2.PdfDocument(made) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_every_part_stands_in_the_order_that_offices_use(full):
    headings = [one.text for one in report(event_record(full)).blocks if isinstance(one, Heading)]
    assert [one for one in headings if one in PARTS] == list(PARTS)


def test_every_figure_leads_to_a_list_that_is_there(full):
    paper = report(event_record(full))
    anchors = {one.anchor for one in paper.blocks if isinstance(one, Heading | Table)}
    targets = {row.target for one in paper.blocks if isinstance(one, Items) for row in one.rows if row.target}
    assert targets
    assert targets <= anchors


def test_figures_count_what_their_lists_hold(full):
    paper = report(event_record(full))
    figures = {row.label: row.value for one in paper.blocks if isinstance(one, Items) for row in one.rows}
    assert figures["Peserta hadir"] == "2 orang"
    assert figures["Peserta dari desa"] == "1 orang dari 1 desa"
    assert figures["Peserta dari kecamatan"] == "1 orang"
    assert figures["Diundang dan tidak hadir"] == "1 orang"
    assert figures["Dibuka oleh"] == "Contoh Sekretaris, Sekretaris Dinas, mewakili Kepala Dinas"


def test_the_pdf_is_tagged_made_to_last_and_says_everything(full):
    made = render_pdf(report(event_record(full)))
    text = words(made)
    for part in (
        *PARTS,
        "Rp1.500.000",
        "KW-1",
        "900/12/2026",
        "formulir usulan Mitra Desa",
        "NIP 198001012005011001",
    ):
        assert part in text, part
    assert "#nama" in text
    for kind in (Paper.TOR, Paper.DECREE_COMMITTEE, Paper.SPP, Paper.SP2D):
        assert PAPER_WORDS[kind] in text
    assert not faults(made)


def test_the_word_file_says_the_same_with_headings_and_links(full):
    paper = report(event_record(full))
    made = docx.Document(io.BytesIO(render_docx(paper)))
    headings = [line.text for line in made.paragraphs if line.style.name.startswith("Heading")]
    assert [one for one in headings if one in PARTS] == list(PARTS)
    xml = made.element.xml
    links = set(re.findall(r'w:hyperlink [^>]*w:anchor="([^"]+)"', xml))
    assert links
    assert links <= set(re.findall(r'w:bookmarkStart [^>]*w:name="([^"]+)"', xml))
    cells = "\n".join(cell.text for table in made.tables for row in table.rows for cell in row.cells)
    for said in ("KW-1", "Rp1.500.000", "Contoh Absen", "900/12/2026"):
        assert said in cells


def test_what_people_learned_stands_with_how_many_took_both_tests(full):
    item = outreach_world.item(full)
    for number in range(2):
        who = outreach_world.participant(full, name=f"Contoh Penjawab {number}")
        outreach_world.answer(who, item, Phase.PRE, right=False)
        outreach_world.answer(who, item, Phase.POST, right=True)
    outreach_world.answer(outreach_world.participant(full, name="Contoh Sekali"), item, Phase.PRE, right=True)
    text = words(render_pdf(report(event_record(full))))
    assert "Kewenangan 2 0 % 100 %" in text
    assert "Terlalu sedikit pasangan" in text


def test_an_event_with_nothing_says_what_is_missing(full):
    world.holder("dpmd_staff")
    bare = outreach_world.event(venue="", starts_on=None)
    paper = report(event_record(bare))
    text = words(render_pdf(paper))
    for said in (
        "Latar belakang belum ditulis",
        "Belum ada narasumber",
        "Tidak ada peserta yang tercatat hadir",
        "Belum ada foto",
    ):
        assert said in text
    assert render_docx(paper)


def test_sixty_lines_go_over_pages_with_their_head_on_each(full):
    for one in outreach_world.delegates(full, 60):
        outreach_world.check_in(one, signature=SIGNATURE)
    made = render_pdf(report(event_record(full)))
    with pypdfium2.PdfDocument(made) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    listed = [page for page in pages if "Contoh Utusan " in page and "Tanda tangan" in page]
    assert len(listed) >= 3


def test_a_signature_that_is_no_drawing_is_not_drawn(full):
    one = outreach_world.participant(full, name="Contoh Nakal")
    outreach_world.check_in(one, signature="M0 0'/><script>alert(1)</script>")
    assert "script" not in words(render_pdf(report(event_record(full))))


def test_photos_stand_with_their_captions(full):
    held = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(held, "JPEG")
    paper = report(event_record(full), photos=[(held.getvalue(), "Pembukaan oleh sekretaris")])
    assert "Pembukaan oleh sekretaris" in words(render_pdf(paper))
    assert len(docx.Document(io.BytesIO(render_docx(paper))).inline_shapes) == 2


def test_what_the_record_costs_does_not_grow_with_people(full, django_assert_num_queries):
    outreach_world.delegates(full, 120)
    with django_assert_num_queries(22):
        record = event_record(full)
    assert len([one for one in record.people if one.part is Part.DELEGATE]) == 123
