"""Check drafts against the law: a report for people, or JSON."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate, Outcome, Severity
from mitradesa.core.language import LANGUAGES, _, language
from mitradesa.core.vocabulary import BadFact
from mitradesa.reading.draft import Draft, Unreadable
from mitradesa.reading.limits import read_limited
from mitradesa.reading.opening import content_of
from mitradesa.reports.draft_check.as_json import SCHEMA, as_json
from mitradesa.reports.draft_check.as_text import as_text
from mitradesa.reports.draft_check.check import Check, check_draft
from mitradesa.reports.draft_check.html import render_html

ENDINGS = {
    ".docx",
    ".odt",
    ".pdf",
    ".txt",
    ".md",
    ".html",
    ".htm",
    ".doc",
    ".rtf",
    ".png",
    ".jpg",
    ".jpeg",
    ".tif",
    ".tiff",
    ".webp",
}
FINE, BREACHED, UNREADABLE = 0, 1, 2
READING_SECONDS = 3600.0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mitradesa check", description=__doc__)
    parser.add_argument(
        "drafts", nargs="+", metavar="DRAFT", help="file, folder or pattern such as 'drafts/*.docx'"
    )
    parser.add_argument("--date", type=date.fromisoformat, metavar="D", help="day to judge, e.g. 2026-03-27")
    parser.add_argument("--village", metavar="CODE", help="region code of the village or regency, e.g. 16.04")
    parser.add_argument(
        "--gate", type=Gate, choices=list(Gate), default=Gate.SIGN, help="moment asked about (default: sign)"
    )
    parser.add_argument(
        "--fact",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="state a fact the draft does not show",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 also when advice is breached or a mandatory rule is unknown",
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="language of the report")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=f"print JSON ({SCHEMA})")
    form.add_argument("--html", type=Path, metavar="FILE", help="write one standalone page")
    form.add_argument(
        "--text", action="store_true", help="print the text that positions count in, nothing else"
    )
    return parser


def run(arguments: Sequence[str]) -> int:
    """Exit 0: nothing mandatory breached; 1: something is; 2: a file could not be read. The worst over all files."""
    asked = _parser().parse_args(arguments)
    with language(asked.lang):
        return _run(asked)


def _run(asked: argparse.Namespace) -> int:
    answers = dict(_stated(asked.fact))
    paths = list(dict.fromkeys(path for named in asked.drafts for path in _paths(named)))
    if not paths:
        return _usage(
            _("tidak ada berkas yang dapat diperiksa di {place}.").format(place=" ".join(asked.drafts))
        )
    worst = FINE
    reports: list[dict[str, Any]] = []
    checks: list[Check] = []
    for position, path in enumerate(paths, 1):
        _progress(position, len(paths), path)
        try:
            draft = _read(path)
        except Unreadable as error:
            print(f"{path}: {_(error.reason)} {_(error.remedy)}", file=sys.stderr)
            worst = UNREADABLE
            reports.append(_unread(path, error))
            continue
        if asked.text:
            sys.stdout.write(draft.text)
            continue
        check = _checked(draft, asked, answers)
        checks.append(check)
        reports.append(as_json(check))
        worst = max(worst, _verdict(check, strict=asked.strict))
        if not asked.json and not asked.html:
            print(as_text(check))
    _finish(asked, reports, checks)
    return worst


def _stated(facts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        name, equals, value = fact.partition("=")
        if not equals:
            raise SystemExit(_usage(f"--fact {fact}: write NAME=VALUE, e.g. --fact asset_use=sewa"))
        yield name.strip(), value.strip()


def _usage(message: str) -> int:
    print(f"mitradesa check: {message}", file=sys.stderr)
    return UNREADABLE


def _paths(named: str) -> Iterator[Path]:
    path = Path(named)
    if path.is_dir():
        yield from sorted(
            inner for inner in path.rglob("*") if inner.suffix.lower() in ENDINGS and inner.is_file()
        )
    elif any(sign in named for sign in "*?[") and not path.exists():
        folder = Path(path.anchor or ".")
        found = sorted(folder.glob(str(path.relative_to(path.anchor) if path.anchor else path)))
        yield from (inner for inner in found if inner.is_file())
    else:
        yield path


def _progress(position: int, total: int, path: Path) -> None:
    if total > 1:
        print(f"[{position}/{total}] {path}", file=sys.stderr)


def _read(path: Path) -> Draft:
    """The draft, read by a child process: a file that brings the reader down stops neither this command nor the files after it."""
    return read_limited(
        content_of(path), path.name, ocr_pages=None, ocr_workers=None, seconds=READING_SECONDS
    )


def _checked(draft: Draft, asked: argparse.Namespace, answers: dict[str, str]) -> Check:
    try:
        return check_draft(
            draft, today=today(), on=asked.date, village=asked.village, gate=asked.gate, answers=answers
        )
    except BadFact as error:
        raise SystemExit(_usage(str(error))) from error


def _verdict(check: Check, *, strict: bool) -> int:
    if check.breaches_mandatory:
        return BREACHED
    advised = any(found.severity is Severity.SHOULD for found in check.with_outcome(Outcome.BREACHED))
    open_duty = any(found.severity is Severity.MANDATORY for found in check.with_outcome(Outcome.UNKNOWN))
    return BREACHED if strict and (advised or open_duty) else FINE


def _unread(path: Path, error: Unreadable) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "document": {"name": path.name},
        "error": {"reason": _(error.reason), "remedy": _(error.remedy)},
    }


def _finish(asked: argparse.Namespace, reports: Sequence[object], checks: Sequence[Check]) -> None:
    if asked.json:
        single = len(reports) == 1
        print(json.dumps(reports[0] if single else reports, ensure_ascii=False))
    if asked.html:
        asked.html.write_text(render_html(*checks), encoding="utf-8")
        print(asked.html, file=sys.stderr)
