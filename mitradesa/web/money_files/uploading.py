"""The page on which a file about money is chosen: the same for banks and Siskeudes."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mitradesa.actions.demo.money_samples import NAMES
from mitradesa.actions.statements import files as act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.statements.drafts import drafts
from mitradesa.records.models import ImportBatch
from mitradesa.web.base.sent import given
from mitradesa.web.money_files.views import HOMES

MOST_DRAFTS = 10


def upload_page(request: HttpRequest, seat: Seat, kind: ImportBatch.Kind, sample: str) -> HttpResponse:
    """The form, or the file taken in and on to its columns; 422 where it is refused."""
    refusal = None
    if request.method == "POST":
        try:
            sent = given(request.FILES.get("file"))
            if sent is None:
                raise Blocked("Belum ada berkas yang dipilih.", "Pilih berkas XLSX, XLS, ODS, atau CSV.")
            return redirect("money_files:columns", act.begin_file(seat, kind, sent).key)
        except Blocked as one:
            refusal = one
    shown = {
        "seat": seat,
        "refusal": refusal,
        "home": reverse(HOMES[kind]),
        "word": act.NAMES[kind],
        "is_bank": kind == ImportBatch.Kind.BANK,
        "drafts": list(drafts(seat, kind)[:MOST_DRAFTS]),
        "samples": NAMES[kind] if settings.DEMO else {},
        "sample": sample,
    }
    return render(request, "web/money_files/upload.html", shown, status=422 if refusal else 200)
