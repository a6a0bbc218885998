"""What waits for the village in its bank statements: files not kept yet, money in that is not explained, statements to be agreed."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.roles import Seat, may
from mitradesa.queries.statements.drafts import FORMS
from mitradesa.queries.statements.matching import statements_seen, unexplained
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import BankStatement, ImportBatch


def bank_statements(seat: Seat, day: date) -> Sequence[Waiting]:
    """Files and statements that wait for the finance officer, statements that wait for the head; three queries at most."""
    if not may(seat, Act.MATCH_STATEMENTS):
        return ()
    rows = statements_seen(seat).filter(withdrawn_at=None, agreed_at=None)
    statements = list(rows.order_by("last_on", "id")[:MOST])
    opened = unexplained(statements)
    found = [_statement(one, opened[one.pk]) for one in statements if opened.get(one.pk)]
    if may(seat, Act.AGREE_STATEMENTS):
        found += [_to_agree(one) for one in statements if not opened.get(one.pk)]
    if may(seat, Act.KEEP_STATEMENTS):
        found += _drafts(seat)
    return found


def _named(one: BankStatement) -> str:
    return f"rekening koran {one.bank} sampai {in_words(one.last_on)}"


def _statement(one: BankStatement, number: int) -> Waiting:
    why = "Uang di rekening kas desa tanpa penerimaan tidak dapat dipertanggungjawabkan; penerimaan tanpa baris bank mungkin tidak disetor."
    what = f"{number} uang masuk belum dijelaskan pada {_named(one)}"
    return Waiting("statement", what, why, None, "statements:show", one.pk)


def _to_agree(one: BankStatement) -> Waiting:
    why = "Kaur keuangan sudah menjelaskan setiap uang masuk; kepala desa melihat dan menyetujuinya."
    return Waiting("statement", f"Setujui pencocokan {_named(one)}", why, None, "statements:show", one.pk)


def _drafts(seat: Seat) -> list[Waiting]:
    states = (ImportBatch.State.MAPPING, ImportBatch.State.CHECKED)
    rows = ImportBatch.objects.filter(office=seat.office, kind__in=list(FORMS), state__in=states)
    why = "Berkasnya sudah diunggah; barisnya baru dihitung sesudah dicatat."
    return [
        Waiting("statement", f"Selesaikan {one.name}", why, None, "money_files:check", one.key)
        for one in rows[:MOST]
    ]
