"""Preparing an announcement, announcing it, taking it back, closing it where nothing came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.agreements import new_key
from mitradesa.actions.steps import Taken, articles_said, take_along
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.lifecycle.needs import NEEDS, Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.offers import KAK_WORDS, AnnouncementState, wrong_weights
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Announcement, Cooperation, CooperationPaper, Criterion

READY = frozenset({Status.READY, Status.ASSET_AGREED, Status.OFFER_OPEN})
"""Where a case may stand when it is announced: ready, or announced by the step already."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A criterion as it is typed."""

    name: str
    how: str
    weight: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What an announcement says: the terms of reference by part, where and until when offers come, the criteria."""

    kak: Mapping[str, str]
    place: str
    contact: str
    opens_on: date
    closes_on: date
    criteria: Sequence[Weighed]


@transaction.atomic
def prepare_announcement(seat: Seat, key: str, terms: Terms) -> Announcement:
    """A new announcement of a case, seen by its offices alone until it is announced."""
    case = Cooperation.objects.select_for_update(of=("self",)).select_related("village").get(key=key)
    require(seat, Act.PREPARE_OFFER, case.village_id)
    standing = Announcement.objects.filter(cooperation=case).exclude(
        state__in=(AnnouncementState.EMPTY, AnnouncementState.WITHDRAWN)
    )
    if standing.exists():
        raise Blocked("Perkara ini sudah mempunyai pengumuman.", "Ubah atau cabut pengumuman itu.")
    if case.agreement_id is not None:
        raise Blocked(
            "Perjanjian perkara ini sudah ditandatangani.", "Buka perkara baru untuk penawaran baru."
        )
    code = case.village_id
    one = Announcement(code=new_key(), cooperation=case, village=case.village, title=case.title)
    one.subdistrict, one.regency = code[:8], code[:5]
    last = Announcement.objects.filter(cooperation=case).aggregate(last=Max("round"))["last"]
    one.round = (last or 0) + 1
    _fill(one, terms)
    one.save()
    _weigh(one, terms.criteria)
    _told(seat, one, "offer.prepared", "menyiapkan pengumuman penawaran")
    return one


def _fill(one: Announcement, terms: Terms) -> None:
    if terms.closes_on < terms.opens_on:
        raise Blocked("Hari penutupan mendahului hari pembukaan.", "Periksa kedua tanggalnya.")
    if not terms.place.strip() or not terms.contact.strip():
        raise Blocked("Tempat memasukkan penawaran atau kontaknya belum diisi.", "Isi keduanya.")
    wrong = wrong_weights([criterion.weight for criterion in terms.criteria])
    if wrong:
        raise Blocked(wrong, "Perbaiki kriteria dan bobotnya; jumlahnya harus 100.")
    one.kak = {part: terms.kak.get(part, "").strip()[:4000] for part in KAK_WORDS}
    one.place, one.contact = terms.place.strip()[:300], terms.contact.strip()[:200]
    one.opens_on, one.closes_on = terms.opens_on, terms.closes_on


def _weigh(one: Announcement, criteria: Sequence[Weighed]) -> None:
    one.criteria.all().delete()
    Criterion.objects.bulk_create(
        Criterion(
            announcement=one,
            place=place,
            name=criterion.name.strip()[:120],
            how=criterion.how.strip()[:400],
            weight=criterion.weight,
        )
        for place, criterion in enumerate(criteria, 1)
    )


def locked(seat: Seat, code: str, version: int, act: Act, *states: AnnouncementState) -> Announcement:
    """An announcement locked until the transaction ends; Blocked where it changed since `version` was read or stands elsewhere."""
    rows = Announcement.objects.select_for_update(of=("self",)).select_related("village", "cooperation")
    one = rows.get(code=code)
    require(seat, act, one.village_id)
    if one.version != version or one.state not in states:
        raise Blocked(
            "Pengumuman ini sudah berubah sejak halaman dibuka.",
            "Buka lagi halamannya, lihat yang baru, lalu ulangi.",
        )
    return one


def _told(
    seat: Seat, one: Announcement, kind: str, says: str, values: Mapping[str, object] | None = None
) -> None:
    record(
        seat,
        kind,
        one,
        region=one.village_id,
        says=f'{says} "{one.title}" ({one.code})',
        values=values or _values(one),
    )


def _values(one: Announcement) -> dict[str, object]:
    criteria = [f"{row.name}: {row.weight}" for row in one.criteria.all()]
    return {
        "opens_on": one.opens_on.isoformat(),
        "closes_on": one.closes_on.isoformat(),
        "criteria": criteria,
    }


@transaction.atomic
def change_announcement(seat: Seat, code: str, version: int, terms: Terms) -> Announcement:
    """Other words, days or criteria; from the first offer on nothing changes, the criteria least of all."""
    one = locked(seat, code, version, Act.PREPARE_OFFER, AnnouncementState.DRAFT, AnnouncementState.OPEN)
    if one.offers.exists():
        raise Blocked(
            "Penawaran pertama sudah masuk, jadi pengumuman, KAK dan kriterianya tidak berubah lagi.",
            "Nilai penawaran menurut yang diumumkan, atau cabut pengumuman ini dengan alasan dan umumkan lagi.",
        )
    if one.state == AnnouncementState.OPEN and terms.closes_on < one.closes_on:
        raise Blocked(
            f"Sudah diumumkan sampai {in_words(one.closes_on)}; masanya tidak dipendekkan.",
            "Isi hari yang sama atau sesudahnya.",
        )
    before = _values(one)
    _fill(one, terms)
    one.version += 1
    one.save()
    _weigh(one, terms.criteria)
    _told(
        seat, one, "offer.changed", "mengubah pengumuman penawaran", {"before": before, "after": _values(one)}
    )
    return one


@transaction.atomic
def announce(seat: Seat, code: str, version: int, number: str, means: Means) -> Announcement:
    """Opens the announcement to everybody; Blocked without proof of control and the reserved asset, or while its terms lack.

    The announcement becomes a paper of the case, and the step that rests on it is taken along: where its gate stops, nothing is kept.
    """
    one = locked(seat, code, version, Act.ANNOUNCE_OFFER, AnnouncementState.DRAFT)
    _refuse_unready(one)
    day = today()
    one.state, one.announced_on, one.number = AnnouncementState.OPEN, day, number.strip()[:120]
    one.announced_by = f"{seat.name}, {seat.title}"
    one.version += 1
    one.save()
    CooperationPaper.objects.create(
        cooperation=one.cooperation, kind=Paper.ANNOUNCEMENT, number=one.number or one.code, dated_on=day
    )
    _told(seat, one, "offer.announced", f"mengumumkan penawaran {MEANS_WORDS[means]}")
    take_along(seat, one.cooperation.key, "announce", Taken(day, means=means))
    return one


def _refuse_unready(one: Announcement) -> None:
    case = Cooperation.objects.select_related("village", "partner", "potential__asset").get(
        pk=one.cooperation_id
    )
    if Status(case.status) not in READY:
        raise Blocked(
            "Perkara ini belum siap ditawarkan.",
            "Ambil dahulu langkah-langkah sebelumnya pada halaman perkara.",
        )
    needs = (Need.ASSET_PROVEN, Need.ASSET_RESERVED)
    for need, answer in answers(case, needs, today()).items():
        if not answer.met:
            asked = NEEDS[need]
            raise Blocked(
                f"{asked.says}: {answer.says}{articles_said(asked.articles, today())}",
                "Lengkapi pada halaman aset perkara ini, lalu umumkan.",
            )
    missing = [word for part, word in KAK_WORDS.items() if not one.kak.get(part)]
    if missing:
        raise Blocked(
            f"KAK belum lengkap: {', '.join(missing)}.",
            "Isi tiap bagian; tulis tidak ada bila memang tidak ada.",
        )
    if one.closes_on < today():
        raise Blocked("Hari penutupannya sudah lewat.", "Ubah hari penutupannya.")


@transaction.atomic
def withdraw(seat: Seat, code: str, version: int, reason: str) -> Announcement:
    """Takes an announcement back before its offers are opened, with a reason; the offers stay sealed for ever."""
    one = locked(seat, code, version, Act.ANNOUNCE_OFFER, AnnouncementState.DRAFT, AnnouncementState.OPEN)
    if len(reason.strip()) < 10:
        raise Blocked("Alasan mencabut belum ditulis.", "Tulis alasannya dengan kalimat yang jelas.")
    one.state, one.reason = AnnouncementState.WITHDRAWN, reason.strip()[:2000]
    one.version += 1
    one.save()
    _told(seat, one, "offer.withdrawn", "mencabut pengumuman penawaran", {"reason": one.reason})
    return one


@transaction.atomic
def close_empty(seat: Seat, code: str, version: int) -> Announcement:
    """The days passed and nothing came."""
    one = locked(seat, code, version, Act.OPEN_OFFERS, AnnouncementState.OPEN)
    if today() <= one.closes_on:
        raise Blocked(f"Masa penawaran masih sampai {in_words(one.closes_on)}.", "Tunggu sesudah hari itu.")
    if one.offers.exists():
        raise Blocked("Ada penawaran yang masuk.", "Buka penawaran itu di depan dua saksi.")
    one.state = AnnouncementState.EMPTY
    one.version += 1
    one.save()
    _told(seat, one, "offer.closed_empty", "menutup penawaran tanpa peserta")
    return one
