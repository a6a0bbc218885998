"""The law arranged for its pages: instruments by rank, articles with their rules, rules with their numbers and conditions in words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import partial_in_words
from mitradesa.core.findings import Verification
from mitradesa.core.vocabulary import FactWord, vocabulary
from mitradesa.law.book import decides_by, every_rule
from mitradesa.law.citation import Citation, Instrument, instruments
from mitradesa.law.expression.words import Phrase, phrase
from mitradesa.law.judge import fill, show_number
from mitradesa.law.own import kept
from mitradesa.law.rule import Rule

LEVELS = {
    "act": "Undang-undang",
    "code": "Kitab undang-undang",
    "government": "Peraturan pemerintah",
    "presidential": "Peraturan presiden",
    "ministerial": "Peraturan menteri",
    "agency": "Peraturan lembaga",
    "circular": "Surat edaran",
    "regional": "Peraturan daerah",
}
QUESTIONS = {
    "regime": "Hukum mana yang berlaku",
    "authority": "Kewenangan dan kecakapan",
    "formation": "Musyawarah, rencana, dan pembentukan",
    "content": "Isi perjanjian",
    "form": "Bentuk dan bahasa",
    "term": "Jangka waktu",
    "assets": "Aset desa",
    "money": "Uang",
    "approval": "Izin dan persetujuan",
    "permits": "Izin dan persetujuan",
    "signature": "Tanda tangan dan meterai",
    "reporting": "Pelaporan",
    "ending": "Pengakhiran",
    "disputes": "Perselisihan",
    "conflict_of_interest": "Benturan kepentingan",
    "partners": "Pihak ketiga",
    "versions": "Versi hukum",
    "local": "Aturan kabupaten",
}
DECIDES = {
    "dates": "membandingkan tanggal",
    "numbers": "membandingkan angka",
    "counts": "menghitung jumlah",
    "texts": "melihat teks atau daftar",
    "choices": "melihat satu dari beberapa pilihan",
    "yes_no": "satu fakta ya atau tidak",
    "several_facts": "beberapa fakta ya atau tidak",
}


WAITS = {
    "between-villages": "kerja sama antar-desa",
}


@dataclass(frozen=True, slots=True)
class Link:
    """One value of a number that the law changes."""

    since: str
    value: str
    basis: Citation


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule as its page shows it, on a stated day."""

    rule: Rule
    title: str
    remedy: str
    applies: Phrase | None
    requires: tuple[tuple[Phrase, str], ...]
    numbers: Mapping[str, tuple[Link, ...]]
    facts: tuple[FactWord, ...]
    decides: str
    blocks: bool


def shown_rule(rule: Rule, day: date) -> ShownRule:
    """The rule with its sentences filled and its conditions in words as they stand on a day."""
    return ShownRule(
        rule=rule,
        title=fill(rule.title, rule, {}, day),
        remedy=fill(rule.remedy, rule, {}, day),
        applies=phrase(rule.applies, day) if rule.applies is not None else None,
        requires=tuple(
            (phrase(asked.condition, day), _with_labels(asked.breach, rule, day)) for asked in rule.requires
        ),
        numbers={name: _links(rule, name) for name in rule.numbers},
        facts=tuple(vocabulary()[name] for name in rule.facts),
        decides=DECIDES.get(decides_by(rule), decides_by(rule)),
        blocks=rule.blocks_on(day),
    )


def _with_labels(sentence: str, rule: Rule, day: date) -> str:
    """A sentence with its numbers, and the name of each fact where its value will stand."""
    shown = {name: show_number(dated.on(day), rule, name) for name, dated in rule.numbers.items()}
    shown |= {
        name: f"[{word.label.lower()}]" for name, word in vocabulary().items() if "{" + name in sentence
    }
    return sentence.format_map(shown)


def _links(rule: Rule, name: str) -> tuple[Link, ...]:
    return tuple(
        Link(partial_in_words(link.day) or "sejak semula", show_number(link.value, rule, name), link.basis)
        for link in rule.numbers[name].links
    )


def question_name(question: str) -> str:
    """The question that a folder of rules answers, in words."""
    return QUESTIONS.get(question, question.replace("_", " ").capitalize())


def rules_by_question() -> Mapping[str, Sequence[Rule]]:
    """The rules of the book under the question they answer, in the order of QUESTIONS."""
    grouped: dict[str, list[Rule]] = defaultdict(list)
    for rule in every_rule():
        grouped[rule.question].append(rule)
    known = [name for name in QUESTIONS if name in grouped]
    return {name: grouped[name] for name in [*known, *sorted(set(grouped) - set(known))]}


def rules_named(name: str) -> tuple[Rule, ...]:
    """The rules of this id: the national one first, then those by which regions replace it."""
    return tuple(rule for rule in every_rule() if rule.id == name)


def waits_for(names: str) -> str:
    """What an article waits for, in words."""
    return ", ".join(WAITS.get(name.strip(), name.strip()) for name in names.replace(",", " ").split())


@kept
def rules_by_article() -> Mapping[tuple[str, str], tuple[Rule, ...]]:
    """The rules that rest on an article, by the instrument's id and the article's key."""
    grouped: dict[tuple[str, str], dict[str, Rule]] = defaultdict(dict)
    for rule in every_rule():
        for cited in [*rule.basis, *(link.basis for dated in rule.numbers.values() for link in dated.links)]:
            grouped[cited.instrument_id, cited.key][rule.id] = rule
    return {key: tuple(rules.values()) for key, rules in grouped.items()}


def instruments_by_rank() -> Mapping[str, Sequence[Instrument]]:
    """The instruments under the name of their level, the highest first, within it the newest first."""
    grouped: dict[str, list[Instrument]] = defaultdict(list)
    for instrument in instruments().values():
        grouped[instrument.level].append(instrument)
    ranks = [*(level for level in LEVELS if level in grouped), *sorted(set(grouped) - set(LEVELS))]
    named: dict[str, list[Instrument]] = defaultdict(list)
    for level in ranks:
        named[LEVELS.get(level, level.replace("_", " ").capitalize())] += grouped[level]
    return {name: sorted(found, key=lambda one: (-one.year, one.short)) for name, found in named.items()}


def verification_counts(instrument: Instrument) -> Mapping[Verification, int]:
    """How many articles of an instrument were verified in which way, those that occur."""
    counts = Counter(article.verified for article in instrument.articles.values())
    return {level: counts[level] for level in Verification if counts[level]}
