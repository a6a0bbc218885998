"""Zip containers (DOCX, ODT) opened with bounds: how much may come out of them; what the parts mean lives in the format modules."""

import io
import zipfile
import zlib

from mitradesa.reading.draft import Unreadable

MOST_PARTS = 5_000
LARGEST_PART = 48 * 1024 * 1024
LARGEST_TOTAL = 160 * 1024 * 1024
LARGEST_RATIO = 250
_RATIO_FROM = 2 * 1024 * 1024
_CHUNK = 256 * 1024
_ENCRYPTED_FLAG = 0x1


class Archive:
    """A zip file whose parts are read only as far as the limits allow; raises Unreadable when damaged, locked or a zip bomb."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged() from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        self._taken = 0
        if len(self._zip.infolist()) > MOST_PARTS:
            raise bomb()

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._parts)

    def size(self, name: str) -> int:
        """The size that a part declares, in bytes; 0 for a part that is not there."""
        part = self._parts.get(name)
        return part.file_size if part else 0

    def read(self, name: str) -> bytes:
        """The bytes of one part, within the limits; empty for a part that is not there."""
        part = self._parts.get(name)
        if part is None:
            return b""
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise locked()
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged()
        self._refuse_bomb(part.file_size, part.compress_size)
        try:
            content = self._pour(part)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, zlib.error) as error:
            raise damaged() from error
        self._taken += len(content)
        return content

    def _pour(self, part: zipfile.ZipInfo) -> bytes:
        poured = bytearray()
        with self._zip.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                poured += chunk
                self._refuse_bomb(len(poured), part.compress_size)
        return bytes(poured)

    def _refuse_bomb(self, size: int, packed: int) -> None:
        too_dense = size > _RATIO_FROM and size > LARGEST_RATIO * max(packed, 1)
        if too_dense or size > LARGEST_PART or self._taken + size > LARGEST_TOTAL:
            raise bomb()


def damaged() -> Unreadable:
    """The refusal for a file that is cut off or broken."""
    return Unreadable(
        "Berkas ini rusak atau terpotong.",
        "Salin ulang dari sumbernya, atau buka di aplikasi asalnya lalu simpan kembali.",
    )


def bomb() -> Unreadable:
    """The refusal for a file that unpacks to far more than it weighs."""
    return Unreadable(
        "Berkas ini mengembang jauh melebihi ukurannya ketika dibuka, jadi tidak dibaca.",
        "Buka di aplikasi asalnya, lalu simpan kembali sebagai DOCX atau PDF.",
    )


def locked() -> Unreadable:
    """The refusal for a file that asks for a password."""
    return Unreadable(
        "Berkas ini dikunci dengan kata sandi.",
        "Buka dengan kata sandinya, hapus kata sandi itu, lalu simpan dan kirim kembali.",
    )
