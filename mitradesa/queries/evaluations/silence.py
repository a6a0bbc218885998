"""What a case waits for: desks, files that were carried, letters, the regent's permit and evaluation of the budget, as records show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words
from mitradesa.core.case_files import KIND_CASE, fingerprint
from mitradesa.core.evaluations import DESK_WORDS, Desk, PermitState, SheetState
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, FINAL, Status
from mitradesa.core.silence import Awaited
from mitradesa.queries.evaluations.scope import permit_of
from mitradesa.queries.needs.stated import NEEDS_PERMIT
from mitradesa.records.models import CarriedFile, Cooperation, CooperationPaper, Evaluation

UNKNOWN_RECEIPT = "Hari diterima dan penerimanya belum tercatat."
EVALUATED = frozenset({"fits", "to_correct"})


@dataclass(frozen=True, slots=True)
class Wait:
    """Papers that an authority has and has not answered. `key` names the wait in a form; `received_on` is None where nobody recorded it."""

    awaited: Awaited
    key: str
    sent_on: date
    sent: Sequence[tuple[str, str]]
    received_on: date | None = None
    received: str = UNKNOWN_RECEIPT

    @property
    def since(self) -> date:
        """The day from which the wait is counted: that of the receipt, else that on which it was sent."""
        return self.received_on or self.sent_on


def waits_of(one: Cooperation, values: Mapping[str, Any]) -> Sequence[Wait]:
    """Everything that a case waits for, by its records and its facts; five queries at most."""
    status = Status(one.status)
    found: list[Wait] = []
    if status in BEFORE_SIGNATURE:
        found += [*_of_desks(one, values), *_of_permit(one)]
    if status not in FINAL:
        found += _of_budget(values)
    return found


def _of_desks(one: Cooperation, values: Mapping[str, Any]) -> Iterator[Wait]:
    sheets = list(Evaluation.objects.filter(case_key=one.key).order_by("-sent_on", "-id"))
    yield from (_of_sheet(sheet) for sheet in sheets if sheet.state != SheetState.DONE)
    if any(sheet.level == Desk.SUBDISTRICT for sheet in sheets):
        return
    files = list(CarriedFile.objects.filter(case_key=one.key, village=one.village_id)[:20])
    if files:
        yield from _of_files(files)
    elif values.get("camat_letter") != "answered":
        yield from _of_letter(one, values)


def _of_sheet(sheet: Evaluation) -> Wait:
    desk = DESK_WORDS[sheet.level]
    letter = _letter(sheet.letter_number, sheet.letter_on)
    sent_on = sheet.letter_on if sheet.carried and sheet.letter_on else sheet.sent_on
    read = f"; hasil pemeriksaannya disiapkan {sheet.prepared_by}" if sheet.prepared_by else ""
    came = "dibuka dari berkas yang dibawa" if sheet.carried else "masuk antreannya lewat Mitra Desa"
    sent = (
        ("Yang dikirim", f"rancangan perjanjian bersama ({sheet.draft_name}), putaran {sheet.round}"),
        ("Surat pengantar", letter),
        ("Dikirim", f"{in_words(sent_on)}, oleh {sheet.sent_by}"),
    )
    received = f"Diterima {desk} {in_words(sheet.sent_on)}: {came}{read}."
    return Wait(Awaited(sheet.level), f"lembar-{sheet.key}", sent_on, sent, sheet.sent_on, received)


def _of_files(files: Sequence[CarriedFile]) -> Iterator[Wait]:
    """The newest file that went, unless an answer came after it."""
    newest = files[0]
    went = next((row for row in files if row.way == CarriedFile.Way.OUT and row.kind == KIND_CASE), None)
    if went is None or (newest.way == CarriedFile.Way.IN and newest.pk > went.pk):
        return
    sent = (
        ("Yang dikirim", f"berkas perkara dengan rancangan, kode {fingerprint(went.digest)}"),
        ("Surat pengantar", _letter(went.letter_number, went.letter_on)),
        ("Dibuat untuk dibawa", f"{in_words(went.on)}, oleh {went.by}"),
    )
    yield Wait(Awaited.CARRIED, f"berkas-{went.pk}", went.on, sent)


def _of_letter(one: Cooperation, values: Mapping[str, Any]) -> Iterator[Wait]:
    """A letter on paper, by the case's papers or by what was stated of it."""
    paper = _newest(one, Paper.CAMAT_LETTER)
    if paper is not None:
        sent_on, letter = paper.dated_on, _letter(paper.number, paper.dated_on)
    elif values.get("camat_letter") == "sent" and "camat_letter_on" in values:
        sent_on = values["camat_letter_on"]
        letter = f"tanpa nomor, {in_words(sent_on)} (menurut keterangan perkara)"
    else:
        return
    sent = (("Yang dikirim", "rancangan perjanjian bersama di atas kertas"), ("Surat pengantar", letter))
    yield Wait(Awaited.LETTER, "surat-camat", sent_on, sent)


def _of_permit(one: Cooperation) -> Iterator[Wait]:
    """A request that the regent has not answered, by the permit's file or, on paper alone, by the case's papers."""
    if one.asset_use not in NEEDS_PERMIT:
        return
    row = permit_of(one.pk)
    if row is not None and row.state == PermitState.ASKED and row.asked_on is not None:
        there = sum(item.present for item in row.items.all())
        what = f"permohonan izin dengan {there} dari {len(row.items.all())} surat berkasnya"
        yield _permit(what, row.request_number, row.asked_on)
        return
    paper = _newest(one, Paper.PERMIT_REQUEST) if one.status == Status.PERMIT_ASKED else None
    answered = row.decided_on if row is not None else None
    if paper is not None and (answered is None or paper.dated_on > answered):
        yield _permit("permohonan izin di atas kertas", paper.number, paper.dated_on)


def _permit(what: str, number: str, on: date) -> Wait:
    sent = (("Yang dikirim", what), ("Surat permohonan", _letter(number, on)))
    return Wait(Awaited.PERMIT, "izin-bupati", on, sent)


def _of_budget(values: Mapping[str, Any]) -> Iterator[Wait]:
    """The draft of the budget that carries the cooperation's money, sent for evaluation; an enacted one waits for nothing."""
    sent_on = values.get("budget_sent_on")
    answered = (
        "budget_evaluated_on" in values
        or "budget_fixed_on" in values
        or values.get("budget_evaluation") in EVALUATED
    )
    if sent_on is None or answered or values.get("budget_place") == "none":
        return
    sent = (
        ("Yang dikirim", "rancangan APB Desa untuk dievaluasi bupati, melalui camat"),
        ("Dikirim", f"{in_words(sent_on)} (menurut keterangan perkara)"),
    )
    yield Wait(Awaited.BUDGET, "apb-desa", sent_on, sent)


def _newest(one: Cooperation, kind: Paper) -> CooperationPaper | None:
    rows = one.papers.filter(kind=kind, withdrawn_at__isnull=True)
    return rows.order_by("-dated_on", "-pk").first()


def _letter(number: str, on: date | None) -> str:
    return f"{number or 'tanpa nomor'}{f', {in_words(on)}' if on else ''}"
