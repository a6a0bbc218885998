"""How well the reader does on a folder of labelled drafts. Single values are compared in `comparison`, printing is the command line's.

The reader learns nothing from labels: its words and patterns are written by hand, so there is nothing to leave a family out of; what is
given instead is the mean over families, so that many papers from one drafter do not carry the figure.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.comparison import COMPARED, Verdict, compare, counted_otherwise, read_value
from mitradesa.reading.draft import Draft, Unreadable
from mitradesa.reading.elements import find_elements
from mitradesa.reading.extraction import extract_facts
from mitradesa.reading.found import ELEMENTS, Element, Found
from mitradesa.reading.opening import read_path

HEADED, BODY, ABSENT = "headed", "body", "absent"
_WHERE = {"judul": HEADED, "isi": BODY}
_LABELLED_APART = frozenset({"termination"})


@dataclass(frozen=True, slots=True)
class Miss:
    """One answer that differs from the label: the file, the element or fact, what the label says, what was read."""

    file: str
    name: str
    kind: str
    stated: str
    read: str


@dataclass(slots=True)
class Tally:
    """Counts of one element: label (headed, body, absent) by answer (present, absent, unknown)."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter)

    def total(self, label: str) -> int:
        """How many drafts have that label."""
        return sum(count for (labelled, _), count in self.answers.items() if labelled == label)

    def present(self, label: str) -> int:
        """How many of them were reported present."""
        return self.answers[(label, "present")]

    def share(self, label: str) -> float | None:
        """The share reported present, 0 to 1; None without a draft."""
        total = self.total(label)
        return self.present(label) / total if total else None


