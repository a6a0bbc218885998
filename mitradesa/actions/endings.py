"""An agreement ends early, or is renewed by a later one."""

from datetime import date

from django.db import transaction

from mitradesa.actions.agreements import called, to_change
from mitradesa.actions.asset_lock import release_ended
from mitradesa.actions.judging import judge_anew
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import Agreement

LONGEST_CHAIN = 50


@transaction.atomic
def end_agreement(seat: Seat, key: str, version: int, ended_on: date | None, reason: str) -> Agreement:
    """Marks an agreement as ended early on a day for a reason, or, without a day, takes that mark back."""
    agreement = to_change(seat, key, version)
    if ended_on is not None:
        _may_end(agreement, ended_on, reason)
    before = agreement.ended_on
    agreement.ended_on, agreement.end_reason = ended_on, reason.strip()[:200] if ended_on else ""
    agreement.version += 1
    agreement.confirmed_at = None
    agreement.save()
    judge_anew([agreement.pk])
    if ended_on is not None:
        release_ended(seat, agreement, ended_on)
    says = (
        f"mencatat bahwa perjanjian {called(agreement)} diakhiri pada {in_words(ended_on)}: {agreement.end_reason}"
        if ended_on
        else f"mencabut catatan pengakhiran perjanjian {called(agreement)}"
    )
    record(
        seat,
        "agreement.ended" if ended_on else "agreement.end_withdrawn",
        agreement,
        region=agreement.village_id,
        says=says,
        values={
            "before": {"ended_on": before.isoformat() if before else None},
            "after": {"ended_on": ended_on.isoformat() if ended_on else None},
        },
    )
    return agreement


def _may_end(agreement: Agreement, ended_on: date, reason: str) -> None:
    if not reason.strip():
        raise Blocked(
            "Alasan pengakhiran belum ditulis.", "Tulis dengan singkat mengapa perjanjian diakhiri."
        )
    if ended_on > today():
        raise Blocked("Tanggal pengakhiran belum tiba.", "Catat setelah perjanjian benar-benar berakhir.")
    if agreement.signed_on and ended_on < agreement.signed_on:
        raise Blocked(
            "Tanggal pengakhiran mendahului tanggal tanda tangan.",
            "Periksa kedua tanggal itu pada naskahnya.",
        )
    if agreement.ends_on and ended_on > agreement.ends_on:
        raise Blocked(
            "Perjanjian itu sudah habis waktunya sebelum tanggal tersebut.",
            "Yang habis menurut jangka waktunya tidak perlu dicatat diakhiri lebih awal.",
        )


@transaction.atomic
def link_renewal(seat: Seat, key: str, version: int, renews: str) -> Agreement:
    """Says that an agreement renews an older one of the village, named by its key; an empty key takes the link away."""
    agreement = to_change(seat, key, version)
    older = _older(agreement, renews) if renews else None
    before, agreement.renews = agreement.renews_id, older
    agreement.version += 1
    agreement.save()
    tally([one for one in (agreement.renews_id, before) if one is not None])
    record(
        seat,
        "agreement.renewal_linked" if older else "agreement.renewal_unlinked",
        agreement,
        region=agreement.village_id,
        says=f"mencatat perjanjian {called(agreement)} sebagai pembaruan dari {called(older)}"
        if older
        else f"mencabut kaitan pembaruan perjanjian {called(agreement)}",
        values={"renews": renews},
    )
    return agreement


def _older(agreement: Agreement, key: str) -> Agreement:
    older = Agreement.objects.filter(
        key=key, village_id=agreement.village_id, merged_into__isnull=True
    ).first()
    if older is None:
        raise Blocked("Perjanjian lama itu tidak ada di desa ini.", "Pilih dari daftar perjanjian desa ini.")
    if older.pk == agreement.pk or renews(older, agreement):
        raise Blocked(
            "Sebuah perjanjian tidak dapat memperbarui dirinya sendiri.",
            "Pilih perjanjian yang lebih lama.",
        )
    return older


def renews(later: Agreement, earlier: Agreement) -> bool:
    """Whether the later one renews the earlier, directly or through others."""
    step = later.renews
    for _ in range(LONGEST_CHAIN):
        if step is None:
            return False
        if step.pk == earlier.pk:
            return True
        step = step.renews
    raise Blocked("Rantai pembaruannya terlalu panjang.", "Periksa kaitan pembaruan perjanjian yang lama.")
