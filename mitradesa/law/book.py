"""The rule book: every rule found in `law/rules` and, for a region, in `law/local`, checked for sense when it loads."""

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import mitradesa.law.local as local_rules
import mitradesa.law.rules as national_rules
from mitradesa.core.findings import Severity
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.law.citation import Citation, records_set_aside
from mitradesa.law.corrections import corrected, corrections
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import Malformed
from mitradesa.law.judge import Compiled, RuleSet, compile_rule
from mitradesa.law.local_files import own_rules
from mitradesa.law.own import BadLaw, current, kept, renew
from mitradesa.law.own_text import Trouble
from mitradesa.law.rule import Rule, names_in
from mitradesa.law.tightening import loosened
from mitradesa.law.working_days import working_calendar

SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Book:
    """The rules that hold in a region, ready to judge; `version` is a hash of all that decides an answer.

    `gravest_first` are the same compiled rules in the order of a report: what the law commands before what it advises, by gate.
    """

    rules: tuple[Rule, ...]
    compiled: RuleSet
    gravest_first: RuleSet
    version: str
    region: str

    def rule(self, name: str) -> Rule:
        """The rule of this id; raises KeyError when the book has none."""
        return next(rule for rule in self.rules if rule.id == name) if name in self.ids else _no_rule(name)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all rules."""
        return frozenset(rule.id for rule in self.rules)


def _no_rule(name: str) -> Rule:
    raise KeyError(name)


def _modules(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    for folder in pkgutil.iter_modules(package.__path__):
        if folder.ispkg:
            inner = importlib.import_module(f"{package.__name__}.{folder.name}")
            for entry in pkgutil.iter_modules(inner.__path__):
                if not entry.name.startswith(("test_", "conftest")):
                    yield folder.name, importlib.import_module(f"{inner.__name__}.{entry.name}")


def _rule(folder: str, module: ModuleType) -> Rule:
    name = module.__name__.rpartition(".")[2]
    found = getattr(module, name, None)
    if not isinstance(found, Rule):
        raise Malformed(f"{module.__name__} holds no rule called {name}")
    numbers = {key: value for key, value in vars(module).items() if isinstance(value, Dated)}
    region = folder.removeprefix("region_").replace("_", ".") if folder.startswith("region_") else ""
    return replace(found, id=name, question=folder if not region else "local", numbers=numbers, region=region)


def _check(rule: Rule) -> None:
    cited: Sequence[Citation] = [
        *rule.basis,
        *(link.basis for dated in rule.numbers.values() for link in dated.links),
    ]
    if not rule.basis or not rule.requires or not (rule.answers or rule.file):
        raise Malformed(f"{rule.id} needs a basis, a requirement and the rows it answers")
    for citation in cited:
        if not citation.article.digest:
            raise BadLaw(f"{rule.id}: {citation.shown} has no digest")
    numbers = set(rule.numbers)
    strange = set(names_in(rule.title)) | set(names_in(rule.remedy)) - numbers
    strange |= {name for one in rule.requires for name in one.names} - numbers - set(vocabulary())
    if strange - numbers:
        raise Malformed(
            f"{rule.id} speaks of {min(strange - numbers)}, which is no number of its file and no fact it may say here"
        )


def merge(national: Sequence[Rule], local: Sequence[Rule]) -> tuple[Rule, ...]:
    """The national rules with a region's own: the narrower place wins, and may only tighten unless its basis is a statute.

    Raises BadLaw when a local rule loosens a national number.
    """
    merged = {rule.id: rule for rule in national}
    for rule in sorted(local, key=lambda one: len(one.region)):
        if rule.id in merged and loosened(merged[rule.id], rule, numbers_alone=not rule.file):
            raise BadLaw(
                f"{rule.id} of region {rule.region} loosens the national rule without a basis of statute rank"
            )
        merged[rule.id] = rule
    return tuple(merged.values())


@dataclass(frozen=True, slots=True)
class _Written:
    """Every rule as it stands: national, of regions, and what of the installation's law data is set aside."""

    national: tuple[Rule, ...]
    local: tuple[Rule, ...]
    aside: tuple[Trouble, ...]


@cache
def _published() -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules that the program brings, national and local."""
    national = tuple(_rule(folder, module) for folder, module in _modules(national_rules))
    local = tuple(_rule(folder, module) for folder, module in _modules(local_rules))
    _one_name_each(national)
    return national, local


@kept
def _written() -> _Written:
    national, local = _published()
    for rule in (*national, *local):
        _check(rule)
    working_calendar()
    rules, aside = corrected([*national, *local], corrections())
    national, local = tuple(rules[: len(national)]), tuple(rules[len(national) :])
    own, loosening = own_rules(rules)
    for rule in own:
        _check(rule)
    return _Written(national, (*local, *own), (*records_set_aside(), *aside, *loosening))


def set_aside() -> tuple[Trouble, ...]:
    """The entries of the installation's law data that do not hold: what they speak of is gone, or they would loosen the law."""
    return _written().aside


def every_rule() -> tuple[Rule, ...]:
    """Every rule as it stands, national and of all regions."""
    return _written().national + _written().local


def renewed() -> bool:
    """Takes the installation's law files into use where they changed since they were read; whether they did."""
    return renew(_written)


def book(region: str = "") -> Book:
    """The rule book for a region's code such as 16.04.01.2001; the national rules alone where no region has its own."""
    own = {rule.region for rule in _written().local if f"{region}.".startswith(f"{rule.region}.")}
    return _book(max(own, key=len, default=""))


@kept
def _book(region: str) -> Book:
    written = _written()
    local = [rule for rule in written.local if f"{region}.".startswith(f"{rule.region}.")]
    rules = merge(written.national, local)
    compiled = RuleSet(map(compile_rule, rules))
    return Book(rules, compiled, RuleSet(sorted(compiled, key=_gravity)), version(), region)


def _gravity(compiled: Compiled) -> tuple[int, int]:
    return SEVERITIES.index(compiled.rule.severity), compiled.gate


def _one_name_each(rules: Sequence[Rule]) -> None:
    names = [rule.id for rule in rules]
    double = {name for name in names if names.count(name) > 1}
    if double:
        raise Malformed(f"two rules are called {', '.join(sorted(double))}")


@cache
def _program() -> str:
    """A hash over what the program brings: rules, instruments, facts."""
    law, core = Path(str(files("mitradesa.law"))), Path(str(files("mitradesa.core")))
    digest = hashlib.sha256()
    for folder, pattern in ((law, "*.py"), (law, "*.toml"), (core / "facts", "*.toml")):
        for path in sorted(folder.rglob(pattern)):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def version() -> str:
    """Twelve hexadecimal digits over rules, instruments, facts and the installation's own law data."""
    return hashlib.sha256(f"{_program()} {current().digest}".encode()).hexdigest()[:12]


def decides_by(rule: Rule) -> str:
    """How the requirement decides: dates, numbers, texts, counts, choices, or a single yes/no fact."""
    names = dict.fromkeys(name for requirement in rule.requires for name in requirement.condition.facts())
    words = [vocabulary()[name] for name in names]
    kinds = {word.type for word in words}
    if FactType.DATE in kinds:
        return "dates"
    if kinds & {FactType.INT, FactType.RUPIAH, FactType.PERCENT}:
        counted = any(
            word.type is FactType.INT and word.unit not in ("bulan", "tahun", "hari") for word in words
        )
        return "counts" if counted else "numbers"
    if kinds & {FactType.TEXT, FactType.LIST}:
        return "texts"
    if FactType.ENUM in kinds:
        return "choices"
    return "yes_no" if len(words) == 1 else "several_facts"
