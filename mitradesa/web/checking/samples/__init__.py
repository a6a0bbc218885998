"""Drafts to try, all invented and all written by `make.py` beside this file."""

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Sample:
    """A draft to try: `name` in addresses, its file here, and what a person learns from it."""

    name: str
    file: str
    title: str
    lesson: str

    @property
    def content(self) -> bytes:
        """The file's bytes."""
        return files(__package__).joinpath(self.file).read_bytes()


SAMPLES = (
    Sample(
        "wisata-lengkap",
        "contoh-wisata-lengkap.docx",
        "Kerja sama wisata desa yang lengkap",
        "Word, tiga halaman. Isinya lengkap; yang tersisa adalah pertanyaan di luar naskah.",
    ),
    Sample(
        "sewa-empat-tahun",
        "contoh-sewa-empat-tahun.pdf",
        "Sewa tanah desa empat tahun",
        "PDF berteks. Terlalu lama, dan tidak mengatur perselisihan.",
    ),
    Sample(
        "pindaian-buruk",
        "contoh-pindaian-buruk.jpg",
        "Foto naskah yang buruk",
        "Miring, berbintik, agak kabur. Dibaca dengan OCR; yang meragukan diminta dilihat.",
    ),
    Sample(
        "dua-universitas",
        "contoh-dua-universitas.docx",
        "Perjanjian dua universitas",
        "Tidak ada desa di dalamnya: aturan kerja sama desa tidak berlaku.",
    ),
)


def sample_named(name: str) -> Sample | None:
    """The sample of this name, or None."""
    return next((sample for sample in SAMPLES if sample.name == name), None)
