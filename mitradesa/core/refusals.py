"""The two refusals: an office may not do this, or something stops it now; each is caught in one place of the pages."""


class NotAllowed(Exception):
    """The office in use may not do this.

    `own_office`: nobody judges the act of his own office; `no_office`: he holds none today; `standing_in`: its holder may, but not in the
    capacity in which this person stands in for him.
    """

    def __init__(
        self, act: str, *, own_office: bool = False, no_office: bool = False, standing_in: bool = False
    ) -> None:
        super().__init__(act)
        self.act, self.own_office, self.no_office, self.standing_in = act, own_office, no_office, standing_in


class Blocked(Exception):
    """Something stops this act now: `reason` says what (and by which article, where one does), `remedy` what to do next; Indonesian."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


def lacking_reason(what: str, given: str, least: int) -> str:
    """What to say of a reason that is not there, or is shorter than `least` letters; `what` names it, with a capital."""
    if not given.strip():
        return f"{what} belum ditulis."
    return f"{what} terlalu pendek: paling sedikit {least} huruf."
