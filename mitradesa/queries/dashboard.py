"""The figures of a region's dashboard out of the stored counts, each with the page that lists what it counts; the queries are fixed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from urllib.parse import urlencode

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from mitradesa.core.accounts.chart import named
from mitradesa.core.obligations.kinds import KIND_WORDS, Kind
from mitradesa.core.potentials import field_word
from mitradesa.core.receipts import ACCOUNT_WORDS, Account
from mitradesa.core.register import LADDER, PARTITION, REGIME_SHORT, STATE_WORDS, State, kind_words
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import NONE, Asked
from mitradesa.queries.agreements.scope import level_of, visible_villages
from mitradesa.queries.attendance import took_part
from mitradesa.queries.effect import HELD
from mitradesa.queries.outreach import events_of
from mitradesa.queries.overview import DESA, PLACE_OF, TONES, Figure
from mitradesa.queries.tallies import FIELD, TOTAL, VILLAGES, Numbers, having, regions_of, state_mark, tallied
from mitradesa.queries.tally_afterwards import (
    DAYS,
    DUE,
    DUE_BY_CODE,
    FEES,
    OPEN,
    OPEN_DISPUTE,
    PARTNER,
    RECEIVED,
    RECEIVED_BY_CODE,
    SETTLED_DISPUTE,
    UNPAID,
    UNPAID_FEES,
)
from mitradesa.queries.village_reports.owed import Sums
from mitradesa.queries.village_reports.owed import sums as report_sums
from mitradesa.records.models import Partner, Region, TallyItem

PARTNERS_SHOWN, YEARS_SHOWN = 10, 5
SPANS = (
    (30, "sampai 30 hari"),
    (60, "31–60 hari"),
    (90, "61–90 hari"),
    (180, "91–180 hari"),
    (365, "181–365 hari"),
)
FEES_WORD = "denda dan sanksi yang ditagih"
LONGER = "lebih dari setahun"


@dataclass(frozen=True, slots=True)
class Linked:
    """A number with its label, the page that lists what it counts, and whether it is rupiah."""

    label: str
    number: int
    page: str
    query: str = ""
    rupiah: bool = False
    tone: str = ""

    @property
    def figure(self) -> Figure:
        """As pictures draw it."""
        return Figure(self.label, self.number, self.query, self.tone)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the dashboard: its figures, whether they are drawn, and a word on how they are counted."""

    id: str
    title: str
    figures: Sequence[Linked]
    drawn: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many there are, and the days at a quarter, at half and at three quarters of them; whole days, None of none."""

    number: int
    lower: int | None = None
    median: int | None = None
    upper: int | None = None


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All of it for a day and, where a year is meant, for a year."""

    total: int
    villages: int
    without: int
    sections: Sequence[Section]
    spread: Spread
    reports: Sums


def dashboard(seat: Seat, year: int, day: date) -> Dashboard:
    """The dashboard of a seat's region: agreements as on a day, money and events of a year. At most seventeen queries."""
    found = tallied(seat.region, day, level=VILLAGES, marks=(TOTAL,))
    own = found.get(seat.region, {})
    totals = {code: numbers.get(TOTAL, 0) for code, numbers in found.items() if code.count(".") == VILLAGES}
    villages = list(visible_villages(seat).filter(kind__in=DESA).values_list("code", flat=True))
    days = _days(seat.region)
    return Dashboard(
        total=own.get(TOTAL, 0),
        villages=len(villages),
        without=sum(1 for code in villages if not totals.get(code)),
        sections=[one for one in _sections(seat, own, totals, days, year, day) if one.figures],
        spread=spread(days),
        reports=report_sums(seat, year, day),
    )


def _sections(
    seat: Seat, own: Numbers, totals: Numbers, days: Numbers, year: int, day: date
) -> Sequence[Section]:
    where = PLACE_OF.get(level_of(seat.region), "desa")
    return (
        Section("keadaan", "Menurut keadaan", _states(own)),
        Section("tangga", "Yang akan habis", [_state(one, own) for one in LADDER]),
        Section("rezim", "Menurut hukum yang mengatur", _named(own, "regime:", "rezim", REGIME_SHORT)),
        Section("bentuk", "Menurut bentuk naskah", _named(own, "kind:", "bentuk", kind_words())),
        Section("bidang", "Menurut bidang", _fields(own)),
        Section("tempat", f"Menurut {where}", _places(seat, totals)),
        Section("mitra", f"{PARTNERS_SHOWN} pihak ketiga terbanyak", _partners(seat.region)),
        Section("uang", f"Dijanjikan dan diterima, {year}", _money(own, year), note=MONEY_NOTE),
        Section("rekening", f"Per rekening APB Desa, {year}", _by_code(own, year), note=CODE_NOTE),
        Section("tahun-uang", "Dijanjikan dan diterima per tahun", _by_year(own, year)),
        Section("lewat", "Kewajiban lewat waktu", _late(seat.region, day)),
        Section("lama", "Dari usulan sampai tanda tangan", _spans(days), note=DAYS_NOTE),
        Section("sengketa", "Perselisihan", _disputes(own)),
        Section("sosialisasi", f"Sosialisasi {year}", _events(seat, year), drawn=False),
    )


