"""Facts of a cooperation that the desks and the regent's permit show."""

from collections.abc import Iterator, Mapping

from mitradesa.core.evaluations import DESK_WORDS, Desk, PermitState, SheetState
from mitradesa.records.models import Cooperation, Evaluation, RegentPermit

Shown = tuple[str, object, str]
PERMIT_FACTS = {
    PermitState.COLLECTING: "none",
    PermitState.ASKED: "requested",
    PermitState.GRANTED: "granted",
    PermitState.REFUSED: "refused",
}

SHEET_FACTS: Mapping[str, str] = {Desk.SUBDISTRICT: "subdistrict_sheet", Desk.REGENCY: "regency_sheet"}
"""Which fact tells how the newest sheet of a desk ended."""


def of_evaluations(one: Cooperation) -> Iterator[Shown]:
    """What the newest sheet of each desk and the newest request for a permit say; three queries at most."""
    newest: dict[str, Evaluation] = {}
    for sheet in Evaluation.objects.filter(case_key=one.key).order_by("-sent_on", "-id"):
        newest.setdefault(sheet.level, sheet)
    if Desk.SUBDISTRICT in newest:
        yield from _of_sheet(newest[Desk.SUBDISTRICT])
    for level, sheet in newest.items():
        done = sheet.state == SheetState.DONE
        yield SHEET_FACTS[level], sheet.ending if done else "waiting", f"lembar evaluasi {DESK_WORDS[level]}"
    permit = RegentPermit.objects.filter(cooperation=one).prefetch_related("items").first()
    if permit is not None:
        yield from _of_permit(permit)


def _of_sheet(sheet: Evaluation) -> Iterator[Shown]:
    done = sheet.state == SheetState.DONE
    yield "camat_letter", "answered" if done else "sent", "meja kecamatan"
    yield "camat_letter_on", sheet.letter_on or sheet.sent_on, "meja kecamatan"
    evidence = ["surat", "berita acara"] if done else ["surat"]
    yield "camat_evidence", evidence, "lembar evaluasi meja kecamatan" if done else "surat ke meja kecamatan"


def _of_permit(permit: RegentPermit) -> Iterator[Shown]:
    record = "berkas izin bupati"
    yield "regent_permit", PERMIT_FACTS[PermitState(permit.state)], record
    if permit.state == PermitState.GRANTED:
        yield "regent_permit_on", permit.decided_on, f"izin bupati nomor {permit.number}"[:200]
    there = [item.says for item in permit.items.all() if item.present]
    if there:
        yield "asset_papers", there, record
