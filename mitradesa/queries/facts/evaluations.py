"""Facts of a cooperation that the desks and the regent's permit show."""

from collections.abc import Iterator

from mitradesa.core.evaluations import Desk, PermitState, SheetState
from mitradesa.records.models import Cooperation, Evaluation, RegentPermit

Shown = tuple[str, object, str]
PERMIT_FACTS = {
    PermitState.COLLECTING: "none",
    PermitState.ASKED: "requested",
    PermitState.GRANTED: "granted",
    PermitState.REFUSED: "refused",
}


def of_evaluations(one: Cooperation) -> Iterator[Shown]:
    """What the newest sheet of the subdistrict and the newest request for a permit say; three queries at most."""
    rows = Evaluation.objects.filter(case_key=one.key, level=Desk.SUBDISTRICT)
    sheet = rows.order_by("-sent_on", "-id").first()
    if sheet is not None:
        yield from _of_sheet(sheet)
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
