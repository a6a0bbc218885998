"""Which agreements of an import its undoing must leave, and what hangs on each; read before anything is taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from mitradesa.records.models import Agreement, Cooperation, ImportBatch, ImportRow

ITS_OWN = frozenset(
    {
        "numbers",
        "parties",
        "facts",
        "flags",
        "findings",
        "judged_changes",
        "import_rows",
        "merger",
        "first",
        "second",
    }
)
"""Relations that say what the import itself said or what was worked out from it; they go with the agreement."""
HANGING: Mapping[str, str] = {
    "files": "berkas",
    "sheets": "lembar pembenaran",
    "renewals": "perjanjian yang memperbaruinya",
    "duplicates": "catatan ganda yang digabungkan ke sini",
    "cooperation": "perkara kerja sama",
    "renewal_cases": "perkara perpanjangan",
    "obligations": "kewajiban",
    "receipts": "penerimaan uang",
    "spendings": "pengeluaran",
    "sanctions": "denda atau sanksi",
    "turnover_reports": "laporan omzet",
    "contributions": "kontribusi barang atau jasa",
    "ledger": "buku manfaat",
    "budget_lines": "baris APB Desa",
    "bases": "dasar pada dokumen rencana",
    "asset_uses": "pemakaian aset desa",
    "exceptions": "pengecualian aturan",
    "red_flags": "tanda bahaya",
    "audit_lines": "baris pemeriksaan",
    "village_reports": "laporan akhir",
    "letters": "surat",
    "follow_ups": "tindak lanjut sosialisasi",
    "scans": "pindaian",
    "concerns": "suara warga",
}
"""What people did with an agreement since, by the name of the relation; while it is there, undoing the import leaves the agreement."""
WHAT_TO_DO = (
    "Perjanjian yang tinggal tetap di register dengan segala yang melekat padanya. Bila memang keliru, buka perjanjiannya, tarik atau "
    "pindahkan dahulu yang melekat, atau gabungkan ke catatan yang benar."
)
CHANGED, CONFIRMED = "sudah diubah sesudah impor", "sudah dibenarkan kepala desa"
SIZE = 50


def free() -> Q:
    """Agreements that nobody changed, confirmed or hung anything on since their import; over agreements. One query with it."""
    return Q(version=1, confirmed_at__isnull=True) & ~_hung()


def _hung() -> Q:
    found = Q()
    for name in HANGING:
        found |= Q(_exists(name))
    return found


def _exists(name: str) -> Exists:
    if name == "renewal_cases":
        return Exists(Cooperation.objects.filter(renews=OuterRef("pk")))
    relation = Agreement._meta.get_field(name)
    return Exists(relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")}))  # type: ignore[union-attr]


def recorded(batch: ImportBatch) -> QuerySet[Agreement]:
    """The agreements of a batch that stand."""
    rows = batch.rows.filter(state=ImportRow.State.RECORDED, agreement__isnull=False)
    return Agreement.objects.filter(pk__in=rows.order_by().values("agreement"))


@dataclass(frozen=True, slots=True)
class Undoing:
    """How many agreements of a batch undoing takes back and how many it leaves; rows whose agreement is gone count as taken."""

    taken: int
    left: int


def foreseen(batch: ImportBatch) -> Undoing:
    """What undoing a batch would do now; two queries."""
    rows = batch.rows.filter(state=ImportRow.State.RECORDED).count()
    found = recorded(batch).aggregate(left=Count("pk", filter=~free()))
    return Undoing(rows - found["left"], found["left"])


@dataclass(frozen=True, slots=True)
class Held:
    """An agreement that stays: its row in the file, and why, in words."""

    row: int
    agreement: Agreement
    why: Sequence[str]


def held(batch: ImportBatch, *, after: int = 0, most: int = SIZE) -> list[Held]:
    """Those that undoing leaves, in the order of the file, behind a row number; one query."""
    rows = recorded(batch).filter(~free(), import_rows__batch=batch, import_rows__row__gt=after)
    rows = rows.annotate(in_row=F("import_rows__row"), **{f"has_{name}": _exists(name) for name in HANGING})
    shown = rows.select_related("village", "partner").order_by("in_row")[:most]
    return [Held(getattr(one, "in_row"), one, _why(one)) for one in shown]  # noqa: B009 - an annotation


def _why(one: Agreement) -> list[str]:
    found = [CONFIRMED] if one.confirmed_at else [CHANGED] if one.version > 1 else []
    return found + [word for name, word in HANGING.items() if getattr(one, f"has_{name}")]
