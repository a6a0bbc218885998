"""Whether the trail is whole, event by event in constant memory; its export; proofs of single events; the head to print."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.db.models import Subquery

from mitradesa.core.chain import CONTENT, START, canonical, leaf, link, personal_digest
from mitradesa.core.merkle import Tree, consistency_ranges, hashes_of, inclusion_ranges
from mitradesa.core.trail_check import HEADER, spoken
from mitradesa.records.guards import missing
from mitradesa.records.models import DailyRoot, Event, TrailHead

CHUNK = 2000
COLUMNS = (*CONTENT, "digest", "chain", "personal", "salt")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a walk over the trail found: how far it is whole, its hashes there, and what is wrong first; empty where nothing is."""

    size: int
    chain: str
    root: str
    days: int
    wrong: str = ""

    @property
    def code(self) -> str:
        """Twelve digits to read aloud, for the root found."""
        return spoken(self.size, self.root)


@dataclass(frozen=True, slots=True)
class Stated:
    """What the head says, and how many events there are at the same moment."""

    size: int
    chain: str
    events: int


def stated() -> Stated:
    """The head as it stands, read in one statement with the last event."""
    newest = Event.objects.order_by("-position").values("position")[:1]
    found = TrailHead.objects.annotate(last=Subquery(newest)).values_list("size", "chain", "last").first()
    if found is None:
        return Stated(0, START, Event.objects.count())
    size, chain, last = found
    return Stated(size, chain or START, 0 if last is None else last + 1)


def events_between(start: int, stop: int) -> Iterator[dict[str, Any]]:
    """The events from one position to before another as the chain knows them, in small portions."""
    for first in range(start, stop, CHUNK):
        rows = Event.objects.filter(position__gte=first, position__lt=min(first + CHUNK, stop))
        for row in rows.order_by("position").values_list(*COLUMNS):
            entry = dict(zip(COLUMNS, row, strict=True))
            entry["at"] = _moment(entry["at"])
            yield entry


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


class _Walk:
    """The trail as walked so far."""

    def __init__(self) -> None:
        self.tree, self.chain, self.days = Tree(), START, 0
        self._roots: Iterator[DailyRoot] = iter(DailyRoot.objects.order_by("size").iterator(CHUNK))
        self._next = next(self._roots, None)

    def take(self, entry: Mapping[str, Any]) -> str:
        """One more event; what is wrong with it, else nothing."""
        position = self.tree.size
        if entry["position"] != position:
            return f"Peristiwa ke-{position} hilang."
        wrong = _contents(entry) or self._link(entry)
        if wrong:
            return f"Peristiwa ke-{position}: {wrong}"
        return self._day()

    def _link(self, entry: Mapping[str, Any]) -> str:
        chain = link(self.chain, entry["digest"])
        if chain != entry["chain"]:
            return "rantainya tidak menyambung dari peristiwa sebelumnya."
        self.chain = chain
        self.tree.add(entry["digest"])
        return ""

    def _day(self) -> str:
        size, one = self.tree.size, self._next
        if one is None or one.size > size:
            return ""
        here = (size, self.tree.root, self.chain, self.tree.peaks)
        if (one.size, one.root, one.chain, one.peaks) != here:
            return (
                f"Akar harian {one.day} ({one.size} peristiwa) bukan akar peristiwa sampai ke-{one.size - 1}."
            )
        self.days += 1
        self._next = next(self._roots, None)
        return ""

    def end(self, head: Stated) -> str:
        """What is wrong with the head and the daily roots once all events are walked."""
        size = self.tree.size
        if size < max(head.size, head.events):
            return f"Peristiwa ke-{size} hilang; kepala rantai menyebut {head.size} peristiwa."
        if head.size < head.events:
            return f"Peristiwa ke-{head.size}: kepala rantai hanya menyebut {head.size} peristiwa, ada {head.events}."
        if head.chain != self.chain:
            return f"Peristiwa ke-{size - 1}: kepala rantai menyebut sidik lain."
        if self._next is not None:
            return f"Akar harian {self._next.day} menyebut {self._next.size} peristiwa, ada {size}."
        return ""

    def verdict(self, wrong: str) -> Verdict:
        """What was found."""
        return Verdict(self.tree.size, self.chain, self.tree.root, self.days, wrong)


def _contents(entry: Mapping[str, Any]) -> str:
    if entry["digest"] != leaf({name: entry[name] for name in CONTENT}):
        return "isinya tidak cocok dengan sidiknya."
    personal, salt = entry["personal"], entry["salt"]
    if personal is None:
        return "garam data pribadi tertinggal." if salt else ""
    return (
        ""
        if _fits(salt, personal, entry["personal_digest"])
        else "data pribadinya bukan yang dahulu dicatat."
    )


