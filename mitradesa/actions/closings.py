"""How an agreement ends: the ground with its deliberation, and the closing statement with what was handed back; the step is in `steps`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.cooperations import state_case_facts, to_prepare
from mitradesa.actions.trail import record
from mitradesa.core.calendar import in_words, today
from mitradesa.core.endings import CONDITION_WORDS, GROUNDS, IN_AGREEMENT
from mitradesa.core.lifecycle.status import IN_FORCE, Status
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.facts.endings import still_out
from mitradesa.records.models import Asset, Closing, Cooperation, HandBack

MOST = 60


@dataclass(frozen=True, slots=True)
class Ground:
    """Why and when an agreement ends, and when the parties deliberated it."""

    ground: str
    ended_on: date
    deliberated_on: date
    parties: int


@dataclass(frozen=True, slots=True)
class Returned:
    """A thing of the hand-back list; `returned_on` is None while it is still out."""

    what: str
    asset: int | None = None
    condition: str = ""
    note: str = ""
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A closing statement as it was typed; `money_unsettled` in rupiah, None where nobody looked."""

    made_on: date
    money_unsettled: int | None
    money_note: str = ""
    remaining: str = ""
    lines: Sequence[Returned] = ()


def name_ground(seat: Seat, key: str, version: int, said: Ground) -> Cooperation:
    """States the ground of ending with its days; raises NotAllowed, Blocked."""
    if said.ground not in (*GROUNDS, IN_AGREEMENT):
        raise Blocked(
            "Alasan berakhirnya belum dipilih.",
            "Pilih salah satu dari sembilan alasan, atau alasan yang disebut perjanjian itu sendiri.",
        )
    if said.deliberated_on > today():
        raise Blocked("Hari musyawarah itu belum tiba.", "Catat sesudah para pihak bermusyawarah.")
    facts = {
        "end_ground": said.ground,
        "ended_on": said.ended_on.isoformat(),
        "end_deliberated_on": said.deliberated_on.isoformat(),
        "parties_in_end_minutes": said.parties,
    }
    return state_case_facts(seat, key, version, facts)


@transaction.atomic
def keep_closing(seat: Seat, key: str, version: int, said: Statement) -> Closing:
    """The closing statement of a case whose agreement binds or has just ended, in place of an earlier one."""
    one = to_prepare(seat, key, version)
    _refuse(one, said)
    closing, _made = Closing.objects.select_for_update().get_or_create(
        cooperation=one, defaults={"made_on": said.made_on}
    )
    closing.made_on, closing.money_unsettled = said.made_on, said.money_unsettled
    closing.money_note, closing.remaining = said.money_note.strip(), said.remaining.strip()
    closing.version += 1
    closing.save()
    closing.lines.all().delete()
    HandBack.objects.bulk_create(_line(closing, one, line) for line in said.lines)
    one.version += 1
    one.save(update_fields=["version", "changed_at"])
    out = still_out(one, closing)
    record(
        seat,
        "cooperation.closing_stated",
        one,
        region=one.village_id,
        says=(
            f'membuat pernyataan penutup "{one.title}" tanggal {in_words(said.made_on)}: '
            f"{len(said.lines)} barang, {len(out)} belum kembali"
        ),
        values={
            "money_unsettled": said.money_unsettled,
            "lines": [[line.what, line.condition, line.returned_on is not None] for line in said.lines],
        },
    )
    return closing


def _refuse(one: Cooperation, said: Statement) -> None:
    if Status(one.status) not in IN_FORCE | {Status.ENDED}:
        raise Blocked(
            "Belum ada perjanjian yang berakhir pada perkara ini.",
            "Pernyataan penutup dibuat menjelang atau sesudah perjanjian berakhir.",
        )
    if max([said.made_on, *(line.returned_on for line in said.lines if line.returned_on)]) > today():
        raise Blocked("Ada tanggal yang belum tiba.", "Isi hari yang benar-benar terjadi.")
    if len(said.lines) > MOST:
        raise Blocked(f"Paling banyak {MOST} barang.", "Gabungkan barang yang sejenis dalam satu baris.")
    for line in said.lines:
        if line.returned_on and line.condition not in CONDITION_WORDS:
            raise Blocked(
                f"Keadaan {line.what} saat kembali belum disebut.", "Pilih baik, rusak atau hilang."
            )


def _line(closing: Closing, one: Cooperation, line: Returned) -> HandBack:
    asset = Asset.objects.filter(pk=line.asset, village_id=one.village_id).first() if line.asset else None
    if line.asset and asset is None:
        raise Blocked("Aset itu bukan milik desa ini.", "Pilih dari aset yang dipakai perkara ini.")
    return HandBack(
        closing=closing,
        asset=asset,
        what=(asset.name if asset else line.what).strip()[:200],
        condition=line.condition if line.returned_on else "",
        note=line.note.strip()[:300],
        returned_on=line.returned_on,
    )
