"""A case carried as one file: made by the village and opened by the desk, whose answer goes back the same way."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.evaluations.lines import papers_of
from mitradesa.actions.evaluations.sending import Cover, begin, newest_draft, refuse_open, to_send
from mitradesa.actions.evaluations.told import told_case, told_sheet
from mitradesa.actions.files import LARGEST, Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.case_files import (
    ANSWER,
    CASE,
    KIND_ANSWER,
    KIND_CASE,
    MANIFEST,
    PAPERS,
    Manifest,
    WrongFile,
    content_of_part,
    damaged,
    fingerprint,
    manifest_of,
    need_part,
    read_manifest,
)
from mitradesa.core.chain import canonical
from mitradesa.core.evaluations import DESK_OFFICES, SheetState
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.documents.evaluation_sheet.sheet import sheet_paper
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.evaluations.scope import of_the_village
from mitradesa.queries.facts.agreements import parsed
from mitradesa.queries.files import content_of
from mitradesa.reading.archive import Archive
from mitradesa.reading.draft import Unreadable
from mitradesa.records.models import CarriedFile, Cooperation, CooperationPaper, Evaluation, Region

MOST_CARRIED = LARGEST - 2 * 1024 * 1024
"""So many bytes of papers a file carries; the draft goes first, what does not fit is named as not carried."""
SHEET = "sheet.pdf"
MOST_FACTS, LONGEST_WORD = 600, 2000


@transaction.atomic
def carry_case(seat: Seat, key: str, version: int, cover: Cover) -> tuple[bytes, CarriedFile]:
    """The case as one file for the subdistrict's desk, with the letter that goes with it; the draft must be there."""
    one = to_send(seat, key, version)
    draft, draft_name = newest_draft(one)
    if cover.on > today():
        raise Blocked("Tanggal surat itu belum tiba.", "Isi tanggal yang tertulis pada surat.")
    CooperationPaper.objects.get_or_create(
        cooperation=one, kind=Paper.CAMAT_LETTER, number=cover.number.strip(), dated_on=cover.on
    )
    one.version += 1
    one.save(update_fields=["version", "changed_at"])
    papers = _papers(one)
    said = told_case(one, cover.number.strip(), cover.on, frozenset(papers))
    said |= {"draft": draft.sha256, "by": f"{seat.name}, {seat.title}"}
    content, digest = _packed(KIND_CASE, {CASE: said}, papers)
    row = _kept(seat, CarriedFile.Way.OUT, KIND_CASE, one.key, one.village, digest)
    row.draft, row.draft_name = draft, draft_name
    row.letter_number, row.letter_on = cover.number.strip(), cover.on
    row.save()
    says = f'membuat berkas perkara "{one.title}" untuk meja kecamatan, kode {fingerprint(digest)}'
    record(seat, "evaluation.carried", one, region=one.village_id, says=says, values={"digest": digest})
    return content, row


def _papers(one: Cooperation) -> dict[str, bytes]:
    """The files of the case's papers by their hash, the draft first, up to a size."""
    rows = one.papers.filter(withdrawn_at__isnull=True, file__isnull=False).select_related("file")
    found: dict[str, bytes] = {}
    room = MOST_CARRIED
    for row in sorted(rows, key=lambda paper: (paper.kind != Paper.DRAFT, -paper.pk)):
        if row.file is not None and row.file.sha256 not in found and row.file.size <= room:
            found[row.file.sha256] = content_of(row.file)
            room -= row.file.size
    return found


def _packed(
    kind: str,
    said: Mapping[str, Mapping[str, object]],
    papers: Mapping[str, bytes],
    *,
    answers: str = "",
    sheet: bytes = b"",
) -> tuple[bytes, str]:
    written = {name: canonical(part) for name, part in said.items()}
    parts = written | {f"{PAPERS}{sha256}": content for sha256, content in papers.items()}
    if sheet:
        parts[SHEET] = sheet
    manifest, digest = manifest_of(kind, parts, answers=answers)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {MANIFEST: manifest, **parts}.items():
            made.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return held.getvalue(), digest


def _kept(seat: Seat, way: str, kind: str, case_key: str, village: Region, digest: str) -> CarriedFile:
    by = f"{seat.name}, {seat.title}"
    return CarriedFile.objects.get_or_create(
        way=way,
        digest=digest,
        defaults={"kind": kind, "case_key": case_key, "village": village, "on": today(), "by": by},
    )[0]


class Opened:
    """A file that came, with its parts as the manifest names them; raises Blocked for anything else."""

    def __init__(self, given: Given, kind: str) -> None:
        if len(given.content) > LARGEST:
            raise Blocked("Berkas ini lebih besar dari 20 MB.", "Buat lagi berkasnya dengan Mitra Desa.")
        try:
            self._archive = Archive(given.content)
            self.manifest: Manifest = read_manifest(self._archive.read(MANIFEST), kind)
            if self._archive.names != {MANIFEST, *self.manifest.parts}:
                raise damaged("bagian yang kurang atau berlebih")
            self._parts = {name: self._part(name) for name in self.manifest.parts}
            self.said = content_of_part(self._parts.get(CASE if kind == KIND_CASE else ANSWER, b""))
        except (WrongFile, Unreadable) as refusal:
            raise Blocked(refusal.reason, refusal.remedy) from refusal

    def _part(self, name: str) -> bytes:
        return need_part(self.manifest, name, self._archive.read(name))

    def text(self, name: str, most: int = 200) -> str:
        """A word that the file says; empty where it says none."""
        return str(self.said.get(name) or "")[:most]

    def day(self, name: str) -> date | None:
        """A day that the file says; None where it says none."""
        try:
            return date.fromisoformat(self.text(name, 10))
        except ValueError:
            return None

    def paper(self, sha256: str) -> bytes:
        """A paper by its hash; raises Blocked where the file does not hold it."""
        content = self._parts.get(f"{PAPERS}{sha256}")
        if content is None:
            raise Blocked(
                "Rancangannya tidak ada di dalam berkas ini.", "Mintalah berkas yang memuat rancangan."
            )
        return content


