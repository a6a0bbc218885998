"""What the file of a case and the file of an answer say, as plain values."""

from collections.abc import Sequence
from datetime import date

from mitradesa.actions.evaluations.lines import snapshot
from mitradesa.actions.step_effects import as_json
from mitradesa.core.calendar import today
from mitradesa.queries.evaluations.queue import sheets_of
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import Cooperation, Evaluation, EvaluationItem

ITEM = ("place", "part", "says", "clause", "articles", "rule", "mark", "note", "reply", "replied_by")


def told_case(one: Cooperation, number: str, on: date, carried: frozenset[str]) -> dict[str, object]:
    """A case with its facts, papers, steps and earlier sheets; `carried` are the papers whose bytes go along."""
    draft = one.papers.filter(kind="draft", withdrawn_at__isnull=True, file__isnull=False).first()
    return {
        "key": one.key,
        "title": one.title,
        "purpose": one.purpose,
        "track": one.track,
        "status": one.status,
        "village": one.village_id,
        "village_name": one.village.name,
        "letter_number": number,
        "letter_on": on.isoformat(),
        "made_on": today().isoformat(),
        "draft_name": draft.file_name if draft else "",
        "facts": snapshot(*facts_of_cooperation(one), as_json),
        "papers": _papers(one, carried),
        "steps": [
            {"name": step.name, "from": step.source, "to": step.target, "on": step.on.isoformat()}
            for step in one.steps.all()
        ],
        "sheets": [told_sheet(sheet, list(sheet.items.all())) for sheet in sheets_of(one.key)[:6]],
    }


def _papers(one: Cooperation, carried: frozenset[str]) -> list[dict[str, object]]:
    rows = one.papers.filter(withdrawn_at__isnull=True).select_related("file")
    return [
        {
            "kind": row.kind,
            "number": row.number,
            "dated_on": row.dated_on.isoformat(),
            "sha256": row.file.sha256 if row.file else "",
            "name": row.file_name,
            "carried": row.file is not None and row.file.sha256 in carried,
        }
        for row in rows
    ]


def told_sheet(one: Evaluation, items: Sequence[EvaluationItem]) -> dict[str, object]:
    """A sheet with its lines and replies."""
    return {
        "key": one.key,
        "case": one.case_key,
        "village": one.village_id,
        "level": one.level,
        "round": one.round,
        "sent_on": one.sent_on.isoformat(),
        "ending": one.ending,
        "note": one.note,
        "number": one.number,
        "prepared_by": one.prepared_by,
        "finished_by": one.finished_by,
        "finished_on": one.finished_on.isoformat() if one.finished_on else "",
        "book": one.book,
        "items": [{name: getattr(item, name) for name in ITEM} for item in items],
    }
