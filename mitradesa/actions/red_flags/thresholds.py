"""Setting a threshold of a sign for a regency, with its reason, from a day on."""

from datetime import date

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import grouped
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.core.red_flags.states import SHORTEST
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import RedFlagThreshold


@transaction.atomic
def set_threshold(
    seat: Seat, sign: str, name: str, value: int, since: date | None, reason: str
) -> RedFlagThreshold:
    """A threshold of the seat's regency as it holds from a day on, today or later; earlier ones stay as they were."""
    require(seat, Act.SET_RED_FLAGS, seat.region)
    one = (
        next((each for each in SIGNS[sign].thresholds if each.name == name), None) if sign in SIGNS else None
    )
    if one is None:
        raise Blocked("Ukuran itu tidak ada.", "Buka lagi halaman tandanya.")
    if not one.least <= value <= one.most:
        raise Blocked(
            f"{one.label}: {grouped(value)} {one.unit} di luar {grouped(one.least)} sampai {grouped(one.most)}.",
            "Tulis angka di antaranya.",
        )
    if since is None or since < today():
        raise Blocked(
            "Ukuran berlaku sejak hari ini atau sesudahnya, tidak mundur.", "Isi hari mulai berlakunya."
        )
    if len(reason.strip()) < SHORTEST:
        raise Blocked(
            lacking_reason("Alasan mengubah ukuran", reason, SHORTEST),
            "Tulis mengapa ukuran ini cocok bagi kabupaten.",
        )
    row = RedFlagThreshold.objects.create(
        regency_id=seat.region,
        sign=sign,
        name=name,
        value=value,
        since=since,
        reason=reason.strip()[:300],
        by=f"{seat.name}, {seat.title}"[:200],
    )
    says = (
        f'mengubah ukuran tanda "{SIGNS[sign].title}": {one.label.lower()} {grouped(value)} {one.unit} '
        f"sejak {in_words(since)}"
    )
    values = {"sign": sign, "name": name, "value": value, "since": since.isoformat(), "reason": row.reason}
    record(seat, "red_flag.threshold_set", row, region=seat.region, says=says, values=values)
    return row
