"""From what a person types about the place to a region code: a regency's name, or the code of a regency or village."""

import re

from rapidfuzz import fuzz, process

from mitradesa.reading.extraction.areas import official_areas, squeezed

CODE = re.compile(r"\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?")
_LIKE_ENOUGH = 80
_KIND = re.compile(r"^(kabupaten|kab\.?|kota)\s+", re.IGNORECASE)


class NoRegion(ValueError):
    """A place that is not in the official list; the text is a sentence with what may have been meant."""


def region_code(typed: str) -> str:
    """The code such as 16.04 of what was typed; raises NoRegion when it is no regency, city or code."""
    regencies = official_areas().regencies
    if CODE.fullmatch(typed):
        if typed[:5] not in regencies:
            raise NoRegion(f"Tidak ada kabupaten atau kota berkode {typed[:5]}.")
        return typed
    names = {code: squeezed(name) for code, name in regencies.items()}
    bare = {code: squeezed(_KIND.sub("", name)) for code, name in regencies.items()}
    wanted = squeezed(typed)
    same = [code for code in regencies if wanted in (names[code], bare[code])]
    if same:
        return same[0]
    near = process.extract(wanted, bare, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=3)
    meant = " atau ".join(regencies[code] for _, _, code in near)
    raise NoRegion(
        f"“{typed}” bukan nama kabupaten atau kota."
        + (f" Maksud Anda {meant}?" if meant else " Kosongkan bila ragu.")
    )
