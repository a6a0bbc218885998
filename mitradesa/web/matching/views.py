"""The page of matches, and the form of what a third party looks for."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.interests import Interest, keep_interest, may_keep
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.matching import BEST
from mitradesa.core.potentials import FIELD_WORDS, SECTOR_WORDS, UNITS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.matching import matched, partners_listed
from mitradesa.records.models import Partner, PartnerInterest, Region
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.forms import ASSET_USES
from mitradesa.web.cooperations.seen import cited, version_of

SEVERAL = forms.CheckboxSelectMultiple


class InterestForm(forms.Form):
    """What a third party looks for."""

    sectors = forms.MultipleChoiceField(
        label=_("Sektor yang dicari"), choices=list(SECTOR_WORDS.items()), required=False, widget=SEVERAL
    )
    fields_ = forms.MultipleChoiceField(
        label=_("Bidang kerja sama"), choices=list(FIELD_WORDS.items()), required=False, widget=SEVERAL
    )
    uses = forms.MultipleChoiceField(
        label=_("Cara memakai aset desa yang bersedia ditempuh"), required=False, widget=SEVERAL
    )
    subdistricts = forms.MultipleChoiceField(
        label=_("Kecamatan"), required=False, help_text=_("Kosong berarti seluruh kabupaten.")
    )
    least_size = forms.DecimalField(
        label=_("Ukuran paling kecil"), required=False, min_value=0, max_digits=14, decimal_places=2
    )
    unit = forms.ChoiceField(
        label=_("Satuan"), required=False, choices=[("", "—"), *((one, one) for one in UNITS)]
    )
    note = forms.CharField(label=_("Keterangan"), max_length=400, required=False)

    def __init__(self, *args: Any, regency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = vocabulary()["asset_use"].values or {}
        places = Region.objects.filter(code__startswith=f"{regency}.", level=Region.Level.SUBDISTRICT)
        self._choices("uses", [(use, words[use]) for use in ASSET_USES if use != "none"])
        self._choices("subdistricts", places.order_by("name").values_list("code", "name"))

    def _choices(self, name: str, pairs: Any) -> None:
        self.fields[name].choices = list(pairs)  # type: ignore[attr-defined]

    def interest(self) -> Interest:
        """The interest as it was typed."""
        said = dict(self.cleaned_data)
        return Interest(fields=said.pop("fields_"), **said)


@require_safe
@allowed(Act.READ_MATCHES)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Potentials of the region with who fits, point by point; what is ruled out says why."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    day = today()
    shown = {
        "seat": seat,
        "page": matched(seat, day, after=after, before=before),
        "sectors": SECTOR_WORDS,
        "best": BEST,
        "cited": cited,
        "day": day,
        "keeps": may(seat, Act.KEEP_INTERESTS),
    }
    return render(request, "web/matching/list.html", shown)


@require_safe
@allowed(Act.KEEP_INTERESTS)
def interests(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The third parties of the regency with what they told; a third party goes to its own form."""
    if seat.partner is not None:
        return redirect("matching:interest", seat.partner)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "page": partners_listed(seat, after=after, before=before),
        "sectors": SECTOR_WORDS,
    }
    return render(request, "web/matching/interests.html", shown)


@require_http_methods(["GET", "POST"])
@allowed(Act.KEEP_INTERESTS)
def interest(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """What one third party looks for; a foreign one is not found."""
    one = Partner.objects.filter(pk=partner, merged_into__isnull=True).first()
    if one is None or not may_keep(seat, one):
        raise Http404
    known = PartnerInterest.objects.filter(partner=one).first()
    form = InterestForm(request.POST or None, regency=one.regency_id, initial=_initial(known))

    def act() -> object:
        return keep_interest(seat, one.pk, version_of(request), form.interest())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "refused": refused, "partner": one, "known": known}
        return render(request, "web/matching/interest.html", shown, status=status)

    return kept(request, form, act, show, reverse("matching:interest", args=[one.pk]))


def _initial(known: PartnerInterest | None) -> dict[str, object]:
    if known is None:
        return {}
    same = ("sectors", "uses", "subdistricts", "least_size", "unit", "note")
    return {name: getattr(known, name) for name in same} | {"fields_": known.fields}
