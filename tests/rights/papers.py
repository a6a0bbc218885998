"""The papers of one office: letters at each step, a register being brought in, a scan that waits."""

import io
from datetime import UTC, date, datetime

from PIL import Image

from mitradesa.core.roles import POSITIONS, Role
from mitradesa.records.models import Disposition, ImportBatch, ImportRow, Letter, Scan, SignatureSheet
from tests import world
from tests.rights.doors import Thing


def _picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(written, "PNG")
    return written.getvalue()


PNG = _picture()
MAPPING = ["village_code", "number", "partner"]


def told(kind: str) -> Role:
    """The role of an office that its letters are passed on to: the lowest."""
    return [role for role in Role if POSITIONS[role].office == kind][-1]


def office_papers(office, keeper, stored, site: str) -> dict[str, Thing]:
    """Everything that lies in an office, by name."""
    return {
        **_letters(office, keeper, stored),
        **_imports(office, keeper, stored, site),
        **_scans(office, keeper, stored),
    }


def _letters(office, keeper, stored) -> dict[str, Thing]:
    def letter(direction: str, agenda: int, state: str) -> Letter:
        return Letter.objects.create(
            office=office,
            direction=direction,
            year=2026,
            agenda=agenda,
            entered_on=date(2026, 1, 5),
            other_side="Contoh",
            subject="Undangan",
            state=state,
            number="9/2026" if state == "signed" else "",
            written_by=keeper,
        )

    came, draft, signed = letter("in", 1, "received"), letter("out", 1, "draft"), letter("out", 2, "signed")
    role = told(office.kind)
    passed = Disposition.objects.create(letter=came, role=role, instruction="Hadiri", given_by="Contoh")
    by_hand = SignatureSheet.objects.create(
        key=f"tanda{office.pk}",
        office=office,
        letter=letter("out", 3, "draft"),
        digest="x",
        signer=world.person(),
        carried_by=keeper,
        signed_as="Contoh, Camat",
        printed_by=keeper,
        printed_on=date(2026, 1, 5),
        state=SignatureSheet.State.BROUGHT,
        file=stored,
        file_name="lembar.png",
        signed_on=date(2026, 1, 5),
    )
    where = {"region": office.region_id, "office": office.pk}
    lower = {"role": role, "instruction": "Hadiri"}
    return {
        "letter": Thing((came.pk,), sent=lower, **where),
        "draft": Thing((draft.pk,), **where),
        "signed": Thing((signed.pk,), **where),
        "signature": Thing((by_hand.key,), **where),
        "disposition": Thing((passed.pk,), **where),
    }


def _imports(office, keeper, stored, site: str) -> dict[str, Thing]:
    batch = ImportBatch.objects.create(
        key=f"impor{office.pk}",
        office=office,
        person=keeper,
        seat="",
        region=office.region_id,
        file=stored,
        name="register.xlsx",
        sheets=["Rekap"],
        headers=["Kode", "Nomor", "Mitra"],
        signature="x",
        mapping=MAPPING,
        state=ImportBatch.State.CHECKED,
        moved_at=datetime.now(tz=UTC),
    )
    states = {2: "ready", 3: "asked", 4: "recorded"}
    ImportRow.objects.bulk_create(
        ImportRow(
            batch=batch, row=row, cells=[site, f"{row}/2024", "PT Contoh"], state=state, village_key="x"
        )
        for row, state in states.items()
    )
    where = {"region": office.region_id, "office": office.pk}
    columns = {f"kolom-{place}": target for place, target in enumerate(MAPPING)}
    return {
        **_money_file(office, keeper, stored),
        "batch": Thing((batch.key,), sent=columns, **where),
        "row": Thing((batch.key, 3), sent={"village": site}, **where),
    }


def _money_file(office, keeper, stored) -> dict[str, Thing]:
    """A bank statement that was checked and is not kept yet."""
    mapping = ["on", "description", "credit"]
    batch = ImportBatch.objects.create(
        key=f"mutasi{office.pk}",
        kind=ImportBatch.Kind.BANK,
        office=office,
        person=keeper,
        seat="",
        region=office.region_id,
        file=stored,
        name="mutasi.csv",
        sheets=["CSV"],
        headers=["Tanggal", "Uraian", "Kredit"],
        signature="m",
        mapping=mapping,
        answers={"bank": "Bank Contoh"},
        state=ImportBatch.State.CHECKED,
        moved_at=datetime.now(tz=UTC),
    )
    ImportRow.objects.create(batch=batch, row=2, cells=["01/02/2026", "TRF", "5.000,00"], state="ready")
    where = {"region": office.region_id, "office": office.pk}
    columns = {"bank": "Bank Contoh"} | {f"kolom-{place}": target for place, target in enumerate(mapping)}
    return {
        "money_file": Thing((batch.key,), sent=columns, **where),
        "money_row": Thing((batch.key, 2), **where),
    }


def _scans(office, keeper, stored) -> dict[str, Thing]:
    scan = Scan.objects.create(
        key=f"pindai{office.pk}",
        office=office,
        person=keeper,
        region=office.region_id,
        file=stored,
        name="pindaian.png",
        state=Scan.State.READ,
        moved_at=datetime.now(tz=UTC),
    )
    where = {"region": office.region_id, "office": office.pk}
    return {"scan": Thing((scan.key,), **where), "scan_page": Thing((scan.key, 1), **where)}
