"""The lists of raised signs: narrowed, counted by kind and place, taken home; and asking for a new look."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.red_flags.runs import begin_run
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.red_flags.book import NEVER_AN_ACCUSATION, SIGNS
from mitradesa.core.red_flags.sign import ABOUT_WORDS, About
from mitradesa.core.red_flags.states import OPEN, OUTCOME_WORDS, STATE_WORDS, Outcome, State
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import subdistricts_of
from mitradesa.queries.red_flags.lists import (
    AGE_WORDS,
    BY_WORDS,
    ORDER_WORDS,
    WHICH_WORDS,
    By,
    Wanted,
    asked_flags,
    counted,
    listed,
    shown,
)
from mitradesa.records.models import RedFlag, RedFlagRun
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed

TONES = {
    State.RAISED: "warn",
    State.ASKED: "warn",
    State.ANSWERED: "warn",
    State.DECIDED: "good",
    State.CHANGED: "calm",
}
ICONS = {"bad": "warn", "warn": "question", "good": "check", "calm": "note"}
WORDS: dict[str, object] = {
    "signs": SIGNS,
    "states": STATE_WORDS,
    "outcomes": OUTCOME_WORDS,
    "abouts": ABOUT_WORDS,
    "tones": TONES,
    "icons": ICONS,
    "never": NEVER_AN_ACCUSATION,
}
HEADINGS = (
    ("Diangkat", 13),
    ("Tanda", 40),
    ("Isinya", 60),
    ("Perjanjian", 40),
    ("Pihak ketiga", 28),
    ("Desa", 22),
    ("Kecamatan", 22),
    ("Yang ditanya", 18),
    ("Tenggat jawaban", 13),
    ("Keadaan", 26),
    ("Hasil", 22),
    ("Umur (hari)", 10),
)
TABLE = Table("Tanda yang perlu ditanyakan", HEADINGS)


@require_safe
@allowed(Act.READ_RED_FLAGS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of signs."""
    wanted, day = Wanted.of(request.GET), today()
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": wanted,
        "which": WHICH_WORDS,
        "ages": AGE_WORDS,
        "orders": ORDER_WORDS,
        "kinds": {name: one.title for name, one in SIGNS.items()},
        "subdistricts": dict(subdistricts_of(seat)) if seat.partner is None else {},
        "page": listed(seat, wanted, day, after=after, before=before),
        "number": asked_flags(seat, wanted, day).count(),
        "day": day,
        "audits": may(seat, Act.READ_AUDITS),
        "looks": may(seat, Act.LOOK_FOR_RED_FLAGS),
        "run": RedFlagRun.objects.filter(regency__in=("", seat.region[:5])).first(),
    }
    return render(request, "web/red_flags/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_RED_FLAGS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    wanted, day = Wanted.of(request.GET), today()
    rows = shown(asked_flags(seat, wanted, day)).order_by("raised_on", "id")[:MOST_EXPORTED]
    said = f"{WHICH_WORDS[wanted.which]}. {NEVER_AN_ACCUSATION}"
    return TABLE.taken_home(kind, seat, said, (_cells(one, day) for one in rows))


def _cells(one: RedFlag, day: date) -> tuple[object, ...]:
    partner, ended = one.agreement.partner, one.ended_on
    return (
        one.raised_on,
        SIGNS[one.sign].title if one.sign in SIGNS else one.sign,
        one.says,
        one.agreement.title or one.agreement.key,
        partner.name if partner else "",
        one.village.name,
        one.village.parent.name if one.village.parent else "",
        ABOUT_WORDS[About(one.about)],
        one.due_on,
        STATE_WORDS[State(one.state)],
        OUTCOME_WORDS[Outcome(one.outcome)] if one.outcome else "",
        ((ended or day) - one.raised_on).days,
    )


@require_safe
@allowed(Act.READ_RED_FLAGS)
def overview(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How many signs stand how, by kind, subdistrict, village or age."""
    asked = request.GET.get("menurut", "")
    by = By(asked) if asked in frozenset(By) else By.SIGN
    page = {"seat": seat, "by": by, "bys": BY_WORDS, "lines": counted(seat, by, today()), "day": today()}
    names = {By.SIGN: "jenis", By.AGE: "umur", By.SUBDISTRICT: "wilayah", By.VILLAGE: "wilayah"}
    return render(request, "web/red_flags/overview.html", page | WORDS | {"name": names[by], "open": OPEN})


@require_POST
@allowed(Act.LOOK_FOR_RED_FLAGS)
def look(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Looks for signs over the regency now, behind the pages."""
    begin_run(seat)
    messages.success(request, "Pencarian dimulai. Muat ulang halaman ini sebentar lagi.")
    return redirect("red_flags:list")
