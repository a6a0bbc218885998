"""Files and who may fetch them: whoever may see an agreement may fetch its files; nothing here writes."""

from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.roles import Role, Seat, may
from mitradesa.records.models import Agreement, AgreementFile, StoredFile

COLUMNS = {5: "regency", 8: "subdistrict", 13: "village_id"}


def agreements_seen(seat: Seat) -> QuerySet[Agreement]:
    """The agreements that a seat may see: those of its region; a third party's own alone."""
    if not may(seat, Act.READ_REGISTER):
        return Agreement.objects.none()
    column = COLUMNS.get(len(seat.region))
    rows = Agreement.objects.filter(
        **{column: seat.region} if column else {"regency__startswith": f"{seat.region}."}
    )
    if seat.role is Role.THIRD_PARTY:
        return rows.filter(partner=seat.partner)
    return rows


def file_seen(seat: Seat, pk: int) -> AgreementFile | None:
    """A file of an agreement that the seat may see, None for any other."""
    return (
        AgreementFile.objects.filter(pk=pk, agreement__in=agreements_seen(seat))
        .select_related("file", "agreement")
        .first()
    )


def files_of(agreement: Agreement) -> list[AgreementFile]:
    """The files of an agreement in the order in which they came."""
    return list(agreement.files.select_related("file"))


def folder_of(sha256: str) -> Path:
    """The folder in which a file of this hash lies: ab/cd below the folder of files."""
    return Path(settings.FILES) / sha256[:2] / sha256[2:4]


def content_of(stored: StoredFile) -> bytes:
    """The bytes of a stored file; FileNotFoundError where they were lost."""
    return (folder_of(stored.sha256) / stored.sha256).read_bytes()
