"""A region's own rules as TOML files in the data folder: a national rule made tighter, or a rule of the region's own.

Closed shapes: numbers, further requirements, a heavier severity, or a whole rule in the text form of `expression/written`. Nothing in a
file is ever run. What loosens a national rule without a basis of statute rank is set aside and said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.core.vocabulary import SUPPLIERS, vocabulary
from mitradesa.law.citation import Citation, cite, instruments
from mitradesa.law.corrections import basis_of, period, since_of, value_of, with_numbers_changed
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import Malformed
from mitradesa.law.expression.written import Numbers, condition
from mitradesa.law.own import current
from mitradesa.law.own_text import Table, Trouble, part
from mitradesa.law.regulations import id_of, local_files, regulation_of
from mitradesa.law.rule import Requirement, Rule, names_in
from mitradesa.law.tightening import loosened, rests_on_statute

TIGHTENING = ("rule", "by", "on", "severity", "basis", "regulation", "numbers", "requires")
WHOLE = (
    *TIGHTENING,
    "replaces",
    "title",
    "gate",
    "applies",
    "remedy",
    "supplier",
    "confidence",
    "interpretation",
)
VALUE = ("value", "since", "instrument", "key", "tighter")
ASKED = ("condition", "breach")


def own_rules(wider: Sequence[Rule]) -> tuple[list[Rule], list[Trouble]]:
    """The rules of the regions' files over those of the program, and what is set aside; raises BadLaw for an unclear file."""
    found: list[Rule] = []
    aside: list[Trouble] = []
    for region, stem, top, values in local_files():
        file = _File(region, top, values)
        if top.text("rule", needed=True) != stem:
            raise top.wrong("rule", f"berkas ini bernama {stem}; nama aturan dan nama berkas harus sama.")
        base = _wider(stem, region, [*wider, *found])
        rule = file.tightened(base) if base is not None and not values.get("replaces") else file.whole(stem)
        why = _conflict(base, rule, whole=bool(values.get("replaces"))) if base is not None else ""
        if why:
            aside.append(top.trouble("rule", f"{stem} di {region} melonggarkan aturan nasional: {why}"))
        else:
            found.append(replace(rule, region=region, question="local", file=top.file))
    return found, aside


def _conflict(base: Rule, rule: Rule, *, whole: bool) -> str:
    if whole and not rests_on_statute(base, rule):
        return "aturan yang diganti seluruhnya memerlukan dasar setingkat undang-undang."
    return loosened(base, rule)


def _wider(name: str, region: str, rules: Sequence[Rule]) -> Rule | None:
    """The rule of this name that holds in a region without the region's file: of the narrowest place that contains it."""
    holding = [
        rule
        for rule in rules
        if rule.id == name and f"{region}.".startswith(f"{rule.region}." if rule.region else "")
    ]
    return max(holding, key=lambda rule: len(rule.region), default=None)


