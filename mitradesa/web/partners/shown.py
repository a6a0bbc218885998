"""Words of the room of third parties that several of its pages show."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from mitradesa.records.models import Registration

STATE_WORDS: Mapping[str, str] = {
    Registration.State.WAITING: "menunggu diperiksa Dinas PMD",
    Registration.State.RETURNED: "dikembalikan untuk diperbaiki",
    Registration.State.VERIFIED: "sudah diperiksa dan diterima",
    Registration.State.WITHDRAWN: "ditarik kembali",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list of this room was asked for, as the links of its pages repeat it."""

    wanted: Mapping[str, str]

    def query(self) -> str:
        """The query of an address."""
        return urlencode(self.wanted)
