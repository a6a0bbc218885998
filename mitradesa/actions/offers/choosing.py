"""Opening the offers before two witnesses, scoring them by the announced criteria alone, choosing one with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from mitradesa.actions.offers.announcing import locked
from mitradesa.actions.offers.receiving import offer_digest
from mitradesa.actions.partners import partner_named
from mitradesa.actions.steps import Taken, take_along
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.offers import FEWEST_LETTERS, WHOLE, AnnouncementState, shown_points
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.cooperations.guide import Prospect, prospect, track_of
from mitradesa.queries.offers.comparison import Compared, comparison
from mitradesa.records.models import Announcement, Cooperation, CooperationPaper, Offer, Score

WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Witness:
    """Who saw the offers opened: a name and what he is."""

    name: str
    office: str


@transaction.atomic
def open_offers(
    seat: Seat, code: str, version: int, witnesses: Sequence[Witness], means: Means | None
) -> Announcement:
    """Opens every offer at once after the last day, before two witnesses, and takes the case's step along with it.

    Blocked where an offer is no longer what its receipt says, or where the step's gate stops.
    """
    one = locked(seat, code, version, Act.OPEN_OFFERS, AnnouncementState.OPEN)
    if today() <= one.closes_on:
        raise Blocked(
            f"Masa penawaran masih sampai {in_words(one.closes_on)}.",
            "Penawaran dibuka sesudah hari itu lewat.",
        )
    offers = list(one.offers.select_related("file"))
    if not offers:
        raise Blocked(
            "Tidak ada penawaran yang masuk.", "Tutup penawaran ini tanpa peserta, lalu siapkan lagi."
        )
    seen = [Witness(" ".join(who.name.split())[:120], who.office.strip()[:120]) for who in witnesses]
    _refuse_witnesses(seat, seen)
    for offer in offers:
        _refuse_changed(offer)
    one.state, one.opened_on = AnnouncementState.OPENED, today()
    one.opened_by = f"{seat.name}, {seat.title}"
    one.witnesses = [{"name": who.name, "office": who.office} for who in seen]
    told = f"membuka {len(offers)} penawaran di depan dua saksi"
    _told(seat, one, "offer.opened", told, means, {"offers": {str(row.number): row.digest for row in offers}})
    take_along(seat, one.cooperation.key, "open_offers", Taken(today(), means=means))
    return one


def _refuse_witnesses(seat: Seat, seen: Sequence[Witness]) -> None:
    names = {plain(who.name) for who in seen if who.name and who.office}
    if len(names) != WITNESSES or len(seen) != WITNESSES:
        raise Blocked("Dua saksi belum lengkap.", "Tulis nama dan jabatan dua orang yang berbeda.")
    if plain(seat.name) in names:
        raise Blocked("Yang membuka bukan saksinya sendiri.", "Tulis dua orang lain yang hadir.")


def _refuse_changed(offer: Offer) -> None:
    sha256 = offer.file.sha256 if offer.file else ""
    if offer_digest(offer.name, offer.says, sha256, offer.received_on) != offer.digest:
        raise Blocked(
            f"Isi penawaran nomor {offer.number} tidak lagi sama dengan tanda terimanya.",
            "Hentikan pembukaan, dan laporkan kepada Inspektorat dengan nomor tanda terimanya.",
        )


def _told(
    seat: Seat, one: Announcement, kind: str, says: str, means: Means | None, values: Mapping[str, object]
) -> None:
    one.version += 1
    one.save()
    by = f" {MEANS_WORDS[means]}" if means else ""
    record(
        seat, kind, one, region=one.village_id, says=f'{says}{by}: "{one.title}" ({one.code})', values=values
    )


@dataclass(frozen=True, slots=True)
class Given:
    """Points of an offer by a criterion, with the reason."""

    points: int
    reason: str


@transaction.atomic
def keep_scores(seat: Seat, code: str, version: int, given: Mapping[tuple[int, int], Given]) -> Announcement:
    """Scores by offer and criterion; only the announced criteria count, and each score says why."""
    one = locked(seat, code, version, Act.PREPARE_OFFER, AnnouncementState.OPENED)
    offers, criteria = (
        set(one.offers.values_list("pk", flat=True)),
        set(one.criteria.values_list("pk", flat=True)),
    )
    for (offer, criterion), score in given.items():
        if offer not in offers or criterion not in criteria:
            raise Blocked("Kriteria itu tidak diumumkan.", "Nilai hanya menurut kriteria pengumuman.")
        if not 0 <= score.points <= WHOLE:
            raise Blocked("Nilai di luar 0 sampai 100.", "Tulis angka 0 sampai 100.")
        if len(score.reason.strip()) < FEWEST_LETTERS:
            raise Blocked("Ada nilai tanpa alasan.", "Tulis alasan tiap nilai dengan kalimat yang jelas.")
        Score.objects.update_or_create(
            offer_id=offer,
            criterion_id=criterion,
            defaults={"points": score.points, "reason": score.reason.strip()[:600]},
        )
    values = {f"{offer}.{criterion}": score.points for (offer, criterion), score in given.items()}
    _told(seat, one, "offer.scored", f"menilai {len(given)} butir penawaran", None, values)
    return one


@dataclass(frozen=True, slots=True)
class Choice:
    """The offer that is chosen, why, the number of the minutes, and the written acknowledgements that the step asks, by rule.

    `alone` keeps the choice without the step of the case, which is then taken, and made sure of, by itself.
    """

    offer: int
    reason: str
    minutes: str = ""
    acknowledged: Mapping[str, str] = field(default_factory=dict)
    alone: bool = False


@transaction.atomic
def choose_offer(seat: Seat, code: str, version: int, choice: Choice, means: Means) -> Announcement:
    """Chooses an offer when all are scored; its third party becomes that of the case, the minutes a paper of it.

    The step that rests on the choice is taken along; where its gate stops, nothing is kept.
    """
    one = _choose(seat, code, version, choice, means)
    if not choice.alone:
        taken = Taken(today(), acknowledged=choice.acknowledged, means=means)
        take_along(seat, one.cooperation.key, "choose", taken)
    return one


def foreseen(seat: Seat, code: str, version: int, choice: Choice) -> Prospect | None:
    """What the step would find if this offer were chosen: the choice is tried and taken back, and nothing is kept.

    None where the step does not lead on from where the case stands; raises as `choose_offer` does.
    """
    with transaction.atomic():
        one = _choose(seat, code, version, choice, None)
        rows = Cooperation.objects.select_related("village", "partner", "potential__asset")
        case = rows.get(pk=one.cooperation_id)
        step = track_of(case).step(Status(case.status), "choose")
        seen = prospect(case, step, today()) if step is not None else None
        transaction.set_rollback(True)
    return seen


def _choose(seat: Seat, code: str, version: int, choice: Choice, means: Means | None) -> Announcement:
    one = locked(seat, code, version, Act.CHOOSE_OFFER, AnnouncementState.OPENED)
    found = comparison(one)
    if not found.whole:
        raise Blocked(
            "Belum semua penawaran dinilai menurut semua kriteria.", "Lengkapi nilai dan alasannya."
        )
    winner = next((row for row in found.rows if row.offer.pk == choice.offer), None)
    if winner is None:
        raise Blocked("Penawaran yang dipilih belum disebut.", "Pilih salah satu penawaran.")
    if len(choice.reason.strip()) < FEWEST_LETTERS:
        raise Blocked("Alasan memilih belum ditulis.", "Tulis alasannya dengan kalimat yang jelas.")
    one.state, one.chosen, one.chosen_on = AnnouncementState.CHOSEN, winner.offer, today()
    one.reason, one.minutes = choice.reason.strip()[:2000], choice.minutes.strip()[:120]
    _name_partner(one, winner.offer)
    _told(seat, one, "offer.chosen", f"memilih {winner.offer.name}", means, _values(found.rows, one))
    return one


def _values(rows: Sequence[Compared], one: Announcement) -> dict[str, object]:
    totals = {str(row.offer.number): shown_points(row.total or 0) for row in rows}
    return {"totals": totals, "reason": one.reason, "minutes": one.minutes}


def _name_partner(one: Announcement, offer: Offer) -> None:
    case = (
        Cooperation.objects.select_for_update(of=("self",))
        .select_related("village")
        .get(pk=one.cooperation_id)
    )
    known = offer.partner.merged_into or offer.partner if offer.partner else None
    partner = known or partner_named(one.regency, offer.name)
    if partner is not None and not partner.kind and offer.kind:
        partner.kind = offer.kind
        partner.save(update_fields=["kind"])
    case.partner = partner
    case.search = plain(f"{case.title} {case.village.name} {offer.name}")
    case.version += 1
    case.save()
    if one.minutes:
        CooperationPaper.objects.create(
            cooperation=case, kind=Paper.EVALUATION_MINUTES, number=one.minutes, dated_on=today()
        )
