"""Agreements drawn for an audit: the lists, drawing a new one by a seed, one list with its notes, and the same to take home."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.red_flags.audits import MOST, Draw, draw_audit, note_line
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.language import _
from mitradesa.core.red_flags.sampling import MANNER_WORDS, METHOD, RESULT_WORDS, Manner, Result
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.lists import subdistricts_of
from mitradesa.queries.red_flags.audits import audit_seen, audits_seen
from mitradesa.records.models import Audit, AuditLine
from mitradesa.web.base.exports import Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.cooperations.seen import version_of

MOST_SHOWN = 50
TONES = {Result.OPEN: "warn", Result.IN_ORDER: "good", Result.TO_MEND: "bad", Result.REFERRED: "calm"}
ICONS = {"warn": "clock", "good": "check", "bad": "warn", "calm": "note"}
WORDS: dict[str, object] = {
    "manners": MANNER_WORDS,
    "results": RESULT_WORDS,
    "method": METHOD,
    "tones": TONES,
    "icons": ICONS,
}
HEADINGS = (
    ("Urutan", 8),
    ("Perjanjian", 40),
    ("Kunci", 14),
    ("Pihak ketiga", 28),
    ("Desa", 22),
    ("Bobot", 8),
    ("Hasil", 24),
    ("Catatan", 60),
    ("Dicatat", 13),
    ("Oleh", 28),
)
TABLE = Table("Daftar pemeriksaan", HEADINGS)


class DrawForm(forms.Form):
    """What is to be drawn."""

    title = forms.CharField(label=_("Nama pemeriksaan"), max_length=200)
    manner = forms.ChoiceField(
        label=_("Cara mengambil"), choices=[(one.value, word) for one, word in MANNER_WORDS.items()]
    )
    size = forms.IntegerField(label=_("Banyaknya perjanjian"), min_value=1, max_value=MOST, initial=10)
    subdistrict = forms.ChoiceField(label=_("Kecamatan"), required=False)
    seed = forms.CharField(
        label=_("Benih undian"),
        max_length=60,
        required=False,
        help_text=_("Kosong: dibuatkan dan dicetak. Isi untuk mengulang undian yang sama."),
    )

    def __init__(self, seat: Seat, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        field = self.fields["subdistrict"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("seluruh kabupaten")), *subdistricts_of(seat)]

    def draw(self) -> Draw:
        """The draw."""
        asked = self.cleaned_data
        manner = Manner(asked["manner"])
        return Draw(asked["title"], manner, asked["size"], asked["seed"], asked["subdistrict"])


def audit_or_404(seat: Seat, audit: int) -> Audit:
    """An audit of the seat's regency."""
    found = audit_seen(seat, audit)
    if found is None:
        raise Http404
    return found


@require_safe
@allowed(Act.READ_AUDITS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The lists that were drawn, the newest first."""
    page = {"seat": seat, "rows": audits_seen(seat)[:MOST_SHOWN], "keeps": may(seat, Act.KEEP_AUDIT)}
    return render(request, "web/red_flags/audits.html", page | WORDS)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_AUDIT)
def draw(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Draws a new list."""
    form = DrawForm(seat, request.POST or None)
    refused: Blocked | None = None
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("red_flags:audit", draw_audit(seat, form.draw()).pk)
        except Blocked as refusal:
            refused = refusal
    status = 409 if refused else 422 if request.method == "POST" else 200
    page = {"seat": seat, "form": form, "refused": refused}
    return render(request, "web/red_flags/draw.html", page | WORDS, status=status)


@require_safe
@allowed(Act.READ_AUDITS)
def show(request: HttpRequest, seat: Seat, audit: int) -> HttpResponse:
    """One list with its notes."""
    return _shown(request, seat, audit)


def _shown(
    request: HttpRequest, seat: Seat, audit: int, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    row = audit_or_404(seat, audit)
    page = {
        "seat": seat,
        "row": row,
        "lines": _lines(row),
        "keeps": may(seat, Act.KEEP_AUDIT, row.regency_id),
        "refused": refused,
    }
    return render(request, "web/red_flags/audit.html", page | WORDS, status=status)


def _lines(row: Audit) -> list[AuditLine]:
    return list(row.lines.select_related("agreement__partner", "agreement__village"))


@require_POST
@allowed(Act.KEEP_AUDIT)
def note(request: HttpRequest, seat: Seat, line: int) -> HttpResponse:
    """Notes what came of a drawn agreement."""
    known = AuditLine.objects.filter(pk=line, audit__regency=seat.region).first() if line < 2**62 else None
    if known is None:
        raise Http404
    audit = known.audit_id

    def act() -> object:
        asked = request.POST.get("result", "")
        if asked not in frozenset(Result):
            raise Blocked("Hasilnya belum dipilih.", "Pilih salah satu hasil.")
        return note_line(seat, line, version_of(request), Result(asked), request.POST.get("note", ""))

    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, audit, status, refused)

    return done(request, act, show_again, f"{reverse('red_flags:audit', args=[audit])}#b{line}")


@require_safe
@allowed(Act.READ_AUDITS)
def export(request: HttpRequest, seat: Seat, audit: int, kind: str) -> HttpResponse:
    """A list with its notes, as XLSX or CSV."""
    row = audit_or_404(seat, audit)
    said = (
        f"{MANNER_WORDS[Manner(row.manner)]}; benih {row.seed}; {row.size} dari {row.population}; sidik {row.digest}; "
        f"diundi {in_words(row.drawn_on)}, {row.drawn_by}"
    )
    return TABLE.taken_home(kind, seat, said, map(_cells, _lines(row)), of=row.title)


def _cells(one: AuditLine) -> tuple[object, ...]:
    agreement = one.agreement
    return (
        one.place,
        agreement.title or agreement.key,
        agreement.key,
        agreement.partner.name if agreement.partner else "",
        agreement.village.name,
        one.weight,
        RESULT_WORDS[Result(one.result)],
        one.note,
        one.noted_on,
        one.noted_by,
    )
