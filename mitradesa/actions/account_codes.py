"""The regency's choice where the chart of accounts leaves a code open, with its reason."""

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.accounts.chart import named
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.money.accounts import QUESTION_CODES, QUESTION_WORDS, OpenQuestion
from mitradesa.records.models import AccountChoice

LEAST = 20


@transaction.atomic
def choose_code(seat: Seat, question: OpenQuestion, code: str, reason: str) -> AccountChoice:
    """The code that the regency's villages use for money of which no source settles the account; earlier choices stay readable."""
    regency = seat.region[:5]
    require(seat, Act.CHOOSE_ACCOUNT_CODE, regency)
    if code not in QUESTION_CODES[question]:
        raise Blocked(
            "Kode itu bukan pilihan yang terbaca.", f"Pilih {' atau '.join(QUESTION_CODES[question])}."
        )
    if len(reason.strip()) < LEAST:
        raise Blocked(
            "Alasan pilihannya belum ditulis.", "Tulis dasarnya, misalnya surat atau petunjuk daerah."
        )
    made = AccountChoice.objects.create(
        regency=regency,
        question=question.value,
        code=code,
        reason=reason.strip()[:500],
        chosen_by=f"{seat.name}, {seat.title}"[:200],
    )
    record(
        seat,
        "account_choice.made",
        made,
        region=regency,
        says=f"memilih {named(code)} untuk: {QUESTION_WORDS[question]}",
        values={"code": code, "reason": made.reason},
    )
    return made
