"""Who signs a paper of an office on a day, as plain values that papers print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signer:
    """An office at the foot of a paper: its title with the capacity, and who is in it that day; an empty name where nobody is."""

    title: str
    name: str = ""
    nip: str = ""
    acts_for: str = ""
    decree: str = ""

    @property
    def footing(self) -> str:
        """On what the person signs: for whom, by which decree; empty for a holder without a decree on record."""
        parts = [f"untuk {self.acts_for}" if self.acts_for else "", self.decree]
        return ", ".join(part for part in parts if part)


def dateline(region: str) -> str:
    """Where a paper of a region is signed: "Lahat" of "Kabupaten Lahat"."""
    return region.removeprefix("Kabupaten ").removeprefix("Kota ")
