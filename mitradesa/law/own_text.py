"""Tables of the installation's TOML files, each knowing its file and line, so that what is wrong is said where it stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import rtoml

from mitradesa.law.own import BadLaw

WHERE = re.compile(r"at line (\d+)")
HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class Trouble:
    """An entry of the installation's law data that is set aside, and why; all the others hold."""

    file: str
    line: int
    key: str
    says: str

    def __str__(self) -> str:
        return f"{self.file}, baris {self.line}, {self.key}: {self.says}"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; `lines` are the lines from its header to the next one."""

    file: str
    line: int
    values: Mapping[str, Any]
    lines: Sequence[str]

    def line_of(self, key: str) -> int:
        """The line on which a key stands; the header's where it does not."""
        written = re.compile(rf'^\s*"?{re.escape(key)}"?\s*=')
        return next((self.line + n for n, text in enumerate(self.lines) if written.match(text)), self.line)

    def wrong(self, key: str, says: str) -> BadLaw:
        """The error to raise about a key."""
        return BadLaw(str(self.trouble(key, says)))

    def trouble(self, key: str, says: str) -> Trouble:
        """The same as a note on an entry that is set aside."""
        return Trouble(self.file, self.line_of(key), key, says)

    def only(self, *keys: str) -> None:
        """Raises BadLaw for a key that the shape does not have."""
        for key in self.values:
            if key not in keys:
                raise self.wrong(key, f"kunci ini tidak dikenal; yang dikenal: {', '.join(keys)}.")

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text, with its blanks made one; raises BadLaw where it is needed and missing, or is no text."""
        value = self.values.get(key, "")
        if isinstance(value, bool | list | dict):
            raise self.wrong(key, "isinya harus teks.")
        found = " ".join(str(value).split())
        if needed and not found:
            raise self.wrong(key, "belum diisi.")
        return found

    def day(self, key: str) -> date:
        """A day; raises BadLaw where there is none."""
        try:
            return date.fromisoformat(self.text(key, needed=True)[:10])
        except ValueError:
            raise self.wrong(key, "bukan tanggal; tulis misalnya 2026-12-01.") from None

    def choice(self, key: str, allowed: Sequence[str], usual: str = "") -> str:
        """One of some words; raises BadLaw for any other."""
        found = self.text(key) or usual
        if found not in allowed:
            raise self.wrong(key, f"'{found}' tidak dikenal; pilih dari {', '.join(allowed)}.")
        return found


def loaded(file: str, text: str) -> dict[str, Any]:
    """A file's TOML; raises BadLaw with the line where it is none."""
    try:
        return dict(rtoml.loads(text))
    except rtoml.TomlParsingError as error:
        line = WHERE.search(str(error))
        where = f", baris {line[1]}" if line else ""
        raise BadLaw(f"{file}{where}: bukan TOML yang benar ({error}).") from None


def tables(file: str, text: str, name: str) -> Iterator[Table]:
    """The tables of an array [[name]], in order; raises BadLaw where the file holds anything else or is no TOML."""
    found = loaded(file, text)
    strange = [key for key in found if key != name]
    rows = found.get(name, [])
    if strange or not isinstance(rows, list):
        raise BadLaw(f"{file}: hanya boleh berisi [[{name}]], bukan {strange[0] if strange else name}.")
    blocks = [block for block in blocks_of(text) if block.name == name]
    for number, values in enumerate(rows):
        block = blocks[number] if number < len(blocks) else Block("", 1, ())
        yield Table(file, block.line, values, block.lines)


@dataclass(frozen=True, slots=True)
class Block:
    """A header of a file with the lines up to the next one; the lines before the first header have no name."""

    name: str
    line: int
    lines: Sequence[str]


def blocks_of(text: str) -> list[Block]:
    """A file cut at its headers."""
    lines = text.split("\n")
    heads = [number for number, line in enumerate(lines) if HEADER.match(line)]
    found = [Block("", 1, lines[: heads[0] if heads else len(lines)])]
    for start, end in zip(heads, [*heads, len(lines)][1:], strict=True):
        header = HEADER.match(lines[start])
        found.append(Block(header[2] if header else "", start + 1, lines[start:end]))
    return found


def part(file: str, text: str, values: Mapping[str, Any], name: str = "") -> Table:
    """The top of a file, or one [name] table of it, whose values are known."""
    block = next((one for one in blocks_of(text) if one.name == name), Block(name, 1, ()))
    return Table(file, block.line, values, block.lines)
