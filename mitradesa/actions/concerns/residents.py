"""What the resident himself does by his code: answers a question back, and says once that an answer does not answer him."""

from datetime import timedelta

from django.db import transaction

from mitradesa.actions.concerns.answering import refuse_short, refuse_stale, refuse_stuck
from mitradesa.actions.concerns.raising import RESIDENT
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.concerns import (
    HOLDER_WORDS,
    LONGEST,
    OBJECTION_DAYS,
    WAYS,
    About,
    Move,
    above,
    may_object,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind
from mitradesa.queries.concerns.days import days_on
from mitradesa.queries.concerns.scope import place_of
from mitradesa.records.models import Concern, ConcernEntry


@transaction.atomic
def reply(concern: int, version: int, text: str) -> Concern:
    """Answers a question back. Raises Blocked."""
    row = _of_resident(concern, version, Move.REPLY)
    refuse_short(text, "Balasannya")
    _said(row, Move.REPLY, text)
    says = f"menerima balasan warga atas suara nomor {row.pk}"
    record(None, "concern.replied", row, region=place_of(row), says=says)
    return row


@transaction.atomic
def object_to(concern: int, version: int, text: str) -> Concern:
    """Says that the answer does not answer him, once; the next office up answers. Raises Blocked."""
    row = _of_resident(concern, version, Move.OBJECT)
    if row.objected_on is not None:
        raise Blocked(
            "Sudah sekali dinyatakan belum terjawab.",
            "Jawaban ini yang terakhir di sini; Anda tetap dapat menyampaikan suara baru.",
        )
    if not may_object(row.answered_on, today()):
        raise Blocked(
            f"Lebih dari {OBJECTION_DAYS} hari sejak dijawab.",
            "Sampaikan suara baru bila masih ada yang kurang.",
        )
    higher = above(OfficeKind(row.holder), About(row.about))
    if higher is None:
        raise Blocked(
            "Inspektorat kantor terakhir di sini.", "Bila tetap tidak terjawab, sampaikan kepada bupati."
        )
    refuse_short(text, "Yang belum terjawab")
    row.outcome, row.pending, row.answered_on, row.published = "", True, None, False
    _said(row, Move.OBJECT, text)
    row.objected_on, row.holder = today(), higher.value
    row.due_on = today() + timedelta(days=days_on(row.regency, today()))
    row.save()
    says = f"meneruskan kepada {HOLDER_WORDS[higher]}, karena dinyatakan belum terjawab, suara warga nomor {row.pk}"
    record(None, "concern.objected", row, region=place_of(row), says=says)
    return row


def _of_resident(concern: int, version: int, move: Move) -> Concern:
    row = Concern.objects.select_for_update(of=("self",)).get(pk=concern)
    refuse_stale(row, version)
    if row.erased_at:
        raise Blocked("Data suara ini sudah dihapus.", "Sampaikan suara baru bila masih ada yang kurang.")
    refuse_stuck(row, move)
    return row


def _said(row: Concern, move: Move, text: str) -> None:
    if len(text) > LONGEST:
        raise Blocked(f"Paling banyak {LONGEST} huruf.", "Singkatkan.")
    row.state, row.version = WAYS[move].target.value, row.version + 1
    row.save()
    ConcernEntry.objects.create(
        concern=row, move=move.value, holder=row.holder, text=text.strip(), by=RESIDENT, on=today()
    )
