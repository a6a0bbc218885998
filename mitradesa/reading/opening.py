"""The door of the reader: bytes or a path in, a draft out, whatever the file turns out to be; each format is read in its own module.

The one place of `reading` where modules are imported late, so that a Word file never waits for the libraries of PDF and pictures.
"""

import hashlib
import importlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import cast

from mitradesa.core.language import _
from mitradesa.reading.contents import Contents, Options, PageText, Progress, has_words
from mitradesa.reading.draft import Draft, How, Page, Unreadable
from mitradesa.reading.recognition import Kind, recognised
from mitradesa.reading.tongue import ENGLISH_NOTE, is_foreign

LARGEST_FILE = 50 * 1024 * 1024
MOST_LETTERS = 3_000_000
LEAST_SURE = 0.60

_READERS = {
    Kind.DOCX: "mitradesa.reading.docx",
    Kind.ODT: "mitradesa.reading.odt",
    Kind.PDF: "mitradesa.reading.pdf",
    Kind.IMAGE: "mitradesa.reading.images",
    Kind.HTML: "mitradesa.reading.html",
    Kind.DOC: "mitradesa.reading.doc",
    Kind.RTF: "mitradesa.reading.rtf",
    Kind.TEXT: "mitradesa.reading.plain",
}
_PICTURES = "mitradesa.reading.page_pictures"
_PASTED = "mitradesa.reading.pasted_pages"
_TABLES = "mitradesa.reading.register.tables"
_HOSTILE = "mitradesa.reading.statements.hostile"
_REENCODING = "mitradesa.reading.reencoding"


