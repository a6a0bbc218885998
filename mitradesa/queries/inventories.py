"""Lists of a village's potentials and assets as a seat may see them: narrowed, searched, ordered and read page after page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from typing import Any, ClassVar, Self
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, QuerySet

from mitradesa.core.assets import ASSET_KIND_WORDS, PROOF_WORDS, Span
from mitradesa.core.plain import plain
from mitradesa.core.potentials import CONDITION_WORDS, FIELD_WORDS, SECTOR_WORDS
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, Total, page, total
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.asset_uses import taking
from mitradesa.queries.readiness import with_all
from mitradesa.records.models import Agreement, Asset, AssetUse, Potential

SIZE = 25
AT_ONCE = 500
LONGEST_TEXT = 120
MOST_POINTS = 400
ORDERS: Mapping[str, tuple[str, bool]] = {"nama": ("sort", False), "terbaru": ("inventoried_on", True)}
ORDER_WORDS = {"nama": "nama", "terbaru": "didata terbaru dahulu"}
TAKEN_WORDS = {"dipakai": "dipakai atau dipesan hari ini", "bebas": "bebas hari ini"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What every list can be narrowed to; empty parts narrow nothing."""

    q: str = ""
    kecamatan: str = ""
    desa: str = ""
    urut: str = "nama"

    CHOICES: ClassVar[Mapping[str, Mapping[str, str]]] = {"urut": ORDER_WORDS}

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Self:
        """The narrowing that an address asks for; what is not understood narrows nothing."""
        found = {
            one.name: " ".join(str(given.get(one.name, "")).split())[:LONGEST_TEXT] for one in fields(cls)
        }
        kept = {name: text for name, text in found.items() if text and cls._known(name, text)}
        return cls(**kept)

    @classmethod
    def _known(cls, name: str, text: str) -> bool:
        if name in ("kecamatan", "desa"):
            return text.count(".") in (2, 3) and text.replace(".", "").isdigit()
        return name == "q" or text in cls.CHOICES.get(name, {})

    def query(self, **changes: str) -> str:
        """The narrowing as the query of an address, with some of it changed; empty parts and the usual order are left out."""
        values = {one.name: getattr(self, one.name) for one in fields(self)} | changes
        return urlencode(
            {name: value for name, value in values.items() if value and (name, value) != ("urut", "nama")}
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, one.name) for one in fields(self) if one.name != "urut")

    @property
    def said(self) -> str:
        """The narrowing in words."""
        parts = [
            self.CHOICES.get(one.name, {}).get(value, value)
            for one in fields(self)
            if one.name != "urut" and (value := getattr(self, one.name))
        ]
        return "; ".join(parts) or "Semua"


@dataclass(frozen=True, slots=True)
class PotentialAsked(Asked):
    """The narrowing of potentials: field, sector, condition."""

    bidang: str = ""
    sektor: str = ""
    keadaan: str = ""

    CHOICES: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "urut": ORDER_WORDS,
        "bidang": FIELD_WORDS,
        "sektor": SECTOR_WORDS,
        "keadaan": CONDITION_WORDS,
    }


@dataclass(frozen=True, slots=True)
class AssetAsked(Asked):
    """The narrowing of assets: kind, proof, free or taken today."""

    jenis: str = ""
    bukti: str = ""
    pakai: str = ""

    CHOICES: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "urut": {"nama": "nama"},
        "jenis": ASSET_KIND_WORDS,
        "bukti": PROOF_WORDS,
        "pakai": TAKEN_WORDS,
    }


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list and how many there are in all."""

    page: Page
    total: Total


def potentials_seen(seat: Seat) -> QuerySet[Potential]:
    """The cards of the seat's region that stand; they are the offices' own until an offer opens, so a third party sees none."""
    if seat.partner is not None:
        return Potential.objects.none()
    return Potential.objects.filter(within(seat.region), withdrawn_on__isnull=True)


def assets_seen(seat: Seat) -> QuerySet[Asset]:
    """The assets of the seat's region; a third party sees none."""
    return Asset.objects.none() if seat.partner is not None else Asset.objects.filter(within(seat.region))


def potentials_asked(seat: Seat, asked: PotentialAsked) -> QuerySet[Potential]:
    """What a seat sees and asked for, in no order."""
    named = {"field": asked.bidang, "sector": asked.sektor, "condition": asked.keadaan}
    rows = _narrowed(potentials_seen(seat), asked)
    return rows.filter(**{name: value for name, value in named.items() if value})


def assets_asked(seat: Seat, asked: AssetAsked, day: date) -> QuerySet[Asset]:
    """What a seat sees and asked for, in no order, each with whether it is `taken` on the day."""
    named = {"kind": asked.jenis, "proof": asked.bukti}
    taken = Exists(taking(Span(day, day)).filter(asset=OuterRef("pk")))
    rows: QuerySet[Asset] = _narrowed(assets_seen(seat), asked).annotate(taken=taken)
    rows = rows.filter(**{name: value for name, value in named.items() if value})
    return rows.filter(taken if asked.pakai == "dipakai" else ~taken) if asked.pakai else rows


def _narrowed(rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    for word in plain(asked.q).split()[:6]:
        rows = rows.filter(search__contains=word)
    if asked.kecamatan:
        rows = rows.filter(subdistrict=asked.kecamatan)
    return rows.filter(village_id=asked.desa) if asked.desa else rows


Joined = Callable[[QuerySet[Any]], QuerySet[Any]]


def of_potentials(rows: QuerySet[Potential]) -> QuerySet[Potential]:
    """With what a line of the list shows."""
    return with_all(rows)


def of_assets(rows: QuerySet[Asset]) -> QuerySet[Asset]:
    """With what a line of the list shows."""
    return rows.select_related("village")


def listed(
    rows: QuerySet[Any], asked: Asked, joined: Joined, *, after: Key | None = None, before: Key | None = None
) -> Listed:
    """A page of the rows in the order asked for."""
    column, falling = ORDERS[asked.urut]
    found = page(joined(rows), column, falling=falling, size=SIZE, after=after, before=before)
    return Listed(found, total(rows))


def exported(rows: QuerySet[Any], asked: Asked, joined: Joined, most: int) -> Iterator[Any]:
    """All that the list would show page after page, up to a number; read in pieces."""
    return islice(_every(joined(rows), *ORDERS[asked.urut]), most)


def _every(rows: QuerySet[Any], column: str, falling: bool) -> Iterator[Any]:
    after: Key | None = None
    while True:
        found = page(rows, column, falling=falling, size=AT_ONCE, after=after)
        yield from found.rows
        if (after := found.after) is None:
            return


def placed(rows: QuerySet[Any], name: str) -> Sequence[tuple[int, str, float, float]]:
    """Key, name, latitude and longitude of rows that have a place, up to a number; one query."""
    found = (
        rows.filter(latitude__isnull=False).order_by("id").values_list("pk", name, "latitude", "longitude")
    )
    return list(found[:MOST_POINTS])


def uses_shown(asset: Asset) -> Sequence[AssetUse]:
    """Every use of an asset with what it is for, by first day, those without days first; one query."""
    rows = asset.uses.select_related("part", "cooperation", "agreement")
    return sorted(rows, key=lambda use: (use.first_day or date.min, use.pk))


def agreements_to_enter(village: str) -> Sequence[Agreement]:
    """Agreements of a village's register that came from no case, newest first, whose use of an asset may be entered; one query."""
    rows = Agreement.objects.filter(village=village, merged_into__isnull=True, cooperation__isnull=True)
    return list(rows.order_by("-signed_on", "-id").only("key", "title")[:MOST_POINTS])
