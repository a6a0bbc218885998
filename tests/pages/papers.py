"""Every paper of the demonstration that is printed to be read, in its usual and its large print."""

import re
from html import unescape

from django.test import Client
from django.urls import resolve

from mitradesa.actions.event_papers import ADDENDA, BOTH_PRINTS, ask_paper, make_paper
from mitradesa.core.calendar import today
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.documents.year_book.paper import book_paper
from mitradesa.queries.files import content_of
from mitradesa.queries.year_book.book import year_book
from mitradesa.records.models import OutreachEvent
from tests.pages.filling import seat_of
from tests.pages.visiting import addresses_of, signed_in

OFFERED_ON = {
    "agreements:list",
    "overview:monthly",
    "trail:index",
    "evaluations:show",
    "village_reports:show",
    "offers:show",
    "outreach:invitations",
    "deliberations:printed",
    "money:spending",
}
"""Pages with a link to a paper; those with a form are asked below."""
BOOKS = ("/ruang/kerja-sama/buku/", "/ruang/surat/buku/?arah=out", "/ruang/surat/buku/?arah=in")


def papers_made(found):
    """The papers by their names, each as the bytes of its usual and its large print."""
    return {**_offered(found), **_books(), **_of_an_event(), **_year_book(), **_check()}


def _both(client, address):
    """A paper in both prints."""
    asked = f"{address}{'&' if '?' in address else '?'}huruf="
    answers = [client.get(asked + size) for size in ("biasa", "besar")]
    for answer, ending in zip(answers, (".pdf", "-cetak-besar.pdf"), strict=True):
        assert answer.headers["content-type"] == "application/pdf", (address, answer.status_code)
        assert ending in answer.headers["content-disposition"]
    return tuple(answer.content for answer in answers)


def _offered(found_places):
    """The papers to which a page of somebody's leads, one of each kind."""
    found = {}
    shown = [place for place in found_places if place.name in OFFERED_ON]
    for user in ("dpmd", "kades", "sekdes", "keuangan"):
        client = signed_in(user)
        for _, address in addresses_of(user, shown):
            page = client.get(address).content.decode()
            for link in re.findall(r'href="([^"]*huruf=besar)"', page):
                usual = re.sub(r"[?&]huruf=besar$", "", unescape(link))
                at = resolve(usual.split("?")[0])
                name = " ".join([at.view_name, *map(str, list(at.kwargs.values())[1:])])
                if name not in found:
                    found[name] = _both(client, usual)
    return found


def _books():
    return {address: _both(signed_in("operator"), address) for address in BOOKS}


def _of_an_event():
    event = OutreachEvent.objects.filter(state__in=("held", "closed")).order_by("pk").first()
    return {kind.value: _made(event, kind) for kind in sorted(BOTH_PRINTS) if kind not in ADDENDA}


def _made(event, kind):
    seat, made = seat_of("dpmd"), []
    for large in (False, True):
        row = ask_paper(seat, event.key, kind, "https://desa.example.id", large=large)
        make_paper.call(row.pk, "https://desa.example.id", large=large)
        row.refresh_from_db()
        assert row.file_name.endswith("-cetak-besar.pdf") is large
        made.append(content_of(row.file))
    return tuple(made)


def _year_book():
    """The book of one moment in both prints; the trail that it ends with grows by every book that is asked for."""
    book = year_book(seat_of("dpmd").region, today().year - 1, as_known=False, progress=lambda done: None)
    paper = book_paper(book, [])
    return {"year book": (render_pdf(paper), render_pdf(paper, large=True))}


def _check():
    """The report of a draft that was checked by somebody without an account."""
    client = Client()
    page = client.get("/periksa/contoh/sewa-empat-tahun/").content.decode()
    state = re.search(r'name="state" value="([^"]+)"', page)[1]
    address = "/periksa/laporan/pdf/"
    assert f'formaction="{address}?huruf=besar"' in page
    answers = [client.post(f"{address}?huruf={size}", {"state": state}) for size in ("biasa", "besar")]
    assert "cetak-besar" in answers[1].headers["content-disposition"]
    return {"checking:report_pdf": tuple(one.content for one in answers)}
