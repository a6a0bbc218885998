"""Pages of a scan pasted into a Word or ODT text, read by OCR; which pictures are such pages is told in placed_pictures.py."""

from collections.abc import Iterator
from dataclasses import replace

from mitradesa.core.language import _
from mitradesa.reading.contents import Contents, Options, PageText, has_words
from mitradesa.reading.draft import How, Unreadable
from mitradesa.reading.images import opens, read_many

_UNREAD = PageText(text="", how=How.OCR, sureness=None)


def with_pasted_pages(contents: Contents, options: Options) -> Contents:
    """The document with its pictures read as pages; without words of its own it is the pictures alone, and what stops them stops it."""
    if not any(has_words(page.text) for page in contents.pages):
        alone = read_many(contents.pictures, options)
        return replace(alone, format=contents.format, notes=contents.notes + alone.notes)
    readable = tuple(picture for picture in contents.pictures if opens(picture))
    beside, notes = _read(readable, options) if readable else ((), ())
    beside += (_UNREAD,) * (len(contents.pictures) - len(readable))
    return replace(
        contents,
        pages=contents.pages + beside,
        paged=True,
        notes=(*contents.notes, *_told(contents, beside), *notes),
    )


def _read(pictures: tuple[bytes, ...], options: Options) -> tuple[tuple[PageText, ...], tuple[str, ...]]:
    """The pages that the pictures show and what must be told of them; a picture that cannot be read never stops the text beside it."""
    try:
        read = read_many(pictures, options)
    except Unreadable as refusal:
        return (_UNREAD,) * len(pictures), (f"{_(refusal.reason)} {_(refusal.remedy)}",)
    return read.pages, read.notes


def _told(contents: Contents, beside: tuple[PageText, ...]) -> Iterator[str]:
    unread = sum(page.sureness is None for page in beside)
    first = len(contents.pages) + 1
    if unread < len(beside):
        yield _("Gambar sehalaman di dalam berkas ini dibaca sebagai halaman {first} dan seterusnya.").format(
            first=first
        )
    if unread:
        yield _("Berkas ini memuat {count} gambar yang tidak terbaca; isinya tidak ikut dinilai.").format(
            count=unread
        )
