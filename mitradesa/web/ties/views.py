"""The names of a case beside those who decide, and one statement: to be printed and signed, or stated here."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.ties import RECORDS_FOR_OTHERS, Stated, state_tie
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.partners import PARTNER_ROLE_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.core.ties import BASES, PROPOSED_FORM, TIE_WORDS
from mitradesa.law.citation import cite, explained
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.ties import Compared, Decider, compared, deciders_of
from mitradesa.records.models import Cooperation, PartnerPerson, TieStatement
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, kept

LARGEST = 2**62


def _case(seat: Seat, key: str) -> Cooperation:
    one = cooperation_seen(seat, key)
    if one is None or one.partner is None or seat.partner is not None:
        raise Http404
    require(seat, Act.READ_TIES, one.village_id)
    return one


@never_cache
@require_safe
@allowed(Act.READ_TIES)
def of_case(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What was compared, what asks for a statement, what was stated, who stands aside."""
    one = _case(seat, key)
    found = compared(one, today()) or Compared((), (), (), (), ())
    shown = {
        "seat": seat,
        "one": one,
        "found": found,
        "deciders": found.deciders or deciders_of(one.village_id, today()),
        "answers": TIE_WORDS,
        "roles": PARTNER_ROLE_WORDS,
        "states": may(seat, Act.STATE_TIES, one.village_id) and Status(one.status) not in FINAL,
        "bases": [explained(cite(*basis)) for basis in BASES],
    }
    return render(request, "web/ties/of_case.html", shown)


class StatementForm(forms.Form):
    """One statement; the deputy is asked for together with the letter that names him."""

    answer = forms.ChoiceField(label="Isi pernyataan", choices=[("", "pilih"), *TIE_WORDS.items()])
    words = forms.CharField(
        label="Keterangan dengan kata sendiri",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    on = forms.DateField(
        label="Ditandatangani pada", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    paper = forms.FileField(
        label="Pindaian atau foto pernyataan yang ditandatangani",
        required=False,
        help_text="Wajib bila dicatat orang lain.",
    )
    deputy = forms.TypedChoiceField(
        label="Penggantinya dalam perkara ini", required=False, coerce=int, empty_value=None
    )
    deputy_basis = forms.CharField(
        label="Surat atau berita acara yang menunjuknya", required=False, max_length=200
    )

    def __init__(
        self, others: list[Decider], data: Any = None, files: Any = None, initial: Any = None
    ) -> None:
        super().__init__(data, files, initial=initial)
        names = {one.person: f"{one.name}, {one.title}" for one in others}
        self.fields["deputy"].choices = [("", "belum ditunjuk"), *names.items()]  # type: ignore[attr-defined]

    def stated(self) -> Stated:
        """The statement."""
        found = self.cleaned_data
        return Stated(
            found["answer"],
            found["words"],
            found["on"],
            given(found["paper"]),
            found["deputy"],
            found["deputy_basis"],
        )


def _parts(one: Cooperation, person: int, about: int) -> tuple[Decider, PartnerPerson | None, list[Decider]]:
    """Who states, about which name (None: the third party as a whole), and who else could act."""
    deciders = deciders_of(one.village_id, today())
    who = next((row for row in deciders if row.person == person), None)
    named = (
        PartnerPerson.objects.filter(pk=about, partner=one.partner_id).first() if about < LARGEST else None
    )
    if who is None or (about and named is None):
        raise Http404
    return who, named, [row for row in deciders if row.person != person]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_TIES)
def statement(request: HttpRequest, seat: Seat, key: str, person: int, about: int) -> HttpResponse:
    """The form of a statement: printed it is signed by hand; below it is stated or recorded."""
    if request.method == "POST":
        require(seat, Act.STATE_TIES)
    one = _case(seat, key)
    who, named, others = _parts(one, person, about)
    row = TieStatement.objects.filter(cooperation=one, person=person, about=named).first()
    sent = request.method == "POST"
    form = StatementForm(
        others, request.POST if sent else None, request.FILES if sent else None, initial=_initial(row)
    )

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        own = seat.person == person
        shown = {
            "seat": seat,
            "one": one,
            "who": who,
            "named": named,
            "row": row,
            "about": about,
            "form": form,
            "refused": refused,
            "states": may(seat, Act.STATE_TIES, one.village_id)
            and (own or seat.role in RECORDS_FOR_OTHERS)
            and Status(one.status) not in FINAL,
            "own": own,
            "answers": TIE_WORDS,
            "roles": PARTNER_ROLE_WORDS,
            "proposed": PROPOSED_FORM,
            "bases": [cite(*basis) for basis in BASES],
        }
        return render(request, "web/ties/statement.html", shown, status=status)

    def act() -> TieStatement:
        return state_tie(seat, key, person, named.pk if named else None, form.stated())

    return kept(request, form, act, show, reverse("ties:of_case", args=[key]))


def _initial(row: TieStatement | None) -> dict[str, object]:
    if row is None:
        return {"on": today()}
    return {
        "answer": row.answer,
        "words": row.words,
        "on": row.stated_on,
        "deputy": row.deputy_id,
        "deputy_basis": row.deputy_basis,
    }


@require_safe
@allowed(Act.READ_TIES)
def fetch(request: HttpRequest, seat: Seat, key: str, person: int, about: int) -> HttpResponse:
    """The signed paper of a statement, to be saved."""
    one = _case(seat, key)
    if max(person, about) >= LARGEST:
        raise Http404
    row = one.tie_statements.filter(person=person, about=about or None).select_related("file").first()
    if row is None or row.file is None:
        raise Http404
    return attachment(row.file, row.file_name)
