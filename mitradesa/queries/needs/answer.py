"""How a need stands: whether it is met, what was seen or what lacks, and the page where it is supplied."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mitradesa.records.models import Cooperation


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a need is met; `says` what was seen or what lacks; `page` and `arguments` name the address where it is supplied.

    `ask` are the facts that are still to be stated there; `meeting` is the key of the case about which a musyawarah desa is to be held.
    """

    met: bool
    says: str
    page: str = ""
    arguments: tuple[str | int, ...] = ()
    ask: tuple[str, ...] = ()
    meeting: str = ""


Check = Callable[[Cooperation, date], Answer]
