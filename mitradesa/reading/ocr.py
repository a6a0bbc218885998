"""Words of a page picture by tesseract (or the tesserocr wheel) in a bounded child process; making the picture ready lives in scans.py."""

import csv
import importlib.util
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.layout import Box, lines_in_order
from mitradesa.reading.processes import Stopped, piped

LANGUAGES = ("ind", "eng")
PAGE_SECONDS = 40.0
_MEMORY = 1024 * 1024 * 1024
_STRAY_CONFIDENCE = 40.0
_DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
REMEDY = "Pasang OCR dengan: apt-get install tesseract-ocr tesseract-ocr-ind; atau kirim naskah aslinya (DOCX atau PDF berteks)."


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to run OCR: the command that takes a picture on stdin and writes TSV, and its languages, such as "ind+eng"."""

    command: tuple[str, ...]
    languages: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text of a picture, the mean confidence of its words (0 to 1; None without words) and how many words it has."""

    text: str
    sureness: float | None
    words: int


@dataclass(frozen=True, slots=True)
class _Word:
    box: Box
    confidence: float


def engine() -> Engine | None:
    """The OCR that this computer has: the tesseract command, else the tesserocr wheel with language files; None without either."""
    return _engine(os.environ.get("PATH", ""), os.environ.get("TESSDATA_PREFIX", ""))


def missing() -> Unreadable:
    """The refusal of a scan where no OCR is installed."""
    return Unreadable(
        "Berkas ini hasil pindai atau foto, dan komputer ini belum memiliki OCR untuk membacanya.", REMEDY
    )


def recognise(picture: bytes, using: Engine, *, sparse: bool = False) -> Recognised:
    """Read a picture (PNM or PNG bytes, upright, dark on light; `sparse`: of few words); raises Stopped after PAGE_SECONDS or failure."""
    command = (
        *using.command,
        "stdin",
        "stdout",
        "-l",
        using.languages,
        "--psm",
        "6" if sparse else "3",
        "--dpi",
        "300",
        "-c",
        "tessedit_create_tsv=1",
    )
    return _recognised(
        piped(command, picture, seconds=PAGE_SECONDS, memory=_MEMORY, surroundings={"OMP_THREAD_LIMIT": "1"})
    )


def turn(picture: bytes, using: Engine) -> int:
    """How many degrees clockwise a picture must be turned to stand upright (0, 90, 180, 270); 0 where that cannot be told."""
    if len(using.command) != 1:
        return 0
    command = (*using.command, "stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", "300")
    try:
        answer = piped(
            command, picture, seconds=PAGE_SECONDS, memory=_MEMORY, surroundings={"OMP_THREAD_LIMIT": "1"}
        )
    except Stopped:
        return 0
    for line in answer.decode("utf-8", errors="replace").splitlines():
        name, _, value = line.partition(":")
        if name == "Rotate" and value.strip() in ("90", "180", "270"):
            return int(value)
    return 0


@lru_cache(maxsize=4)
def _engine(path: str, prefix: str) -> Engine | None:
    command = shutil.which("tesseract", path=path)
    if command:
        languages = _languages(_listed(command))
        if languages:
            return Engine(command=(command,), languages=languages)
    folder = _data_folder(prefix)
    if folder and importlib.util.find_spec("tesserocr") is not None:
        found = _languages(tuple(file.stem for file in folder.glob("*.traineddata")))
        return Engine(
            command=(sys.executable, "-m", "mitradesa.reading.ocr_wheel", str(folder)), languages=found
        )
    return None


def _listed(command: str) -> tuple[str, ...]:
    try:
        answer = subprocess.run(
            [command, "--list-langs"], capture_output=True, timeout=20, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(answer.stdout.decode("utf-8", errors="replace").split())


def _languages(available: tuple[str, ...]) -> str:
    return "+".join(language for language in LANGUAGES if language in available)


def _data_folder(prefix: str) -> Path | None:
    folders = [Path(prefix), Path(prefix, "tessdata")] if prefix else []
    folders += [Path(folder) for folder in _DATA_FOLDERS]
    return next(
        (
            folder
            for folder in folders
            if any((folder / f"{name}.traineddata").is_file() for name in LANGUAGES)
        ),
        None,
    )


def _recognised(table: bytes) -> Recognised:
    words = [word for word in _words(table) if _kept(word)]
    sure = [word.confidence for word in words if any(letter.isalnum() for letter in word.box.text)]
    return Recognised(
        text="\n".join(lines_in_order([word.box for word in words])),
        sureness=sum(sure) / len(sure) / 100 if sure else None,
        words=sum(1 for word in words if word.confidence >= 60 and sum(map(str.isalpha, word.box.text)) >= 3),
    )


def _words(table: bytes) -> list[_Word]:
    rows = csv.DictReader(
        io.StringIO(table.decode("utf-8", errors="replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    words = []
    for row in rows:
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text:
            continue
        left, top, width, height = (float(row[name]) for name in ("left", "top", "width", "height"))
        box = Box(left=left, top=top, right=left + width, bottom=top + height, text=text)
        words.append(_Word(box=box, confidence=float(row["conf"])))
    return words


def _kept(word: _Word) -> bool:
    """Specks that were taken for punctuation are dropped; doubtful words stay, their doubt counts in the sureness."""
    return word.confidence >= _STRAY_CONFIDENCE or any(letter.isalnum() for letter in word.box.text)
