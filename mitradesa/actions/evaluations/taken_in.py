"""The answer of a desk that came as a file, taken in by the village that sent the case."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.evaluations.carried import Opened
from mitradesa.actions.files import Given
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.case_files import KIND_ANSWER, fingerprint
from mitradesa.core.evaluations import Desk, Ending, LinePart, Mark, SheetState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import CarriedFile, Cooperation, Evaluation, EvaluationItem

MOST_LINES = 200
LONGEST = {"says": 1000, "clause": 200, "articles": 400, "rule": 120, "note": 2000}


@transaction.atomic
def take_answer(seat: Seat, key: str, given: Given) -> Evaluation:
    """The desk's sheet becomes one of the case; Blocked for an answer to another file, one that changed, or one that is here already."""
    case = Cooperation.objects.select_for_update(of=("self",)).select_related("village").get(key=key)
    require(seat, Act.SEND_TO_DESK, case.village_id)
    opened = Opened(given, KIND_ANSWER)
    sent = CarriedFile.objects.filter(
        way=CarriedFile.Way.OUT, digest=opened.manifest.answers, case_key=case.key
    ).first()
    if sent is None or sent.draft is None or opened.text("case", 24) != case.key:
        raise Blocked(
            "Berkas ini bukan jawaban atas berkas yang dibuat perkara ini.",
            "Muat pada halaman perkara yang berkasnya dikirim.",
        )
    if Evaluation.objects.filter(key=opened.text("key", 24)).exists():
        raise Blocked("Lembar itu sudah ada di pemasangan ini.", "Buka lembarnya dari halaman ini.")
    sheet = _sheet(opened, case, sent)
    sheet.save()
    EvaluationItem.objects.bulk_create(_items(opened, sheet))
    digest = opened.manifest.digest
    CarriedFile.objects.create(
        way=CarriedFile.Way.IN,
        kind=KIND_ANSWER,
        case_key=case.key,
        village=case.village,
        digest=digest,
        on=today(),
        by=f"{seat.name}, {seat.title}",
    )
    says = f'memuat berkas jawaban meja atas rancangan "{case.title}", kode {fingerprint(digest)}'
    values = {"digest": digest, "answers": sent.digest, "ending": sheet.ending}
    record(seat, "evaluation.answer_taken", sheet, region=case.village_id, says=says, values=values)
    return sheet


def _sheet(opened: Opened, case: Cooperation, sent: CarriedFile) -> Evaluation:
    key, ending, level = opened.text("key", 24), opened.text("ending"), opened.text("level")
    finished = opened.day("finished_on")
    known = key.isascii() and key.isalnum() and ending in frozenset(Ending) and level in frozenset(Desk)
    if not known or finished is None or finished < sent.on or finished > today():
        raise Blocked(
            "Jawaban ini tidak lengkap: kunci, akhir, meja, atau hari selesainya tidak dikenal.",
            "Mintalah meja membuat berkas jawabannya lagi.",
        )
    last = Evaluation.objects.filter(case_key=case.key, level=level).aggregate(last=Max("round"))["last"]
    return Evaluation(
        key=key,
        cooperation=case,
        case_key=case.key,
        title=case.title,
        village=case.village,
        subdistrict=case.subdistrict,
        regency=case.regency,
        level=level,
        round=(last or 0) + 1,
        sent_on=sent.on,
        sent_by=sent.by,
        letter_number=sent.letter_number,
        letter_on=sent.letter_on,
        draft=sent.draft,
        draft_name=sent.draft_name or "rancangan",
        book=opened.text("book", 64),
        state=SheetState.DONE,
        ending=ending,
        note=opened.text("note", 4000),
        number=opened.text("number", 120),
        prepared_by=opened.text("prepared_by"),
        finished_on=finished,
        finished_by=opened.text("finished_by"),
        carried=opened.manifest.digest,
    )


def _items(opened: Opened, sheet: Evaluation) -> list[EvaluationItem]:
    rows: Any = opened.said.get("items")
    if not isinstance(rows, list) or not rows or len(rows) > MOST_LINES:
        raise Blocked(
            "Lembar di dalam berkas ini tidak berisi butir.", "Mintalah meja membuat berkasnya lagi."
        )
    return [_item(one, sheet, place) for place, one in enumerate(rows, 1)]


def _item(one: Any, sheet: Evaluation, place: int) -> EvaluationItem:
    said = one if isinstance(one, dict) else {}
    mark, part = str(said.get("mark")), str(said.get("part"))
    if mark not in frozenset(Mark) or part not in frozenset(LinePart):
        raise Blocked(
            f"Butir {place} di dalam berkas ini tidak dikenal.", "Mintalah meja membuat berkasnya lagi."
        )
    words = {name: str(said.get(name) or "")[:most] for name, most in LONGEST.items()}
    return EvaluationItem(evaluation=sheet, place=place, part=part, mark=mark, **words)
