"""Pictures of deals, drawn by the server: what a year brings the village, the flows of each year, who gets the surplus, what moves it."""

from collections.abc import Sequence

from markupsafe import Markup

from mitradesa.core.benefits.deal import TERMS, WHOLE
from mitradesa.core.benefits.measures import Valued
from mitradesa.core.benefits.swing import Swing
from mitradesa.core.language import _
from mitradesa.core.money import in_short_rupiah
from mitradesa.queries.benefits.comparisons import Judged

WIDTH, ROW = 360, 58
YEARS_HEIGHT, TOP = 150, 18
MOST_SWINGS = 6


def yearly_bars(deals: Sequence[Judged]) -> Markup:
    """What each deal is worth to the village a year: the bar as expected, the line from the bad to the good case."""
    values = [(one.low.village.yearly, one.value.village.yearly, one.high.village.yearly) for one in deals]
    least = min(0, *(min(three) for three in values))
    most = max(1, *(max(three) for three in values))
    drawn, said = Markup(""), []
    for place, (one, (low, middle, high)) in enumerate(zip(deals, values, strict=True)):
        top = place * ROW
        x = [_at(value, least, most) for value in (0, low, middle, high)]
        drawn += Markup(
            '<text x="0" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>'
            '<rect class="bar{}" x="{}" y="{}" width="{}" height="14" rx="3"/>'
            '<path class="reach" d="M{} {}h{}M{} {}v12M{} {}v12"/>'
        ).format(
            top + 15, _shortened(one.value.deal.title), WIDTH, top + 15, in_short_rupiah(middle),
            " bad" if middle < 0 else "", min(x[0], x[2]), top + 23, max(abs(x[2] - x[0]), 2),
            x[1], top + 44, round(x[3] - x[1], 1), x[1], top + 38, x[3], top + 38,
        )  # fmt: skip
        words = _("{title}: {middle} setahun, dari {low} bila buruk sampai {high} bila baik")
        said.append(
            words.format(
                title=one.value.deal.title,
                middle=in_short_rupiah(middle),
                low=in_short_rupiah(low),
                high=in_short_rupiah(high),
            )
        )
    zero = _at(0, least, most)
    drawn += Markup('<path class="axis" d="M{} 20V{}"/>').format(zero, len(deals) * ROW)
    return _picture("setahun", _("Nilai bagi desa per tahun"), "; ".join(said), ROW * len(deals), drawn)


def year_columns(one: Valued, place: int) -> Markup:
    """What is left to the village in each year of a deal."""
    amounts = [year.to_village for year in one.years]
    least, most = min(0, *amounts), max(1, *amounts)
    step = WIDTH / len(amounts)
    scale = (YEARS_HEIGHT - 2 * TOP) / (most - least)
    zero = TOP + most * scale
    drawn = Markup("").join(
        Markup('<rect class="bar{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>').format(
            " bad" if amount < 0 else "",
            round(number * step + step * 0.12, 1),
            round(zero - max(amount, 0) * scale, 1),
            round(step * 0.76, 1),
            round(max(abs(amount) * scale, 0.5), 1),
            f"{_('tahun')} {number}: {in_short_rupiah(amount)}",
        )
        for number, amount in enumerate(amounts)
    )
    drawn += Markup(
        '<path class="axis" d="M0 {}H{}"/><text x="0" y="13">{}</text><text x="0" y="{}">{}</text>'
        '<text x="{}" y="{}" text-anchor="end">{}</text>'
    ).format(
        round(zero, 1), WIDTH, in_short_rupiah(most), YEARS_HEIGHT, _("awal"),
        WIDTH, YEARS_HEIGHT, f"{_('tahun')} {len(amounts) - 1}",
    )  # fmt: skip
    said = "; ".join(f"{number}: {in_short_rupiah(amount)}" for number, amount in enumerate(amounts))
    return _picture(f"tahun{place}", _("Sisa bagi desa tiap tahun"), said, YEARS_HEIGHT + 4, drawn)


def split_bar(one: Valued, place: int) -> Markup:
    """How the surplus is split; empty where no part can be told."""
    if one.village_part is None:
        return Markup("")
    village = round(WIDTH * one.village_part / WHOLE, 1)
    percent = min(max(round(one.village_part / 100), 1), 99)
    said = _("desa {village} %, mitra {partner} %").format(village=percent, partner=100 - percent)
    drawn = Markup(
        '<rect class="bar" x="0" y="20" width="{}" height="18"/><rect class="bar warn" x="{}" y="20" width="{}" height="18"/>'
        '<text x="0" y="14">{}</text><text x="{}" y="14" text-anchor="end">{}</text>'
    ).format(
        village, village, round(WIDTH - village, 1), f"{_('desa')} {percent} %",
        WIDTH, f"{_('mitra')} {100 - percent} %",
    )  # fmt: skip
    return _picture(f"bagian{place}", _("Siapa mendapat kelebihannya"), said, 42, drawn)


def swing_bars(swings: Sequence[Swing], place: int) -> Markup:
    """How far each term moves the village's present value, the strongest first; empty for none."""
    shown = swings[:MOST_SWINGS]
    if not shown:
        return Markup("")
    least = min(min(one.lower, one.higher) for one in shown)
    most = max(max(one.lower, one.higher) for one in shown)
    drawn, said = Markup(""), []
    for row, one in enumerate(shown):
        left, right = sorted((_at(one.lower, least, most), _at(one.higher, least, most)))
        drawn += Markup(
            '<text x="0" y="{}">{}</text><rect class="track" x="0" y="{}" width="{}" height="10"/>'
            '<rect class="bar" x="{}" y="{}" width="{}" height="10"/>'
        ).format(
            row * 36 + 14, TERMS[one.term], row * 36 + 20, WIDTH, left, row * 36 + 20,
            round(max(right - left, 2), 1),
        )  # fmt: skip
        said.append(f"{TERMS[one.term]}: {in_short_rupiah(one.lower)} – {in_short_rupiah(one.higher)}")
    return _picture(
        f"goyang{place}", _("Yang paling mengubah nilai bagi desa"), "; ".join(said), 36 * len(shown), drawn
    )


def _at(value: int, least: int, most: int) -> float:
    return round((value - least) / (most - least) * WIDTH, 1)


def _shortened(title: str) -> str:
    return title if len(title) <= 38 else f"{title[:37]}…"


def _picture(name: str, title: str, said: str, height: int, drawn: Markup) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{said}</desc>{drawn}</svg>'
    ).format(width=WIDTH, height=height, name=name, title=title, said=said, drawn=drawn)
