"""Pemeriksa jejak Mitra Desa. Satu berkas, hanya pustaka baku Python 3.8 ke atas, tanpa jaringan dan tanpa basis data.

    python3 trail_check.py jejak.jsonl                               periksa ekspor `mitradesa trail export`
    python3 trail_check.py jejak.jsonl --head UKURAN:RANTAI          ... terhadap kepala rantai yang tercetak
    python3 trail_check.py jejak.jsonl --root UKURAN:AKAR [--root ...]   ... terhadap akar harian yang tercetak
    python3 trail_check.py jejak.jsonl --code "UKURAN:1234 5678 9012"    ... terhadap kode baca yang dibacakan kepada Anda
    python3 trail_check.py bukti-12.json --root UKURAN:AKAR          periksa bukti satu peristiwa

Keluar 0: utuh. 1: ada yang berubah; baris pertama yang salah disebut. 2: berkas tidak dapat dibaca.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from typing import Any, BinaryIO

CONTENT = (
    "position",
    "at",
    "kind",
    "says",
    "subject",
    "region",
    "actor",
    "actor_title",
    "actor_office",
    "actor_decree",
    "acts_for",
    "rule",
    "values",
    "personal_digest",
)
HASHES = ("digest", "chain")
ERASABLE = ("personal", "salt")
HEADER = {"trail": "mitradesa 1"}
START = hashlib.sha256(b"").hexdigest()


class Wrong(Exception):
    """What was found to be wrong, in one sentence."""


class Unreadable(Exception):
    """The file is not what this program checks."""


def canonical(values: Any) -> bytes:
    """JSON that is the same for the same values: sorted keys, no blanks, UTF-8."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def sha256(raw: bytes) -> str:
    """Hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def leaf_of(event: dict[str, Any]) -> str:
    """The leaf hash of an event."""
    missing = [name for name in CONTENT if name not in event]
    if missing:
        raise Wrong("isian " + ", ".join(missing) + " hilang")
    return sha256(b"\x00" + canonical({name: event[name] for name in CONTENT}))


def join(left: str, right: str) -> str:
    """The hash of two subtrees."""
    return sha256(b"\x01" + bytes.fromhex(left) + bytes.fromhex(right))


def check_personal(event: dict[str, Any]) -> None:
    """Personal data, where they are still there, must be those whose digest was kept."""
    personal, salt = event.get("personal"), event.get("salt", "")
    if personal is None:
        if salt:
            raise Wrong("garam data pribadi tertinggal")
        return
    plain = bytes.fromhex(salt)
    if plain.hex() != salt or sha256(plain + canonical(personal)) != event["personal_digest"]:
        raise Wrong("data pribadinya bukan yang dahulu dicatat")


class Trail:
    """Events taken in one after the other: how many, the chain, and the peaks of the tree."""

    def __init__(self) -> None:
        self.size = 0
        self.chain = START
        self.peaks: list[str] = []

    def take(self, event: dict[str, Any]) -> None:
        """One more event; raises Wrong where it is not what its hashes say."""
        if event.get("position") != self.size:
            raise Wrong(f"nomor urutnya {event.get('position')}, seharusnya {self.size}")
        check_personal(event)
        digest = leaf_of(event)
        if digest != event.get("digest"):
            raise Wrong("isinya tidak cocok dengan sidiknya")
        self.chain = sha256(bytes.fromhex(self.chain) + bytes.fromhex(digest))
        if self.chain != event.get("chain"):
            raise Wrong("rantainya tidak menyambung dari peristiwa sebelumnya")
        carry, size = digest, self.size
        while size & 1:
            carry, size = join(self.peaks.pop(), carry), size >> 1
        self.peaks.append(carry)
        self.size += 1

    @property
    def root(self) -> str:
        """The root of the tree so far."""
        if not self.peaks:
            return START
        found = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            found = join(peak, found)
        return found

    @property
    def code(self) -> str:
        """The twelve digits of the root so far, without blanks."""
        return spoken(self.size, self.root).replace(" ", "")


def spoken(size: int, root: str) -> str:
    """Twelve digits that stand for a size and its root where somebody reads them aloud; the full root proves more."""
    number = int(sha256(f"{size}:{root}".encode("ascii")), 16) % 10**12
    digits = f"{number:012}"
    return " ".join((digits[:4], digits[4:8], digits[8:]))


def parsed(line: bytes) -> dict[str, Any]:
    """The object of a line; raises Wrong for anything but the one way in which it is written."""
    try:
        entry = json.loads(line.decode("utf-8"))
    except ValueError:
        raise Wrong("barisnya bukan JSON") from None
    if not isinstance(entry, dict) or canonical(entry) + b"\n" != line:
        raise Wrong("barisnya tidak ditulis seperti ekspor menulisnya")
    return entry


def check_event(trail: Trail, line: bytes) -> dict[str, Any] | None:
    """Takes in the event of a line; the closing entry where the line is that; raises Wrong."""
    entry = parsed(line)
    if "size" in entry:
        return entry
    strange = sorted(set(entry) - set(CONTENT) - set(HASHES) - set(ERASABLE))
    if strange:
        raise Wrong("isian " + ", ".join(strange) + " tidak dikenal")
    try:
        trail.take(entry)
    except (TypeError, ValueError, AttributeError):
        raise Wrong("isinya rusak") from None
    return None


def check_export(
    file: BinaryIO,
    heads: list[tuple[int, str]],
    roots: list[tuple[int, str]],
    codes: list[tuple[int, str]],
) -> str:
    """Reads an export event by event; the sentence of success, or raises Wrong naming the first wrong event."""
    if file.readline() != canonical(HEADER) + b"\n":
        raise Unreadable("ini bukan ekspor jejak Mitra Desa")
    trail, stated = Trail(), None
    for line in file:
        if stated is not None:
            raise Wrong("ada baris sesudah baris penutup")
        number = trail.size
        try:
            stated = check_event(trail, line)
        except Wrong as problem:
            raise Wrong(f"peristiwa ke-{number}: {problem}") from None
        compare(trail, heads, roots, codes)
    check_end(trail, stated, heads + roots + codes)
    code = spoken(trail.size, trail.root)
    return f"Utuh: {trail.size} peristiwa.\nRantai {trail.chain}\nAkar   {trail.root}\nKode   {code}"


def compare(
    trail: Trail,
    heads: list[tuple[int, str]],
    roots: list[tuple[int, str]],
    codes: list[tuple[int, str]],
) -> None:
    """What was printed for this size; raises Wrong where it was something else."""
    kinds = (("Kepala", heads, "chain"), ("Akar", roots, "root"), ("Kode baca", codes, "code"))
    for name, printed_ones, here in kinds:
        for size, value in printed_ones:
            if size == trail.size and value != getattr(trail, here):
                raise Wrong(
                    f"{name} untuk {size} peristiwa tidak cocok dengan yang tercetak: "
                    f"ada yang diubah sebelum peristiwa ke-{size}"
                )


def check_end(trail: Trail, stated: dict[str, Any] | None, printed_ones: list[tuple[int, str]]) -> None:
    """The closing line says how many events there are and their hashes; raises Wrong where it does not fit, or too few are there."""
    if stated is None:
        raise Wrong(f"peristiwa ke-{trail.size} dan baris penutup tidak ada: berkas terpotong")
    if stated != {"size": trail.size, "chain": trail.chain, "root": trail.root}:
        raise Wrong(f"baris penutup tidak cocok: jejak berhenti pada {trail.size} peristiwa")
    most = max((size for size, _ in printed_ones), default=0)
    if most > trail.size:
        raise Wrong(f"peristiwa ke-{trail.size} dan sesudahnya hilang: tercetak {most} peristiwa")


def check_proof(proof: dict[str, Any], roots: list[tuple[int, str]]) -> str:
    """The proof of one event; the sentence of success, or raises Wrong."""
    event, size = proof["event"], proof["size"]
    index = event["position"]
    check_personal(event)
    digest = leaf_of(event)
    if digest != event.get("digest"):
        raise Wrong(f"peristiwa ke-{index}: isinya tidak cocok dengan sidiknya")
    if climbed(index, size, digest, proof["path"]) != proof["root"]:
        raise Wrong(f"peristiwa ke-{index}: jalurnya tidak sampai pada akar")
    known = dict(roots).get(size)
    if roots and known is None:
        raise Wrong(f"bukti ini untuk akar {size} peristiwa; beri akar tercetak untuk ukuran itu")
    if known is not None and known != proof["root"]:
        raise Wrong("akarnya bukan yang tercetak")
    against = "akar yang tercetak" if known else "akar di dalam berkas ini (bandingkan dengan yang tercetak)"
    return f"Terbukti: peristiwa ke-{index} termasuk dalam {size} peristiwa menurut {against}.\nAkar {proof['root']}"


def climbed(index: int, size: int, leaf: str, path: list[str]) -> str | None:
    """The root that a path leads to (RFC 9162 2.1.3.2); None for a path of the wrong length."""
    if not 0 <= index < size:
        return None
    place, last, found = index, size - 1, leaf
    for one in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            found = join(one, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = join(found, one)
        place, last = place >> 1, last >> 1
    return found if last == 0 else None


def printed(text: str) -> tuple[int, str]:
    """A size and a hash, "12:ab34...", as it stands on paper; blanks between the digits do not matter."""
    size, _, value = text.partition(":")
    value = "".join(value.split()).lower()
    if not size.strip().isdigit() or len(value) != 64 or set(value) - set("0123456789abcdef"):
        raise argparse.ArgumentTypeError("tulis UKURAN:SIDIK, misalnya 12:ab34... (64 huruf dan angka)")
    return int(size), value


def heard(text: str) -> tuple[int, str]:
    """A size and twelve digits, "12:1234 5678 9012", as somebody read them aloud."""
    size, _, value = text.partition(":")
    value = "".join(value.split())
    if not size.strip().isdigit() or len(value) != 12 or not value.isdigit():
        raise argparse.ArgumentTypeError("tulis UKURAN:KODE, misalnya 12:1234 5678 9012 (12 angka)")
    return int(size), value


def check(
    path: str,
    heads: list[tuple[int, str]],
    roots: list[tuple[int, str]],
    codes: list[tuple[int, str]],
) -> str:
    """Checks a file, an export or a proof; the sentence of success, or raises Wrong or Unreadable."""
    with open(path, "rb") as file:
        if not path.endswith(".json"):
            return check_export(file, heads, roots, codes)
        if codes:
            raise Unreadable("--code memeriksa ekspor; untuk bukti satu peristiwa pakai --root")
        try:
            return check_proof(json.loads(file.read().decode("utf-8")), roots)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unreadable("ini bukan berkas bukti Mitra Desa") from None


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, 1 or 2, with one sentence."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file")
    parser.add_argument("--head", type=printed, action="append", default=[], metavar="UKURAN:RANTAI")
    parser.add_argument("--root", type=printed, action="append", default=[], metavar="UKURAN:AKAR")
    parser.add_argument("--code", type=heard, action="append", default=[], metavar="UKURAN:KODE")
    asked = parser.parse_args(arguments)
    try:
        said, status = check(asked.file, asked.head, asked.root, asked.code), 0
    except Wrong as problem:
        said, status = "TIDAK UTUH. " + str(problem), 1
    except (OSError, Unreadable) as problem:
        said, status = "Tidak dapat dibaca: " + str(problem), 2
    sys.stdout.write(said + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
