"""The list as one package for other programs: CSV, Excel and lines of JSON, what each column means, and the checksum of every file."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date

from mitradesa.reports.register_list.as_csv import render_csv
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import HEADINGS, About, Line

MEANINGS: Mapping[str, tuple[str, str]] = {
    "village": ("teks", "Desa yang bekerja sama."),
    "subdistrict": ("teks", "Kecamatan desa itu."),
    "numbers": ("teks", "Nomor naskah, satu tiap pihak, dipisahkan |."),
    "title": ("teks", "Judul atau pokok perjanjian."),
    "partner": ("teks", "Nama pihak ketiga."),
    "regime": ("teks", "Hukum yang mengatur."),
    "kind": ("teks", "Bentuk naskah."),
    "signed_on": ("tanggal ISO 8601", "Tanggal tanda tangan; kosong bila belum diketahui."),
    "starts_on": ("tanggal ISO 8601", "Mulai berlaku."),
    "ends_on": ("tanggal ISO 8601", "Hari terakhir berlaku."),
    "state": ("teks", "Keadaan pada hari berkas ini dibuat."),
    "amount": ("bilangan bulat rupiah", "Nilai seluruhnya."),
    "flags": ("teks", "Yang kurang pada catatan, dipisahkan koma."),
    "confirmed": ("teks", "Apakah pejabat sudah membenarkan catatan ini."),
}
SUMS, REGISTER = "SHA256SUMS", "register.xlsx"
MADE = (1980, 1, 1, 0, 0, 0)


def render_jsonl(lines: Sequence[Line]) -> bytes:
    """One JSON object a line, with English names, ISO days and whole rupiah; an unknown value is null."""
    said = ({one.name: _plain(getattr(line, one.name)) for one in fields(line)} for line in lines)
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in said).encode()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else (None if value == "" else value)


def render_package(about: About, lines: Sequence[Line], register: bytes) -> bytes:
    """The bytes of a ZIP; `sha256sum -c SHA256SUMS` compares its files. `register` is what another office imports."""
    made = {
        REGISTER: register,
        "kerja-sama.csv": render_csv(lines),
        "kerja-sama.jsonl": render_jsonl(lines),
        "kerja-sama.xlsx": render_xlsx(about, lines),
        "kamus.csv": _dictionary(),
        "keterangan.txt": "\n".join(
            filter(None, (about.title, about.narrowed, about.made, about.cut, ""))
        ).encode(),
    }
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in made.items())
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**made, SUMS: sums.encode()}.items():
            package.writestr(zipfile.ZipInfo(name, MADE), content, zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def _dictionary() -> bytes:
    """What each column is: its name in JSON and in the tables, its type, its meaning."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow(("nama", "judul kolom", "jenis", "arti"))
    for one, (heading, _) in zip(fields(Line), HEADINGS, strict=True):
        writer.writerow((one.name, heading, *MEANINGS[one.name]))
    return b"\xef\xbb\xbf" + made.getvalue().encode()
