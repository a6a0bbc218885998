"""What events are about, by name: one query for each kind of thing on a page, however many events it shows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, Prefetch, QuerySet

from mitradesa.core.labels import labels
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.roles import POSITIONS, Role
from mitradesa.core.trail_words import kind_words
from mitradesa.records.models import Acting, AgreementNumber, Holding


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that events are about: its kind and key as the trail writes them, its name, and the row where it is still there."""

    kind: str
    key: str
    name: str
    row: Model | None = None


def _agreement(row: Any) -> str:
    number = next((one.number for one in row.numbers.all()), "")
    return f"Perjanjian {number}" if number else f'Perjanjian "{row.title or row.key}"'


def _post(row: Holding | Acting) -> str:
    return f"{POSITIONS[Role(row.role)].title}, {row.office.name}"


JOINED: Mapping[str, tuple[str, ...]] = {
    "holding": ("office", "person"),
    "acting": ("office", "person"),
    "handover": ("office", "incoming"),
    "erasure": ("person", "event"),
}
NUMBERS = Prefetch("numbers", AgreementNumber.objects.order_by("side", "id"))
NAMES: Mapping[str, Callable[[Any], str]] = {
    "agreement": _agreement,
    "person": lambda row: str(row.name),
    "office": lambda row: str(row.name),
    "partner": lambda row: str(row.name),
    "region": lambda row: f"{row.name} ({row.pk})",
    "holding": lambda row: f"{row.person.name}, {_post(row)}",
    "acting": lambda row: f"{row.person.name}, {_post(row)}",
    "handover": lambda row: f"Serah terima {_post(row)} kepada {row.incoming.name}",
    "lawchange": lambda row: f"Perubahan hukum: {row.about}",
    "rejudging": lambda row: f"Penilaian ulang nomor {row.pk}",
    "erasure": lambda row: f"Penghapusan data pribadi nomor {row.pk}",
    "redflag": lambda row: SIGNS[row.sign].title if row.sign in SIGNS else _plainly(row),
    "redflagthreshold": lambda row: _threshold(row),
    "rulesoforder": lambda row: f"Tata tertib musyawarah desa {row.village_id}",
}
"""How a row is called; kinds without an entry are called by their own title, else by the word of their kind and their number."""
TITLES = ("title", "name", "theme", "subject", "what", "caption")


def _threshold(row: Any) -> str:
    sign = SIGNS.get(row.sign)
    found = [one.label for one in (sign.thresholds if sign else ()) if one.name == row.name]
    return f"{sign.title}: {found[0]}" if sign and found else f"Ukuran tanda nomor {row.pk}"


def _plainly(row: Model) -> str:
    """The title of a row, else "Denda atau sanksi nomor 12": what a row says of itself for programmers holds codes and ids."""
    title = next((text for one in TITLES if isinstance(text := getattr(row, one, ""), str) and text), "")
    word = labels().models.get(type(row).__name__, kind_words(str(row._meta.model_name)))
    return title or f"{word[:1].upper()}{word[1:]} nomor {row.pk}"


def named(subjects: Iterable[str]) -> dict[str, Subject]:
    """The names of subjects ("agreement:12"), at most two queries a kind; one that is gone is called by kind and key."""
    keys: dict[str, set[str]] = defaultdict(set)
    for subject in subjects:
        kind, _, key = subject.partition(":")
        keys[kind].add(key)
    return {f"{kind}:{key}": one for kind, some in keys.items() for key, one in _of_kind(kind, some).items()}


def _of_kind(kind: str, keys: set[str]) -> dict[str, Subject]:
    found = {str(row.pk): row for row in _rows(kind, keys)}
    return {key: Subject(kind, key, _called(kind, key, found.get(key)), found.get(key)) for key in keys}


def _rows(kind: str, keys: set[str]) -> Iterable[Any]:
    try:
        model = apps.get_model("records", kind)
    except LookupError:
        return ()
    pk = model._meta.pk
    wanted = keys if pk.get_internal_type() == "CharField" else {key for key in keys if key.isdecimal()}
    rows: QuerySet[Any] = model._base_manager.filter(pk__in=wanted)
    if kind in JOINED:
        rows = rows.select_related(*JOINED[kind])
    return rows.prefetch_related(NUMBERS) if kind == "agreement" else rows


def _called(kind: str, key: str, row: Model | None) -> str:
    if row is None:
        return f"{kind_words(kind)} {key}"
    return NAMES.get(kind, _plainly)(row)
