"""Sending a draft to a desk: by the village to the subdistrict, by the camat on to the regency."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.agreements import new_key
from mitradesa.actions.evaluations.lines import first_lines, papers_of, snapshot
from mitradesa.actions.step_effects import as_json
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.evaluations import FILE_LINES, Desk, LinePart, Mark, SheetState
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import OfficeKind, Seat, require
from mitradesa.law.book import book
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.files import content_of
from mitradesa.records.models import Cooperation, CooperationPaper, Evaluation, EvaluationItem, StoredFile


@dataclass(frozen=True, slots=True)
class Cover:
    """The letter that goes with a draft: its number and day."""

    number: str
    on: date


@transaction.atomic
def send_to_subdistrict(seat: Seat, key: str, version: int, cover: Cover) -> Evaluation:
    """The newest draft of a case goes to the subdistrict's desk with the facts as they stand; the letter is recorded with it.

    Raises NotAllowed, Blocked: without a draft's file, after the signature, or while it lies there already.
    """
    one = to_send(seat, key, version)
    refuse_open(one.key, Desk.SUBDISTRICT)
    draft, name = newest_draft(one)
    if cover.on > today():
        raise Blocked("Tanggal surat itu belum tiba.", "Isi tanggal yang tertulis pada surat.")
    CooperationPaper.objects.create(
        cooperation=one, kind=Paper.CAMAT_LETTER, number=cover.number.strip(), dated_on=cover.on
    )
    one.version += 1
    one.save(update_fields=["version", "changed_at"])
    sheet = Evaluation(
        key=new_key(),
        cooperation=one,
        case_key=one.key,
        title=one.title,
        village=one.village,
        level=Desk.SUBDISTRICT,
    )
    sheet.letter_number, sheet.letter_on = cover.number.strip(), cover.on
    sheet.draft, sheet.draft_name = draft, name
    sheet.facts = snapshot(*facts_of_cooperation(one), as_json)
    kinds = one.papers.filter(withdrawn_at__isnull=True).values_list("kind", flat=True)
    return begin(seat, sheet, papers_of(list(kinds)), content_of(draft))


def to_send(seat: Seat, key: str, version: int) -> Cooperation:
    """A case locked for its way to a desk; NotAllowed, Blocked where it changed or is signed."""
    rows = Cooperation.objects.select_for_update(of=("self",)).select_related(
        "village", "partner", "potential__asset"
    )
    one = rows.get(key=key)
    require(seat, Act.SEND_TO_DESK, one.village_id)
    if one.version != version:
        raise Blocked(
            "Perkara ini sudah berubah sejak halaman dibuka.", "Buka lagi halamannya, lalu kirim lagi."
        )
    if Status(one.status) not in BEFORE_SIGNATURE:
        raise Blocked(
            "Perjanjiannya sudah ditandatangani atau perkaranya selesai.",
            "Meja evaluasi membaca rancangan sebelum ditandatangani.",
        )
    return one


def newest_draft(one: Cooperation) -> tuple[StoredFile, str]:
    """The file of the newest draft and its name; Blocked without one."""
    rows = one.papers.filter(kind=Paper.DRAFT, withdrawn_at__isnull=True, file__isnull=False)
    draft = rows.select_related("file").first()
    if draft is None or draft.file is None:
        raise Blocked(
            "Perkara ini belum mempunyai berkas rancangan.",
            "Unggah rancangan perjanjiannya pada halaman perkara.",
        )
    return draft.file, draft.file_name or "rancangan"


def refuse_open(case_key: str, level: Desk) -> None:
    """Blocked where a draft of the case lies on that desk already."""
    lying = Evaluation.objects.filter(case_key=case_key, level=level).exclude(state=SheetState.DONE).first()
    if lying is not None:
        raise Blocked(
            f"Rancangan perkara ini sudah ada di meja itu sejak {in_words(lying.sent_on)}.",
            "Tunggu lembarnya selesai, lalu kirim rancangan yang diperbaiki.",
        )


def begin(seat: Seat, sheet: Evaluation, papers: frozenset[str], content: bytes) -> Evaluation:
    """A sheet laid on its desk with its first lines; for acts that have asked for the right."""
    code = sheet.village_id
    sheet.subdistrict, sheet.regency = code[:8], code[:5]
    sheet.sent_on = today()
    sheet.sent_by, sheet.sender_id = (
        sheet.sent_by or f"{seat.name}, {seat.title}",
        sheet.sender_id or seat.person,
    )
    sheet.book = book(code).version
    before = Evaluation.objects.filter(case_key=sheet.case_key, level=sheet.level).aggregate(
        last=Max("round")
    )
    sheet.round = (before["last"] or 0) + 1
    sheet.save()
    EvaluationItem.objects.bulk_create(first_lines(sheet, papers, content, sheet.sent_on))
    where = "meja kecamatan" if sheet.level == Desk.SUBDISTRICT else "meja kabupaten"
    record(
        seat,
        "evaluation.sent",
        sheet,
        region=code,
        says=f'mengirim rancangan "{sheet.title}" ke {where}',
        values={
            "case": sheet.case_key,
            "draft": sheet.draft.sha256,
            "round": sheet.round,
            "book": sheet.book,
        },
    )
    return sheet


@transaction.atomic
def pass_on(seat: Seat, key: str, version: int) -> Evaluation:
    """A draft whose sheet the subdistrict ended goes on to the regency's desk with the same facts; the camat does it."""
    rows = Evaluation.objects.select_for_update(of=("self",)).select_related(
        "village", "draft", "cooperation"
    )
    old = rows.get(key=key)
    require(seat, Act.FINISH_EVALUATION, old.village_id)
    if seat.office_kind is not OfficeKind.SUBDISTRICT or old.level != Desk.SUBDISTRICT:
        raise NotAllowed(Act.FINISH_EVALUATION.value)
    if old.state != SheetState.DONE or old.version != version:
        raise Blocked(
            "Lembar kecamatan belum selesai atau sudah berubah.",
            "Selesaikan lembarnya, lalu teruskan dari halamannya.",
        )
    refuse_open(old.case_key, Desk.REGENCY)
    sheet = Evaluation(
        key=new_key(),
        cooperation=old.cooperation,
        case_key=old.case_key,
        title=old.title,
        village=old.village,
    )
    sheet.level, sheet.passed_from, sheet.carried = Desk.REGENCY, old, old.carried
    sheet.letter_number, sheet.letter_on = old.number, old.finished_on
    sheet.draft, sheet.draft_name, sheet.facts = old.draft, old.draft_name, old.facts
    there = _there(list(old.items.all()))
    return begin(seat, sheet, there, content_of(old.draft))


def _there(items: Sequence[EvaluationItem]) -> frozenset[str]:
    """The papers that the subdistrict found in the file."""
    from_lines = {line.says: line.paper for line in FILE_LINES}
    good = [one.says for one in items if one.part == LinePart.FILE and one.mark == Mark.GOOD]
    return papers_of([paper.value for says in good if (paper := from_lines.get(says))])
