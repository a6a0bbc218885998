"""Back end for a table in SQLite or PostgreSQL: a tree becomes SQL text. Lists are texts such as |a|b|, SQLite's dates ISO texts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.findings import OUTCOMES, Gate, Outcome
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.law.citation import Span
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Fact,
    Has,
    Not,
    Number,
    OneOf,
    Shifted,
    WorkingDays,
)
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import working_calendar

DAY_COLUMN = "judged_on"
WORDS = (FactType.TEXT, FactType.ENUM, FactType.LIST)
OPERATORS = {"==": "=", "!=": "<>"}


class Dialect:
    """The part of SQL that SQLite and PostgreSQL write alike; a condition answers true, false or NULL."""

    true = "1"
    false = "0"
    types: Mapping[FactType, str]

    def __init__(self, columns: Iterable[str]) -> None:
        self.columns = frozenset(columns)

    def column(self, name: str) -> str:
        """A quoted column; a fact without a column is unknown everywhere."""
        if name in self.columns or name == DAY_COLUMN:
            return f'"{name}"'
        return f"CAST(NULL AS {self.types[vocabulary()[name].type]})"

    def cell(self, value: Any) -> Any:
        """A value as the driver takes it; a list becomes a text such as |a|b|."""
        return "|" + "|".join([*value, ""]) if isinstance(value, tuple) else value

    def create(self, name: str) -> str:
        """The statement that creates a table of facts with these columns and the day judged."""
        columns = [f'"{column}" {self.types[vocabulary()[column].type]}' for column in sorted(self.columns)]
        return f'CREATE TABLE "{name}" ({", ".join([*columns, self._day_column()])})'

    def _day_column(self) -> str:
        return f'"{DAY_COLUMN}" {self.types[FactType.DATE]}'

    def summary(self, rules: Iterable[Rule], name: str, *, gate: Gate) -> str:
        """A query that counts, for every rule, the rows of each outcome: one row with six numbers a rule."""
        codes = ", ".join(f'{self.outcome(rule, gate=gate)} AS "{rule.id}"' for rule in rules)
        counts = ", ".join(
            f'count(CASE WHEN "{rule.id}" = {place} THEN 1 END)'
            for rule in rules
            for place in range(len(OUTCOMES))
        )
        return f'SELECT {counts} FROM (SELECT {codes} FROM "{name}") AS judged'  # noqa: S608 - names come from the rule book, values are quoted

    def value(self, value: object) -> str:
        """A literal; texts are quoted, so no rule's text can end its literal."""
        if isinstance(value, bool):
            return self.true if value else self.false
        if isinstance(value, int):
            return str(value)
        if isinstance(value, date):
            return self.day(value)
        return "'" + str(value).replace("'", "''") + "'"

    def day(self, value: date) -> str:
        """A literal day."""
        return f"'{value.isoformat()}'"

    def shift(self, start: str, period: Period) -> str:
        """A day plus a period, the end of month kept."""
        raise NotImplementedError

    def days_since(self, first: date, day: str) -> str:
        """Whole days from a known day to a day, both in SQL."""
        raise NotImplementedError

    def working_days(self, start: str, end: str) -> str:
        """Working days after a day up to and including another; NULL where a year's days off are not known."""
        known = working_calendar()
        held = " AND ".join(
            f"{day} BETWEEN {self.day(known.first)} AND {self.day(known.last)}" for day in (start, end)
        )
        return f"(CASE WHEN {held} THEN {self._worked_until(end)} - {self._worked_until(start)} END)"

    def _worked_until(self, day: str) -> str:
        known = working_calendar()
        since = self.days_since(known.monday, day)
        off = ", ".join(f"({self.day(one)})" for one in known.off)
        rest = f"(CASE WHEN {since} % 7 < 5 THEN {since} % 7 + 1 ELSE 5 END)"
        passed = f"(SELECT count(*) FROM (VALUES {off}) AS days_off WHERE column1 <= {day})"  # noqa: S608 - days of our own calendar
        return f"(5 * ({since} / 7) + {rest} - {passed})"

    def write(self, node: Any) -> str:
        """SQL for any node."""
        return str(WRITERS[type(node).__name__](self, node))

    def outcome(self, rule: Rule, *, gate: Gate) -> str:
        """SQL that answers a rule's outcome as a place in OUTCOMES."""
        cases = [(f"NOT ({self._in_force(rule.spans)})", Outcome.NOT_IN_FORCE)]
        if rule.applies is not None:
            cases.append((f"NOT {self.write(rule.applies)}", Outcome.NOT_APPLICABLE))
        if rule.gate.order > gate.order:
            cases.append((self.value(True), Outcome.NOT_YET_DUE))
        if rule.due is not None:
            due = self.write(rule.due)
            cases.append((f"{self.column(DAY_COLUMN)} < {due}", Outcome.NOT_YET_DUE))
            cases.append((f"{due} IS NULL", Outcome.UNKNOWN))
        if rule.applies is not None:
            cases.append((f"{self.write(rule.applies)} IS NULL", Outcome.UNKNOWN))
        required = self._joined(" AND ", [requirement.condition for requirement in rule.requires])
        cases += [(required, Outcome.MET), (f"NOT {required}", Outcome.BREACHED)]
        whens = " ".join(f"WHEN {test} THEN {OUTCOMES.index(answer)}" for test, answer in cases)
        return f"CASE {whens} ELSE {OUTCOMES.index(Outcome.UNKNOWN)} END"

    def _in_force(self, spans: tuple[Span, ...]) -> str:
        judged = self.column(DAY_COLUMN)
        return " OR ".join(
            f"{judged} BETWEEN {self.day(span.first)} AND {self.day(span.last)}" for span in spans
        )

    def _joined(self, word: str, parts: Any) -> str:
        return "(" + word.join(self.write(part) for part in parts) + ")"

    def _number(self, dated: Dated, write: Callable[[Any], str]) -> str:
        judged = self.column(DAY_COLUMN)
        later = [
            f"WHEN {judged} >= {self.day(link.first)} THEN {write(link.value)}" for link in dated.links[:0:-1]
        ]
        first = write(dated.links[0].value)
        return f"(CASE {' '.join(later)} ELSE {first} END)" if later else first


