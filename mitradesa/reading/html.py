"""HTML pages: their block structure turned into lines; scripts, styles and hidden parts are left out, links never followed."""

import itertools
import re
from collections.abc import Iterator

from lxml import etree

from mitradesa.reading.archive import damaged
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.markup import local
from mitradesa.reading.ordinals import ordinal
from mitradesa.reading.plain import decode

_SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "select",
        "textarea",
        "button",
    }
)
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
    }
)
_LIST_SHAPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SPACE_RUN = re.compile(r" {2,}")
_SPACES = {ord(space): " " for space in "\t\r\n\f"}


def read(content: bytes, options: Options) -> Contents:
    """Read an HTML page as one page of text; list items get the numbers that a browser would show."""
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = etree.fromstring(_declared(content).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error
    pieces = list(_pieces(root)) if root is not None else []
    lines = (_SPACE_RUN.sub(" ", line).strip(" ") for line in "".join(pieces).split("\n"))
    options.report(1, 1)
    return Contents(format="html", pages=(PageText(text=clean("\n".join(line for line in lines if line))),))


def _declared(content: bytes) -> str:
    start = content[:2048].lower()
    if b"charset=" in start:
        encoding = (
            start.partition(b"charset=")[2]
            .lstrip(b"\"'")
            .split(b'"')[0]
            .split(b"'")[0]
            .split(b">")[0]
            .strip(b" ;/")
        )
        try:
            return content.decode(encoding.decode("ascii", errors="ignore"))
        except (LookupError, UnicodeDecodeError, ValueError):
            return decode(content)
    return decode(content)


def _pieces(node: etree._Element) -> Iterator[str]:
    name = local(node)
    if name and name not in _SKIPPED and not _hidden(node):
        block = name in _BLOCKS
        yield "\n" if (block and name != "li") or name == "br" else ""
        yield (node.text or "").translate({} if name == "pre" else _SPACES)
        numbers = _item_numbers(node)
        for part in node:
            yield next(numbers) if local(part) == "li" else ""
            yield from _pieces(part)
        yield "\n" if block else "\t" if name in ("td", "th") else ""
    yield (node.tail or "").translate(_SPACES)


def _hidden(node: etree._Element) -> bool:
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or node.get("hidden") is not None


def _item_numbers(node: etree._Element) -> Iterator[str]:
    """The labels of a list's items, in order; a dash for each item of anything that is no numbered list."""
    shape = _LIST_SHAPES.get(node.get("type") or "", "decimal")
    numbers = itertools.count(_whole(node.get("start"), 1))
    while True:
        yield f"\n{ordinal(next(numbers), shape)}. " if local(node) == "ol" else "\n- "


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
