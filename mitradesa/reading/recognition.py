"""What kind of file some bytes are, judged by the bytes alone; and the refusal, by name, of kinds that are not read."""

import re
from enum import Enum

from mitradesa.core.language import _
from mitradesa.reading.archive import Archive, locked
from mitradesa.reading.draft import Unreadable

READ_FORMATS = "DOCX, ODT, PDF, DOC, RTF, HTML, teks biasa, atau foto JPEG, PNG, TIFF, WebP"


class Kind(Enum):
    """A kind of file that is read: what people call it, and the endings that its name may have."""

    DOCX = ("DOCX", (".docx", ".docm", ".dotx", ".dotm"))
    ODT = ("ODT", (".odt", ".ott"))
    PDF = ("PDF", (".pdf",))
    IMAGE = ("gambar", (".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp"))
    HTML = ("HTML", (".html", ".htm", ".xhtml"))
    DOC = ("DOC", (".doc", ".dot"))
    RTF = ("RTF", (".rtf",))
    TEXT = ("teks biasa", (".txt", ".text", ".md"))

    def __init__(self, label: str, endings: tuple[str, ...]) -> None:
        self.label = label
        self.endings = endings

    @classmethod
    def every_ending(cls) -> frozenset[str]:
        """All endings of all kinds."""
        return frozenset(ending for kind in cls for ending in kind.endings)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_READ = (
    (b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"II*\0", Kind.IMAGE),
    (b"MM\0*", Kind.IMAGE),
    (b"{\\rtf", Kind.RTF),
)
_REFUSED = (
    (b"MZ", "program Windows"),
    (b"\x7fELF", "program Linux"),
    (b"GIF8", "gambar GIF"),
    (b"BM", "gambar BMP"),
    (b"7z\xbc\xaf\x27\x1c", "arsip 7z"),
    (b"Rar!", "arsip RAR"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"BZh", "arsip bzip2"),
    (b"\xfd7zXZ\0", "arsip xz"),
    (b"ID3", "suara"),
    (b"OggS", "suara"),
    (b"SQLite format 3\0", "basis data"),
    (b"%!PS", "PostScript"),
)
_BOXED = {b"heic": "gambar HEIC", b"heix": "gambar HEIC", b"mif1": "gambar HEIC", b"avif": "gambar AVIF"}
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|p|div|table|h[1-6]|span|meta|br)\b", re.IGNORECASE)
_OFFICE_PARTS = (
    ("xl/", "lembar kerja Excel"),
    ("ppt/", "presentasi PowerPoint"),
    ("visio/", "gambar Visio"),
    ("META-INF/container.xml", "buku EPUB"),
    ("AndroidManifest.xml", "aplikasi Android"),
)


def recognised(content: bytes) -> Kind:
    """The kind of a file that is read; raises Unreadable, naming what it is, for one that is not."""
    for mark, kind in _READ:
        if content.startswith(mark):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.IMAGE
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content)
    if content.startswith(_OLE):
        return _compound(content)
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    _refuse_others(content)
    return _textual(content)


def unread(what: str) -> Unreadable:
    """The refusal of a kind of file that is not read."""
    return Unreadable(
        _("Berkas ini {what}, bukan naskah yang dapat dibaca.").format(what=_(what)),
        _("Kirim sebagai {formats}.").format(formats=_(READ_FORMATS)),
    )


def _zipped(content: bytes) -> Kind:
    archive = Archive(content)
    names = archive.names
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    mimetype = archive.read("mimetype").strip() if archive.size("mimetype") < 200 else b""
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text") or (
        not mimetype and "content.xml" in names
    ):
        return Kind.ODT
    if mimetype.startswith(b"application/vnd.oasis.opendocument."):
        raise unread("lembar kerja, presentasi, atau gambar OpenDocument")
    for start, what in _OFFICE_PARTS:
        if any(name.startswith(start) for name in names):
            raise unread(what)
    raise Unreadable(
        "Berkas ini arsip ZIP, bukan naskah yang dapat dibaca.",
        _("Keluarkan isinya, lalu kirim naskahnya saja, sebagai {formats}.").format(formats=_(READ_FORMATS)),
    )


def _compound(content: bytes) -> Kind:
    """Office files before 2007, and newer ones locked with a password, share one container; its stream names tell them apart."""
    if _stream("EncryptedPackage") in content:
        raise locked()
    if _stream("WordDocument") in content:
        return Kind.DOC
    for name, what in (
        ("Workbook", "lembar kerja Excel"),
        ("Book", "lembar kerja Excel"),
        ("PowerPoint Document", "presentasi"),
    ):
        if _stream(name) in content:
            raise unread(what)
    raise unread("dokumen Office lama yang tidak dikenal")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def _refuse_others(content: bytes) -> None:
    if content[4:8] == b"ftyp":
        raise unread(_BOXED.get(content[8:12], "video atau gambar yang tidak dikenal"))
    for mark, what in _REFUSED:
        # Two letters can also begin a plain text ("BMT ..."), so a binary file is one that has null bytes too.
        if content.startswith(mark) and (len(mark) > 2 or b"\0" in content[:4096]):
            raise unread(what)


def _textual(content: bytes) -> Kind:
    start = content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    lowered = start.lower()
    if b"mso-application" in lowered or b"pkg:package" in lowered or b"office:document" in lowered:
        raise unread("dokumen XML satu berkas")
    if lowered.startswith(b"mime-version:") or b"\nmime-version:" in lowered:
        raise unread("halaman web satu berkas (MHTML) atau surel")
    return Kind.HTML if start.startswith(b"<") and _HTML.search(start) else Kind.TEXT
