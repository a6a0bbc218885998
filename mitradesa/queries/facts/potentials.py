"""Facts of a cooperation that its potential, the scale, the plans and the papers of preparation show."""

from collections.abc import Iterator
from datetime import date

from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.potentials import FIELD_WORDS
from mitradesa.queries.needs.potentials import newest_line
from mitradesa.records.models import Cooperation, PriorityLine, PriorityScale, VillagePaper

Shown = tuple[str, object, str]
PAPERS = {Paper.DATA_PACK: "data_pack_on", Paper.ANALYSIS: "analysed_on", Paper.KAK: "kak_on"}
PREPARATION = {
    Paper.PRIORITY_SCALE: "skala prioritas",
    Paper.DATA_PACK: "data dan informasi",
    Paper.ANALYSIS: "analisis manfaat dan biaya",
    Paper.KAK: "kerangka acuan kerja",
    Paper.ENVIRONMENT_NOTE: "catatan lingkungan dan tata ruang",
}
"""How the fact `preparation_papers` names each paper."""


def of_potentials(one: Cooperation) -> Iterator[Shown]:
    """What the card, the scale, the plans and the papers say; three queries."""
    line = newest_line(one)
    papers = _papers(one)
    yield from _of_papers(one, line, papers)
    for kind, name in PAPERS.items():
        if kind in papers:
            yield name, papers[kind], "surat pada berkas perkara"
    if one.potential is None:
        return
    card = f"kartu potensi {one.potential.title}"[:200]
    yield "inventoried_on", one.potential.inventoried_on, card
    yield "authority_source", one.potential.authority, card
    yield "cooperation_fields", [FIELD_WORDS[one.potential.field]], card
    if line is not None:
        yield from _of_line(line)
    elif PriorityScale.objects.filter(village=one.village_id).exists():
        yield "priority_rank", 0, "skala prioritas desa, yang tidak memuatnya"


def _papers(one: Cooperation) -> dict[str, date]:
    rows = one.papers.filter(kind__in=PREPARATION, withdrawn_at__isnull=True)
    return dict(rows.order_by("dated_on", "id").values_list("kind", "dated_on"))


def _of_papers(one: Cooperation, line: PriorityLine | None, papers: dict[str, date]) -> Iterator[Shown]:
    there = ["daftar inventarisasi"] if one.potential is not None else []
    there += [word for kind, word in PREPARATION.items() if kind in papers]
    if line is not None and "skala prioritas" not in there:
        there.append("skala prioritas")
    if there:
        yield "preparation_papers", there, "berkas perkara dan kartu potensi"


def _of_line(line: PriorityLine) -> Iterator[Shown]:
    scale = f"skala prioritas {line.scale.year}"
    yield "prioritised_on", line.scale.made_on, scale
    yield "priority_rank", line.rank, scale
    yield from _of_rpjmdes(line.rpjmdes, line.rpjmdes_entry, scale)
    if line.rkpdes is None:
        yield "rkpdes_entry", "not_listed", f"{scale}, tanpa entri RKP Desa"
        return
    plan = f"RKP Desa {line.rkpdes.year}, {line.rkpdes_entry}"[:200]
    yield "rkpdes_entry", line.rkpdes_column, plan
    yield "rkpdes_year_starts_on", date(line.rkpdes.year, 1, 1), plan
    yield "rkpdes_fixed_on", line.rkpdes.enacted_on, plan


def _of_rpjmdes(paper: VillagePaper | None, entry: str, scale: str) -> Iterator[Shown]:
    if paper is None:
        yield "rpjmdes_entry", "not_listed", f"{scale}, tanpa entri RPJM Desa"
        return
    plan = f"RPJM Desa {paper.year}–{paper.until_year or '?'}, {entry}"[:200]
    yield "rpjmdes_entry", "listed", plan
    yield "rpjmdes_starts_on", date(paper.year, 1, 1), f"{plan}; dihitung dari tahunnya"[:200]
    if paper.until_year:
        yield "rpjmdes_ends_on", date(paper.until_year, 12, 31), f"{plan}; dihitung dari tahunnya"[:200]
