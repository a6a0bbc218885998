"""A package that another office carried over without a line: its files are compared with their checksums, then its register is imported."""

import hashlib

from mitradesa.actions.files import Given
from mitradesa.core.refusals import Blocked
from mitradesa.reading.archive import Archive
from mitradesa.reading.draft import Unreadable

SUMS, REGISTER = "SHA256SUMS", "register.xlsx"
ZIP = b"PK\x03\x04"


def register_in(given: Given) -> Given:
    """The register of a package, or what was given where it is no package; Blocked where a file differs from its checksum."""
    if not given.content.startswith(ZIP):
        return given
    try:
        package = Archive(given.content)
        if SUMS not in package.names:
            return given
        contents = {name: package.read(name) for name in package.names}
    except Unreadable as refusal:
        raise Blocked(f"{given.shown}: {refusal.reason}", refusal.remedy) from refusal
    _compare(given.shown, contents)
    return Given(contents[REGISTER], f"{given.shown.removesuffix('.zip')} {REGISTER}")


def _compare(shown: str, contents: dict[str, bytes]) -> None:
    text = contents[SUMS].decode("utf-8", errors="replace")
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in text.splitlines())}
    changed = [name for name in sums if hashlib.sha256(contents.get(name, b"")).hexdigest() != sums[name]]
    changed += [name for name in contents if name != SUMS and name not in sums]
    if changed or REGISTER not in sums:
        raise Blocked(
            f"{shown}: isi paket ini bukan lagi isi yang dikirim ({', '.join(sorted(changed)) or REGISTER}).",
            "Mintalah pengirimnya membuat paket baru; jangan membuka lalu menyimpannya kembali.",
        )
