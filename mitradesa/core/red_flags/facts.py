"""The plain facts of one agreement that signs are read from; where they are gathered is `queries.red_flags`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Choosing:
    """How a partner was chosen: days open, offers that came, points in hundredths (None while they are incomplete).

    `bidders_of_one` names each owner who stands behind more than one of the offers.
    """

    open_days: int
    offers: int
    chosen_points: int | None = None
    best_points: int | None = None
    bidders_of_one: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An evaluation that was finished: which desk ("subdistrict" or "regency"), when it came in, when it was finished."""

    desk: str
    sent_on: date
    finished_on: date


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another third party with an owner of the same name that works in the regency.

    `sure` says that more than the name agrees: address, contact, NPWP or NIB.
    """

    owner: str
    partner: str
    village: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Helper:
    """A notary, consultant or valuer from outside: whether both sides name him, and in which other villages a village names him.

    `with_partner` are those where the third party is the same, `anywhere` all of them.
    """

    name: str
    both: bool = False
    with_partner: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turned:
    """A year of reported turnover: how many days were reported, the rupiah, and what was paid of the dues that belong to it."""

    year: int
    days: int
    turnover: int
    paid: int


@dataclass(frozen=True, slots=True)
class UsedAsset:
    """An asset that the agreement uses, and whether a paper proves that the village may offer it."""

    name: str
    proved: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another holder of the same asset, or the same part of it, on some of the same days."""

    asset: str
    holder: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Paid:
    """A receipt: day, gross rupiah, the kind of account, who paid, whether the agreement carried it on that day.

    `withheld` is what the payer kept back of it; `deposited` says that it was paid over to the village's own account since.
    """

    on: date
    amount: int
    account: str
    payer: str
    carried: bool = True
    payer_is_partner: bool = True
    withheld: int = 0
    deposited: bool = False


@dataclass(frozen=True, slots=True)
class Owed:
    """A due day: kind ("money", "report" or another), who owes, how it was met."""

    kind: str
    owed_by: str
    due_on: date
    amount: int | None = None
    met_on: date | None = None
    waived: bool = False

    def late_on(self, day: date) -> bool:
        """Whether it was met after its day, or is still owed beyond it."""
        if self.waived:
            return False
        return (self.met_on or day) > self.due_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One agreement as it stands on the day `on`; None and empty say that nothing is known, never that nothing is there.

    `longest_months` is the legal limit of the kind of use, `share` in basis points, `rent` in rupiah per square metre and year; the
    `like_` tuples hold the same of like agreements of the regency. `head_in_office` is None where no head was recorded for that time;
    `keeps_receipts` says that the village records what it receives at all.
    """

    on: date
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    asset_use: str = ""
    amount: int | None = None
    longest_months: int | None = None
    share: int | None = None
    like_shares: tuple[int, ...] = ()
    rent: int | None = None
    like_rents: tuple[int, ...] = ()
    choosing: Choosing | None = None
    sheets: tuple[Sheet, ...] = ()
    deliberated_on: date | None = None
    head_in_office: bool | None = None
    amended_on: tuple[date, ...] = ()
    earlier_ends_on: date | None = None
    ties: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    villages: tuple[str, ...] = ()
    partner_since: date | None = None
    lapsed_papers: tuple[str, ...] = ()
    assets: tuple[UsedAsset, ...] = ()
    asset_value: int | None = None
    overlaps: tuple[Overlap, ...] = ()
    keeps_receipts: bool = False
    receipts: tuple[Paid, ...] = ()
    dues: tuple[Owed, ...] = ()
    helpers: tuple[Helper, ...] = ()
    turned: tuple[Turned, ...] = ()

    @property
    def begins_on(self) -> date | None:
        """The first day, else the day of signature."""
        return self.starts_on or self.signed_on
