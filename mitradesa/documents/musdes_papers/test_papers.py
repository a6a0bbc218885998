"""The papers of a musyawarah desa: what they say, and that their PDF is what it says it is."""

import io

import docx
import pikepdf
import pytest

from mitradesa.core.deliberations import About
from mitradesa.core.signers import Signer
from mitradesa.documents.musdes_papers.attendance import attendance
from mitradesa.documents.musdes_papers.invitation import invitation
from mitradesa.documents.musdes_papers.minutes import minutes
from mitradesa.documents.paper.blocks import Items, Paragraph, Table
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.deliberations.whole import code_of, whole
from mitradesa.records.models import Deliberation
from tests import estate, meetings, tagged, world

pytestmark = pytest.mark.django_db
CHAIR = Signer("Ketua BPD", "Budi Contoh")


@pytest.fixture
def seats(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()
    return meetings.offices()


@pytest.fixture
def row(seats):
    case = estate.a_case(track="village_initiative", asset_use="none", partner=world.a_partner())
    meetings.a_draft(case, "a", ends_on="2028-11-01")
    made = meetings.planned(seats, meetings.about(case, About.DEAL))
    meetings.called(seats, made)
    meetings.held(seats, made)
    more = {"points": ("term",), "contribution": "10% hasil karcis", "term": "dua tahun"}
    meetings.decided(seats, made, votes=(3, 1, 1), dissent="Satu petani menolak.", **more)
    return Deliberation.objects.get()


def text_of(paper):
    said = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            said.append(block.text)
        elif isinstance(block, Items):
            said += [f"{one.label}: {one.value}" for one in block.rows]
        elif isinstance(block, Table):
            said += [" | ".join(map(str, cells)) for cells in [*block.rows, block.sums]]
    return "\n".join(said)


def test_the_minutes_say_who_came_what_was_decided_how_and_what_exactly_it_approves(row):
    one = whole(row)
    said = text_of(minutes(one))
    for part in (
        "Jumlah | 43 | 2 | 3 | 5",
        "Hasil: musyawarah desa menyepakati",
        "Cara: pemungutan suara: 3 setuju, 1 menolak, 1 abstain",
        "Mitra: PT Contoh Mitra",
        "sidik aaaaaaaaaaaa",
        "Pokok yang diputus: jangka waktu",
        "Kontribusi: 10% hasil karcis",
        "Jangka waktu: dua tahun",
        "Beda pendapat: Satu petani menolak.",
        "Rapat BPD: 24 Agustus 2026: BPD mendukung.",
        "Tidak ada batas kehadiran yang ditetapkan desa",
        f"Kode catatan: {code_of(one)}",
        "formulir usulan Mitra Desa",
    ):
        assert part in said


def test_the_list_has_a_line_for_everybody_invited_and_later_the_names(seats, row):
    assert "5 | Umi Contoh | P | warga miskin atau rentan | " in text_of(attendance(whole(row)))
    other = meetings.planned(seats)
    meetings.keep_elements(meetings.at(seats.village_secretary, other), {"bpd": (3, 0, 0)})
    table = next(block for block in attendance(whole(other)).blocks if isinstance(block, Table))
    assert [cells[3] for cells in table.rows[:4]] == ["BPD", "BPD", "BPD", ""]


def test_an_invitation_is_a_draft_until_it_went_out(seats, row):
    said = text_of(invitation(whole(row), CHAIR))
    assert "Rancangan: belum dikirim." not in said
    assert "Nomor: 3/BPD/2026" in said
    assert "Rancangan: belum dikirim." in text_of(invitation(whole(meetings.planned(seats)), CHAIR))


def test_every_paper_is_a_tagged_pdf_and_a_word_file(row):
    for paper in (minutes(whole(row)), attendance(whole(row)), invitation(whole(row), CHAIR)):
        made = render_pdf(paper)
        assert tagged.faults(made) == []
        assert len(pikepdf.open(io.BytesIO(made)).pages) >= 1
        assert docx.Document(io.BytesIO(render_docx(paper))).tables
