"""The lists of voices: narrowed, counted by place, kind and office, taken home."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.concerns import (
    ABOUT_WORDS,
    CHANNEL_WORDS,
    HOLDER_WORDS,
    KIND_WORDS,
    MOVE_WORDS,
    OUTCOME_WORDS,
    STATE_WORDS,
    About,
    Channel,
    Kind,
    Outcome,
    State,
    days_late,
)
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import subdistricts_of
from mitradesa.queries.concerns.lists import (
    BY_WORDS,
    ORDER_WORDS,
    WHICH_WORDS,
    By,
    Wanted,
    asked_concerns,
    counted,
    listed,
    shown,
)
from mitradesa.records.models import Concern
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed

WORDS: dict[str, object] = {
    "kinds": KIND_WORDS,
    "abouts": ABOUT_WORDS,
    "channels": CHANNEL_WORDS,
    "states": STATE_WORDS,
    "outcomes": OUTCOME_WORDS,
    "holders": HOLDER_WORDS,
    "moves": MOVE_WORDS,
}
HEADINGS = (
    ("Nomor", 8),
    ("Diterima", 13),
    ("Jenis", 22),
    ("Tentang", 30),
    ("Isinya", 70),
    ("Desa", 22),
    ("Kecamatan", 22),
    ("Perjanjian", 40),
    ("Cara", 20),
    ("Kantor yang menjawab", 20),
    ("Tenggat", 13),
    ("Keadaan", 28),
    ("Hasil", 28),
    ("Dijawab", 13),
    ("Hari lewat tenggat", 10),
    ("Dinyatakan belum terjawab", 13),
)
TABLE = Table("Suara warga", HEADINGS)


@require_safe
@allowed(Act.READ_CONCERNS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of voices."""
    wanted, day = Wanted.of(request.GET), today()
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": wanted,
        "which": WHICH_WORDS,
        "orders": ORDER_WORDS,
        "subdistricts": dict(subdistricts_of(seat)),
        "page": listed(seat, wanted, day, after=after, before=before),
        "number": asked_concerns(seat, wanted, day).count(),
        "day": day,
        "records": may(seat, Act.RECORD_CONCERN),
        "sets": may(seat, Act.SET_CONCERN_DAYS),
        "late_of": days_late,
    }
    return render(request, "web/concerns/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_CONCERNS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV; never who said it or how to reach him."""
    wanted, day = Wanted.of(request.GET), today()
    rows = shown(asked_concerns(seat, wanted, day)).order_by("received_on", "id")[:MOST_EXPORTED]
    return TABLE.taken_home(kind, seat, f"{WHICH_WORDS[wanted.which]}.", (_cells(one, day) for one in rows))


def _cells(one: Concern, day: date) -> tuple[object, ...]:
    return (
        one.pk,
        one.received_on,
        KIND_WORDS[Kind(one.kind)],
        ABOUT_WORDS[About(one.about)],
        one.text,
        one.village.name,
        one.village.parent.name if one.village.parent else "",
        (one.agreement.title or one.agreement.key) if one.agreement else one.named,
        CHANNEL_WORDS[Channel(one.channel)],
        HOLDER_WORDS[OfficeKind(one.holder)],
        one.due_on,
        STATE_WORDS[State(one.state)],
        OUTCOME_WORDS[Outcome(one.outcome)] if one.outcome else "",
        one.answered_on,
        days_late(one.due_on, one.answered_on or day),
        one.objected_on,
    )


@require_safe
@allowed(Act.READ_CONCERNS)
def overview(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How many voices stand how, by subdistrict, village, kind or office."""
    asked = request.GET.get("menurut", "")
    by = By(asked) if asked in frozenset(By) else By.SUBDISTRICT
    names = {By.KIND: "jenis", By.HOLDER: "kantor", By.SUBDISTRICT: "wilayah", By.VILLAGE: "wilayah"}
    page = {
        "seat": seat,
        "by": by,
        "bys": BY_WORDS,
        "name": names[by],
        "lines": counted(seat, by, today()),
        "day": today(),
    }
    return render(request, "web/concerns/overview.html", page | WORDS)