MONEY_NOTE = (
    "Dijanjikan: rupiah kewajiban pihak ketiga kepada desa yang jatuh tempo tahun itu, tanpa yang dibebaskan; denda dan sanksi "
    "dihitung tersendiri. Diterima: penerimaan yang dicatat desa pada tahun itu, menurut tempatnya sekarang: "
    "yang sudah disetor terhitung di rekening kas desa."
)
CODE_NOTE = "Kode menurut kewajiban dan penerimaan masing-masing; yang belum berkode disebut begitu."
DAYS_NOTE = "Hanya perkara yang diikuti di sini sejak usulannya; dihitung dari langkah pertama sampai hari tanda tangan."


def _states(own: Numbers) -> list[Linked]:
    return [_state(one, own) for one in (*PARTITION, State.UNRENEWED)]


def _state(state: State, own: Numbers) -> Linked:
    number = own.get(state_mark(state), 0)
    query = Asked(keadaan=state).query()
    return Linked(STATE_WORDS[state], number, "agreements:list", query, tone=TONES.get(state, "warn"))


def _named(own: Numbers, prefix: str, name: str, words: Mapping[str, str]) -> list[Linked]:
    numbers = sorted(having(own, prefix).items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        Linked(
            words.get(value, value or "belum disebut"),
            number,
            "agreements:list",
            Asked(**{name: value or NONE}).query(),
            tone="" if value else "warn",
        )
        for value, number in numbers
    ]


def _fields(own: Numbers) -> list[Linked]:
    """Each field once, however the register keeps it, and the agreements that name none: together all, as in the yearly book."""
    sums = Counter[str]()
    for value, number in having(own, FIELD).items():
        sums[field_word(value)] += number
    sums[""] = own.get(TOTAL, 0) - sums.total()
    marks = {f"{FIELD}{word}": number for word, number in sums.items() if number}
    return _named(marks, FIELD, "bidang", {})


def _places(seat: Seat, totals: Numbers) -> list[Linked]:
    level = level_of(seat.region)
    if level not in PLACE_OF:
        return []
    below = Region.objects.filter(parent_id=seat.region, until__isnull=True).exclude(
        kind=Region.Kind.KELURAHAN
    )
    sums = Counter[str]()
    for village, number in totals.items():
        sums.update(dict.fromkeys(regions_of(village), number))
    found = [
        Linked(name, sums[code], "agreements:list", Asked(**{PLACE_OF[level]: code}).query())
        for code, name in below.values_list("code", "name")
    ]
    return sorted(found, key=lambda one: (-one.number, one.label))


def _partners(region: str) -> list[Linked]:
    rows = TallyItem.objects.filter(region=region, theme=PARTNER, number__gt=0).order_by("-number", "item")
    most = list(rows.values_list("item", "number")[:PARTNERS_SHOWN])
    names = dict(Partner.objects.filter(pk__in=[int(item) for item, _ in most]).values_list("pk", "name"))
    return [
        Linked(names.get(int(item), item), number, "agreements:list", Asked(mitra=item).query())
        for item, number in most
    ]


def _money(own: Numbers, year: int) -> list[Linked]:
    received = having(own, f"{RECEIVED}{year}:")
    return [
        _due(own, year, "dijanjikan"),
        *_fees(own, year),
        _received(own, year, "diterima"),
        *(
            Linked(
                f"– ke {ACCOUNT_WORDS[Account(account)]}",
                rupiah,
                "receipts:list",
                urlencode({"tahun": year, "rekening": account}),
                rupiah=True,
                tone="" if account == Account.VILLAGE_CASH else "warn",
            )
            for account, rupiah in sorted(received.items(), key=lambda pair: -pair[1])
        ),
    ]


def _due(own: Numbers, year: int, label: str) -> Linked:
    asked = {"mana": "semua", "uang": "janji", "tahun": year}
    return Linked(
        label, own.get(f"{DUE}{year}", 0), "obligations:list", urlencode(asked), rupiah=True, tone="calm"
    )


def _fees(own: Numbers, year: int) -> list[Linked]:
    rupiah = own.get(f"{FEES}{year}", 0)
    query = urlencode({"mana": "semua", "uang": "denda", "tahun": year})
    return [Linked(FEES_WORD, rupiah, "obligations:list", query, rupiah=True, tone="calm")] if rupiah else []


def _received(own: Numbers, year: int, label: str) -> Linked:
    whole = sum(having(own, f"{RECEIVED}{year}:").values())
    return Linked(label, whole, "receipts:list", urlencode({"tahun": year}), rupiah=True)


