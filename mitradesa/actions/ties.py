"""Declaring family, erasing the declaration, and stating ties with a third party in a case, by oneself or from a signed paper.

Tafsir: UU 30/2014 Pasal 42-43 asks whoever has a tie to say so and to leave the decision to another; it sets no form and no day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Role, Seat, require
from mitradesa.core.ties import RELATION_WORDS, TIE_WORDS, TieAnswer
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.ties import Decider, compared_sound, deciders_of, people_of
from mitradesa.records.models import (
    Cooperation,
    FamilyDeclaration,
    FamilyMember,
    PartnerPerson,
    StoredFile,
    TieStatement,
)

MOST_RELATIVES = 20
SHORTEST_WORDS = 10
RECORDS_FOR_OTHERS = (Role.VILLAGE_SECRETARY, Role.VILLAGE_OPERATOR, Role.BPD_CHAIR)
"""Who records what another of the village signed on paper."""


@transaction.atomic
def declare_family(seat: Seat, members: Sequence[tuple[str, str]]) -> FamilyDeclaration:
    """The seat's person names his family, as name and relation; none says that there is nobody to name. Replaces what stood before."""
    require(seat, Act.STATE_TIES, seat.region)
    named = [(" ".join(name.split())[:120], relation) for name, relation in members if name.strip()]
    if len(named) > MOST_RELATIVES:
        raise Blocked(f"Paling banyak {MOST_RELATIVES} orang.", "Tulis yang paling dekat.")
    if any(relation not in RELATION_WORDS for _, relation in named):
        raise Blocked("Hubungan keluarganya belum dipilih.", "Pilih dari daftar di samping tiap nama.")
    row, _ = FamilyDeclaration.objects.update_or_create(
        person_id=seat.person, defaults={"declared_on": today(), "recorded_by_id": seat.person}
    )
    row.members.all().delete()
    FamilyMember.objects.bulk_create(
        FamilyMember(declaration=row, name=name, sound=compared_sound(name), relation=relation)
        for name, relation in named
    )
    record(
        seat,
        "family.declared",
        row,
        region=seat.region,
        says="mengisi daftar keluarganya",
        values={"members": len(named)},
    )
    return row


