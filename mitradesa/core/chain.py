"""Hashes of the trail: the salted digest of what may be erased, the leaf of an event, the chain that the leaves form."""

import hashlib
import json
from collections.abc import Mapping

LEAF, NODE = b"\x00", b"\x01"
START = hashlib.sha256(b"").hexdigest()
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
"""What the leaf of an event is made of."""


def canonical(values: Mapping[str, object]) -> bytes:
    """JSON that is the same for the same values: sorted keys, no blanks, UTF-8."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def personal_digest(salt: str, personal: Mapping[str, object]) -> str:
    """What stays of personal data after it is erased: SHA-256 over the hexadecimal salt and the data; hexadecimal."""
    return hashlib.sha256(bytes.fromhex(salt) + canonical(personal)).hexdigest()


def leaf(event: Mapping[str, object]) -> str:
    """The leaf hash of an event by RFC 9162 2.1.1: SHA-256 over a zero byte and its canonical JSON; hexadecimal."""
    return hashlib.sha256(LEAF + canonical(event)).hexdigest()


def link(chain: str, digest: str) -> str:
    """The chain after one more leaf; both hexadecimal."""
    return hashlib.sha256(bytes.fromhex(chain) + bytes.fromhex(digest)).hexdigest()