def _fits(salt: str, personal: Mapping[str, object], digest: str) -> bool:
    try:
        return bytes.fromhex(salt).hex() == salt and personal_digest(salt, personal) == digest
    except ValueError:
        return False


def verify(progress: Progress | None = None) -> Verdict:
    """Walks the whole trail: contents, personal data, chain, daily roots, head, triggers. Acts may go on meanwhile."""
    walk = _Walk()
    gone = missing(connection)
    if gone:
        return walk.verdict(f"Pelindung basis data tidak terpasang: {', '.join(gone)}.")
    head = stated()
    while walk.tree.size < head.size:
        wrong = _walked(walk, head, progress)
        if wrong:
            return walk.verdict(wrong)
        head = stated()
    return walk.verdict(walk.end(head))


def _walked(walk: _Walk, head: Stated, progress: Progress | None) -> str:
    for entry in events_between(walk.tree.size, head.size):
        wrong = walk.take(entry)
        if wrong:
            return wrong
        if progress and walk.tree.size % CHUNK == 0:
            progress(walk.tree.size, head.size)
    return "" if walk.tree.size == head.size else walk.end(head)


def export_lines(*, personal: bool = False, progress: Progress | None = None) -> Iterator[bytes]:
    """The trail as JSON lines: a header, an event a line, a closing line with size, chain and root; personal data only when asked for."""
    head = stated()
    tree, chain = Tree(), START
    yield canonical(HEADER) + b"\n"
    for entry in events_between(0, head.size):
        tree.add(entry["digest"])
        chain = entry["chain"]
        yield canonical(_exported(entry, personal=personal)) + b"\n"
        if progress and tree.size % CHUNK == 0:
            progress(tree.size, head.size)
    yield canonical({"size": tree.size, "chain": chain, "root": tree.root}) + b"\n"


def _exported(entry: dict[str, Any], *, personal: bool) -> dict[str, Any]:
    kept = personal and entry["personal"] is not None
    return {name: value for name, value in entry.items() if kept or name not in ("personal", "salt")}


def _digests(stop: int) -> Iterator[str]:
    rows = Event.objects.order_by("position").values_list("digest", flat=True)
    for first in range(0, stop, CHUNK * 5):
        yield from rows.filter(position__gte=first, position__lt=min(first + CHUNK * 5, stop))


@dataclass(frozen=True, slots=True)
class Proof:
    """That an event is among the first `size` events with this root: the hashes beside its way up. `day` is that of the root, if any."""

    index: int
    size: int
    root: str
    path: Sequence[str]
    day: date | None = None


def proof_of(position: int) -> Proof:
    """The proof against the oldest daily root that holds the event, else against the trail as it stands."""
    day = DailyRoot.objects.filter(size__gt=position).order_by("size").first()
    size = day.size if day else stated().size
    ranges = inclusion_ranges(position, size)
    path = hashes_of(ranges, _digests(size))
    root = day.root if day else tree_now(size).root
    return Proof(position, size, root, path, day.day if day else None)


def proof_file(event: Event, proof: Proof) -> bytes:
    """The proof of an event as the checker reads it; without personal data."""
    content = {name: getattr(event, name) for name in CONTENT} | {"at": _moment(event.at)}
    entry = content | {"digest": event.digest, "chain": event.chain}
    said = {"event": entry, "size": proof.size, "root": proof.root, "path": list(proof.path)}
    return canonical(said) + b"\n"


def growth(old: int, size: int) -> list[str]:
    """The proof that the first `old` events are the beginning of the first `size`; IndexError for an impossible pair."""
    return hashes_of(consistency_ranges(old, size), _digests(size))


def tree_now(size: int) -> Tree:
    """The tree of the first `size` events, grown from the last daily root before."""
    day = DailyRoot.objects.filter(size__lte=size).order_by("-size").first()
    tree = Tree(day.size, day.peaks) if day else Tree()
    rows = Event.objects.filter(position__gte=tree.size, position__lt=size).order_by("position")
    for digest in rows.values_list("digest", flat=True).iterator(CHUNK):
        tree.add(digest)
    return tree


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the trail as papers print it, with the last daily root."""

    size: int
    chain: str
    root: str
    day: DailyRoot | None

    @property
    def code(self) -> str:
        """Twelve digits to read aloud, for the root as it stands."""
        return spoken(self.size, self.root)

    def lines(self) -> list[str]:
        """The lines for papers and reports, in Indonesian; what the checker takes is size and hash joined by a colon."""
        found = [f"Jejak: {self.size} peristiwa.", f"Rantai {self.size}:{self.chain}"]
        if self.day:
            found.append(f"Akar {self.day.day:%d-%m-%Y} {self.day.size}:{self.day.root}")
        return found


def head() -> Head:
    """The head as it stands; few queries, however long the trail is."""
    now = stated()
    return Head(now.size, now.chain, tree_now(now.size).root, DailyRoot.objects.order_by("-size").first())
