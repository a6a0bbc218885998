"""Preparing a cooperation: opening its case, its regime, its papers, what is stated about it, its draft read; steps are in `steps`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from mitradesa.actions.agreements import new_key
from mitradesa.actions.drafts import draft_of
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.stated import stated_value
from mitradesa.actions.step_effects import as_json
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.lifecycle.papers import PAPER_WORDS, Paper
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.asset_uses import uses_of
from mitradesa.reading.draft import Unreadable
from mitradesa.records.models import (
    Agreement,
    Cooperation,
    CooperationFact,
    CooperationPaper,
    Partner,
    Region,
)
from mitradesa.reports.draft_check.check import read
from mitradesa.reports.draft_check.observations import observe


@dataclass(frozen=True, slots=True)
class Case:
    """A cooperation as it is opened or changed; `key` may be given by a form, so that a form sent twice opens one case."""

    title: str
    purpose: str = ""
    field: str = ""
    asset_use: str = ""
    yearly_lease: bool = False
    partner: int | None = None
    renews: str = ""
    key: str = ""


@transaction.atomic
def open_cooperation(seat: Seat, village: str, track: TrackName, case: Case) -> Cooperation:
    """A new case in the state "opened"; raises NotAllowed, Blocked."""
    require(seat, Act.OPEN_COOPERATION, village)
    if case.key and (sent := Cooperation.objects.filter(key=case.key, village_id=village).first()):
        return sent
    place = Region.objects.get(code=village, level=Region.Level.VILLAGE)
    if place.kind == "kelurahan":
        raise Blocked(
            f"{place.name} adalah kelurahan; kelurahan tidak membuat kerja sama desa.",
            "Urus sebagai kerja sama daerah melalui kabupaten.",
        )
    one = Cooperation(key=case.key or new_key(), village=place, subdistrict=village[:8], regency=village[:5])
    one.track, one.status_on = track.value, today()
    _fill(one, case)
    one.save()
    record(
        seat,
        "cooperation.opened",
        one,
        region=village,
        says=f'membuka perkara kerja sama "{one.title}" pada jalur {TRACKS[track].title.lower()}',
        values={"track": track.value, "title": one.title},
    )
    return one


def _fill(one: Cooperation, case: Case) -> None:
    if not case.title.strip():
        raise Blocked("Kerja sama ini belum bernama.", "Tulis pokok kerja samanya dalam satu kalimat.")
    one.title, one.purpose, one.field = case.title.strip(), case.purpose.strip(), case.field
    one.asset_use, one.yearly_lease = case.asset_use, case.yearly_lease
    one.partner = Partner.objects.get(pk=case.partner, regency_id=one.regency) if case.partner else None
    one.renews = (
        Agreement.objects.get(key=case.renews, village_id=one.village_id, merged_into__isnull=True)
        if case.renews
        else None
    )
    one.search = plain(f"{one.title} {one.village.name} {one.partner.name if one.partner else ''}")


@transaction.atomic
def change_cooperation(seat: Seat, key: str, version: int, case: Case) -> Cooperation:
    """Changes what the case says of itself; a signed one is changed by an amendment only."""
    one = to_prepare(seat, key, version)
    if one.agreement_id is not None:
        raise Blocked(
            "Perjanjiannya sudah ditandatangani.", "Ubah melalui langkah perubahan perjanjian (adendum)."
        )
    if case.asset_use in ("", "none") and uses_of(one):
        raise Blocked(
            "Perkara ini sudah menyebut atau memesan aset desa.",
            "Lepas dahulu asetnya pada halaman aset perkara ini, lalu ubah bentuk pemakaiannya.",
        )
    before = {"title": one.title, "partner": one.partner.name if one.partner else ""}
    _fill(one, case)
    return _changed(seat, one, "mengubah uraian perkara kerja sama", {"before": before})


def to_prepare(seat: Seat, key: str, version: int) -> Cooperation:
    """A case locked for somebody who prepares; Blocked when it changed since `version` was read or has come to its end."""
    rows = Cooperation.objects.select_for_update(of=("self",)).select_related("village", "partner", "renews")
    one = rows.get(key=key)
    require(seat, Act.PREPARE_COOPERATION, one.village_id)
    if one.version != version:
        raise Blocked(
            "Perkara ini sudah diubah orang lain sejak halaman dibuka.",
            "Buka lagi halamannya, lihat perubahan itu, lalu ulangi isian Anda.",
        )
    if Status(one.status) in FINAL:
        raise Blocked("Perkara ini sudah selesai.", "Buka perkara baru bila kerja samanya dimulai lagi.")
    return one


def _changed(seat: Seat, one: Cooperation, says: str, values: Mapping[str, object]) -> Cooperation:
    one.version += 1
    one.save()
    record(
        seat, "cooperation.changed", one, region=one.village_id, says=f'{says} "{one.title}"', values=values
    )
    return one


@transaction.atomic
def decide_regime(seat: Seat, key: str, version: int, regime: str) -> Cooperation:
    """Says which law governs the case, before its first step."""
    one = to_prepare(seat, key, version)
    words = vocabulary()["regime"].values or {}
    if regime not in words:
        raise Blocked("Pilih salah satu aturan yang berlaku.", "Jawab pertanyaan pemilahan satu demi satu.")
    if Status(one.status) is not Status.OPENED:
        raise Blocked("Perkara ini sudah dimulai.", "Kembalikan atau batalkan dahulu bila aturannya keliru.")
    one.regime = regime
    return _changed(seat, one, f"menentukan aturan yang berlaku ({words[regime]}) bagi", {"regime": regime})


@transaction.atomic
def state_case_facts(seat: Seat, key: str, version: int, answers: Mapping[str, object]) -> Cooperation:
    """Keeps what a person says of the case, with his name, office and day; an empty answer takes a stated fact away."""
    one = to_prepare(seat, key, version)
    origin = f"dinyatakan {seat.name}, {seat.title}, {in_words(today())}"[:200]
    given = {name: stated_value(name, raw) for name, raw in answers.items() if name in vocabulary()}
    for name, value in given.items():
        keep_fact(one, name, value, origin, stated=True)
    labels = ", ".join(vocabulary()[name].label for name in given)
    return _changed(seat, one, f"melengkapi keterangan ({labels})", {"after": given})


def keep_fact(one: Cooperation, name: str, value: object, origin: str, *, stated: bool) -> None:
    """One value of a fact, from people or from the draft; None takes it away."""
    if value is None:
        one.facts.filter(name=name, stated=stated).delete()
        return
    CooperationFact.objects.update_or_create(
        cooperation=one, name=name, stated=stated, defaults={"value": value, "origin": origin}
    )


@transaction.atomic
def record_paper(
    seat: Seat,
    key: str,
    version: int,
    kind: Paper,
    *,
    number: str,
    dated_on: date,
    given: Given | None = None,
) -> CooperationPaper:
    """A paper of the case by its number and day, with its file when there is one; a draft is read at once."""
    one = to_prepare(seat, key, version)
    if dated_on > today():
        raise Blocked("Tanggal surat itu belum tiba.", "Isi tanggal yang tertulis pada surat.")
    stored = keep_paper(given) if given else None
    name = given.shown if given else ""
    paper = CooperationPaper.objects.create(
        cooperation=one, kind=kind, number=number.strip(), dated_on=dated_on, file=stored, file_name=name
    )
    if kind is Paper.DRAFT and given is not None:
        _read_draft(one, given)
    told = f"mencatat {PAPER_WORDS[kind].lower()}{f' nomor {paper.number}' if paper.number else ''} untuk"
    _changed(seat, one, told, {"paper": kind.value, "sha256": stored.sha256 if stored else ""})
    return paper


def _read_draft(one: Cooperation, given: Given) -> None:
    """What the draft says takes the place of what an earlier draft said."""
    try:
        found = read(draft_of(given.content, given.shown), village=one.village_id)
    except Unreadable as refusal:
        raise Blocked(f"{given.shown}: {refusal.reason}", refusal.remedy) from refusal
    one.facts.filter(stated=False).delete()
    seen = observe(found.facts, found.elements, found.regime, {})
    CooperationFact.objects.bulk_create(
        CooperationFact(
            cooperation=one,
            name=name,
            value=as_json(name, value),
            origin=(seen.origins.get(name) or "rancangan")[:200],
            stated=False,
        )
        for name, value in seen.values.items()
        if value is not None and name in vocabulary()
    )


@transaction.atomic
def add_paper_scan(seat: Seat, key: str, version: int, paper: int, given: Given) -> CooperationPaper:
    """The file of a paper that was recorded by its number; a draft is read at once."""
    one = to_prepare(seat, key, version)
    row = one.papers.select_for_update().get(pk=paper, withdrawn_at__isnull=True)
    row.file, row.file_name = keep_paper(given), given.shown
    row.save(update_fields=["file", "file_name"])
    if row.kind == Paper.DRAFT:
        _read_draft(one, given)
    _changed(seat, one, f"mengunggah {PAPER_WORDS[Paper(row.kind)].lower()} untuk", {"paper": row.kind})
    return row


@transaction.atomic
def withdraw_paper(seat: Seat, key: str, version: int, paper: int) -> None:
    """Takes back a paper that was recorded by mistake; one that a step used stays."""
    one = to_prepare(seat, key, version)
    row = one.papers.select_for_update().get(pk=paper)
    if row.used_by_id is not None:
        raise Blocked(
            "Surat ini sudah menjadi dasar sebuah langkah.", "Catat surat yang benar di sampingnya."
        )
    row.withdrawn_at = datetime.now(tz=UTC)
    row.save(update_fields=["withdrawn_at"])
    _changed(seat, one, f"menarik {PAPER_WORDS[Paper(row.kind)].lower()} dari", {"paper": row.kind})
