"""What a person sends to be checked: a file or a text, and optionally where and for which day; each mistake as a sentence."""

from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.http import HttpRequest

from mitradesa.web.checking.regions import NoRegion, region_code


@dataclass(frozen=True, slots=True)
class Asked:
    """What was sent; `errors` maps a field to what is wrong with it."""

    text: str = ""
    name: str = ""
    content: bytes = b""
    region: str = ""
    village: str = ""
    day: str = ""
    on: date | None = None
    errors: dict[str, str] = field(default_factory=dict)


def asked(request: HttpRequest) -> Asked:
    """The form as it was sent; a file wins over a text."""
    errors: dict[str, str] = {}
    text = request.POST.get("text", "")
    upload = request.FILES.get("file")
    name, content = ("", b"")
    if upload is not None and upload.size:
        name, content = upload.name or "naskah", upload.read()
    elif text.strip():
        name, content = "teks yang ditempel", text.encode("utf-8", "replace")
    else:
        errors["file"] = "Pilih satu berkas, atau tempelkan teks naskahnya."
    day = request.POST.get("day", "").strip()
    region = request.POST.get("region", "").strip()[:120]
    return Asked(
        text=text,
        name=name,
        content=content,
        region=region,
        village=_village(region, errors),
        day=day,
        on=_day(day, errors),
        errors=errors,
    )


def too_large(found: Asked) -> bool:
    """Whether the file is larger than the page takes."""
    return len(found.content) > settings.LARGEST_UPLOAD


def _day(day: str, errors: dict[str, str]) -> date | None:
    if not day:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        errors["day"] = "Tulis tanggalnya seperti 2026-03-27 (tahun-bulan-tanggal), atau kosongkan."
        return None


def _village(region: str, errors: dict[str, str]) -> str:
    if not region:
        return ""
    try:
        return region_code(region)
    except NoRegion as error:
        errors["region"] = str(error)
        return ""
