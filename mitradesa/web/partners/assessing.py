"""The due-diligence card of a third party: filling one in, in the evaluator's own words, and reading one again."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.assessments import Item, assess_partner
from mitradesa.core.acts import Act
from mitradesa.core.diligence import FORMULA, INQUIRIES, PROPOSED, SCORE_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.partner_profiles import assessments_seen
from mitradesa.web.base.seats import allowed
from mitradesa.web.partners.found import partner_or_404

SCORES = [("", "tidak dinilai"), *((str(one), word) for one, word in SCORE_WORDS.items())]


class CardForm(forms.Form):
    """A choice and a few words for each question."""

    def __init__(self, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        for one in INQUIRIES:
            self.fields[f"nilai-{one.key}"] = forms.ChoiceField(
                label=one.asks, choices=SCORES, required=False, help_text=one.look
            )
            self.fields[f"kata-{one.key}"] = forms.CharField(
                label="Alasan penilai",
                required=False,
                max_length=1000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.fields["conclusion"] = forms.CharField(
            label="Kesimpulan", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
        )

    def items(self) -> dict[str, Item]:
        """What was filled in, by question."""
        return {
            one.key: Item(
                int(self.cleaned_data[f"nilai-{one.key}"]) if self.cleaned_data[f"nilai-{one.key}"] else None,
                self.cleaned_data[f"kata-{one.key}"],
            )
            for one in INQUIRIES
        }


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.ASSESS_PARTNER)
def assess(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """A new card; `perkara` names the case that it is made for."""
    row = partner_or_404(seat, partner)
    case = request.GET.get("perkara", "")[:24]
    form = CardForm(request.POST if request.method == "POST" else None)
    status, refused = 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                made = assess_partner(seat, partner, form.items(), form.cleaned_data["conclusion"], case)
            except Blocked as refusal:
                status, refused = 409, refusal
            else:
                messages.success(request, "Penilaian tersimpan.")
                return redirect("partners:assessment", partner, made.pk)
    shown = {
        "seat": seat,
        "row": row,
        "form": form,
        "refused": refused,
        "proposed": PROPOSED,
        "formula": FORMULA,
        "case": cooperation_seen(seat, case) if case else None,
        "cards": assessments_seen(seat, partner),
    }
    return render(request, "web/partners/assess.html", shown, status=status)


@require_safe
@allowed(Act.READ_ASSESSMENTS)
def show(request: HttpRequest, seat: Seat, partner: int, assessment: int) -> HttpResponse:
    """A card as it was filled in, with its score and how it was made."""
    row = partner_or_404(seat, partner)
    one = next((card for card in assessments_seen(seat, partner) if card.pk == assessment), None)
    if one is None:
        raise Http404
    given = [answer["score"] for answer in one.answers if answer["score"] is not None]
    shown = {
        "seat": seat,
        "row": row,
        "one": one,
        "scores": SCORE_WORDS,
        "sum": sum(given),
        "count": len(given),
        "proposed": PROPOSED,
        "formula": FORMULA,
    }
    return render(request, "web/partners/assessment.html", shown)
