"""What a PDF holds for who reads it: its words without what stands on every page, its figures, and the size of its letters."""

import ctypes
import re
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as raw

BROKEN_OFF = re.compile("[-\u00ad\u2010\ufffe\x02]\\s*\n\\s*|[-\u00ad\u2010\ufffe\x02]")
# A table of contents leads to its pages by dots that are no words; each print has its own pages.
LED_TO = re.compile(r" {4,}\d+\s*$", re.MULTILINE)
LONG = 16


@dataclass(frozen=True)
class Print:
    """A PDF as read: its text, the words in it with how often, its smallest letters in points, and letters off the paper."""

    text: str
    words: Counter
    smallest: float
    pages: int
    cut_off: list


def read(made):
    """The print that the bytes of a PDF hold."""
    said, sizes, cut_off = [], [], []
    pdf = pypdfium2.PdfDocument(made)
    for page in pdf:
        text = page.get_textpage()
        width = page.get_width()
        for place in range(raw.FPDFText_CountChars(text)):
            letter = chr(raw.FPDFText_GetUnicode(text, place))
            holder = raw.FPDFText_GetTextObject(text, place)
            if not letter.isspace() and letter.isprintable() and holder:
                sizes.append(raw.FPDFText_GetFontSize(text, place))
                left, right = _sides(text, place)
                if left < 0 or right > width:
                    cut_off.append(letter)
            said.append(" " if holder and _furniture(holder) else letter)
        said.append("\n")
    whole = LED_TO.sub("", BROKEN_OFF.sub("", "".join(said).replace("\r", "")))
    return Print(whole, Counter(re.findall(r"\w+", whole)), min(sizes), len(pdf), cut_off)


def _sides(text, place):
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text, place, left, right, low, high)
    return left.value, right.value


def _furniture(holder):
    """Whether it belongs to the page and not to what is said: its foot, its head, the head of a table that goes on."""
    marks = (raw.FPDFPageObj_GetMark(holder, n) for n in range(raw.FPDFPageObj_CountMarks(holder)))
    return any(_name(mark) == "Artifact" for mark in marks)


def _name(mark):
    buffer, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, buffer, 128, length)
    return bytes(buffer)[: length.value].decode("utf-16-le").rstrip("\x00")


def lost(one, other):
    """The words that one print says more often than the other, without long ones that the other has in pieces."""
    squeezed = re.sub(r"\s", "", other.text)
    missing = one.words - other.words
    return {word: times for word, times in missing.items() if len(word) < LONG or word not in squeezed}
