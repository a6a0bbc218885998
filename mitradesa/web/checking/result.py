"""A check arranged for its page: the verdict, what is asked, findings by kind, and the draft with its marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mitradesa.core.findings import Finding, Outcome
from mitradesa.core.vocabulary import vocabulary
from mitradesa.reports.draft_check.as_json import sentence
from mitradesa.reports.draft_check.wording import BADGES, tally
from mitradesa.web.checking import questions
from mitradesa.web.checking.doubt import pages_to_look_at
from mitradesa.web.checking.kept import Kept, seal
from mitradesa.web.checking.places import Places, places


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its number, its places in the text and the pages worth a second look."""

    finding: Finding
    number: int
    anchors: tuple[str, ...] = ()
    look_at: tuple[int, ...] = ()


def page(kept: Kept, *, sample: object = None, wrong: questions.Wrong | None = None) -> dict[str, Any]:
    """Everything that the template of a result shows."""
    check = kept.check()
    numbered = dict(
        enumerate([*check.with_outcome(Outcome.BREACHED), *check.with_outcome(Outcome.UNKNOWN)], 1)
    )
    found = places(kept.reading, kept.pieces, numbered)
    shown = [_shown(number, finding, found, kept) for number, finding in numbered.items()]
    asked = questions.now_asked(check, wrong or {})
    return {
        "check": check,
        "draft": kept.reading.draft,
        "sentence": sentence(check),
        "breached": [one for one in shown if one.finding.outcome is Outcome.BREACHED],
        "unknown": _by_supplier([one for one in shown if one.finding.outcome is Outcome.UNKNOWN]),
        "met": check.with_outcome(Outcome.MET),
        "later": check.with_outcome(Outcome.NOT_YET_DUE),
        "apart": check.with_outcome(Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE),
        "tally": tally(check.findings),
        "regime": vocabulary()["regime"],
        "asked": questions.by_supplier(asked[: questions.AT_ONCE]),
        "asked_later": questions.by_supplier(asked[questions.AT_ONCE :]),
        "open_count": len(asked),
        "later_count": len(asked) - questions.AT_ONCE,
        "answered": questions.answered(check),
        "correctable": questions.correctable(check, wrong or {}),
        "places": found,
        "cut": _is_cut(kept),
        "pictures": kept.pictures,
        "pictured": kept.pictured,
        "state": seal(kept),
        "numbered": numbered,
        "sample": sample,
        "wrong": wrong or {},
        "badges": BADGES,
    }


def _shown(number: int, finding: Finding, found: Places, kept: Kept) -> Shown:
    return Shown(finding, number, found.anchors.get(number, ()), pages_to_look_at(finding, kept.reading))


def _by_supplier(found: Sequence[Shown]) -> Mapping[str, list[Shown]]:
    """Open findings under who can supply the first fact that they miss."""
    grouped: dict[str, list[Shown]] = {}
    for one in found:
        missing = one.finding.missing
        grouped.setdefault(missing[0].supplier if missing else "draft", []).append(one)
    return grouped


def _is_cut(kept: Kept) -> bool:
    return len(kept.pieces) > 1