@transaction.atomic
def erase_family(seat: Seat) -> None:
    """The seat's person takes his declaration back; the names go for good. What was stated in cases stays."""
    require(seat, Act.STATE_TIES, seat.region)
    row = FamilyDeclaration.objects.filter(person=seat.person).first()
    if row is None:
        raise Blocked("Daftar keluarga Anda belum diisi.", "Tidak ada yang perlu dihapus.")
    record(seat, "family.erased", row, region=seat.region, says="menghapus daftar keluarganya")
    row.delete()


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person states: the answer with his words, the day he signed, the signed paper, and who acts for him by which letter."""

    answer: str
    words: str
    on: date
    paper: Given | None = None
    deputy: int | None = None
    deputy_basis: str = ""


def state_tie(seat: Seat, key: str, person: int, about: int | None, stated: Stated) -> TieStatement:
    """Records what a person of the village states in a case, about one name of the third party or, with None, about it as a whole.

    A tie makes him stand aside. Somebody else's statement is recorded from the paper that he signed, which comes with it.
    """
    paper = _paper(seat, person, stated)
    with transaction.atomic():
        one = _case(seat, key)
        deciders = deciders_of(one.village_id, today())
        who = next((row for row in deciders if row.person == person), None)
        if who is None:
            raise Blocked("Orang itu tidak memegang jabatan di desa ini.", "Pilih dari daftar.")
        named = _named(one, about)
        _refuse(stated, who)
        deputy = _deputy(one, stated, who, deciders)
        row = _kept(seat, one, who, named, stated, deputy, paper)
        one.version += 1
        one.save(update_fields=["version", "changed_at"])
        _record(seat, one, row, who)
    return row


def _case(seat: Seat, key: str) -> Cooperation:
    one = Cooperation.objects.select_for_update(of=("self",)).select_related("village").get(key=key)
    require(seat, Act.STATE_TIES, one.village_id)
    if cooperation_seen(seat, key) is None:
        raise NotAllowed(Act.STATE_TIES.value)
    if one.partner_id is None:
        raise Blocked("Pihak ketiga perkara ini belum disebut.", "Sebut dahulu pada uraian perkara.")
    if Status(one.status) in FINAL:
        raise Blocked("Perkara ini sudah selesai.", "Pernyataan tidak diubah lagi.")
    return one


def _paper(seat: Seat, person: int, stated: Stated) -> StoredFile | None:
    """The signed paper; needed where somebody else records it."""
    if person != seat.person:
        if seat.role not in RECORDS_FOR_OTHERS:
            raise NotAllowed(Act.STATE_TIES.value)
        if stated.paper is None:
            raise Blocked(
                "Pernyataan orang lain dicatat dari kertas yang ditandatanganinya.",
                "Cetak formulirnya, mintakan tanda tangannya, lalu unggah pindaian atau fotonya.",
            )
    return keep_paper(stated.paper) if stated.paper is not None else None


def _named(one: Cooperation, about: int | None) -> PartnerPerson | None:
    if about is None or one.partner_id is None:
        return None
    found = next((row for row in people_of(one.partner_id) if row.pk == about), None)
    if found is None:
        raise Blocked("Nama itu tidak ada pada pihak ketiga perkara ini.", "Buka lagi daftarnya.")
    return found


def _refuse(stated: Stated, who: Decider) -> None:
    if stated.answer not in TIE_WORDS:
        raise Blocked(
            "Isi pernyataannya belum dipilih.",
            "Pilih salah satu: tidak ada hubungan, atau jenis hubungannya.",
        )
    if stated.on > today():
        raise Blocked("Hari pernyataan itu belum tiba.", "Isi hari pernyataan ditandatangani.")
    if stated.answer != TieAnswer.NONE and len(stated.words.strip()) < SHORTEST_WORDS:
        raise Blocked("Hubungannya belum diterangkan.", "Tulis hubungan itu dengan satu kalimat.")
    if stated.answer == TieAnswer.NONE and stated.deputy is not None:
        raise Blocked(f"{who.name} tidak menyatakan hubungan.", "Pengganti hanya disebut bagi yang menyisih.")


def _deputy(one: Cooperation, stated: Stated, who: Decider, deciders: Sequence[Decider]) -> Decider | None:
    """Who acts in his place: another office holder of the village or the BPD who did not state a tie himself."""
    if stated.deputy is None:
        return None
    found = next((row for row in deciders if row.person == stated.deputy), None)
    if found is None or found.person == who.person:
        raise Blocked("Pengganti itu tidak dikenal.", "Pilih pejabat desa atau anggota BPD yang lain.")
    if one.tie_statements.filter(person=found.person, stands_aside=True).exists():
        raise Blocked(
            f"{found.name} juga menyatakan hubungan dalam perkara ini.", "Pilih pengganti yang tidak terikat."
        )
    if not stated.deputy_basis.strip():
        raise Blocked(
            "Surat penunjukan pengganti belum disebut.",
            "Tulis nomor surat atau berita acara yang menunjuknya (UU 30/2014 Pasal 42 ayat (2)).",
        )
    return found


def _kept(
    seat: Seat,
    one: Cooperation,
    who: Decider,
    about: PartnerPerson | None,
    stated: Stated,
    deputy: Decider | None,
    paper: StoredFile | None,
) -> TieStatement:
    row = TieStatement.objects.filter(cooperation=one, person=who.person, about=about).first()
    row = row or TieStatement(cooperation=one, person_id=who.person, about=about)
    row.role, row.office_title = who.role.value, who.title
    row.answer, row.words, row.stated_on = stated.answer, " ".join(stated.words.split())[:500], stated.on
    row.stands_aside = stated.answer != TieAnswer.NONE
    row.deputy_id = deputy.person if deputy else None
    row.deputy_basis = stated.deputy_basis.strip()[:200] if deputy else ""
    if paper is not None and stated.paper is not None:
        row.file, row.file_name = paper, stated.paper.shown
    row.recorded_by_id = seat.person
    row.save()
    return row


def _record(seat: Seat, one: Cooperation, row: TieStatement, who: Decider) -> None:
    by = "menyatakan" if row.person_id == seat.person else f"mencatat pernyataan {who.name} ({who.title}):"
    what = "tidak mempunyai hubungan" if row.answer == TieAnswer.NONE else "mempunyai hubungan, dan menyisih"
    acts = f", digantikan {row.deputy.name}" if row.deputy is not None else ""
    record(
        seat,
        "tie.stated",
        one,
        region=one.village_id,
        says=f'{by} {what} dalam perkara "{one.title}"{acts}',
        values={"answer": row.answer, "on": row.stated_on.isoformat(), "deputy_basis": row.deputy_basis},
        personal={"about": row.about.name if row.about else "", "words": row.words},
        rule="UU 30/2014 Pasal 42-43",
    )
