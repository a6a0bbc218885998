"""Finding the cooperation that an address names, and what its pages say of it."""

from datetime import date

from django.http import Http404, HttpRequest

from mitradesa.core.calendar import today
from mitradesa.core.findings import CitedArticle
from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.lifecycle.status import STATUS_WORDS, Status
from mitradesa.core.roles import POSITIONS, Role, Seat
from mitradesa.law.citation import cite, explained
from mitradesa.queries.cooperations.guide import track_of
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.records.models import Cooperation

WORDS: dict[str, object] = {"statuses": STATUS_WORDS, "paper_words": PAPER_WORDS}


def cooperation_or_404(seat: Seat, key: str) -> Cooperation:
    """The cooperation, for who may see it; a foreign one is not found."""
    found = cooperation_seen(seat, key)
    if found is None:
        raise Http404
    return found


def version_of(request: HttpRequest) -> int:
    """Which version of the record the form was made from; 0 where it does not say."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def titles(roles: frozenset[Role]) -> str:
    """Who takes a step: "Kepala Desa atau Sekretaris Desa"."""
    return " atau ".join(POSITIONS[role].title for role in Role if role in roles)


def cited(articles: tuple[tuple[str, str], ...], day: date) -> list[CitedArticle]:
    """The articles of a step or a need that are in force on a day, with digest and badge."""
    found = [cite(*one) for one in articles]
    return [explained(one) for one in ([one for one in found if one.span.holds(day)] or found)]


def about(cooperation: Cooperation) -> dict[str, object]:
    """What every page of a cooperation says of it."""
    return {
        **WORDS,
        "row": cooperation,
        "track": track_of(cooperation),
        "status": Status(cooperation.status),
        "day": today(),
        "titles": titles,
        "cited": cited,
    }
