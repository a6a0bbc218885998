"""What a potential still lacks before it may be offered, and the line of the newest scale that ranks it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from mitradesa.core.assets import Span
from mitradesa.core.lifecycle.papers import PAPER_WORDS, Paper
from mitradesa.core.lifecycle.status import FINAL
from mitradesa.queries.asset_uses import unproven
from mitradesa.records.models import Asset, AssetUse, Cooperation, CooperationPaper, Potential, PriorityLine

PREPARED = (Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE)
"""The papers of preparation (Permendagri 96/2017 Pasal 14 ayat (2) huruf d sampai g)."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing, in a few words, and where it is supplied: "card", "scale", "plans", "asset" or "case"."""

    says: str
    where: str


def with_all(rows: QuerySet[Potential]) -> QuerySet[Potential]:
    """The cards with everything that readiness looks at, in as many queries as there are tables."""
    papers = CooperationPaper.objects.filter(kind__in=PREPARED, withdrawn_at__isnull=True)
    lines = PriorityLine.objects.select_related("scale", "rpjmdes", "rkpdes")
    uses = AssetUse.objects.filter(last_day__isnull=False).select_related("part", "cooperation", "agreement")
    return rows.select_related("village", "asset").prefetch_related(
        "photos",
        Prefetch("lines", lines),
        Prefetch("cooperations", Cooperation.objects.order_by("-id")),
        Prefetch("cooperations__papers", papers),
        Prefetch("asset__uses", uses),
    )


def line_of(potential: Potential) -> PriorityLine | None:
    """Its line on the newest scale that ranks it; nothing is asked where lines were fetched with it."""
    return max(potential.lines.all(), key=lambda line: line.scale.year, default=None)


def case_of(potential: Potential) -> Cooperation | None:
    """Its newest cooperation that has not come to its end."""
    return next((one for one in potential.cooperations.all() if one.status not in FINAL), None)


def lacks(potential: Potential, day: date) -> list[Lack]:
    """Everything that is missing, in the order in which it is done; none: ready to offer. Asks nothing after `with_all`."""
    case = case_of(potential)
    return [
        *_card(potential),
        *_ranking(line_of(potential)),
        *(_asset(potential.asset, case, day) if potential.asset is not None else ()),
        *_case(case),
    ]


def _card(one: Potential) -> Iterable[Lack]:
    asked = (
        (one.outline, "titik atau sketsa lokasi"),
        (one.size is not None, "ukuran"),
        (one.condition, "keadaan"),
        (one.evidence, "bukti"),
        (one.authority not in ("", "not_listed"), "sumber kewenangan desa"),
        (one.photos.all(), "foto"),
    )
    return [Lack(what, "card") for there, what in asked if not there]


def _ranking(line: PriorityLine | None) -> Iterable[Lack]:
    if line is None:
        return [
            Lack("urutan dalam skala prioritas", "scale"),
            Lack("entri dalam RPJM Desa dan RKP Desa", "plans"),
        ]
    found = [] if line.scale.discussed_on else [Lack("musyawarah yang membahas skala prioritas", "scale")]
    if line.rpjmdes_id is None:
        found.append(Lack("entri dalam RPJM Desa", "plans"))
    if line.rkpdes_id is None:
        found.append(Lack("entri dalam RKP Desa", "plans"))
    return found


def _asset(asset: Asset, case: Cooperation | None, day: date) -> Iterable[Lack]:
    found = [Lack("bukti penguasaan aset", "asset")] if unproven(asset) else []
    taken = [
        use
        for use in asset.uses.all()
        if use.span is not None
        and use.span.meets(Span(day, day))
        and (case is None or use.cooperation_id != case.pk)
    ]
    return [
        *found,
        *(Lack(f'aset bebas: sedang dipakai "{use.holder}", {use.span}', "asset") for use in taken[:1]),
    ]


def _case(case: Cooperation | None) -> Iterable[Lack]:
    if case is None:
        return [Lack("perkara kerja sama yang dibuka untuknya", "case")]
    there = {paper.kind for paper in case.papers.all()}
    return [
        Lack(PAPER_WORDS[kind].lower().replace("(kak)", "(KAK)"), "case")
        for kind in PREPARED
        if kind not in there
    ]
