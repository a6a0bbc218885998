"""Numbers of rules that an installation corrects until the program brings them right; a region's own numbers live in `local_files`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mitradesa.core.calendar import Period, first_day
from mitradesa.core.vocabulary import BadFact
from mitradesa.law.citation import Citation, cite, instruments
from mitradesa.law.dated import Dated, Since, days, months, years
from mitradesa.law.expression.rewriting import with_numbers
from mitradesa.law.judge import number_word
from mitradesa.law.own import CORRECTIONS, current
from mitradesa.law.own_text import Table, Trouble, tables
from mitradesa.law.rule import Requirement, Rule

KEYS = (
    "rule",
    "region",
    "number",
    "since",
    "value",
    "was",
    "instrument",
    "key",
    "by",
    "on",
    "source",
    "reason",
)
LONGEST_COUNT = 4
UNITS = {"bulan": months, "tahun": years, "hari": days}


@dataclass(frozen=True, slots=True)
class Correction:
    """One corrected value: of which number of which rule, from which day on, and by which article."""

    rule: str
    region: str
    number: str
    since: str
    table: Table


def corrections() -> list[Correction]:
    """Every correction, in the order of the file; raises BadLaw for one that does not hold together."""
    text = current().files.get(CORRECTIONS, "")
    found: list[Correction] = []
    for table in tables(CORRECTIONS, text, "correction"):
        table.only(*KEYS)
        table.day("on")
        for key in ("by", "value", "reason"):
            table.text(key, needed=True)
        one = Correction(
            table.text("rule", needed=True),
            table.text("region"),
            table.text("number", needed=True),
            since_of(table),
            table,
        )
        if any(_place(one) == _place(other) for other in found):
            raise table.wrong("since", "angka ini sudah dikoreksi di atasnya untuk hari yang sama.")
        found.append(one)
    return found


def _place(one: Correction) -> tuple[str, str, str, str]:
    return one.rule, one.region, one.number, one.since


def since_of(table: Table) -> str:
    """From when a value holds: a day, month or year, empty for always; raises BadLaw for anything else."""
    since = table.text("since")
    try:
        first_day(since)
    except ValueError:
        raise table.wrong("since", "tulis tahun, bulan atau tanggal: 2025, 2025-06, 2025-06-01.") from None
    return since


def corrected(rules: Sequence[Rule], wanted: Sequence[Correction]) -> tuple[list[Rule], list[Trouble]]:
    """The rules with the corrections, and the corrections that fit no rule, number or article any more."""
    found, aside = list(rules), []
    for one in wanted:
        place = next((n for n, rule in enumerate(found) if _is_about(one, rule)), None)
        if place is None:
            aside.append(one.table.trouble("rule", f"tidak ada aturan {one.rule} dengan angka {one.number}."))
            continue
        cited = basis_of(one.table, found[place].numbers[one.number].links[-1].basis)
        if cited is None:
            aside.append(one.table.trouble("key", "pasal dasarnya tidak ada di buku aturan ini."))
            continue
        value = value_of(one.table, one.table.text("value"), found[place], one.number)
        found[place] = with_number(found[place], one.number, Since(one.since, value, cited))
    return found, aside


def _is_about(one: Correction, rule: Rule) -> bool:
    return (rule.id, rule.region) == (one.rule, one.region) and one.number in rule.numbers


def basis_of(table: Table, usual: Citation) -> Citation | None:
    """The article that a table names, the usual one where it names none; None where the book has no such article."""
    name, key = table.text("instrument"), table.text("key")
    if not name:
        return usual
    known = instruments().get(name)
    return cite(name, key) if known is not None and key in known.articles else None


def value_of(table: Table, text: str, rule: Rule, number: str) -> object:
    """A number as it is written ("36 bulan", "30"), of the kind that the rule's own has; raises BadLaw for another."""
    try:
        return parsed(text, rule, number)
    except (ValueError, BadFact) as error:
        raise table.wrong("value", str(error)) from None


def parsed(text: str, rule: Rule, number: str) -> object:
    """The same where no file is at hand; raises ValueError or BadFact with a sentence."""
    if isinstance(rule.numbers[number].links[-1].value, Period):
        return period(text)
    word = number_word(rule, number)
    found = word.parse(text.removesuffix(word.unit)) if word else int(text)
    if not isinstance(found, int):
        raise ValueError(f"'{text}' bukan angka.")
    return found


def period(text: str) -> Period:
    """A length of time as it is written: 36 bulan, 3 tahun, 14 hari; raises ValueError for anything else."""
    count, _, unit = text.strip().partition(" ")
    if not count.isdecimal() or unit not in UNITS or len(count) > LONGEST_COUNT:
        raise ValueError(f"'{text}' bukan jangka waktu; tulis misalnya 36 bulan, 3 tahun, atau 14 hari.")
    return UNITS[unit](int(count))


def with_number(rule: Rule, number: str, link: Since) -> Rule:
    """The rule with one value of a number from a day on; a value from the same day is replaced."""
    old = rule.numbers[number]
    links = [one for one in old.links if one.first != link.first]
    return with_numbers_changed(rule, {number: Dated(*links, link, tighter=old.tighter)})


def with_numbers_changed(rule: Rule, numbers: Mapping[str, Dated]) -> Rule:
    """The rule with other numbers under their names, wherever it reads them."""
    changes = {id(rule.numbers[name]): dated for name, dated in numbers.items()}
    return replace(
        rule,
        applies=with_numbers(rule.applies, changes) if rule.applies is not None else None,
        due=with_numbers(rule.due, changes) if rule.due is not None else None,
        requires=[
            Requirement(with_numbers(asked.condition, changes), asked.breach) for asked in rule.requires
        ],
        numbers={**rule.numbers, **numbers},
    )