def _by_code(own: Numbers, year: int) -> list[Linked]:
    due, received = (having(own, f"{prefix}{year}:") for prefix in (DUE_BY_CODE, RECEIVED_BY_CODE))
    owed = {"mana": "semua", "uang": "janji", "tahun": year}
    found = []
    for code in sorted({*due, *received}):
        called, asked = (named(code) if code else "belum berkode"), {"kode": code or NONE}
        if code in due:
            query = urlencode(owed | asked)
            found.append(
                Linked(
                    f"{called}: dijanjikan", due[code], "obligations:list", query, rupiah=True, tone="calm"
                )
            )
        if code in received:
            query = urlencode({"tahun": year} | asked)
            found.append(Linked(f"{called}: diterima", received[code], "receipts:list", query, rupiah=True))
    return found


def _by_year(own: Numbers, year: int) -> list[Linked]:
    years = range(year - YEARS_SHOWN + 1, year + 1)
    pairs = [(_due(own, one, f"{one} dijanjikan"), _received(own, one, f"{one} diterima")) for one in years]
    return [one for pair in pairs if pair[0].number or pair[1].number for one in pair]


def _late(region: str, day: date) -> list[Linked]:
    rows = TallyItem.objects.filter(region=region, item__lt=day.isoformat(), number__gt=0)
    rows = rows.filter(
        Q(theme__in=[f"{OPEN}{kind}" for kind in Kind]) | Q(theme__in=(UNPAID, UNPAID_FEES))
    ).order_by()
    sums = dict(rows.values_list("theme").annotate(number=Sum("number")))
    found = [
        Linked(
            KIND_WORDS[kind],
            sums[f"{OPEN}{kind}"],
            "obligations:list",
            urlencode({"mana": "lewat", "jenis": kind.value}),
            tone="bad",
        )
        for kind in Kind
        if f"{OPEN}{kind}" in sums
    ]
    unpaid = (
        (UNPAID, "rupiah yang belum dibayar", "janji"),
        (UNPAID_FEES, "rupiah denda dan sanksi yang belum dibayar", "denda"),
    )
    for theme, label, which in unpaid:
        if rupiah := sums.get(theme, 0):
            query = urlencode({"mana": "lewat", "uang": which})
            found.append(Linked(label, rupiah, "obligations:list", query, rupiah=True, tone="bad"))
    return found


def _days(region: str) -> dict[str, int]:
    rows = TallyItem.objects.filter(region=region, theme=DAYS, number__gt=0)
    return dict(rows.values_list("item", "number"))


def spread(days: Numbers) -> Spread:
    """The quartiles of days by how often each occurs: the smallest that at least that part of all do not exceed."""
    ordered = sorted((int(item), number) for item, number in days.items())
    sums = list(accumulate(number for _, number in ordered))
    if not sums:
        return Spread(0)

    def at(quarter: int) -> int:
        return next(
            one for (one, _), so_far in zip(ordered, sums, strict=True) if so_far * 4 >= sums[-1] * quarter
        )

    return Spread(sums[-1], at(1), at(2), at(3))


def _spans(days: Numbers) -> list[Linked]:
    counts = Counter[str]()
    for item, number in days.items():
        counts[next((word for most, word in SPANS if int(item) <= most), LONGER)] += number
    words = [*(word for _, word in SPANS), LONGER]
    bounds = [0, *(most + 1 for most, _ in SPANS)]
    lasts: list[int | str] = [*(most for most, _ in SPANS), ""]
    return [
        Linked(word, counts[word], "dashboard:lengths", urlencode({"dari": first, "sampai": last}))
        for word, first, last in zip(words, bounds, lasts, strict=True)
        if counts[word]
    ]


def _disputes(own: Numbers) -> list[Linked]:
    marks = (("belum selesai", OPEN_DISPUTE, "belum", "bad"), ("selesai", SETTLED_DISPUTE, "selesai", ""))
    return [
        Linked(word, own[mark], "dashboard:disputes", urlencode({"mana": which}), tone=tone)
        for word, mark, which, tone in marks
        if own.get(mark)
    ]


def _events(seat: Seat, year: int) -> list[Linked]:
    """The events of a year that reached somebody of the region, the people and the villages; those of a subdistrict are its own."""
    span = (date(year, 1, 1), date(year, 12, 31))
    held = events_of(seat).filter(state__in=HELD, starts_on__range=span)
    who = Coalesce("participant__same_as", "participant")
    came = took_part(seat.region[:5]).filter(event__in=held)
    if level_of(seat.region) == "subdistrict":
        came = came.filter(participant__region__code__startswith=seat.region)
    found = came.aggregate(
        events=Count("event", distinct=True),
        people=Count(who, distinct=True),
        villages=Count(
            "participant__region", filter=Q(participant__region__level=Region.Level.VILLAGE), distinct=True
        ),
    )
    if not found["events"]:
        return []
    asked = urlencode({"tahun": year})
    return [
        Linked("kegiatan terlaksana", found["events"], "dashboard:events", asked),
        Linked("orang yang hadir", found["people"], "dashboard:events", asked),
        Linked("desa terjangkau", found["villages"], "dashboard:events", asked),
    ]
