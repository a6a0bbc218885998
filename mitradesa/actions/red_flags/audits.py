"""Drawing agreements for an audit by a printed seed, and noting what came of each."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from mitradesa.actions.agreements import called
from mitradesa.actions.trail import locked_head, record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.red_flags.sampling import RESULT_WORDS, Manner, Result, drawn, population_digest
from mitradesa.core.red_flags.states import SHORTEST
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.red_flags.audits import weights_of
from mitradesa.records.models import Agreement, Audit, AuditLine

MOST = 200


@dataclass(frozen=True, slots=True)
class Draw:
    """What is to be drawn: the seed is made here where none is given."""

    title: str
    manner: Manner
    size: int
    seed: str = ""
    subdistrict: str = ""


@transaction.atomic
def draw_audit(seat: Seat, asked: Draw) -> Audit:
    """A new list of agreements to audit, drawn from all of the regency, or of one of its subdistricts, that go on."""
    require(seat, Act.KEEP_AUDIT, asked.subdistrict or seat.region)
    locked_head()
    if not asked.title.strip():
        raise Blocked("Pemeriksaan ini belum bernama.", "Tulis namanya, misalnya Pemeriksaan semester II.")
    if not 1 <= asked.size <= MOST:
        raise Blocked(
            f"Banyaknya {asked.size}, seharusnya 1 sampai {MOST}.", "Tulis banyak yang sanggup diperiksa."
        )
    weights = weights_of(asked.subdistrict or seat.region, today())
    if not weights:
        raise Blocked(
            "Belum ada perjanjian berjalan untuk diundi.", "Periksa wilayahnya, atau isi register dahulu."
        )
    seed = " ".join(asked.seed.split())[:60] or secrets.token_hex(8)
    audit = Audit.objects.create(
        regency_id=seat.region,
        title=asked.title.strip()[:200],
        manner=asked.manner.value,
        seed=seed,
        size=asked.size,
        population=len(weights),
        digest=population_digest(weights),
        drawn_on=today(),
        drawn_by=f"{seat.name}, {seat.title}"[:200],
        office_id=seat.office,
    )
    _lines(audit, weights)
    says = f'mengundi {audit.lines.count()} dari {len(weights)} perjanjian untuk diperiksa: "{audit.title}", benih {seed}'
    values = {"seed": seed, "manner": audit.manner, "population": len(weights), "digest": audit.digest}
    record(seat, "audit.drawn", audit, region=seat.region, says=says, values=values)
    return audit


def _lines(audit: Audit, weights: dict[str, int]) -> None:
    found = drawn(weights, audit.seed, audit.size, Manner(audit.manner))
    rows = dict(Agreement.objects.filter(key__in=[one.key for one in found]).values_list("key", "pk"))
    AuditLine.objects.bulk_create(
        AuditLine(audit=audit, place=place, agreement_id=rows[one.key], weight=one.weight)
        for place, one in enumerate(found, 1)
    )


@transaction.atomic
def note_line(seat: Seat, line: int, version: int, result: Result, note: str) -> AuditLine:
    """What came of a drawn agreement, with a note; by the office that drew it."""
    row = AuditLine.objects.select_for_update(of=("self",)).select_related("audit").filter(pk=line).first()
    if row is None:
        raise Blocked("Baris itu tidak ada.", "Buka lagi daftarnya.")
    row.agreement = Agreement.objects.select_related("village").get(pk=row.agreement_id)
    require(seat, Act.KEEP_AUDIT, row.audit.regency_id)
    if row.version != version:
        raise Blocked("Baris ini sudah diubah orang lain.", "Buka lagi, lihat, lalu ulangi.")
    if result is not Result.OPEN and len(note.strip()) < SHORTEST:
        raise Blocked("Catatan pemeriksaannya belum ditulis.", "Tulis apa yang dilihat dan di mana buktinya.")
    row.result, row.note, row.version = result.value, note.strip(), row.version + 1
    row.noted_by, row.noted_on = f"{seat.name}, {seat.title}"[:200], today()
    row.save()
    says = f'mencatat hasil pemeriksaan "{RESULT_WORDS[result]}" atas perjanjian {called(row.agreement)}'
    values = {"audit": row.audit_id, "result": row.result}
    record(seat, "audit.noted", row.audit, region=row.audit.regency_id, says=says, values=values)
    return row