class _File:
    """One file, read as the rule that it makes."""

    def __init__(self, region: str, top: Table, values: Mapping[str, Any]) -> None:
        self._region, self._top, self._values = region, top, values
        top.text("by", needed=True)
        top.day("on")

    def tightened(self, base: Rule) -> Rule:
        """A national rule with tighter numbers, further requirements or a heavier severity."""
        self._only(TIGHTENING)
        basis = self._basis()
        numbers = {
            name: self._number(table, base, name, basis) for name, table in self._parts("numbers").items()
        }
        rule = with_numbers_changed(base, numbers) if numbers else base
        severity = Severity(self._top.choice("severity", tuple(Severity), base.severity))
        asked = [
            *rule.requires,
            *self._requires(rule.numbers, needed=not numbers and severity == base.severity),
        ]
        return replace(rule, severity=severity, requires=asked, basis=[*rule.basis, *basis])

    def whole(self, name: str) -> Rule:
        """A rule of the region's own."""
        self._only(WHOLE)
        top, basis = self._top, self._basis()
        if not basis:
            raise top.wrong(
                "regulation", "sebut dasarnya: [regulation], atau [[basis]] dengan pasal yang ada di buku."
            )
        numbers = {key: self._new_number(table, basis) for key, table in self._parts("numbers").items()}
        applies = top.text("applies")
        return Rule(
            id=name,
            title=self._sentence("title", numbers),
            answers=(),
            basis=basis,
            gate=Gate(top.choice("gate", tuple(Gate), Gate.SIGN)),
            severity=Severity(top.choice("severity", tuple(Severity), Severity.SHOULD)),
            confidence=Confidence(top.choice("confidence", tuple(Confidence), Confidence.HIGH)),
            applies=self._condition(top, "applies", applies, numbers) if applies else None,
            requires=self._requires(numbers, needed=True),
            remedy=self._sentence("remedy", numbers),
            supplier=top.choice("supplier", ("", *SUPPLIERS)),
            interpretation=top.text("interpretation"),
            numbers=numbers,
        )

    def _only(self, keys: Sequence[str]) -> None:
        for key in self._values:
            if key not in keys:
                raise self._top.wrong(
                    key, f"kunci ini tidak dikenal di sini; yang dikenal: {', '.join(keys)}."
                )

    def _sentence(self, key: str, numbers: Numbers) -> str:
        text = self._top.text(key, needed=True)
        _known_names(self._top, key, text, set(numbers))
        return text

    def _parts(self, name: str) -> dict[str, Table]:
        stated = self._values.get(name, {})
        if not isinstance(stated, dict) or not all(isinstance(one, dict) for one in stated.values()):
            raise self._top.wrong(name, f"tulis [{name}.NAMA] dengan value dan since.")
        text = current().files[self._top.file]
        return {key: part(self._top.file, text, one, f"{name}.{key}") for key, one in stated.items()}

    def _rows(self, name: str) -> list[Table]:
        stated = self._values.get(name, [])
        if not isinstance(stated, list) or not all(isinstance(one, dict) for one in stated):
            raise self._top.wrong(name, f"tulis [[{name}]].")
        lines = current().files[self._top.file].split("\n")
        heads = [number for number, line in enumerate(lines) if line.strip() == f"[[{name}]]"]
        heads += [self._top.line - 1] * (len(stated) - len(heads))
        return [
            Table(self._top.file, head + 1, one, lines[head:])
            for head, one in zip(heads, stated, strict=False)
        ]

    def _basis(self) -> list[Citation]:
        regulation = regulation_of(self._top.file, self._values)
        found = []
        if regulation is not None:
            found.append(cite(id_of(self._region, regulation), regulation.text("article")))
        for table in self._rows("basis"):
            table.only("instrument", "key")
            name, key = table.text("instrument", needed=True), table.text("key", needed=True)
            if name not in instruments() or key not in instruments()[name].articles:
                raise table.wrong("key", f"{name} {key} tidak ada di buku aturan.")
            found.append(cite(name, key))
        return found

    def _number(self, table: Table, base: Rule, name: str, basis: Sequence[Citation]) -> Dated:
        table.only(*VALUE)
        if name not in base.numbers:
            raise table.wrong(
                name, f"aturan {base.id} tidak mempunyai angka {name}; yang ada: {', '.join(base.numbers)}."
            )
        old = base.numbers[name]
        usual = basis[0] if basis else old.links[-1].basis
        link = Since(
            since_of(table),
            value_of(table, table.text("value", needed=True), base, name),
            self._cited(table, usual),
        )
        return Dated(*(one for one in old.links if one.first < link.first), link, tighter=old.tighter)

    def _new_number(self, table: Table, basis: Sequence[Citation]) -> Dated:
        table.only(*VALUE)
        text = table.text("value", needed=True)
        try:
            value: object = int(text) if text.lstrip("-").isdecimal() else period(text)
        except ValueError as error:
            raise table.wrong("value", str(error)) from None
        tighter = table.choice("tighter", ("", "lower", "higher"))
        return Dated(Since(since_of(table), value, self._cited(table, basis[0])), tighter=tighter)

    def _cited(self, table: Table, usual: Citation) -> Citation:
        cited = basis_of(table, usual)
        if cited is None:
            raise table.wrong("key", "pasal dasarnya tidak ada di buku aturan.")
        return cited

    def _requires(self, numbers: Numbers, *, needed: bool) -> list[Requirement]:
        rows = self._rows("requires")
        if needed and not rows:
            raise self._top.wrong(
                "requires", "belum ada yang diminta; tulis [[requires]] dengan condition dan breach."
            )
        found = []
        for table in rows:
            table.only(*ASKED)
            breach = table.text("breach", needed=True)
            _known_names(table, "breach", breach, set(numbers) | set(vocabulary()))
            asked = self._condition(table, "condition", table.text("condition", needed=True), numbers)
            found.append(Requirement(asked, breach))
        return found

    def _condition(self, table: Table, key: str, text: str, numbers: Numbers) -> Any:
        try:
            return condition(text, numbers)
        except Malformed as error:
            raise table.wrong(key, f"{error}.") from None


def _known_names(table: Table, key: str, text: str, known: set[str]) -> None:
    try:
        strange = set(names_in(text)) - known
    except ValueError:
        raise table.wrong(key, "kurung kurawalnya tidak berpasangan.") from None
    if strange:
        raise table.wrong(
            key, f"{{{min(strange)}}} bukan angka aturan ini dan bukan fakta yang boleh disebut di sini."
        )