def read_path(
    path: str | os.PathLike[str],
    *,
    ocr_pages: int | None = None,
    ocr_workers: int | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Read the draft in a file; raises Unreadable for whatever cannot be read. Files over 50 MB are refused unopened."""
    return read_draft(
        content_of(path),
        name=Path(path).name,
        ocr_pages=ocr_pages,
        ocr_workers=ocr_workers,
        progress=progress,
    )


def content_of(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file; raises Unreadable for one that is missing, closed to us, no file at all or over 50 MB."""
    place = Path(path)
    try:
        status = place.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(
                _("{name} bukan berkas.").format(name=place.name or place),
                "Sebutkan berkas naskah, misalnya naskah.docx.",
            )
        _refuse_large(status.st_size)
        return place.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(
            _("Berkas {name} tidak ditemukan.").format(name=place), "Periksa kembali nama dan foldernya."
        ) from error
    except (OSError, ValueError) as error:
        raise Unreadable(
            _("Berkas {name} tidak dapat dibuka.").format(name=place), "Periksa izin baca berkas itu."
        ) from error


def read_draft(
    content: bytes,
    *,
    name: str,
    ocr_pages: int | None = None,
    ocr_workers: int | None = None,
    progress: Progress | None = None,
) -> Draft:
    """Read a draft from its bytes; the content decides the format, never the name.

    At most `ocr_pages` pages go through OCR (None: all of them), `ocr_workers` at a time (None: one a core); `progress` hears (pages
    done, pages in all). Raises Unreadable, and nothing else, for whatever cannot be read.
    """
    _refuse_large(len(content))
    if not content.strip(b"\0 \t\r\n\f\v"):
        raise Unreadable("Berkas ini kosong.", "Pilih berkas yang berisi naskah perjanjian.")
    options = Options(ocr_pages=ocr_pages, ocr_workers=ocr_workers, progress=progress)
    with _refusing():
        kind = recognised(content)
        contents = _read(kind, content, options)
    return _draft(content, PurePath(name).name, contents, _misnamed(kind, name))


def read_picture(content: bytes, number: int, *, width: int = 900) -> bytes:
    """Page `number` (1 the first) of a scan, photo or PDF as a grey WebP at most `width` dots wide; raises Unreadable, nothing else."""
    _refuse_large(len(content))
    with _refusing():
        return cast("bytes", importlib.import_module(_PICTURES).page_picture(content, number, width=width))


def count_pages(content: bytes) -> int:
    """How many pages a PDF has; raises Unreadable, nothing else, for one that is locked, broken or no PDF behind its first bytes."""
    _refuse_large(len(content))
    with _refusing():
        document = importlib.import_module(_READERS[Kind.PDF]).opened(content)
        try:
            return len(document)
        finally:
            document.close()


def read_sheets(content: bytes, *, values_only: bool = False) -> list[dict[str, object]]:
    """The sheets of a spreadsheet or CSV file as `name` and `rows`; raises Unreadable, nothing else.

    `values_only` refuses files with macros and cells that calculate.
    """
    _refuse_large(len(content))
    with _refusing():
        hostile = importlib.import_module(_HOSTILE) if values_only else None
        if hostile:
            hostile.refuse_hostile(content)
        tables = importlib.import_module(_TABLES).read_tables(content)
        tables = hostile.without_formulas(tables) if hostile else tables
        return [{"name": table.name, "rows": table.rows} for table in tables]


def reencode(content: bytes) -> tuple[bytes, str]:
    """A picture file written anew without its metadata, and its content type; raises Unreadable, nothing else."""
    _refuse_large(len(content))
    with _refusing():
        return cast("tuple[bytes, str]", importlib.import_module(_REENCODING).reencoded(content))


@contextmanager
def _refusing() -> Iterator[None]:
    """Turn whatever a library raises on a broken file into one refusal that people can act on."""
    try:
        yield
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable(
            "Berkas ini memerlukan memori melebihi batas untuk dibaca.",
            "Kirim halaman perjanjiannya saja, atau perkecil gambarnya.",
        ) from error
    except Exception as error:
        raise Unreadable(
            "Berkas ini rusak atau terpotong, sehingga tidak dapat dibaca.",
            "Buka di aplikasi asalnya, simpan kembali sebagai DOCX atau PDF, lalu coba lagi.",
        ) from error


def _read(kind: Kind, content: bytes, options: Options) -> Contents:
    contents = cast("Contents", importlib.import_module(_READERS[kind]).read(content, options))
    if contents.pictures:
        return cast("Contents", importlib.import_module(_PASTED).with_pasted_pages(contents, options))
    return contents


def _refuse_large(size: int) -> None:
    if size > LARGEST_FILE:
        raise Unreadable(
            _("Berkas ini {size} MB, melebihi batas {limit} MB.").format(
                size=round(size / 1024 / 1024), limit=LARGEST_FILE // 1024 // 1024
            ),
            "Kecilkan gambar di dalamnya, atau kirim halaman perjanjiannya saja.",
        )


def _draft(content: bytes, name: str, contents: Contents, notes: tuple[str, ...]) -> Draft:
    if not any(has_words(page.text) for page in contents.pages):
        raise Unreadable(
            "Tidak ada kata yang ditemukan dalam berkas ini.",
            "Pastikan berkas ini memuat naskah perjanjian; bila berupa foto, ambil ulang dengan terang, tegak, dan tajam.",
        )
    text, pages = _joined(contents.pages)
    if len(text) > MOST_LETTERS:
        raise Unreadable(
            _("Isi berkas ini {count} juta huruf, terlalu panjang untuk satu perjanjian.").format(
                count=round(len(text) / 1e6)
            ),
            "Kirim naskah perjanjiannya saja, tanpa lampiran data.",
        )
    foreign = _how(contents.pages) is How.TEXT and is_foreign(text)
    unsure = foreign or any(page.sureness is None or page.sureness < LEAST_SURE for page in pages)
    return Draft(
        text=text,
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        format=contents.format,
        pages=pages if contents.paged else (),
        how=_how(contents.pages),
        whole=contents.whole and not unsure,
        notes=(*notes, *contents.notes, *((ENGLISH_NOTE,) if foreign else ())),
    )


def _joined(pages: tuple[PageText, ...]) -> tuple[str, tuple[Page, ...]]:
    """The text of all pages with a line break between them (it belongs to the page before), and where each page stands."""
    pieces: list[str] = []
    places: list[Page] = []
    length = 0
    last = max((number for number, page in enumerate(pages) if page.text), default=0)
    for number, page in enumerate(pages):
        piece = page.text + "\n" if page.text and number < last else page.text
        places.append(
            Page(
                number=number + 1, start=length, end=length + len(piece), how=page.how, sureness=page.sureness
            ),
        )
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), tuple(places)


def _how(pages: tuple[PageText, ...]) -> How:
    ways = {page.how for page in pages if page.text}
    return ways.pop() if len(ways) == 1 else How.MIXED


def _misnamed(kind: Kind, name: str) -> tuple[str, ...]:
    ending = PurePath(name).suffix.lower()
    if not ending or ending in kind.endings or (kind is Kind.TEXT and ending not in Kind.every_ending()):
        return ()
    return (
        _("Nama berkas berakhiran {ending}, tetapi isinya {kind}; dibaca sebagai {kind}.").format(
            ending=ending, kind=_(kind.label)
        ),
    )
