"""Walking a cooperation over its pages as the people of a village do, for tests."""

import io
import re
from datetime import date
from pathlib import Path

import pypdfium2
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.lifecycle.papers import FILE_NEEDED, Paper
from mitradesa.records.models import Cooperation, PriorityLine, PriorityScale, VillagePaper
from mitradesa.web.checking import samples
from tests import estate

SAMPLES = Path(samples.__file__).parent
PIN = "271828"
DAY = "2026-11-02"
REASON = "Keterangan ini menyusul, sudah dibicarakan dengan BPD."


def one_page():
    """A PDF of one empty page, which opens as any scan does."""
    paper, kept = pypdfium2.PdfDocument.new(), io.BytesIO()
    paper.new_page(595, 842)
    paper.save(kept)
    return kept.getvalue()


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def at(row, part=""):
    return f"/ruang/proses/{row.key}/{part}"


def opened(offices, track, **more):
    page = offices["village_secretary"].post(
        "/ruang/proses/buka/", {"track": track, "title": "Wisata Air Terjun Contoh", "key": "perkara1"} | more
    )
    assert page.status_code == 302, text_of(page)
    return Cooperation.objects.latest("pk")


def decide(offices, row, regime="third_party"):
    return send(offices["village_secretary"], row, "aturan/", regime=regime)


def send(client, row, part, **more):
    row.refresh_from_db()
    return client.post(at(row, part), {"version": row.version} | more)


def state(offices, row, **facts):
    page = send(
        offices["village_secretary"],
        row,
        "keterangan/",
        **{f"f.{name}": value for name, value in facts.items()},
    )
    assert page.status_code == 302, text_of(page)


def paper(offices, row, kind, on=DAY):
    sent = {"number": f"1/{kind}", "dated_on": on}
    if kind in FILE_NEEDED or kind is Paper.DRAFT:
        name, content = (
            ("naskah.docx", (SAMPLES / "contoh-wisata-lengkap.docx").read_bytes())
            if kind is Paper.DRAFT
            else ("surat.pdf", PDF)
        )
        sent["file"] = SimpleUploadedFile(name, content)
    page = send(offices["village_secretary"], row, f"surat/{kind.value}/", **sent)
    assert page.status_code == 302, text_of(page)


def take(client, row, name, **more):
    """Sends a step as its page offers it, acknowledging in writing what the page says must be acknowledged."""
    page = client.get(at(row, f"langkah/{name}/"))
    assert page.status_code == 200, (name, page.status_code)
    html = page.content.decode()
    sent = {"on": DAY, "pin": PIN, "alasan-belum-diketahui": REASON}
    sent["belum-diketahui"] = re.findall(r'name="belum-diketahui" value="([^"]+)"', html)
    sent |= dict.fromkeys(re.findall(r'name="(alasan\.[^"]+)"', html), REASON)
    return send(client, row, f"langkah/{name}/", **sent | more)


def moved(row, status):
    row.refresh_from_db()
    assert row.status == status


PDF = one_page()


def ranked_and_planned(row):
    """A potential of the case, ranked on a scale, contained in both plans."""
    potential = estate.a_potential(
        outline=[[-3.8, 103.5]], size=2, unit="ha", evidence="foto", need="akses", authority="perdes"
    )
    plans = [
        VillagePaper.objects.create(
            village_id=row.village_id,
            kind=kind,
            number="1",
            year=2026,
            until_year=until,
            title=kind,
            enacted_on=date(2025, 9, 1),
        )
        for kind, until in (("rpjmdes", 2033), ("rkpdes", None))
    ]
    scale = PriorityScale.objects.create(village_id=row.village_id, year=2026, made_on=date(2025, 8, 1))
    PriorityLine.objects.create(
        scale=scale,
        potential=potential,
        rank=1,
        reason="Paling siap",
        rpjmdes=plans[0],
        rpjmdes_entry="halaman 12",
        rkpdes=plans[1],
        rkpdes_entry="nomor 4",
    )
    Cooperation.objects.filter(pk=row.pk).update(potential=potential)
