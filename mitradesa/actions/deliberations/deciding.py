"""What was decided on an item of the agenda: how, with which votes and what dissent, and what exactly it approves."""

from dataclasses import dataclass

from django.db import transaction

from mitradesa.actions.deliberations.opening import Change, to_change, told
from mitradesa.core.acts import Act
from mitradesa.core.deliberations import (
    OUTCOME_WORDS,
    POINTS,
    WITH_PARTIES,
    About,
    Manner,
    Outcome,
    State,
)
from mitradesa.core.refusals import Blocked
from mitradesa.queries.deliberations.deals import draft_of, manner_words, terms_of
from mitradesa.queries.deliberations.whole import seen
from mitradesa.records.models import CooperationPaper, Decision, Deliberation, DeliberationItem


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the minutes say it; `draft` is the paper of the case that was shown, for a deal."""

    outcome: str
    manner: str
    words: str
    votes: tuple[int | None, int | None, int | None] = (None, None, None)
    dissent: str = ""
    stood_aside: int | None = None
    parties: int | None = None
    draft: int | None = None
    points: tuple[str, ...] = ()
    contribution: str = ""
    term: str = ""


@transaction.atomic
def record_decision(change: Change, known: int, decided: Decided) -> Decision:
    """The decision on an item of a deliberation that was held, in the place of an earlier one; by the BPD alone."""
    row = to_change(change, Act.RECORD_DECISION, {State.HELD})
    item = row.items.select_related("cooperation__partner").filter(pk=known).first()
    if item is None:
        raise Blocked("Mata acara itu tidak ada.", "Buka lagi halamannya.")
    _refuse(item, decided)
    _refuse_votes(row, decided)
    decision = Decision.objects.filter(item=item).first() or Decision(item=item)
    _fill(decision, item, decided)
    decision.save()
    told(
        change,
        row,
        "decided",
        f'mencatat keputusan "{item.title}": {OUTCOME_WORDS[decision.outcome]} ({manner_words(decision)}) dalam musyawarah desa',
        agenda_item=item.title,
        outcome=decision.outcome,
        votes=list(decided.votes),
        dissent=bool(decision.dissent),
        draft=decision.draft_sha256,
        partner=decision.partner.name if decision.partner else "",
    )
    return decision


def _refuse(item: DeliberationItem, decided: Decided) -> None:
    if decided.outcome not in frozenset(Outcome) or decided.manner not in frozenset(Manner):
        raise Blocked("Hasil atau cara memutusnya belum dipilih.", "Pilih keduanya.")
    if len(decided.words.strip()) < 10:
        raise Blocked("Bunyi keputusannya belum ditulis.", "Tulis seperti dalam berita acara.")
    if set(decided.points) - POINTS.keys():
        raise Blocked("Ada pokok yang tidak dikenal.", "Pilih dari daftar.")
    if item.about in WITH_PARTIES and decided.outcome == Outcome.AGREED and decided.parties is None:
        raise Blocked(
            "Belum disebut berapa pihak yang menyatakan persetujuannya.",
            "Perubahan dan pengakhiran dimusyawarahkan dengan para pihak yang terikat (PP 16/2026 Pasal 167).",
        )


def _refuse_votes(row: Deliberation, decided: Decided) -> None:
    """Votes are there exactly where they were counted, and never more than people who came."""
    votes = [number for number in decided.votes if number is not None]
    if decided.manner == Manner.CONSENSUS:
        if votes:
            raise Blocked(
                "Mufakat tidak memakai hitungan suara.",
                "Kosongkan angkanya, atau pilih pemungutan suara. Yang berbeda pendapat ditulis dengan kata-kata.",
            )
        return
    if len(votes) < 3:
        raise Blocked(
            "Hitungan suaranya belum lengkap.",
            "Isi yang setuju, menolak dan abstain; tulis 0 bila tidak ada.",
        )
    came = sum(one.came for one in seen(list(row.elements.all()), list(row.attendance.all())))
    if came and sum(votes) > came:
        raise Blocked(
            f"Jumlah suara {sum(votes)} lebih banyak daripada yang hadir ({came}).",
            "Periksa hitungannya atau daftar hadirnya.",
        )


def _fill(decision: Decision, item: DeliberationItem, decided: Decided) -> None:
    decision.outcome, decision.manner = decided.outcome, decided.manner
    decision.votes_for, decision.votes_against, decision.abstained = decided.votes
    decision.words, decision.dissent = decided.words.strip(), decided.dissent.strip()
    decision.stood_aside, decision.parties = decided.stood_aside, decided.parties
    decision.points = [point for point in POINTS if point in decided.points]
    decision.contribution, decision.term = decided.contribution.strip()[:300], decided.term.strip()[:200]
    decision.partner = item.cooperation.partner if item.cooperation else None
    decision.draft, decision.draft_sha256, decision.terms = None, "", {}
    if item.about == About.DEAL:
        _tie_draft(decision, item, decided.draft)


def _tie_draft(decision: Decision, item: DeliberationItem, known: int | None) -> None:
    """Binds a deal to the bytes of the draft that was shown, and to what was read from it while it is the latest."""
    case = item.cooperation
    if case is None or decision.partner is None:
        raise Blocked(
            "Perkaranya belum menyebut pihak ketiga.",
            "Pilih mitranya dahulu: yang disepakati adalah mitra ini.",
        )
    latest = draft_of(case)
    papers = CooperationPaper.objects.select_related("file").filter(
        cooperation=case, kind="draft", withdrawn_at__isnull=True, file__isnull=False
    )
    paper = papers.filter(pk=known).first() if known else latest
    if paper is None or paper.file is None:
        raise Blocked(
            "Rancangan perjanjian yang dibahas belum diunggah pada perkaranya.",
            "Unggah rancangan itu dahulu; keputusan berlaku bagi rancangan itu saja.",
        )
    decision.draft, decision.draft_sha256 = paper, paper.file.sha256
    decision.terms = terms_of(case) if latest is not None and latest.pk == paper.pk else {}