@transaction.atomic
def open_case_file(seat: Seat, given: Given) -> Evaluation:
    """Lays the case of a file on the seat's own desk; the same file opened twice is one sheet. Raises NotAllowed, Blocked."""
    require(seat, Act.EVALUATE)
    level = DESK_OFFICES.get(seat.office_kind)
    if level is None:
        raise NotAllowed(Act.EVALUATE.value)
    opened = Opened(given, KIND_CASE)
    village = _village(seat, opened)
    if of_the_village(seat.person, village.code):
        raise NotAllowed(Act.EVALUATE.value, own_office=True)
    lying = Evaluation.objects.filter(carried=opened.manifest.digest, level=level).first()
    if lying is not None:
        return lying
    case_key = _key(opened.text("key", 24))
    refuse_open(case_key, level)
    content = opened.paper(opened.text("draft", 64))
    name = opened.text("draft_name") or "rancangan"
    sheet = Evaluation(
        key=new_key(), case_key=case_key, title=opened.text("title", 300) or "tanpa judul", village=village
    )
    sheet.cooperation = Cooperation.objects.filter(key=case_key, village=village).first()
    sheet.level, sheet.carried = level, opened.manifest.digest
    sheet.letter_number, sheet.letter_on = opened.text("letter_number", 120), opened.day("letter_on")
    sheet.sent_by = f"{opened.text('by', 170)} (lewat berkas)"
    sheet.draft, sheet.draft_name = keep_paper(Given(content, name)), name
    sheet.facts = _facts(opened.said.get("facts"))
    _kept(seat, CarriedFile.Way.IN, KIND_CASE, case_key, village, opened.manifest.digest)
    return begin(seat, sheet, _kinds(opened.said.get("papers")), content)


def _key(text: str) -> str:
    if not (text.isascii() and text.isalnum()):
        raise Blocked(
            "Kunci perkara di dalam berkas ini tidak dikenal.", "Mintalah berkas baru dari pembuatnya."
        )
    return text


def _village(seat: Seat, opened: Opened) -> Region:
    code = opened.text("village", 13)
    village = Region.objects.filter(code=code, level=Region.Level.VILLAGE).first()
    if village is None or not seat.covers(code):
        named = f"{opened.text('village_name')} ({code})"
        raise Blocked(
            f"Berkas ini dari desa {named}, di luar wilayah meja ini.", "Serahkan kepada kecamatan desa itu."
        )
    return village


def _facts(said: object) -> dict[str, list[Any]]:
    """The facts that the vocabulary knows and whose values fit it."""
    rows = list(said.items()) if isinstance(said, dict) else []
    pairs = [(name, pair) for name, pair in rows if isinstance(pair, list) and len(pair) == 2]
    return {
        name: [pair[0], f"{str(pair[1])[:150]} (lewat berkas)"]
        for name, pair in pairs[:MOST_FACTS]
        if _fits(pair[0]) and parsed(name, pair[0]) is not None
    }


def _fits(raw: object) -> bool:
    """Whether a value is one that a fact may have: a word, a number, yes or no, or a list of words."""
    if isinstance(raw, list):
        return all(isinstance(one, str) and len(one) <= LONGEST_WORD for one in raw[:MOST_FACTS])
    return isinstance(raw, str | int | bool | float) and len(str(raw)) <= LONGEST_WORD


def _kinds(said: object) -> frozenset[str]:
    rows = said if isinstance(said, list) else []
    return papers_of([str(one.get("kind")) for one in rows if isinstance(one, dict)])


@transaction.atomic
def carry_answer(seat: Seat, key: str, version: int) -> tuple[bytes, CarriedFile]:
    """The ended sheet of a case that came as a file, as the file that goes back to the village."""
    rows = Evaluation.objects.select_for_update(of=("self",)).select_related(
        "village__parent__parent", "draft"
    )
    one = rows.get(key=key)
    require(seat, Act.EVALUATE, one.village_id)
    if DESK_OFFICES.get(seat.office_kind) != one.level:
        raise NotAllowed(Act.EVALUATE.value)
    if one.state != SheetState.DONE or not one.carried or one.version != version:
        raise Blocked(
            "Lembar ini belum selesai, atau tidak datang lewat berkas.", "Selesaikan dahulu lembarnya."
        )
    items, initials = list(one.items.all()), list(one.initials.all())
    sheet = render_pdf(sheet_paper(one, items, initials))
    said = told_sheet(one, items)
    content, digest = _packed(KIND_ANSWER, {ANSWER: said}, {}, answers=one.carried, sheet=sheet)
    row = _kept(seat, CarriedFile.Way.OUT, KIND_ANSWER, one.case_key, one.village, digest)
    says = f'membuat berkas jawaban atas rancangan "{one.title}", kode {fingerprint(digest)}'
    record(
        seat, "evaluation.answer_carried", one, region=one.village_id, says=says, values={"digest": digest}
    )
    return content, row
