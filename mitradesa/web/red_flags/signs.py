"""The pages of the signs for everybody: what each looks at, how it counts, and when it misleads."""

from collections.abc import Mapping, Sequence

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.red_flags.book import NEVER_AN_ACCUSATION, OWN_MEASURE, SIGNS, formula_of
from mitradesa.core.red_flags.plainly import plainly
from mitradesa.core.red_flags.sign import ABOUT_WORDS, THEME_WORDS, Sign, Theme
from mitradesa.law.rule import Rule
from mitradesa.web.law.shown import rules_named

SAID = {"never": NEVER_AN_ACCUSATION, "own_measure": OWN_MEASURE, "abouts": ABOUT_WORDS}


def by_theme() -> Mapping[str, Sequence[Sign]]:
    """The signs under the words of their themes."""
    return {THEME_WORDS[theme]: [one for one in SIGNS.values() if one.theme is theme] for theme in Theme}


def rules_of(sign: Sign) -> list[Rule]:
    """The national rules that a sign leans on."""
    return [next(one for one in rules_named(name) if not one.region) for name in sign.leans]


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All signs."""
    return render(request, "web/red_flags/index.html", SAID | {"themes": by_theme(), "total": len(SIGNS)})


@login_not_required
@require_safe
def show(request: HttpRequest, sign: str) -> HttpResponse:
    """One sign."""
    one = SIGNS.get(sign)
    if one is None:
        raise Http404
    seen = one.look(one.example, one.numbers())
    page = {
        "sign": one,
        "theme": THEME_WORDS[one.theme],
        "formula": formula_of(one),
        "plainly": plainly(one),
        "rules": rules_of(one),
        "example": seen.says if seen else "",
    }
    return render(request, "web/red_flags/sign.html", SAID | page)
