"""The papers of invented agreements: their words, and all of them set as PDFs by Typst in one run."""

import io
import json
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

import pypdfium2  # type: ignore[import-untyped]
import typst

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah

TOLD = "CONTOH: naskah rekaan untuk mencoba Mitra Desa. Orang dan perusahaan di dalamnya tidak ada; hanya nama desanya sungguhan."
MARK = "CONTOH"
_MADE, _IDENTITY = re.compile(rb"(?<=/CreationDate\(D:)\d{14}"), re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)")
LEADERS = {"Yayasan": "Ketua", "Koperasi": "Ketua", "Kelompok": "Ketua", "Universitas": "Rektor"}


@dataclass(frozen=True, slots=True)
class Paper:
    """What an invented agreement says; `number` is the village's, `number_partner` the other party's, either may be empty."""

    village: str
    subdistrict: str
    partner: str
    kind: str
    title: str
    scope: str
    number: str
    number_partner: str
    signed_on: date
    starts_on: date
    ends_on: date | None
    amount: int | None

    @property
    def told(self) -> str:
        """The line that says that all of it is invented."""
        return TOLD

    def heading(self) -> list[str]:
        """The lines of the title."""
        lines = [
            self.kind.replace("_", " ").upper() or "PERJANJIAN",
            f"ANTARA PEMERINTAH DESA {self.village.upper()}",
            f"DENGAN {self.partner.upper()}",
            f"TENTANG {self.title.upper()}",
        ]
        return lines + [f"Nomor: {one}" for one in (self.number, self.number_partner) if one]

    def sides(self) -> list[tuple[str, str, str]]:
        """Who signs: side, office, name; always the same for one paper."""
        names = files(__package__).joinpath("names.tsv").read_text(encoding="utf-8").split()[1:]
        dice = random.Random(f"{self.village}{self.title}")  # noqa: S311 - invented names, the same every time
        first, second = (f"Contoh {dice.choice(names)} {dice.choice(names)}" for _ in range(2))
        leader = LEADERS.get(self.partner.split()[0], "Direktur")
        return [
            ("PIHAK PERTAMA", f"Kepala Desa {self.village}", first),
            ("PIHAK KEDUA", f"{leader} {self.partner}", second),
        ]

    def body(self) -> list[str]:
        """The paragraphs; headings begin with "# "."""
        (_, office, head), (_, other, leader) = self.sides()
        place = f"Desa {self.village}, Kecamatan {self.subdistrict}, Kabupaten Lahat"
        return [
            f"Pada hari ini, tanggal {in_words(self.signed_on)}, bertempat di {place}, kami yang bertanda tangan di bawah ini:",
            f"1. Nama: {head}. Jabatan: {office}. Bertindak untuk dan atas nama Pemerintah Desa {self.village}, "
            "selanjutnya disebut PIHAK PERTAMA.",
            f"2. Nama: {leader}. Jabatan: {other}. Bertindak untuk dan atas nama {self.partner}, beralamat di Lahat, "
            "selanjutnya disebut PIHAK KEDUA.",
            "Kedua belah pihak sepakat mengikatkan diri dengan ketentuan sebagai berikut.",
            *_article(1, "RUANG LINGKUP", f"Kerja sama ini meliputi: {self.scope or self.title}."),
            *_article(2, "JANGKA WAKTU", self._term()),
            *_article(3, "NILAI DAN PEMBAYARAN", self._money()),
            *_article(
                4,
                "HAK DAN KEWAJIBAN",
                "PIHAK PERTAMA menyediakan tempat dan pengawasan. PIHAK KEDUA melaksanakan pekerjaan, membayar kewajibannya "
                "tepat waktu, dan melapor setiap enam bulan.",
            ),
            *_article(
                5, "PERSELISIHAN", "Perselisihan diselesaikan secara musyawarah, kemudian melalui Camat."
            ),
            *_article(
                6,
                "PENUTUP",
                "Perjanjian ini dibuat rangkap dua, bermeterai cukup, dan berkekuatan hukum sama.",
            ),
        ]

    def _term(self) -> str:
        began = f"Perjanjian ini berlaku terhitung mulai tanggal {in_words(self.starts_on)}"
        if self.ends_on is None:
            return f"{began} dan dapat ditinjau kembali atas kesepakatan kedua belah pihak."
        return f"{began} sampai dengan tanggal {in_words(self.ends_on)}."

    def _money(self) -> str:
        if self.amount is None:
            return "Kerja sama ini tidak mengatur pembayaran uang di antara para pihak."
        return f"Nilai perjanjian seluruhnya sebesar {in_rupiah(self.amount)}, dibayarkan melalui Rekening Kas Desa."


def _article(number: int, title: str, text: str) -> Iterator[str]:
    yield f"# Pasal {number}"
    yield f"# {title}"
    yield text


def set_papers(papers: Sequence[Paper], *, mark: str = MARK) -> bytes:
    """All papers in one PDF, a page each; `mark` stands large behind the text."""
    values = [
        {"told": one.told, "heading": one.heading(), "body": one.body(), "sides": one.sides()}
        for one in papers
    ]
    written = unicodedata.normalize("NFC", json.dumps(values, ensure_ascii=False))
    source = files(__package__).joinpath("paper.typ").read_bytes()
    inputs = {"papers": written, "mark": mark}
    return bytes(typst.compile(source, format="pdf", sys_inputs=inputs, ignore_system_fonts=True))


def pages_apart(document: bytes) -> Iterator[bytes]:
    """Every page of a PDF as a PDF of its own, the same bytes every time."""
    whole = pypdfium2.PdfDocument(document)
    for place in range(len(whole)):
        alone = pypdfium2.PdfDocument.new()
        alone.import_pages(whole, [place])
        kept = io.BytesIO()
        alone.save(kept)
        yield _IDENTITY.sub(b"0" * 32, _MADE.sub(b"20260101000000", kept.getvalue()))
