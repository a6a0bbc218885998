"""Setting how many days the offices of a regency have to a first answer."""

from datetime import date

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.concerns import FEWEST_DAYS, MOST_DAYS, SHORTEST
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import ConcernDays


@transaction.atomic
def set_days(seat: Seat, days: int, since: date, reason: str) -> ConcernDays:
    """So many days of the seat's regency from a day on, today or later; what came before keeps its day. Raises NotAllowed, Blocked."""
    require(seat, Act.SET_CONCERN_DAYS, seat.region)
    if not FEWEST_DAYS <= days <= MOST_DAYS:
        raise Blocked(
            f"{days} hari di luar {FEWEST_DAYS} sampai {MOST_DAYS} hari.",
            "Pilih tenggat yang sempat dipenuhi.",
        )
    if since < today():
        raise Blocked("Tenggat berlaku sejak hari ini atau sesudahnya, tidak mundur.", "Isi hari mulainya.")
    if len(reason.strip()) < SHORTEST:
        raise Blocked(
            "Alasan mengubah tenggat belum ditulis.",
            f"Tulis sedikitnya {SHORTEST} huruf, dibaca semua kantor.",
        )
    row = ConcernDays.objects.create(
        regency_id=seat.region,
        days=days,
        since=since,
        reason=reason.strip()[:300],
        by=f"{seat.name}, {seat.title}"[:200],
    )
    says = f"menetapkan tenggat jawaban suara warga {days} hari sejak {in_words(since)}"
    values = {"days": days, "since": since.isoformat(), "reason": row.reason}
    record(seat, "concern.days_set", row, region=seat.region, says=says, values=values)
    return row
