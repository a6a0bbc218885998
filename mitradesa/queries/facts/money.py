"""Facts of the rule book that the records of money show: accounts, codes, what came and where it lies, arrears, spending and its budget."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from mitradesa.core.accounts.chart import plain_code
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.receipts import ELSEWHERE, Account
from mitradesa.queries.facts.obligations import Duties
from mitradesa.queries.money.accounts import official_on, officials_on
from mitradesa.records.models import Agreement, BudgetLine, Cooperation, Due, Obligation, Receipt, Spending

ORIGIN = "catatan uang perjanjian"
ACCOUNTS, RECEIPTS, LINES, SPENDINGS = "accounts", "receipts", "lines", "spendings"
ALL = (ACCOUNTS, RECEIPTS, LINES, SPENDINGS)
GROUPS = ("4.1.2", "4.3.1", "4.3.2", "4.3.3", "4.3.4")
_STANDS = Q(withdrawn_at__isnull=True)
_INCOME = re.compile(r"4\.[123]\.\d(\.|$)")


@dataclass(slots=True)
class Money:
    """What is recorded of the money of one agreement; the account is its village's official one of the day, once reported."""

    account: str = ""
    duties: list[Obligation] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    lines: list[BudgetLine] = field(default_factory=list)
    spendings: list[Spending] = field(default_factory=list)


def money_of(
    agreements: Sequence[Agreement], duties: Duties, day: date, ask: Collection[str] = ALL
) -> dict[int, Money]:
    """The money of agreements by id, with their standing duties: a query for each kind of record asked for, however many they are."""
    found = {
        one.pk: Money(duties=[row for row in duties.get(one.pk, ()) if row.kind == Kind.MONEY])
        for one in agreements
    }
    if ACCOUNTS in ask:
        numbers = _accounts({one.village_id for one in agreements}, day)
        for one in agreements:
            found[one.pk].account = numbers.get(one.village_id, "")
    for receipt in Receipt.objects.filter(_STANDS, agreement__in=found) if RECEIPTS in ask else ():
        found[receipt.agreement_id].receipts.append(receipt)
    for line in _spending_lines(found) if LINES in ask else ():
        found[line.agreement_id or 0].lines.append(line)
    for spending in Spending.objects.filter(_STANDS, agreement__in=found) if SPENDINGS in ask else ():
        found[spending.agreement_id].spendings.append(spending)
    return found


def _spending_lines(agreements: Collection[int]) -> list[BudgetLine]:
    rows = BudgetLine.objects.filter(agreement__in=agreements)
    return [one for one in rows if not _INCOME.match(plain_code(one.account))]


def _accounts(villages: Collection[str], day: date) -> dict[str, str]:
    """By village the number of its official account of a day, empty while that was not reported; one query."""
    numbers: dict[str, str] = {}
    for one in officials_on(villages, day):
        numbers.setdefault(one.village_id, one.number if one.reported_on is not None else "")
    return numbers


def facts_of_money(money: Money, day: date) -> dict[str, object]:
    """What the records of money show on a day; nothing of what nobody recorded."""
    return {
        **_account(money),
        **_codes(money.duties, money.receipts),
        **_banked(money.receipts),
        **_cash(money.receipts),
        **_late(money.duties, day),
        **_spent(money, day),
    }


def _account(money: Money) -> dict[str, object]:
    found: dict[str, object] = {"village_cash_account": money.account} if money.account else {}
    named = {one.payee_number for one in money.duties if one.owed_to == Side.VILLAGE and one.payee_number}
    if len(named) == 1:
        found["payee_account"] = named.pop()
    return found


def of_money(case: Cooperation) -> Iterator[tuple[str, object, str]]:
    """The reported account of the village of a case; what the draft says is held against it. One query."""
    own = official_on(case.village_id, today())
    if own is not None and own.reported_on is not None:
        yield "village_cash_account", own.number, f"rekening kas desa, dibenarkan {own.confirmed_by}"


def _codes(duties: Sequence[Obligation], receipts: Sequence[Receipt]) -> dict[str, object]:
    """The account of all that came where it is one; and flows of the schedule that have no code."""
    found: dict[str, object] = {}
    if duties:
        found["flows_without_code"] = sum(not one.account_code for one in duties)
    if unbooked := sum(not one.account_code for one in receipts):
        found["receipts_unbooked"] = unbooked
    groups = {_group(one.account_code) for one in receipts}
    if len(groups) == 1 and "" not in groups:
        found["account_code"] = groups.pop()
    return found


def _group(code: str) -> str:
    group = ".".join(plain_code(code).split(".")[:3])
    return group if group in GROUPS or not code else "other"


def _banked(receipts: Sequence[Receipt]) -> dict[str, object]:
    """What the payer paid and what of it reached the village's account; nothing where it was not said where money went."""
    if not receipts or any(one.account == Account.UNSTATED for one in receipts):
        return {}
    paid = sum(one.amount for one in receipts)
    banked = sum(
        one.amount - one.withheld
        for one in receipts
        if one.account not in ELSEWHERE or one.deposited_on is not None
    )
    return {
        "cooperation_received": paid,
        "cooperation_banked": banked,
        "proceeds_received": paid,
        "proceeds_banked": banked,
    }


def _cash(receipts: Sequence[Receipt]) -> dict[str, object]:
    """The cash that lay longest: that which lies still, else that with the longest way to the bank."""
    cash = [one for one in receipts if one.account == Account.IN_HAND]
    if not cash:
        return {}
    lying = [one for one in cash if one.deposited_on is None]
    if lying:
        return {"cash_received_on": min(one.received_on for one in lying)}
    worst = max(cash, key=lambda one: (one.deposited_on or one.received_on) - one.received_on)
    return {"cash_received_on": worst.received_on, "cash_deposited_on": worst.deposited_on}


def _late(duties: Sequence[Obligation], day: date) -> dict[str, object]:
    dues = [due for one in duties if one.owed_to == Side.VILLAGE for due in one.dues.all()]
    return {"instalments_late": sum(_is_late(due, day) for due in dues)} if dues else {}


def _is_late(due: Due, day: date) -> bool:
    return due.due_on < day and not due.settled


def _spent(money: Money, day: date) -> dict[str, object]:
    """This year's spending and its budget, where there is either; years of money owed by the village that no line covers."""
    spent = sum(one.amount for one in money.spendings if one.year == day.year)
    planned = [one.planned for one in money.lines if one.year == day.year]
    found = _use(money.spendings)
    if spent or planned:
        found |= {"village_spent": spent, "budget_line_amount": sum(planned)}
    owed = list(_years(money.duties, day))
    if owed:
        found["years_not_budgeted"] = len(set(owed) - {one.year for one in money.lines})
    return found


def _use(spendings: Sequence[Spending]) -> dict[str, object]:
    """How money was spent: directly where any had no line, by the budget where each had its line and request; nothing else is known."""
    if any(one.line_id is None for one in spendings):
        return {"cooperation_money_use": "direct"}
    if spendings and all(one.request_number for one in spendings):
        return {"cooperation_money_use": "by_budget"}
    return {}


def _years(duties: Sequence[Obligation], day: date) -> Iterable[int]:
    for one in duties:
        if one.owed_by == Side.VILLAGE:
            yield from (due.due_on.year for due in one.dues.all() if due.due_on <= day)
