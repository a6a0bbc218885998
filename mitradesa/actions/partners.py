"""Third parties become known by the first agreement that names them; their details are kept, and two spellings of one become one."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import Model

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.partners import masked
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import (
    Agreement,
    AgreementParty,
    Assessment,
    Cooperation,
    Event,
    Partner,
    PartnerPaper,
    PartnerPerson,
    Registration,
    TrackRecord,
)

DETAILS = ("kind", "nib", "npwp", "deed", "address", "contact")
MOVED = (PartnerPaper, PartnerPerson, TrackRecord, Registration, Assessment, Cooperation)
"""What goes over with a merged spelling beside its agreements, and back when it is parted."""
AT_ONCE = 500
LONGEST = 200


def partner_named(regency: str, name: str) -> Partner | None:
    """The third party of a name in a regency, made when it is new; None for no name. A merged spelling leads to the one that stays."""
    return partners_named([(regency, name)])[0]


def partners_named(asked: Sequence[tuple[str, str]]) -> list[Partner | None]:
    """The third parties of these names, each in its regency, in that order; those that are new are made."""
    names = {_key(regency, name): " ".join(name.split())[:LONGEST] for regency, name in reversed(asked)}
    wanted = {key: name for key, name in names.items() if key[1]}
    known = _known(wanted)
    new = [
        Partner(regency_id=key[0], plain_name=key[1], name=name)
        for key, name in sorted(wanted.items())
        if key not in known
    ]
    if new:
        Partner.objects.bulk_create(new, ignore_conflicts=True)
        known = _known(wanted)
    return [known.get(_key(regency, name)) for regency, name in asked]


def _key(regency: str, name: str) -> tuple[str, str]:
    return regency, plain(name)[:LONGEST]


def _known(wanted: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], Partner]:
    if not wanted:
        return {}
    rows = Partner.objects.select_related("merged_into").filter(
        regency__in={regency for regency, _ in wanted}, plain_name__in={name for _, name in wanted}
    )
    return {(one.regency_id, one.plain_name): one.merged_into or one for one in rows}


@transaction.atomic
def change_partner(seat: Seat, partner: int, changes: Mapping[str, str]) -> Partner:
    """Changes the name as written or the details of a third party, which belong to the regency; Blocked where another bears the name."""
    row = Partner.objects.select_for_update().get(pk=partner)
    require(seat, Act.PREPARE_AGREEMENT, row.regency_id)
    wanted = {name: " ".join(changes[name].split()) for name in ("name", *DETAILS) if name in changes}
    before = {name: getattr(row, name) for name in wanted}
    if not plain(wanted.get("name", row.name)):
        raise Blocked("Nama pihak ketiga tidak boleh kosong.", "Tulis nama seperti pada akta atau naskah.")
    for name, value in wanted.items():
        setattr(row, name, value)
    row.plain_name = plain(row.name)[:200]
    if (
        Partner.objects.filter(regency_id=row.regency_id, plain_name=row.plain_name)
        .exclude(pk=row.pk)
        .exists()
    ):
        raise Blocked(
            f"Sudah ada pihak ketiga bernama {row.name}.",
            "Gabungkan keduanya bila memang sama, lewat tombol Gabungkan.",
        )
    row.save()
    _spell(row)
    changed = [name for name in wanted if before[name] != wanted[name]]
    record(
        seat,
        "partner.changed",
        row,
        region=row.regency_id,
        says=f"mengubah data pihak ketiga {row.name}",
        values={
            "before": {name: masked(name, before[name]) for name in changed},
            "after": {name: masked(name, wanted[name]) for name in changed},
        },
    )
    return row


@transaction.atomic
def merge_partners(seat: Seat, stays: int, goes: int) -> Partner:
    """One spelling goes over into another with its agreements; the event names them, so that `split_partner` can undo it."""
    rows = {
        row.pk: row for row in Partner.objects.select_for_update().filter(pk__in=(stays, goes)).order_by("pk")
    }
    kept, gone = rows[stays], rows[goes]
    require(seat, Act.PREPARE_AGREEMENT, kept.regency_id)
    _may_merge(kept, gone)
    keys = list(gone.agreements.order_by("id").values_list("key", flat=True))
    gone.agreements.update(partner=kept, partner_sort=kept.plain_name)
    AgreementParty.objects.filter(partner=gone).update(partner=kept)
    moved = {model._meta.model_name: _move(model, gone, kept) for model in MOVED}
    gone.spellings.update(merged_into=kept)
    gone.merged_into = kept
    gone.save(update_fields=["merged_into"])
    filled = {
        name: getattr(gone, name) for name in DETAILS if getattr(gone, name) and not getattr(kept, name)
    }
    for name, value in filled.items():
        setattr(kept, name, value)
    kept.save()
    _spell(kept)
    record(
        seat,
        "partner.merged",
        gone,
        region=kept.regency_id,
        says=f"menggabungkan pihak ketiga {gone.name} ke {kept.name} beserta {len(keys)} perjanjiannya",
        values={
            "into": kept.pk,
            "agreements": keys,
            "filled": {name: masked(name, value) for name, value in filled.items()},
            "moved": {name: rows for name, rows in moved.items() if rows},
        },
    )
    return kept


def _move(model: type[Model], gone: Partner, kept: Partner) -> list[int]:
    rows = list(model._default_manager.filter(partner=gone).order_by("pk").values_list("pk", flat=True))
    model._default_manager.filter(pk__in=rows).update(partner=kept)
    return rows


def _may_merge(kept: Partner, gone: Partner) -> None:
    if kept.pk == gone.pk or kept.regency_id != gone.regency_id:
        raise Blocked(
            "Kedua nama itu tidak dapat digabungkan.",
            "Pilih dua pihak ketiga yang berbeda dari satu kabupaten.",
        )
    if kept.merged_into_id is not None or gone.merged_into_id is not None:
        raise Blocked("Salah satunya sudah digabungkan.", "Buka lagi daftar pihak ketiga.")
    if gone.offices.exists():
        raise Blocked(
            f"{gone.name} sudah mempunyai akun pihak ketiga.",
            "Gabungkan ke arah sebaliknya, supaya akunnya tetap berlaku.",
        )


@transaction.atomic
def split_partner(seat: Seat, partner: int) -> Partner:
    """Takes a merger back: the spelling stands by itself again, with those of its agreements that still are where the merger put them."""
    gone = Partner.objects.select_for_update(of=("self",)).select_related("merged_into").get(pk=partner)
    require(seat, Act.PREPARE_AGREEMENT, gone.regency_id)
    kept = gone.merged_into
    if kept is None:
        raise Blocked("Pihak ketiga itu tidak sedang digabungkan.", "Buka lagi daftar pihak ketiga.")
    merged = Event.objects.filter(subject=f"partner:{gone.pk}", kind="partner.merged").last()
    keys = merged.values["agreements"] if merged is not None else []
    gone.merged_into = None
    gone.save(update_fields=["merged_into"])
    for model in MOVED:
        rows = merged.values.get("moved", {}).get(model._meta.model_name, ()) if merged is not None else ()
        model._default_manager.filter(pk__in=rows, partner=kept).update(partner=gone)
    moved = sum(
        _move_back(keys[start : start + AT_ONCE], kept, gone) for start in range(0, len(keys), AT_ONCE)
    )
    record(
        seat,
        "partner.split",
        gone,
        region=gone.regency_id,
        says=f"memisahkan lagi pihak ketiga {gone.name} dari {kept.name} beserta {moved} perjanjiannya",
        values={"from": kept.pk, "agreements": moved},
    )
    return gone


def _move_back(keys: list[str], kept: Partner, gone: Partner) -> int:
    return Agreement.objects.filter(key__in=keys, partner=kept).update(
        partner=gone, partner_sort=gone.plain_name
    )


def _spell(partner: Partner) -> None:
    """The search finds agreements by the partner's present name too, and lists order them by it."""
    rows = list(partner.agreements.only("id", "search", "partner_sort"))
    for row in rows:
        row.partner_sort = partner.plain_name
        if partner.plain_name not in row.search:
            row.search = f"{row.search} {partner.plain_name}"
    Agreement.objects.bulk_update(rows, ["search", "partner_sort"], batch_size=AT_ONCE)