@dataclass(slots=True)
class Evaluation:
    """All that was measured over a folder."""

    documents: int = 0
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    elements: dict[str, Tally] = field(default_factory=dict)
    families: dict[str, Tally] = field(default_factory=dict)
    facts: dict[str, Counter[Verdict]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    unstated: list[Miss] = field(default_factory=list)

    def whole(self) -> Tally:
        """The counts of all elements together."""
        together: Counter[tuple[str, str]] = Counter()
        for tally in self.elements.values():
            together.update(tally.answers)
        return Tally(together)

    def family_mean(self) -> float | None:
        """Recall on headed elements, each family counted once, 0 to 1."""
        shares = [share for tally in self.families.values() if (share := tally.share(HEADED)) is not None]
        return sum(shares) / len(shares) if shares else None

    def facts_whole(self) -> Counter[Verdict]:
        """The verdicts over all facts together."""
        together: Counter[Verdict] = Counter()
        for verdicts in self.facts.values():
            together.update(verdicts)
        return together


class NotLabelled(Exception):
    """A folder that cannot be evaluated; the message is an Indonesian sentence."""


def evaluate(folder: Path) -> Evaluation:
    """Read every draft that `labels.csv` (and `facts.csv`, where there is one) names in `folder` and compare.

    Raises NotLabelled when the folder has no usable labels.csv.
    """
    labels = _rows(folder / "labels.csv", required=True)
    facts = {row["file"]: row for row in _rows(folder / "facts.csv", required=False)}
    done = Evaluation()
    for row in labels:
        try:
            draft = read_path(folder / row["file"])
        except Unreadable as trouble:
            done.unreadable.append((row["file"], str(trouble)))
            continue
        _measure(done, draft, row, facts.get(row["file"]))
    return done


def _rows(path: Path, *, required: bool) -> list[dict[str, str]]:
    if not path.is_file():
        if required:
            raise NotLabelled(
                f"Tidak ada {path.name} di map {path.parent}. Buatlah menurut bentuk yang ada di panduan."
            )
        return []
    with path.open(encoding="utf-8-sig", newline="") as source:
        rows = [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(source)]
    if required and (not rows or "file" not in rows[0]):
        raise NotLabelled(f"{path} kosong atau tidak mempunyai kolom 'file'.")
    return rows


def _measure(
    done: Evaluation, draft: Draft, labels: Mapping[str, str], stated: Mapping[str, str] | None
) -> None:
    clauses = split_clauses(draft.text)
    done.documents += 1
    _measure_elements(done, labels, find_elements(draft, clauses))
    if stated is not None:
        _measure_facts(done, stated, extract_facts(draft, clauses))


def _measure_elements(done: Evaluation, labels: Mapping[str, str], found: Mapping[str, Element]) -> None:
    family = done.families.setdefault(labels.get("family") or labels["file"], Tally())
    for key in (key for key in ELEMENTS if key not in _LABELLED_APART and labels.get(key) in ("0", "1")):
        label = _WHERE.get(labels.get(f"{key}_where", ""), BODY) if labels[key] == "1" else ABSENT
        element = _either(found, key)
        answer = {True: "present", False: "absent", None: "unknown"}[element.present]
        done.elements.setdefault(key, Tally()).answers[(label, answer)] += 1
        family.answers[(label, answer)] += 1
        if (answer == "present") == (label == ABSENT):
            shown = element.heading or element.excerpt[:120] or element.reason
            done.misses.append(
                Miss(labels["file"], key, label, labels.get(f"{key}_heading", ""), f"{answer}: {shown}")
            )


def _either(found: Mapping[str, Element], key: str) -> Element:
    """The element of a label; labels count termination as change, so either answers for it."""
    if key != "change" or found["change"].present:
        return found[key]
    return found["termination"] if found["termination"].present else found["change"]


def _measure_facts(done: Evaluation, stated: Mapping[str, str], read: Mapping[str, Found]) -> None:
    for name in COMPARED:
        noted, value = stated.get(name, "").strip(), read_value(read, name)
        if not noted:
            if value not in (None, "", []):
                done.unstated.append(Miss(stated["file"], name, "unstated", "", str(value)))
            continue
        verdict = compare(name, noted, value)
        if name == "ends_on" and counted_otherwise(noted, value, read_value(read, "starts_on")):
            verdict = Verdict.ARGUABLE
        done.facts.setdefault(name, Counter())[verdict] += 1
        if verdict is not Verdict.RIGHT:
            done.misses.append(Miss(stated["file"], name, verdict.value, noted, str(value)))


def as_json(done: Evaluation) -> dict[str, object]:
    """The evaluation as JSON values; shares are 0 to 1."""
    whole, facts = done.whole(), done.facts_whole()
    return {
        "documents": done.documents,
        "unreadable": [{"file": file, "reason": reason} for file, reason in done.unreadable],
        "learns_from_labels": False,
        "elements": {key: tally_json(tally) for key, tally in done.elements.items()},
        "all_elements": tally_json(whole),
        "headed_recall_family_mean": done.family_mean(),
        "facts": {name: verdicts_json(verdicts) for name, verdicts in done.facts.items()},
        "all_facts": verdicts_json(facts),
        "differences": [_miss_json(miss) for miss in done.misses],
        "facts_not_stated": [_miss_json(miss) for miss in done.unstated],
    }


def _miss_json(miss: Miss) -> dict[str, str]:
    return {"file": miss.file, "name": miss.name, "kind": miss.kind, "stated": miss.stated, "read": miss.read}


def tally_json(tally: Tally) -> dict[str, object]:
    """The counts and shares of one tally."""
    return {
        label: {
            "labelled": tally.total(label),
            "present": tally.present(label),
            "unknown": tally.answers[(label, "unknown")],
            "share_present": tally.share(label),
        }
        for label in (HEADED, BODY, ABSENT)
    }


def verdicts_json(verdicts: Counter[Verdict]) -> dict[str, float | int]:
    """Counts and shares of the stated facts; what is arguable counts as right."""
    total = sum(verdicts.values())
    right = verdicts[Verdict.RIGHT] + verdicts[Verdict.ARGUABLE]
    return {
        "stated": total,
        "right": right,
        "arguable": verdicts[Verdict.ARGUABLE],
        "unknown": verdicts[Verdict.UNKNOWN],
        "wrong": verdicts[Verdict.WRONG],
        "share_right": right / total if total else 0.0,
        "share_wrong": verdicts[Verdict.WRONG] / total if total else 0.0,
    }


def misses_of(done: Evaluation, kinds: Iterable[str]) -> list[Miss]:
    """The differences of the given kinds, in reading order."""
    wanted = set(kinds)
    return [miss for miss in done.misses if miss.kind in wanted]
