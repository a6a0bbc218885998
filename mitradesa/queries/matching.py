"""Potentials of a region with the third parties whose interests fit; what rules a potential or a party out comes first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.assets import Span
from mitradesa.core.lifecycle.status import FINAL
from mitradesa.core.matching import Offered, Point, Wanted, points, total
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.asset_uses import taking, unproven
from mitradesa.records.models import AssetUse, Cooperation, Partner, PartnerInterest, Potential

SIZE, MOST, COMPARED, LISTED = 12, 5, 300, 40
LEAST = 4
"""So many points a match has at least to be shown."""
MUST_BE_REGISTERED = frozenset({"company", "cooperative", "foundation"})
AUTHORITY = ("permendagri-96-2017", "1 angka 11")
PROOF = ("uu-6-2014", "76(4)")

Article = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Out:
    """Why something is ruled out, with the article where one says so."""

    says: str
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A third party that fits, with each point."""

    partner: Partner
    points: tuple[Point, ...]

    @property
    def total(self) -> int:
        """The sum of its points."""
        return total(self.points)


@dataclass(frozen=True, slots=True)
class Line:
    """A potential: what rules it out, else the third parties that fit, and those that would but are ruled out themselves."""

    potential: Potential
    out: Sequence[Out]
    matches: Sequence[Match] = ()
    barred: Sequence[tuple[Match, Sequence[Out]]] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """A page of potentials, and the keys of the pages around it."""

    rows: Sequence[Line]
    before: Key | None
    after: Key | None


def matched(seat: Seat, day: date, *, after: Key | None = None, before: Key | None = None) -> Lines:
    """A page of the potentials of a seat's region, each with what fits; six queries however many there are."""
    rows = Potential.objects.filter(within(seat.region), withdrawn_on__isnull=True)
    rows = rows.select_related("village", "asset", "asset__proof_file")
    found = page(rows, "sort", falling=False, size=SIZE, after=after, before=before)
    ruled = _ruled_out(found.rows, day)
    interests = _interests({one.regency for one in found.rows})
    made = [_line(one, ruled[one.pk], interests) for one in found.rows]
    return Lines(made, found.before, found.after)


def _interests(regencies: set[str]) -> Sequence[PartnerInterest]:
    rows = PartnerInterest.objects.filter(partner__regency__in=regencies, partner__merged_into__isnull=True)
    return list(rows.select_related("partner")[:COMPARED])


def _ruled_out(potentials: Sequence[Potential], day: date) -> Mapping[int, Sequence[Out]]:
    locked = _locked([one.asset_id for one in potentials if one.asset_id], day)
    cases = Cooperation.objects.filter(potential__in=potentials)
    cases = cases.exclude(status__in=[status.value for status in FINAL])
    busy = dict(cases.values_list("potential", "title"))
    return {one.pk: list(_reasons(one, locked, busy)) for one in potentials}


def _locked(assets: Sequence[int], day: date) -> Mapping[int, AssetUse]:
    rows = taking(Span(day, day)).filter(asset__in=assets, part__isnull=True)
    return {one.asset_id: one for one in rows.select_related("cooperation", "agreement")}


def _reasons(one: Potential, locked: Mapping[int, AssetUse], busy: Mapping[int, str]) -> Sequence[Out]:
    found: list[Out] = []
    if not one.authority:
        found.append(Out("Sumber kewenangan desa atasnya belum dicatat pada kartunya.", AUTHORITY))
    elif one.authority == "not_listed":
        found.append(Out("Di luar kewenangan desa: tidak tercantum dalam daftar mana pun.", AUTHORITY))
    if one.asset is not None and (lack := unproven(one.asset)):
        found.append(Out(lack, PROOF))
    if one.asset_id is not None and one.asset_id in locked:
        found.append(Out(f'Asetnya sedang dipakai "{locked[one.asset_id].holder}".'))
    if one.pk in busy:
        found.append(Out(f'Sudah dalam perkara kerja sama "{busy[one.pk]}".'))
    return found


def ruled_out(partner: Partner) -> Sequence[Out]:
    """Why a third party is not to be chosen yet: who it is stands nowhere on paper, or the regency office has not compared it."""
    if not partner.kind:
        return [Out("Jenis pihak ketiga belum dicatat.")]
    if partner.kind in MUST_BE_REGISTERED and not (partner.nib or partner.deed):
        return [Out("Identitas hukumnya belum terbukti: NIB atau akta belum dicatat.")]
    if partner.verified_at is None:
        return [Out("Profilnya belum diperiksa Dinas PMD dengan suratnya.")]
    return []


def _line(one: Potential, out: Sequence[Out], interests: Sequence[PartnerInterest]) -> Line:
    if out:
        return Line(one, out)
    offered = Offered(one.field, one.sector, one.subdistrict, one.size, one.unit, one.asset_id is not None)
    found = [
        Match(interest.partner, points(offered, _wanted(interest)))
        for interest in interests
        if interest.partner.regency_id == one.regency
    ]
    fit = [match for match in found if match.points[0].given and match.total >= LEAST]
    fit.sort(key=lambda match: (-match.total, match.partner.plain_name))
    reasons = [(match, ruled_out(match.partner)) for match in fit]
    return Line(
        one,
        out,
        matches=[match for match, why in reasons if not why][:MOST],
        barred=[(match, why) for match, why in reasons if why][:MOST],
    )


def _wanted(one: PartnerInterest) -> Wanted:
    return Wanted(one.fields, one.sectors, one.uses, one.subdistricts, one.least_size, one.unit)


def partners_listed(seat: Seat, *, after: Key | None = None, before: Key | None = None) -> Page:
    """The third parties of a seat's regency with their interest, by name; two queries at most."""
    rows = Partner.objects.filter(regency=seat.region[:5], merged_into__isnull=True)
    return page(
        rows.select_related("interest"), "plain_name", falling=False, size=LISTED, after=after, before=before
    )
