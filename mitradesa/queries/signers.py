"""Who signs the papers of an office on a day: its head and its secretary, or who acts in their place."""

from collections.abc import Mapping, Sequence
from datetime import date

from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, OfficeKind, Role
from mitradesa.core.signers import Signer
from mitradesa.queries.offices import HEADS
from mitradesa.queries.people import in_force
from mitradesa.records.models import Acting, Holding, Office

SECRETARIES: Mapping[OfficeKind, Role] = {
    OfficeKind.VILLAGE: Role.VILLAGE_SECRETARY,
    OfficeKind.DPMD: Role.DPMD_SECRETARY,
}
KEEPERS: Mapping[str, OfficeKind] = {
    "province": OfficeKind.PROVINCE,
    "regency": OfficeKind.DPMD,
    "subdistrict": OfficeKind.SUBDISTRICT,
    "village": OfficeKind.VILLAGE,
}
"""Which office keeps the register of a region, by the region's level."""
IN_PLACE = (Capacity.PJ, Capacity.PLT, Capacity.PLH)
"""Who acts so signs alone; who acts on behalf of a holder (a.n., mandate, letter of duty) does only where there is no holder that day."""


def keeper(region: str) -> Office | None:
    """The office that keeps the register of a region."""
    kind = KEEPERS[tuple(KEEPERS)[region.count(".")]]
    return Office.objects.filter(region=region, kind=kind).first()


def signers(office: Office | None, day: date, second: Role | None = None) -> Sequence[Signer]:
    """The head of an office and its secretary, where it has one, or who is named as `second`, as they are on a day. Two queries.

    None without an office.
    """
    if office is None:
        return ()
    kind = OfficeKind(office.kind)
    roles = [role for role in (HEADS.get(kind), second or SECRETARIES.get(kind)) if role]
    held = in_force(Holding.objects.filter(office=office, role__in=roles), day)
    acted = in_force(Acting.objects.filter(office=office, role__in=roles), day)
    holders = list(held.exclude(suspended_since__lte=day).select_related("person").order_by("since", "id"))
    actors = list(acted.select_related("person", "acts_for__person").order_by("since", "id"))
    return [_signer(role, holders, actors) for role in roles]


def _signer(role: Role, holders: Sequence[Holding], actors: Sequence[Acting]) -> Signer:
    title = POSITIONS[role].title
    held = [one for one in holders if one.role == role]
    acting = [one for one in actors if one.role == role]
    in_place = [one for one in acting if Capacity(one.capacity) in IN_PLACE]
    if held and not in_place:
        return Signer(title, held[-1].person.name, held[-1].person.nip)
    if not acting:
        return Signer(title)
    one = [*acting, *in_place][-1]
    whom = one.acts_for.person.name if one.acts_for else ""
    shown = f"{CAPACITY_WORDS[Capacity(one.capacity)]} {title}"
    return Signer(shown, one.person.name, one.person.nip, whom, one.decree)
