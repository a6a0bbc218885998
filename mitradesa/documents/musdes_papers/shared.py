"""What the papers of a musyawarah desa say alike: its day, hour and place, its agenda, and whose form they are."""

from mitradesa.core.calendar import with_weekday
from mitradesa.core.deliberations import AGENDA_WORDS
from mitradesa.core.outreach import PROPOSED_FORM
from mitradesa.documents.paper.blocks import Align, Column, Item, Items, Table
from mitradesa.queries.deliberations.whole import Whole

DOTS = "." * 30
FORM = f"Susunan ini {PROPOSED_FORM}: peraturan yang dibaca tidak menetapkan bentuknya."


def head_lines(one: Whole) -> list[str]:
    """The head of a paper of the BPD: regency, subdistrict, and the BPD of the village."""
    village = one.row.village
    subdistrict = village.parent
    regency = subdistrict.parent if subdistrict else None
    above = [f"Pemerintah {regency.name}"] if regency else []
    below = [f"Kecamatan {subdistrict.name.removeprefix('Kecamatan ')}"] if subdistrict else []
    return [*above, *below, f"Badan Permusyawaratan Desa {village.name}"]


def occasion(one: Whole) -> Items:
    """When, where and about what."""
    row = one.row
    return Items(
        [
            Item("Hari, tanggal", with_weekday(row.held_on)),
            Item("Pukul", f"{row.starts_at:%H.%M}" if row.starts_at else DOTS),
            Item("Tempat", row.place or DOTS),
            Item("Pokok", row.title),
        ]
    )


def agenda(one: Whole, title: str = "") -> Table:
    """The items in their order; titled where no heading stands above."""
    rows = [
        [str(number), item.title, AGENDA_WORDS.get(item.about, "hal lain")]
        for number, item in enumerate(one.items, 1)
    ]
    columns = [Column("No", 0.3, Align.RIGHT), Column("Mata acara", 2.4), Column("Jenis", 1.2)]
    return Table(title, columns, rows, "Mata acara belum diisi.")
