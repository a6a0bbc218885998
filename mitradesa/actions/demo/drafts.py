"""Invented drafts of agreements with what the law asks of their contents, for cases that are walked to a signature."""

from dataclasses import dataclass
from datetime import date, timedelta

from mitradesa.actions.demo.papers import Paper
from mitradesa.records.models import Region


@dataclass(frozen=True, slots=True)
class Draft(Paper):
    """A draft of an agreement with what the law asks of its contents beyond a short deed."""

    def body(self) -> list[str]:
        """The paragraphs of the short deed and more; headings begin with "# "."""
        return [*Paper.body(self), *(line for one in enumerate(MORE, 7) for line in _article(*one))]


def _article(number: int, more: tuple[str, str]) -> tuple[str, str, str]:
    return f"# Pasal {number}", f"# {more[0]}", more[1]


MORE = (
    (
        "BIDANG KERJA SAMA",
        "Bidang kerja sama ini adalah pelaksanaan pembangunan desa dan pemberdayaan masyarakat desa.",
    ),
    (
        "PERUBAHAN, PENUNDAAN DAN PEMBATALAN",
        "Perubahan, penundaan dan pembatalan perjanjian ini dilakukan atas kesepakatan kedua belah pihak melalui musyawarah dan "
        "dituangkan dalam berita acara serta perjanjian tambahan.",
    ),
    (
        "KEADAAN MEMAKSA",
        "Apabila terjadi keadaan memaksa (force majeure) berupa bencana alam atau kebijakan pemerintah, kedua belah pihak "
        "bermusyawarah paling lambat empat belas hari sesudahnya.",
    ),
    (
        "PELAPORAN DAN EVALUASI",
        "PIHAK KEDUA melaporkan pelaksanaan perjanjian ini kepada PIHAK PERTAMA setiap enam bulan, dan kedua belah pihak "
        "mengevaluasinya setiap tahun.",
    ),
)


def draft(title: str, day: date, *, village: str, partner: str, lasting: timedelta) -> Draft:
    """A draft of a village and a third party that begins on a day."""
    place = Region.objects.select_related("parent").get(code=village)
    return Draft(
        village=place.name,
        subdistrict=place.parent.name if place.parent else "",
        partner=partner,
        kind="Perjanjian Kerja Sama",
        title=title,
        scope=title,
        number="contoh",
        number_partner="",
        signed_on=day,
        starts_on=day,
        ends_on=day + lasting,
        amount=None,
    )
