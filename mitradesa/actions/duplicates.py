"""Two records of one agreement become one, and can be parted again; two that only look alike are declared different."""

from django.db import transaction

from mitradesa.actions.agreements import PLAIN_FIELDS, called, flag, flag_many, to_change
from mitradesa.actions.endings import renews
from mitradesa.actions.merged_rows import bring_back, carry, said_of
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Agreement, AgreementFact, AgreementFile, AgreementNumber, Unlike


@transaction.atomic
def merge_agreement(seat: Seat, key: str, version: int, into: str) -> Agreement:
    """A duplicate gives what the other lacks to the one that stays, and is shown no more; nothing of it is deleted.

    What hangs on it goes over (see `merged_rows`). Raises NotAllowed, Blocked.
    """
    gone = to_change(seat, key, version)
    kept = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("village", "partner")
        .filter(key=into)
        .first()
    )
    if kept is None or kept.pk == gone.pk or kept.village_id != gone.village_id or kept.merged_into_id:
        raise Blocked("Catatan tujuan itu tidak dapat dipakai.", "Pilih catatan lain dari desa yang sama.")
    if renews(kept, gone) or renews(gone, kept):
        raise Blocked(
            "Yang satu memperbarui yang lain, jadi keduanya bukan satu perjanjian.",
            "Cabut dahulu kaitan pembaruannya bila kaitan itu yang salah.",
        )
    filled = _fill(kept, gone)
    moved = carry(gone, kept)
    kept.version += 1
    kept.confirmed_at = None
    kept.save()
    gone.duplicates.update(merged_into=kept)
    gone.merged_into = kept
    gone.version += 1
    gone.save()
    gone.flags.all().delete()
    gone.findings.all().delete()
    flag(kept)
    tally([gone.pk, kept.pk, *([gone.renews_id] if gone.renews_id else [])])
    went = f"; ikut pindah: {said_of(moved)}" if said_of(moved) else ""
    record(
        seat,
        "agreement.merged",
        gone,
        region=gone.village_id,
        says=f"menggabungkan catatan ganda {called(gone)} ke {called(kept)}{went}",
        values={"into": kept.key, "filled": filled, "moved": moved},
    )
    record(
        seat,
        "agreement.took_over",
        kept,
        region=kept.village_id,
        says=f"menerima isi catatan ganda {called(gone)}{went}",
        values={"from": gone.key, "moved": moved},
    )
    return kept


def _fill(kept: Agreement, gone: Agreement) -> list[str]:
    """Gives the record that stays what it lacks; the names of what was given."""
    lacking = [name for name in PLAIN_FIELDS if not getattr(kept, name) and getattr(gone, name)]
    for name in lacking:
        setattr(kept, name, getattr(gone, name))
    if kept.partner is None and gone.partner is not None:
        kept.partner, kept.partner_sort = gone.partner, gone.partner_sort
        lacking.append("partner")
    given = _numbers(kept, gone) + _files(kept, gone) + _facts(kept, gone)
    if gone.search not in kept.search:
        kept.search = f"{kept.search} {gone.search}"
    return lacking + given


def _numbers(kept: Agreement, gone: Agreement) -> list[str]:
    have = {row.plain: row.side for row in kept.numbers.all()}
    sides = set(have.values())
    lacking = [row for row in gone.numbers.all() if row.plain not in have and row.side not in sides]
    AgreementNumber.objects.bulk_create(
        AgreementNumber(agreement=kept, side=row.side, number=row.number, plain=row.plain) for row in lacking
    )
    return [f"number {row.number}" for row in lacking]


def _files(kept: Agreement, gone: Agreement) -> list[str]:
    have = set(kept.files.values_list("file_id", "kind"))
    lacking = [row for row in gone.files.all() if (row.file_id, row.kind) not in have]
    AgreementFile.objects.bulk_create(
        AgreementFile(agreement=kept, file_id=row.file_id, kind=row.kind, name=row.name) for row in lacking
    )
    return [f"file {row.name}" for row in lacking]


def _facts(kept: Agreement, gone: Agreement) -> list[str]:
    have = set(kept.facts.values_list("name", flat=True))
    lacking = [row for row in gone.facts.all() if row.name not in have]
    copied = ("name", "value", "origin", "sureness", "page", "start", "end", "confirmed")
    AgreementFact.objects.bulk_create(
        AgreementFact(agreement=kept, **{name: getattr(row, name) for name in copied}) for row in lacking
    )
    return [f"fact {row.name}" for row in lacking]


@transaction.atomic
def part_agreement(seat: Seat, key: str) -> Agreement:
    """Takes a merger back: the duplicate is a record of its own with what hung on it; texts, numbers and files it gave stay there too."""
    gone = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("village", "merged_into")
        .get(key=key)
    )
    require(seat, Act.PREPARE_AGREEMENT, gone.village_id)
    kept = gone.merged_into
    if kept is None:
        raise Blocked("Catatan itu tidak sedang digabungkan.", "Buka lagi halamannya.")
    back = bring_back(gone, kept)
    gone.merged_into = None
    gone.version += 1
    gone.save()
    flag_many([gone, kept])
    tally([gone.pk, kept.pk, *([gone.renews_id] if gone.renews_id else [])])
    went = f"; kembali ke catatannya: {said_of(back)}" if said_of(back) else ""
    record(
        seat,
        "agreement.parted",
        gone,
        region=gone.village_id,
        says=f"memisahkan lagi catatan {called(gone)} dari {called(kept)}{went}",
        values={"from": kept.key, "moved": back},
    )
    record(
        seat,
        "agreement.gave_back",
        kept,
        region=kept.village_id,
        says=f"melepas lagi catatan {called(gone)}{went}",
        values={"to": gone.key, "moved": back},
    )
    return gone


@transaction.atomic
def declare_different(seat: Seat, key: str, other: str) -> Agreement:
    """Two records that look alike are different agreements; neither is flagged for the other any more."""
    one, second = (
        Agreement.objects.select_for_update(of=("self",)).select_related("village").get(key=name)
        for name in sorted((key, other))
    )
    agreement, unlike = (one, second) if one.key == key else (second, one)
    require(seat, Act.PREPARE_AGREEMENT, agreement.village_id)
    if agreement.pk == unlike.pk or agreement.village_id != unlike.village_id:
        raise Blocked(
            "Kedua catatan itu tidak dapat dibandingkan.", "Pilih catatan lain dari desa yang sama."
        )
    first, last = sorted((agreement.pk, unlike.pk))
    Unlike.objects.get_or_create(first_id=first, second_id=last)
    flag_many([agreement, unlike])
    record(
        seat,
        "agreement.declared_different",
        agreement,
        region=agreement.village_id,
        says=f"menyatakan perjanjian {called(agreement)} berbeda dari {called(unlike)}",
        values={"other": unlike.key},
    )
    return agreement