class SQLite(Dialect):
    """SQLite: days are ISO texts, which order as days do."""

    types = dict.fromkeys(FactType, "INTEGER") | dict.fromkeys(WORDS, "TEXT") | {FactType.DATE: "TEXT"}

    def cell(self, value: Any) -> Any:
        """A value as the driver takes it; a day becomes an ISO text."""
        return value.isoformat() if isinstance(value, date) else super().cell(value)

    def shift(self, start: str, period: Period) -> str:
        """A day plus a period; SQLite runs over the end of a month, so the month's last day is the other bound."""
        moved = f"date({start}, '{period.months:+d} months')"
        bound = f"date({start}, 'start of month', '{period.months + 1:+d} months', '-1 day')"
        clipped = f"min({moved}, {bound})" if period.months else start
        return f"date({clipped}, '{period.days:+d} days')" if period.days else clipped

    def days_since(self, first: date, day: str) -> str:
        """Whole days from a known day to a day, both in SQL."""
        return f"CAST(julianday({day}) - julianday({self.day(first)}) AS INTEGER)"


class PostgreSQL(Dialect):
    """PostgreSQL: real booleans and dates."""

    true = "TRUE"
    false = "FALSE"
    types = (
        dict.fromkeys(FactType, "bigint")
        | dict.fromkeys(WORDS, "text")
        | {FactType.DATE: "date", FactType.BOOL: "boolean"}
    )

    def day(self, value: date) -> str:
        """A literal day, typed."""
        return f"DATE '{value.isoformat()}'"

    def shift(self, start: str, period: Period) -> str:
        """A day plus a period; PostgreSQL keeps the end of month itself."""
        return f"(({start} + INTERVAL '{period.months} months')::date + {period.days})"

    def days_since(self, first: date, day: str) -> str:
        """Whole days from a known day to a day, both in SQL."""
        return f"({day} - {self.day(first)})"


def _shifted(dialect: Dialect, node: Shifted) -> str:
    start = dialect.write(node.term)
    if isinstance(node.period, Dated):
        return dialect._number(node.period, lambda period: dialect.shift(start, period))
    return dialect.shift(start, node.period)


def _working_days(dialect: Dialect, node: WorkingDays) -> str:
    return dialect.working_days(dialect.write(node.start), dialect.write(node.end))


def _compare(dialect: Dialect, node: Compare) -> str:
    return f"({dialect.write(node.left)} {OPERATORS.get(node.operator, node.operator)} {dialect.write(node.right)})"


def _one_of(dialect: Dialect, node: OneOf) -> str:
    return f"({dialect.write(node.term)} IN ({', '.join(dialect.value(value) for value in node.values)}))"


def _has(dialect: Dialect, node: Has) -> str:
    inside = dialect.value(f"|{node.value}|")
    function = "strpos" if isinstance(dialect, PostgreSQL) else "instr"
    return f"({function}({dialect.write(node.term)}, {inside}) > 0)"


def _fact(dialect: Dialect, node: Fact) -> str:
    return dialect.column(node.name)


def _constant(dialect: Dialect, node: Constant) -> str:
    return dialect.value(node.value)


def _number(dialect: Dialect, node: Number) -> str:
    return dialect._number(node.dated, dialect.value)


def _all_of(dialect: Dialect, node: AllOf) -> str:
    return dialect._joined(" AND ", node.parts)


def _any_of(dialect: Dialect, node: AnyOf) -> str:
    return dialect._joined(" OR ", node.parts)


def _not(dialect: Dialect, node: Not) -> str:
    return f"(NOT {dialect.write(node.part)})"


WRITERS: dict[str, Callable[[Dialect, Any], str]] = {
    "Fact": _fact,
    "Truth": _fact,
    "Constant": _constant,
    "Number": _number,
    "Shifted": _shifted,
    "WorkingDays": _working_days,
    "Compare": _compare,
    "OneOf": _one_of,
    "Has": _has,
    "AllOf": _all_of,
    "AnyOf": _any_of,
    "Not": _not,
}
