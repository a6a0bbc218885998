"""A village's official bank accounts, and which account code its regency uses where the chart leaves it open."""

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from mitradesa.core.accounts.chart import usual_code
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import visible_villages, within
from mitradesa.records.models import AccountChoice, Agreement, AgreementFact, Region, VillageAccount

SIZE, VILLAGES = 100, 50


class OpenQuestion(StrEnum):
    """What the chart of accounts leaves open."""

    KSP = "ksp"


QUESTION_WORDS = {OpenQuestion.KSP: "Kode rekening untuk uang dari kerja sama pemanfaatan (KSP) aset desa"}
QUESTION_CODES = {OpenQuestion.KSP: ("4.1.2", "4.3.2")}


def official(village: str) -> QuerySet[VillageAccount]:
    """The accounts of a village that its head confirmed and nobody withdrew, the newest first."""
    return VillageAccount.objects.filter(
        village=village, confirmed_at__isnull=False, withdrawn_at__isnull=True
    )


def official_numbers(village: str) -> tuple[str, ...]:
    """The numbers of the accounts that are official today; one query."""
    return tuple(official(village).filter(until__isnull=True).values_list("number", flat=True))


def official_on(village: str, day: date) -> VillageAccount | None:
    """The account that was official on a day; one query."""
    rows = official(village).filter(since__lte=day)
    return rows.filter(Q(until__isnull=True) | Q(until__gte=day)).first()


def officials_on(villages: Collection[str], day: date) -> QuerySet[VillageAccount]:
    """The accounts of villages that were official on a day, of each village the newest first; one query."""
    rows = VillageAccount.objects.filter(
        village__in=villages, confirmed_at__isnull=False, withdrawn_at__isnull=True, since__lte=day
    )
    return rows.filter(Q(until__isnull=True) | Q(until__gte=day))


def accounts_of(village: str) -> list[VillageAccount]:
    """All accounts of a village, those waiting and withdrawn too; one query."""
    return list(VillageAccount.objects.filter(village=village))


def accounts_seen(seat: Seat) -> QuerySet[VillageAccount]:
    """The accounts of the seat's region with their village."""
    return VillageAccount.objects.filter(within(seat.region)).select_related("village")


def chosen(regency: str, question: OpenQuestion = OpenQuestion.KSP) -> AccountChoice | None:
    """What a regency chose, with its reason; None while it chose nothing. One query."""
    return AccountChoice.objects.filter(regency=regency, question=question.value).first()


def choices_of(regency: str) -> Sequence[AccountChoice]:
    """Every choice of a regency, the newest first; one query."""
    return list(AccountChoice.objects.filter(regency=regency)[:SIZE])


def code_for(agreement: Agreement) -> str:
    """The account code of an agreement's money by its regime and use of an asset; empty where nobody can say. Two queries."""
    fact = AgreementFact.objects.filter(agreement=agreement, name="asset_use").first()
    use = str(fact.value) if fact else ""
    found = chosen(agreement.regency) if use == OpenQuestion.KSP else None
    return usual_code(agreement.regime, use, found.code if found else "")


def villages_with_accounts(seat: Seat, after: str = "", *, without: bool = False) -> tuple[list[Any], str]:
    """Villages of the seat's region by code with their open accounts as `open_accounts`, and the code to go on after; two queries."""
    alive = VillageAccount.objects.filter(until__isnull=True, withdrawn_at__isnull=True)
    rows = visible_villages(seat).exclude(kind=Region.Kind.KELURAHAN).filter(code__gt=after)
    if without:
        rows = rows.filter(~Exists(alive.filter(village=OuterRef("pk"), confirmed_at__isnull=False)))
    rows = rows.prefetch_related(Prefetch("bank_accounts", alive, to_attr="open_accounts"))
    found = list(rows.order_by("code")[: VILLAGES + 1])
    return found[:VILLAGES], found[VILLAGES - 1].code if len(found) > VILLAGES else ""
