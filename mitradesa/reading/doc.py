"""Word documents of before 2007 (DOC), turned into text by antiword or else catdoc; recognition.py tells them from other files."""

import shutil

from mitradesa.reading.archive import damaged, locked
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.processes import Stopped, piped

_SECONDS = 20.0
_MEMORY = 512 * 1024 * 1024
_COMMANDS = (
    ("antiword", "-m", "UTF-8.txt", "-w", "0", "-"),
    ("catdoc", "-d", "utf-8", "-w", "-"),
)
_FIB_WORD_8 = b"\xec\xa5"
_ENCRYPTED = 0x0100


def read(content: bytes, options: Options) -> Contents:
    """Read a DOC file; macros are never run. Raises Unreadable when it is locked, broken, or no program to read it is installed."""
    if _encrypted(content):
        raise locked()
    commands = [command for command in _COMMANDS if shutil.which(command[0])]
    if not commands:
        raise Unreadable(
            "Berkas ini DOC lama (Word 97-2003), dan komputer ini belum memiliki program untuk membacanya.",
            "Simpan sebagai DOCX, atau pasang programnya dengan: apt-get install antiword.",
        )
    text = next((text for command in commands if (text := _text(command, content)).strip()), "")
    if not text:
        raise damaged()
    options.report(1, 1)
    return Contents(format="doc", pages=(PageText(text=clean(text)),))


def _text(command: tuple[str, ...], content: bytes) -> str:
    try:
        return piped(command, content, seconds=_SECONDS, memory=_MEMORY).decode("utf-8", errors="replace")
    except Stopped:
        return ""


def _encrypted(content: bytes) -> bool:
    """Whether the Word 97-2003 header, which starts on a sector, has its encryption bit set."""
    place = next(
        (
            place
            for place in range(512, min(len(content), 1 << 20), 512)
            if content[place : place + 2] == _FIB_WORD_8
        ),
        None,
    )
    return place is not None and bool(int.from_bytes(content[place + 10 : place + 12], "little") & _ENCRYPTED)
