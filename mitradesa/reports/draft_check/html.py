"""A check as one standalone HTML file: no script, no picture, nothing fetched; the page in the browser lives in `web`."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import mitradesa
from mitradesa.core.calendar import in_words, today
from mitradesa.core.findings import Finding, Outcome
from mitradesa.core.language import _, speaking
from mitradesa.reports.draft_check.as_json import sentence
from mitradesa.reports.draft_check.check import Check
from mitradesa.reports.draft_check.wording import BADGES, FILTERS, tally

STYLES = ("findings.css", "report.css")


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(str(files("mitradesa")))
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(_=_, speaking=speaking, version=mitradesa.__version__)
    made.filters.update(FILTERS)
    return made


@cache
def _style() -> Markup:
    folder = files("mitradesa.reports.draft_check").joinpath("static")
    return Markup("\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLES))  # noqa: S704 - our own files


def render_html(*checks: Check) -> str:
    """The report of one check or several as the text of one HTML file."""
    template = _environment().get_template("reports/draft_check/report.html")
    return template.render(
        reports=[_report(check) for check in checks], style=_style(), badges=BADGES, made_on=in_words(today())
    )


def _report(check: Check) -> Mapping[str, Any]:
    return {
        "check": check,
        "draft": check.reading.draft if check.reading else None,
        "sentence": sentence(check),
        "tally": tally(check.findings),
        "breached": check.with_outcome(Outcome.BREACHED),
        "unknown": by_supplier(check.with_outcome(Outcome.UNKNOWN)),
        "met": check.with_outcome(Outcome.MET),
        "later": check.with_outcome(Outcome.NOT_YET_DUE),
        "apart": check.with_outcome(Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE),
    }


def by_supplier(found: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    """Open findings under who can supply the first fact that they miss."""
    grouped: dict[str, list[Finding]] = {}
    for one in found:
        grouped.setdefault(one.missing[0].supplier if one.missing else "draft", []).append(one)
    return grouped
