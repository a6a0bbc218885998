"""Keeping a dispute: opening it, and each stage with its minutes and what came of it; the case's own state moves by `steps` alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.steps import articles_said
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.disputes import (
    MINUTES_ARTICLES,
    OFFICIALS,
    RAISED_BY,
    RUNG_ARTICLES,
    RUNG_WORDS,
    Facilitator,
    Rung,
    skipped,
)
from mitradesa.core.lifecycle.status import IN_FORCE, Status
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.cooperations.own_law import law_day
from mitradesa.records.models import Cooperation, Dispute, DisputeStage

LEAST = 10
NOT_YET = "Hari itu belum tiba."


@dataclass(frozen=True, slots=True)
class Subject:
    """What a dispute is about as a person tells it."""

    subject: str
    raised_by: str
    opened_on: date
    clause: str = ""
    subdistricts: int = 1


@dataclass(frozen=True, slots=True)
class Held:
    """A stage as a person tells it; `minutes_on` is None where there are no minutes yet."""

    rung: Rung
    held_on: date
    outcome: str
    parties: int = 0
    facilitator: Facilitator = Facilitator.NONE
    settled: bool = False
    minutes_number: str = ""
    minutes_on: date | None = None
    signed_parties: int = 0
    signed_officials: Sequence[str] = ()
    early_reason: str = ""
    given: Given | None = None


@transaction.atomic
def open_dispute(seat: Seat, key: str, said: Subject) -> Dispute:
    """A new dispute of a case whose agreement binds; raises NotAllowed, Blocked."""
    require(seat, Act.OPEN_DISPUTE)
    one = Cooperation.objects.select_for_update(of=("self",)).get(key=key)
    if not may_open(seat, one):
        raise NotAllowed(Act.OPEN_DISPUTE.value)
    _refuse_opening(one, said)
    made = Dispute.objects.create(
        cooperation=one,
        subject=said.subject.strip(),
        clause=said.clause.strip(),
        raised_by=said.raised_by,
        opened_on=said.opened_on,
        subdistricts=max(said.subdistricts, 1),
    )
    record(
        seat,
        "dispute.opened",
        one,
        region=one.village_id,
        says=f'mencatat perselisihan tentang "{one.title}" yang disampaikan {RAISED_BY[said.raised_by]} pada {in_words(said.opened_on)}',
        values={"subject": made.subject, "clause": made.clause, "dispute": made.pk},
    )
    _counted(one)
    return made


def _counted(case: Cooperation) -> None:
    if case.agreement_id is not None:
        tally([case.agreement_id])


def may_open(seat: Seat, one: Cooperation) -> bool:
    """Whether a seat may raise a dispute about a case: an office of its place, or the third party that it names."""
    if seat.partner is not None:
        return may(seat, Act.OPEN_DISPUTE) and seat.partner == one.partner_id
    return may(seat, Act.OPEN_DISPUTE, one.village_id)


def _refuse_opening(one: Cooperation, said: Subject) -> None:
    if Status(one.status) not in IN_FORCE:
        raise Blocked(
            "Perjanjiannya tidak sedang mengikat.",
            "Perselisihan dicatat selama perjanjian berjalan, ditunda, atau sedang diubah.",
        )
    if len(said.subject.strip()) < LEAST or said.raised_by not in RAISED_BY:
        raise Blocked(
            "Pokok perselisihannya belum jelas.", "Tulis apa yang diperselisihkan dan siapa menyampaikannya."
        )
    if said.opened_on > today():
        raise Blocked(NOT_YET, "Isi hari perselisihan itu disampaikan.")
    if one.disputes.filter(settled_on__isnull=True).exists():
        raise Blocked(
            "Masih ada perselisihan yang belum selesai tentang perjanjian ini.",
            "Catat tahap berikutnya pada perselisihan itu, atau selesaikan dahulu.",
        )


@transaction.atomic
def hold_stage(seat: Seat, dispute: int, version: int, held: Held) -> DisputeStage:
    """A stage that was held; a rung that was left out needs its reason in writing, a settlement its minutes."""
    rows = Dispute.objects.select_for_update(of=("self",)).select_related("cooperation__agreement")
    one = rows.get(pk=dispute)
    require(seat, Act.KEEP_DISPUTE, one.cooperation.village_id)
    if one.version != version:
        raise Blocked(
            "Perselisihan ini sudah berubah sejak halaman dibuka.",
            "Buka lagi halamannya, lihat tahap yang baru, lalu ulangi isian Anda.",
        )
    _refuse_stage(one, held)
    stage = _kept(one, held)
    one.version += 1
    one.settled_on = held.minutes_on if held.settled else None
    one.save(update_fields=["version", "settled_on"])
    told = "selesai" if held.settled else "belum selesai"
    record(
        seat,
        "dispute.settled" if held.settled else "dispute.stage_held",
        one.cooperation,
        region=one.cooperation.village_id,
        says=f'mencatat {RUNG_WORDS[held.rung].lower()} tentang "{one.cooperation.title}" pada {in_words(held.held_on)}: {told}',
        values={
            "dispute": one.pk,
            "rung": held.rung.value,
            "outcome": stage.outcome,
            "early": stage.early_reason,
        },
    )
    _counted(one.cooperation)
    return stage


def _refuse_stage(one: Dispute, held: Held) -> None:
    if one.settled_on is not None:
        raise Blocked(
            f"Perselisihan ini sudah selesai pada {in_words(one.settled_on)}.",
            "Perselisihan tentang hal lain dicatat sebagai perselisihan baru.",
        )
    _refuse_days(one, held)
    law = law_day(one.cooperation, held.held_on)
    left_out = skipped(held.rung, [Rung(rung) for rung in one.stages.values_list("rung", flat=True)])
    if left_out and len(held.early_reason.strip()) < LEAST:
        raise Blocked(
            f"{RUNG_WORDS[held.rung]} mendahului {RUNG_WORDS[left_out].lower()}"
            f"{articles_said(RUNG_ARTICLES[left_out], law)}.",
            "Tempuh dan catat tahap itu dahulu, atau tulis mengapa ia dilewati; tidak ada hak menggugat yang ditutup.",
        )
    if held.rung is Rung.FACILITATION and held.facilitator is Facilitator.NONE:
        raise Blocked(
            f"Yang memfasilitasi belum disebut{articles_said(RUNG_ARTICLES[held.rung], law)}.",
            "Pilih camat bila semuanya dalam satu kecamatan, bupati/wali kota bila lintas kecamatan.",
        )
    if held.settled and (held.minutes_on is None or held.signed_parties < 1):
        raise Blocked(
            f"Penyelesaian dituangkan dalam berita acara yang ditandatangani{articles_said(MINUTES_ARTICLES, law)}.",
            "Isi tanggal berita acaranya dan berapa pihak yang menandatangani.",
        )


def _refuse_days(one: Dispute, held: Held) -> None:
    days = [day for day in (held.held_on, held.minutes_on) if day]
    if max(days) > today():
        raise Blocked(NOT_YET, "Isi hari tahap itu benar-benar diadakan.")
    if held.held_on < one.opened_on:
        raise Blocked(
            f"Perselisihan baru disampaikan {in_words(one.opened_on)}.", "Isi hari yang sama atau sesudahnya."
        )
    if held.minutes_on and held.minutes_on < held.held_on:
        raise Blocked("Berita acaranya mendahului harinya.", "Periksa kedua tanggal itu.")
    if len(held.outcome.strip()) < LEAST:
        raise Blocked(
            "Hasil tahap itu belum ditulis.", "Tulis apa yang disepakati atau mengapa belum selesai."
        )


def _kept(one: Dispute, held: Held) -> DisputeStage:
    facilitated = held.rung is Rung.FACILITATION
    return DisputeStage.objects.create(
        dispute=one,
        rung=held.rung.value,
        held_on=held.held_on,
        parties=held.parties,
        facilitator=held.facilitator.value if facilitated else Facilitator.NONE.value,
        minutes_number=held.minutes_number.strip(),
        minutes_on=held.minutes_on,
        signed_parties=held.signed_parties,
        signed_officials=[name for name in OFFICIALS if name in held.signed_officials],
        file=keep_paper(held.given) if held.given else None,
        file_name=held.given.shown if held.given else "",
        settled=held.settled,
        outcome=held.outcome.strip(),
        early_reason=held.early_reason.strip(),
    )
