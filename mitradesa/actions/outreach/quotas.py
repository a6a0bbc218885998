"""Which regions an event invites, and how many people each may send."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from django.db import transaction
from django.db.models import Count

from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.core.acts import Act
from mitradesa.core.outreach import EventState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.outreach_needs import unreached_codes
from mitradesa.queries.overview import DESA
from mitradesa.records.models import EventQuota, Invitation, OutreachEvent, Participant, Region

MOST = 200
PICKING = frozenset({EventState.PLANNED, EventState.INVITING})


class Pick(StrEnum):
    """Which villages of the picked subdistricts are invited."""

    KEEP = "keep"
    ALL = "all"
    UNREACHED = "unreached"
    NONE = "none"


PICK_WORDS: Mapping[Pick, str] = {
    Pick.KEEP: "biarkan seperti sekarang",
    Pick.UNREACHED: "desa yang belum terjangkau",
    Pick.ALL: "semua desa",
    Pick.NONE: "tidak ada desa",
}


@transaction.atomic
def invite_regions(
    seat: Seat, key: str, subdistricts: Collection[str], pick: Pick, *, own: int, village: int
) -> OutreachEvent:
    """The subdistricts picked are invited with `own` people each and `village` for each of their villages; others no longer.

    Exceptions made before stay where a region stays invited. Blocked for a region that has its invitation already.
    """
    event = own_event(seat, key, Act.PLAN_EVENT, PICKING)
    _need_quota(own)
    _need_quota(village)
    before = {row.region_id: row.quota for row in event.quotas.all()}
    old_own, old_village = event.subdistrict_quota, event.village_quota
    wanted = _wanted(event, subdistricts, pick, before)
    _keep_invited(event, before.keys() - wanted)
    EventQuota.objects.filter(event=event).exclude(region__in=wanted).delete()
    changed = _defaults(before, wanted, {8: (old_own, own), 13: (old_village, village)})
    _keep_named(event, changed)
    EventQuota.objects.bulk_create(
        (EventQuota(event=event, region_id=code, quota=quota) for code, quota in changed.items()),
        update_conflicts=True,
        unique_fields=["event", "region"],
        update_fields=["quota"],
    )
    event.subdistrict_quota, event.village_quota = own, village
    event.version += 1
    event.save(update_fields=["subdistrict_quota", "village_quota", "version"])
    villages = sum(len(code) > len("16.04.01") for code in wanted)
    values: dict[str, object] = {"subdistricts": len(wanted) - villages, "villages": villages}
    tell(
        seat,
        "invites",
        event,
        f"menetapkan sasaran {len(wanted) - villages} kecamatan dan {villages} desa pada",
        values=values,
    )
    return event


def _wanted(
    event: OutreachEvent, subdistricts: Collection[str], pick: Pick, before: Mapping[str, int]
) -> set[str]:
    picked = set(
        Region.objects.filter(
            code__in=subdistricts, parent_id=event.regency, level=Region.Level.SUBDISTRICT, until__isnull=True
        ).values_list("code", flat=True)
    )
    if strange := set(subdistricts) - picked:
        raise Blocked(
            f"Kecamatan {', '.join(sorted(strange))} tidak ada di kabupaten ini.", "Pilih dari daftar."
        )
    return picked | _villages(event, picked, pick, before)


def _villages(event: OutreachEvent, picked: set[str], pick: Pick, before: Mapping[str, int]) -> set[str]:
    if pick is Pick.NONE:
        return set()
    if pick is Pick.KEEP:
        return {code for code in before if len(code) > len("16.04.01") and code[:8] in picked}
    if pick is Pick.UNREACHED:
        return {code for code in unreached_codes(event.regency) if code[:8] in picked}
    found = Region.objects.filter(parent_id__in=picked, kind__in=DESA, until__isnull=True)
    return set(found.values_list("code", flat=True))


def _defaults(
    before: Mapping[str, int], wanted: Iterable[str], by_length: Mapping[int, tuple[int, int]]
) -> dict[str, int]:
    """The quota of every region that is new, or that had the former default and so is no exception."""
    found = {}
    for code in wanted:
        old, new = by_length[len(code)]
        if before.get(code, old) == old:
            found[code] = new
    return found


@transaction.atomic
def set_exceptions(seat: Seat, key: str, subdistrict: str, quotas: Mapping[str, int | None]) -> OutreachEvent:
    """How many each region of one subdistrict may send; None: it is not invited. Blocked for a region that has its invitation already."""
    event = own_event(seat, key, Act.PLAN_EVENT, PICKING)
    known = set(
        Region.objects.filter(code__startswith=f"{subdistrict}.", until__isnull=True).values_list(
            "code", flat=True
        )
    )
    if not subdistrict.startswith(f"{event.regency}.") or quotas.keys() - known - {subdistrict}:
        raise Blocked("Ada wilayah yang bukan bagian kecamatan ini.", "Muat ulang halamannya.")
    given = {code: quota for code, quota in quotas.items() if quota is not None}
    for quota in given.values():
        _need_quota(quota)
    _keep_invited(event, quotas.keys() - given.keys())
    EventQuota.objects.filter(event=event, region__in=quotas.keys() - given.keys()).delete()
    if given:
        # A village hears through its subdistrict, so that is invited too, if only to pass on.
        given.setdefault(subdistrict, _quota_of(event, subdistrict))
    _keep_named(event, given)
    EventQuota.objects.bulk_create(
        (EventQuota(event=event, region_id=code, quota=quota) for code, quota in given.items()),
        update_conflicts=True,
        unique_fields=["event", "region"],
        update_fields=["quota"],
    )
    says = f"menetapkan kuota {len(given)} wilayah di satu kecamatan pada"
    tell(seat, "invites", event, says, values={"quotas": given}, region=subdistrict)
    return event


def _quota_of(event: OutreachEvent, subdistrict: str) -> int:
    found = EventQuota.objects.filter(event=event, region=subdistrict).values_list("quota", flat=True).first()
    return found or 0


def _keep_invited(event: OutreachEvent, dropped: Collection[str]) -> None:
    invited = Invitation.objects.filter(event=event, region__in=dropped).select_related("region").first()
    if invited is not None:
        raise Blocked(
            f"{invited.region.name} sudah mempunyai undangan.",
            "Biarkan wilayah itu, atau beri kuota 0 lalu beri tahu mereka.",
        )


def _keep_named(event: OutreachEvent, quotas: Mapping[str, int]) -> None:
    rows = Participant.objects.filter(event=event, invitation__region__in=quotas, withdrawn_at__isnull=True)
    named = rows.filter(same_as__isnull=True).order_by().values_list("region_id", "region__name")
    for code, name, number in named.annotate(number=Count("pk")):
        if number > quotas[code]:
            raise Blocked(
                f"{name} sudah menyebut {number} utusan, lebih dari kuota {quotas[code]}.",
                "Beri kuota paling sedikit sebanyak itu.",
            )


def _need_quota(quota: int) -> None:
    if not 0 <= quota <= MOST:
        raise Blocked(f"Kuota {quota} tidak mungkin.", f"Tulis angka 0 sampai {MOST}.")
