"""When two names are one: a body without legal form, case and place, a person without titles; other values are held in `comparison`."""

import re
import unicodedata

from rapidfuzz import fuzz

from mitradesa.reading.extraction.party_kinds import body_of_office, is_office, party_kind

NAME_LIKENESS = 85.0
"""Likeness of two names, 0 to 100, from which a difference is taken for OCR noise."""
_TITLES = re.compile(
    r"\b(?:prof|dr|drs|dra|ir|drg|hj?|kh|st|sh|se|ss|spd|mpd|msc|msi|mm|mh|mt|mp|ma|mba|mkm|mkom|mhum|mppm|mab|skm|sp|skom|ssi|sip|sag|sos|ssos|phd"
    r"|magr|mkes|kes|amd|app|sc|pd|si|hum|kom|se|ak|ca|cpa|llm|tn|ny|nn|purn|letkol|mayor|kapten|kolonel|iptu|ipda|aiptu|aipda|kompol|akbp|akp|brigpol|tgk|hi|ust|sdri?|bapak|ibu|saudara|saudari)\b"
)
_SPELLED_OUT = (
    ("perusahaan umum daerah", "perumda"),
    ("rumah sakit umum daerah", "rsud"),
    ("rumah sakit umum", "rsu"),
    ("badan usaha milik", "bum"),
    ("bumdesa", "bum desa"),
    ("bumdes", "bum desa"),
    ("badan permusyawaratan desa", "bpd"),
    ("sekolah menengah kejuruan", "smk"),
    ("smk negeri", "smkn"),
    ("perseroan terbatas", "pt"),
    ("pemerintahan", "pemerintah"),
)
_FORM = re.compile(r"\b(?:pt|cv|ud|pd|fa|firma|tbk|persero|perseroan|yayasan|koperasi)\b")
_LEVELS = r"(?:desa|kelurahan|kalurahan|nagari|kampung|gampong|pekon|negeri)"
_GOVERNMENT = re.compile(rf"\bpemerintah\s+(?={_LEVELS}\b)|^(?:kepala\s+(?=desa\b)|lurah\s+)")
_PLACE = re.compile(r"(?<=\w)\s+(?:kecamatan|kec|kabupaten|kab|kota|provinsi|propinsi|prov|kapanewon)\s.*$")
_VILLAGE_BEHIND = re.compile(
    r"(?<=\w)(?<!milik)(?<!bum)(?<!unit)(?<!kepala)(?<!permusyawaratan)\s+desa\s\w.*$"
)
_BRACKETS = re.compile(r"\([^)]*\)")


def plain(name: str) -> str:
    """A name in small ASCII letters and digits, one blank between words."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def same_person(stated: str, read: str) -> bool:
    """Whether two names of persons are one but for titles, degrees, case and OCR noise."""
    return _alike(_untitled(stated), _untitled(read))


def same_body(stated: str, read: str) -> bool:
    """Whether two names of parties are one but for legal form, the office that signs for it, an address, case and OCR noise."""
    if plain(stated).replace(" ", "") == plain(read).replace(" ", ""):
        return True
    if all(party_kind(name.split(",")[0]) in ("other", "individual") for name in (stated, read)):
        return same_person(stated, read)
    first, second = _core(_body_of(stated)), _core(_body_of(read))
    pairs = {(first, second)}
    for place in (_PLACE, _VILLAGE_BEHIND):
        if bool(place.search(first)) != bool(place.search(second)):
            pairs.add((place.sub("", first), place.sub("", second)))
    return any(_alike(one, other) for one, other in pairs)


def _body_of(name: str) -> str:
    """The body where a name gives the office that signs for it ("Pejabat Pembuat Komitmen Dinas Contoh")."""
    return (body_of_office(name) if is_office(name) else "") or name


def _alike(first: str, second: str) -> bool:
    if first.replace(" ", "") == second.replace(" ", ""):
        return True
    return fuzz.ratio(first, second) >= NAME_LIKENESS


def _untitled(name: str) -> str:
    bare = name.split(",")[0] if len(name.split(",")[0].split()) > 1 else name
    bare = plain(re.sub(r"(?<=\b[A-Za-z])\.\s?(?=[A-Za-z]\b)|(?<=\w)\.(?=\w)", "", bare))
    return re.sub(r"\s+", " ", _TITLES.sub(" ", bare)).strip() or bare


def _core(name: str) -> str:
    """The name without what drafters add or leave out: brackets, legal form, "Pemerintah" of a village."""
    core = plain(_BRACKETS.sub(" ", name)) or plain(name)
    for long, short in _SPELLED_OUT:
        core = re.sub(rf"\b{long}\b", short, core)
    core = _GOVERNMENT.sub("", core)
    return re.sub(r"\s+", " ", _FORM.sub(" ", core)).strip() or core
