"""The BPD's invitation to a musyawarah desa as blocks."""

from mitradesa.core.calendar import in_words
from mitradesa.core.signers import Signer
from mitradesa.documents.musdes_papers.shared import DOTS, FORM, agenda, head_lines, occasion
from mitradesa.documents.paper.blocks import Block, Item, Items, Letterhead, Paper, Paragraph, Signing
from mitradesa.queries.deliberations.whole import Whole


def invitation(one: Whole, chair: Signer) -> Paper:
    """The whole letter; one that has not gone out yet says that it is a draft."""
    row = one.row
    sent = row.invited_on
    draft = [] if sent else [Paragraph("Rancangan: belum dikirim.", small=True)]
    to = "; ".join(each.word for each in one.seen if each.invited) or DOTS
    blocks: list[Block] = [
        Letterhead(head_lines(one)),
        *draft,
        Paragraph(f"{row.village.name}, {in_words(sent) if sent else DOTS}", right=True),
        Items(
            [
                Item("Nomor", one.number or DOTS),
                Item("Lampiran", "–"),
                Item("Hal", "Undangan musyawarah desa"),
            ]
        ),
        Items([Item("Kepada Yth.", f"{to}, di tempat")]),
        Paragraph("Dengan hormat,"),
        Paragraph(
            "Badan Permusyawaratan Desa mengundang Saudara dalam musyawarah desa (UU 6/2014 Pasal 54) sebagai berikut."
        ),
        occasion(one),
        agenda(one, "Mata acara"),
        *_about_drafts(one),
        Paragraph("Mohon hadir tepat waktu dan menandatangani daftar hadir."),
        Signing("", "Ketua BPD" if not chair.title else chair.title, chair.name or DOTS, chair.footing),
        Paragraph(FORM, small=True),
    ]
    return Paper(f"Undangan musyawarah desa {row.village.name}", blocks, untitled=True)


def _about_drafts(one: Whole) -> list[Block]:
    if not any(item.about == "deal" for item in one.items):
        return []
    return [
        Paragraph(
            "Rancangan perjanjian yang dibahas dapat dibaca di kantor desa dan dilampirkan pada undangan ini."
        )
    ]
