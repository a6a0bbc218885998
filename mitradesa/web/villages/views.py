"""One village with its agreements, what lapses, what its records lack, and who holds its offices."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.flags import FLAG_WORDS
from mitradesa.core.register import PARTITION, STATE_WORDS
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role, Seat, may
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.villages import village_sheet
from mitradesa.records.models import Acting, Holding
from mitradesa.web.agreements.shown import name_of, state_sign
from mitradesa.web.base.seats import allowed

KINDS = {"desa": "Desa", "desa_adat": "Desa adat", "kelurahan": "Kelurahan"}


@require_safe
@allowed(Act.READ_REGISTER)
def show(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The page of a village; a foreign one is not found."""
    day = today()
    sheet = village_sheet(seat, code, day)
    if sheet is None:
        raise Http404
    asked = Asked(desa=code)
    shown = {
        "seat": seat,
        "sheet": sheet,
        "row": sheet.village,
        "day": day,
        "kind": KINDS.get(sheet.village.kind, ""),
        "asked": asked,
        "states": [
            (STATE_WORDS[state], sheet.states[state], asked.query(keadaan=state)) for state in PARTITION
        ],
        "flags": [
            (FLAG_WORDS[flag], number, asked.query(catatan=flag)) for flag, number in sheet.flags.items()
        ],
        "holders": [(title_of(one), one.person.name, one.office.name) for one in sheet.holders],
        "reads_concerns": may(seat, Act.READ_CONCERNS),
        "may_add": may(seat, Act.PREPARE_AGREEMENT, code),
        "name_of": name_of,
        "state_sign": state_sign,
    }
    return render(request, "web/villages/show.html", shown)


def title_of(one: Holding | Acting) -> str:
    """The office as it is written before a name."""
    capacity = Capacity(one.capacity) if isinstance(one, Acting) else Capacity.HOLDER
    return f"{CAPACITY_WORDS[capacity]} {POSITIONS[Role(one.role)].title}".strip()
