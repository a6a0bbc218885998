"""A resident says what he saw, on the open page or to an office; it goes to the office that answers, never to the one it is about."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.concerns import (
    CHANNEL_WORDS,
    FIRST,
    LONGEST,
    MOST_WAITING,
    SHORTEST,
    About,
    Channel,
    Kind,
    Move,
)
from mitradesa.core.contacts import new_code
from mitradesa.core.plain import plain_number
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.concerns.days import days_on
from mitradesa.queries.concerns.scope import place_of
from mitradesa.records.models import Agreement, Concern, ConcernEntry, Region

RESIDENT = "Warga"


@dataclass(frozen=True, slots=True)
class Voice:
    """What is said, of which village and, as its reader wrote it, of which agreement."""

    village: str
    kind: Kind
    about: About
    text: str
    named: str = ""
    anonymous: bool = False
    name: str = ""
    contact: str = ""


def raise_openly(voice: Voice) -> Concern:
    """A voice from the open page, without an account. Raises Blocked."""
    waiting = Concern.objects.filter(village=voice.village, pending=True, channel=Channel.PAGE.value)
    if waiting.count() >= MOST_WAITING:
        raise Blocked(
            "Suara untuk desa ini sedang sangat banyak dan belum semuanya dijawab.",
            "Coba lagi beberapa hari lagi, atau sampaikan langsung ke kantor kecamatan.",
        )
    return _raised(None, voice, Channel.PAGE)


def record_concern(seat: Seat, voice: Voice, channel: Channel) -> Concern:
    """A voice that somebody brought to an office, by word or letter; he gets the code too. Raises NotAllowed, Blocked."""
    require(seat, Act.RECORD_CONCERN, voice.village)
    if channel is Channel.PAGE:
        raise Blocked("Cara menyampaikannya belum dipilih.", "Pilih bagaimana warga itu menyampaikannya.")
    return _raised(seat, voice, channel)


@transaction.atomic
def _raised(seat: Seat | None, voice: Voice, channel: Channel) -> Concern:
    text = voice.text.strip()
    if not SHORTEST <= len(text) <= LONGEST:
        raise Blocked(
            f"Isinya {len(text)} huruf; sedikitnya {SHORTEST}, paling banyak {LONGEST}.",
            "Tulis apa yang dilihat, di mana, dan kapan.",
        )
    village = Region.objects.filter(code=voice.village, level=Region.Level.VILLAGE, until=None).first()
    if village is None:
        raise Blocked("Desa itu tidak ada.", "Cari lagi nama desanya.")
    day, regency = today(), voice.village[:5]
    row = Concern.objects.create(
        code=new_code(),
        village=village,
        subdistrict=voice.village[:8],
        regency=regency,
        agreement=_meant(voice),
        named=voice.named.strip()[:120],
        kind=voice.kind.value,
        about=voice.about.value,
        channel=channel.value,
        text=text,
        anonymous=voice.anonymous,
        name="" if voice.anonymous else voice.name.strip()[:100],
        contact=voice.contact.strip()[:150],
        holder=FIRST[voice.about].value,
        received_on=day,
        due_on=day + timedelta(days=days_on(regency, day)),
        recorded_by_id=seat.person if seat else None,
    )
    ConcernEntry.objects.create(
        concern=row,
        move=Move.RAISE.value,
        holder=row.holder,
        person_id=seat.person if seat else None,
        office_id=seat.office if seat else None,
        by=f"{RESIDENT}, dicatat {seat.office_name}"[:200] if seat else RESIDENT,
        on=day,
    )
    verb = (
        f"mencatat suara warga ({CHANNEL_WORDS[channel]})"
        if seat
        else "menerima dari halaman umum suara warga"
    )
    record(
        seat,
        "concern.raised",
        row,
        region=place_of(row),
        says=f"{verb} nomor {row.pk}",
        values={"kind": row.kind},
    )
    return row


def _meant(voice: Voice) -> Agreement | None:
    """The confirmed agreement of the village that the resident named by its number or key; whether there is one is not told him."""
    named = voice.named.strip()
    if not named:
        return None
    rows = Agreement.objects.filter(
        village=voice.village, merged_into__isnull=True, confirmed_at__isnull=False
    )
    return (
        rows.filter(key=named).first()
        or rows.filter(numbers__plain=plain_number(named)).order_by("-signed_on", "-id").first()
    )
