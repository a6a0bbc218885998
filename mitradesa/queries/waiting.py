"""One thing that waits on a desk, and what accounts, erasures, imports and scans put there; the desk itself is in `desk`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.roles import Seat, may
from mitradesa.queries.access import may_reset, offices_by_person, resets_waiting
from mitradesa.queries.erasures import waiting as erasures_waiting
from mitradesa.queries.erasures import whose
from mitradesa.queries.legal_desk import waiting_changes
from mitradesa.records.models import Erasure, ImportBatch, ImportRow, LawChange, Reset, Scan

MOST = 12
MENDING = (ImportRow.State.WRONG, ImportRow.State.ASKED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: what, why, by when (None: no day), and the name and argument of its page."""

    kind: str
    what: str
    why: str
    due: date | None
    page: str
    argument: str | int | None = None
    query: str = ""


def resets(seat: Seat, day: date) -> Sequence[Waiting]:
    """Accounts that somebody else asked to open anew and that this office may decide on; no law sets a day. Four queries."""
    if not may(seat, Act.APPROVE_RESET):
        return ()
    rows = resets_waiting(seat.region).exclude(asked_by=seat.person).exclude(person=seat.person)
    found = list(rows.order_by("id")[: 4 * MOST])
    offices = offices_by_person([one.person_id for one in found])
    mine = [one for one in found if may_reset(seat, Act.APPROVE_RESET, offices.get(one.person_id, ()))]
    return [_reset(one) for one in mine[:MOST]]


def _reset(one: Reset) -> Waiting:
    asked = f"Diminta {one.asked_by.name} ({one.reason}). Menunggu orang kedua: setujui atau tolak."
    return Waiting("reset", f"Atur ulang akun {one.person.name}", asked, None, "access:resets")


def erasures(seat: Seat, day: date) -> Sequence[Waiting]:
    """Personal data that somebody else asked to erase; the articles read so far name no number of days. One query."""
    if not may(seat, Act.ERASE_PERSONAL):
        return ()
    others = [one for one in erasures_waiting(seat) if seat.person not in (one.asked_by_id, one.person_id)]
    return [_erasure(one) for one in others[:MOST]]


def _erasure(one: Erasure) -> Waiting:
    why = f"Diminta {one.asked_by.name} pada {in_words(one.asked_at.date())}. Menunggu orang kedua: setujui atau tolak."
    return Waiting("erasure", f"Penghapusan data pribadi {whose(one)}", why, None, "trail:erasures")


def law_changes(seat: Seat, day: date) -> Sequence[Waiting]:
    """Changes of the law data that somebody else proposed and that stop signatures or loosen. One query."""
    if not may(seat, Act.APPROVE_LAW):
        return ()
    others = [one for one in waiting_changes(seat) if one.proposed_by_id != seat.person]
    return [_law_change(one) for one in others[:MOST]]


def _law_change(one: LawChange) -> Waiting:
    why = f"Diusulkan {one.proposed_title}. Menunggu orang kedua: setujui atau tolak."
    return Waiting("law", f"Perubahan hukum: {one.about}", why, None, "legal_desk:change", one.pk)


def imports(seat: Seat, day: date) -> Sequence[Waiting]:
    """Registers of the office whose columns, rows or recording wait for a person; two queries."""
    if not may(seat, Act.IMPORT_REGISTER):
        return ()
    counts = _rows_waiting(seat)
    newer = ImportBatch.objects.filter(office=seat.office, file=OuterRef("file"), pk__gt=OuterRef("pk"))
    mapping = Q(state=ImportBatch.State.MAPPING) & ~Exists(newer)
    rows = ImportBatch.objects.filter(
        Q(pk__in=counts) | mapping, office=seat.office, kind=ImportBatch.Kind.REGISTER
    )
    return [_import(one, counts.get(one.pk, {})) for one in rows[:MOST]]


def _rows_waiting(seat: Seat) -> dict[int, dict[str, int]]:
    resting = (ImportBatch.State.CHECKED, ImportBatch.State.RECORDED)
    rows = ImportRow.objects.filter(batch__office=seat.office, batch__state__in=resting)
    rows = rows.filter(state__in=(*MENDING, ImportRow.State.READY)).order_by()
    found: dict[int, dict[str, int]] = {}
    for batch, state, number in rows.values_list("batch", "state").annotate(number=Count("pk")):
        found.setdefault(batch, {})[state] = number
    return found


def _import(one: ImportBatch, counts: Mapping[str, int]) -> Waiting:
    if one.state == ImportBatch.State.MAPPING:
        why = "Berkasnya sudah diterima. Baris-barisnya diperiksa setelah isi kolomnya Anda benarkan."
        return Waiting("import", f"Benarkan kolom impor {one.name}", why, None, "register:columns", one.key)
    wrong = sum(counts.get(state, 0) for state in MENDING)
    ready = counts.get(ImportRow.State.READY, 0)
    parts = [f"{grouped(wrong)} baris menunggu diperbaiki"] if wrong else []
    parts += [f"{grouped(ready)} baris siap dicatat"] if ready else []
    why = "Selama belum dicatat, perjanjian pada baris itu tidak ada di register."
    return Waiting("import", f"Impor {one.name}: {', '.join(parts)}", why, None, "register:batch", one.key)


def scans(seat: Seat, day: date) -> Sequence[Waiting]:
    """Scans of the office that were read, or could not be, and wait for a person; one line each kind, one query."""
    if not may(seat, Act.IMPORT_REGISTER):
        return ()
    states = (Scan.State.READ, Scan.State.UNREADABLE)
    rows = Scan.objects.filter(office=seat.office, state__in=states).values_list("state", "key", "name")
    found: dict[str, list[tuple[str, str]]] = {}
    for state, key, name in rows:
        found.setdefault(state, []).append((key, name))
    lines = [_scans(found.get(state, []), *SCAN_WORDS[state]) for state in states]
    return [line for line in lines if line]


SCAN_WORDS: Mapping[str, tuple[str, str]] = {
    Scan.State.READ: (
        "sudah dibaca, tinggal dibenarkan",
        "Isinya diusulkan pembaca; baru masuk register setelah Anda cocokkan dengan gambarnya.",
    ),
    Scan.State.UNREADABLE: (
        "tidak terbaca",
        "Isi datanya dengan melihat berkasnya, atau sisihkan.",
    ),
}


def _scans(found: Sequence[tuple[str, str]], said: str, why: str) -> Waiting | None:
    if not found:
        return None
    if len(found) > 1:
        return Waiting("scan", f"{grouped(len(found))} pindaian {said}", why, None, "register:scans")
    ((key, name),) = found
    return Waiting("scan", f"Pindaian {name} {said}", why, None, "register:scan", key)
