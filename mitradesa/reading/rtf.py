"""Rich Text Format (RTF): its text with paragraphs, cells and list labels; no formatting, pictures, objects or field codes."""

import re
from dataclasses import dataclass, field

from mitradesa.reading.archive import damaged
from mitradesa.reading.contents import Contents, Options, PageText, clean

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.IGNORECASE,
)
_SKIPPED = frozenset(
    {
        *(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "objdata",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
        ),
        *(
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "xmlnstbl",
        ),
        *(
            "annotation",
            "atnid",
            "atnauthor",
            "datastore",
            "colorschememapping",
            "latentstyles",
            "bkmkstart",
            "bkmkend",
            "nonshppict",
        ),
    }
)
_KEPT_STARRED = frozenset({"shpinst", "shptxt", "shppict"})
_WRITTEN = {
    **dict.fromkeys(("par", "line", "sect", "page", "row", "column"), "\n"),
    **dict.fromkeys(("tab", "cell", "nestcell"), "\t"),
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}
_DEEPEST = 2_000


@dataclass(slots=True)
class _Group:
    skipped: bool = False
    hidden: bool = False
    fallback: int = 1


@dataclass(slots=True)
class _Reader:
    """The state of one pass: open groups, text so far, and how many stand-ins for a Unicode letter are still to be dropped."""

    encoding: str
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    pieces: list[str] = field(default_factory=list)
    starred: bool = False
    drop: int = 0

    def token(self, token: re.Match[str]) -> None:
        """Take in one token."""
        word, number, byte, symbol, brace, text = token.groups()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif byte:
            self._write(bytes.fromhex(byte).decode(self.encoding, errors="replace"), droppable=True)
        elif symbol:
            self._symbol(symbol)
        elif text:
            kept = text[self.drop :]
            self.drop = max(0, self.drop - len(text))
            self._write(kept)

    def _brace(self, brace: str) -> None:
        self.drop, self.starred = 0, False
        if brace == "{":
            if len(self.groups) > _DEEPEST:
                raise damaged()
            top = self.groups[-1]
            self.groups.append(_Group(top.skipped, top.hidden, top.fallback))
        elif len(self.groups) > 1:
            self.groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if word in _SKIPPED or (self.starred and word not in _KEPT_STARRED):
            group.skipped = True
        elif word in ("v", "deleted"):
            group.hidden = number != 0
        elif word == "uc":
            group.fallback = min(number or 0, 10)
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.drop = group.fallback
        elif word in _WRITTEN:
            self._write(_WRITTEN[word])
        self.starred = False

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in "{}\\":
            self._write(symbol)
        elif symbol in "~_\r\n":
            self._write({"~": " ", "_": "-"}.get(symbol, "\n"))

    def _write(self, text: str, *, droppable: bool = False) -> None:
        if droppable and self.drop:
            self.drop -= 1
        elif not (self.groups[-1].skipped or self.groups[-1].hidden):
            self.pieces.append(text)


def read(content: bytes, options: Options) -> Contents:
    """Read an RTF file; embedded objects and field codes are never opened."""
    source = content.decode("latin-1")
    page = re.search(r"\\ansicpg(\d{3,5})", source[:2000])
    reader = _Reader(encoding=_encoding(page.group(1) if page else "1252"))
    for token in _TOKEN.finditer(source):
        reader.token(token)
    if len(reader.groups) > 1 and len("".join(reader.pieces)) < 20:
        raise damaged()
    options.report(1, 1)
    return Contents(format="rtf", pages=(PageText(text=clean("".join(reader.pieces))),))


def _encoding(page: str) -> str:
    try:
        b"".decode(f"cp{page}")
    except LookupError:
        return "cp1252"
    return f"cp{page}"
