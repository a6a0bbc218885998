"""A case as one file: the names of its parts, its manifest, and the fingerprint by which two offices know that they hold the same file."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mitradesa.core.chain import canonical

FORMAT, VERSION = "mitradesa-case", 1
MANIFEST, CASE, ANSWER = "manifest.json", "case.json", "answer.json"
PAPERS = "papers/"
KIND_CASE, KIND_ANSWER = "case", "answer"
KIND_WORDS: Mapping[str, str] = {KIND_CASE: "berkas perkara", KIND_ANSWER: "berkas jawaban meja"}
LARGEST_JSON = 2 * 1024 * 1024
_NAME = re.compile(r"(?:[a-z]{1,20}\.json|sheet\.pdf|papers/[0-9a-f]{64})")
NOT_A_SIGNATURE = (
    "Hash di dalamnya menunjukkan bila sebuah bagian berubah, bukan siapa pembuatnya. Cocokkan kode berkas dengan kantor "
    "pengirim lewat telepon atau surat pengantarnya."
)


class WrongFile(ValueError):
    """Why a file is not taken: `reason` and `remedy` in Indonesian."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file says of itself: its kind, the file that it answers (empty: none), and the hash and size of each part."""

    kind: str
    answers: str
    parts: Mapping[str, tuple[str, int]]
    digest: str


def manifest_of(kind: str, parts: Mapping[str, bytes], *, answers: str = "") -> tuple[bytes, str]:
    """The bytes of a manifest over some parts, and its digest, which is the fingerprint of the file."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "kind": kind,
        "answers": answers,
        "parts": {name: {"sha256": sha256(part), "size": len(part)} for name, part in sorted(parts.items())},
    }
    content = canonical(said)
    return content, sha256(content)


def read_manifest(content: bytes, kind: str) -> Manifest:
    """The manifest of a file of a kind; raises WrongFile for another format, kind or version, or parts that are none of ours."""
    said = _json(content)
    if said.get("format") != FORMAT:
        raise WrongFile(
            "Ini bukan berkas perkara Mitra Desa.", "Pilih berkas .zip yang dibuat halaman Meja evaluasi."
        )
    if said.get("version") != VERSION:
        raise WrongFile(
            f"Berkas ini berversi {str(said.get('version'))[:10]}; pemasangan ini membaca versi {VERSION}.",
            "Perbarui Mitra Desa di kantor yang lebih lama, lalu buat berkasnya lagi.",
        )
    if said.get("kind") != kind:
        raise WrongFile(
            f"Ini {KIND_WORDS.get(str(said.get('kind')), 'berkas lain')}, bukan {KIND_WORDS[kind]}.",
            "Berkas perkara dibuka di meja; berkas jawaban dimuat desa pada halaman perkaranya.",
        )
    return Manifest(kind, str(said.get("answers", ""))[:64], _parts(said.get("parts")), sha256(content))


def _parts(said: object) -> dict[str, tuple[str, int]]:
    if not isinstance(said, dict) or not all(isinstance(one, dict) for one in said.values()):
        raise damaged("daftar isinya")
    if not all(_NAME.fullmatch(str(name)) for name in said):
        raise damaged("nama bagiannya")
    if not all(isinstance(one.get("size"), int) for one in said.values()):
        raise damaged("ukuran bagiannya")
    return {name: (str(one.get("sha256")), one["size"]) for name, one in said.items()}


def need_part(manifest: Manifest, name: str, content: bytes) -> bytes:
    """A part as the manifest names it; raises WrongFile where it is another."""
    expected = manifest.parts.get(name)
    if expected is None or expected != (sha256(content), len(content)):
        raise damaged(name)
    return content


def damaged(what: str) -> WrongFile:
    """The refusal of a file of which something changed after it was made."""
    return WrongFile(
        f"Berkas ini berubah sesudah dibuat: {what} tidak cocok dengan hashnya.",
        "Jangan dipakai. Salin ulang dari pembuatnya, lalu cocokkan kode berkasnya.",
    )


def content_of_part(content: bytes) -> dict[str, Any]:
    """A part that is JSON; raises WrongFile where it is none."""
    if len(content) > LARGEST_JSON:
        raise damaged("ukuran keterangannya")
    return _json(content)


def _json(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content.decode())
        # Signs that no database keeps: a zero, and half of a pair.
        unkept = b"\x00" in canonical({"said": said}) or "\\u0000" in json.dumps(said)
    except (ValueError, RecursionError) as error:
        raise WrongFile(
            "Berkas ini tidak dapat dibaca sebagai berkas perkara.", "Salin ulang dari pembuatnya."
        ) from error
    if unkept or not isinstance(said, dict):
        raise damaged("susunannya")
    return said


def sha256(content: bytes) -> str:
    """The hash of some bytes."""
    return hashlib.sha256(content).hexdigest()


def fingerprint(digest: str) -> str:
    """The first signs of a digest as people read them to each other: "3f2a 91bc 04de 77a1"."""
    return " ".join(digest[place : place + 4] for place in range(0, 16, 4))
