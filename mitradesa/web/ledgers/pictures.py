"""Pictures of ledgers, drawn by the server: what each year brought and took, how far aims were reached, a village among others."""

from collections.abc import Sequence

from markupsafe import Markup

from mitradesa.core.language import _
from mitradesa.core.ledgers.sums import Net, Range
from mitradesa.core.money import in_short_rupiah
from mitradesa.queries.ledgers.sheet import Line
from mitradesa.web.ledgers.shown import amount_words, net_words

WIDTH, ROW, AIM_ROW, MOST_YEARS, LONGEST = 360, 64, 46, 10, 34


def year_bars(name: str, years: Sequence[tuple[int, Net]]) -> Markup:
    """For each year a bar of what was gained and one of what was given, the net beside the year; empty for none."""
    shown = years[:MOST_YEARS]
    if not shown:
        return Markup("")
    most = max(1, *(max(net.gained.amount, net.given.amount) for _year, net in shown))
    drawn, said = Markup(""), []
    for place, (year, net) in enumerate(shown):
        top = place * ROW
        drawn += Markup(
            '<text x="0" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>{}{}'
        ).format(
            top + 15, year, WIDTH, top + 15, net_words(net, short=True),
            _bar(top + 22, net.gained.amount, most, "bar", open_end=bool(net.gained.unknown)),
            _bar(top + 39, net.given.amount, most, "bar warn", open_end=bool(net.given.unknown)),
        )  # fmt: skip
        words = _("{year}: diterima {gained}, diberikan {given}, sisa {net}")
        said.append(
            words.format(
                year=year,
                gained=in_short_rupiah(net.gained.amount),
                given=in_short_rupiah(net.given.amount),
                net=net_words(net, short=True),
            )
        )
    return _picture(name, _("Manfaat tiap tahun"), "; ".join(said), ROW * len(shown), drawn)


def _bar(top: int, amount: int, most: int, tone: str, *, open_end: bool) -> Markup:
    """A bar as long as its amount; one with lines that are not known ends in a question mark."""
    length = round(amount / most * (WIDTH - 20), 1) if amount else 0
    drawn = Markup('<rect class="{}" x="0" y="{}" width="{}" height="13" rx="3"/>').format(
        tone, top, max(length, 2)
    )
    if open_end:
        drawn += Markup('<text class="small" x="{}" y="{}">?</text>').format(length + 6, top + 11)
    return drawn


def aims(name: str, lines: Sequence[Line]) -> Markup:
    """How far each line came towards its aim; lines without an aim are left out, empty for none."""
    shown = [one for one in lines if one.indicator.target and not one.is_given]
    if not shown:
        return Markup("")
    drawn, said = Markup(""), []
    for place, one in enumerate(shown):
        top, aim = place * AIM_ROW, one.indicator.target or 1
        most = max(aim, one.amount or 0)
        told = amount_words(one.amount, one.indicator.unit)
        drawn += Markup(
            '<text x="0" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>'
            '<rect class="track" x="0" y="{}" width="{}" height="12" rx="3"/>'
            '<rect class="bar" x="0" y="{}" width="{}" height="12" rx="3"/><path class="tick" d="M{} {}v18"/>'
        ).format(
            top + 14, _cut(one.indicator.title), WIDTH, top + 14,
            told if len(told) < 18 else in_short_rupiah(one.amount or 0),
            top + 22, WIDTH, top + 22, round((one.amount or 0) / most * WIDTH, 1),
            round(aim / most * (WIDTH - 2) + 1, 1), top + 19,
        )  # fmt: skip
        said.append(f"{one.indicator.title}: {told}, {_('sasaran')} {amount_words(aim, one.indicator.unit)}")
    return _picture(name, _("Capaian terhadap sasaran"), "; ".join(said), AIM_ROW * len(shown), drawn)


def range_line(name: str, found: Range, own: int | None = None) -> Markup:
    """The lowest, the middle and the highest of like villages on one line, with the village's own place."""
    least, most = (
        min(found.lowest, found.lowest if own is None else own),
        max(found.highest, found.highest if own is None else own),
    )
    spread = (most - least) or 1
    x = [round(14 + (one - least) / spread * (WIDTH - 28), 1) for one in (found.lowest, found.middle, found.highest)]  # fmt: skip
    drawn = Markup(
        '<path class="axis" d="M{} 34H{}"/><circle class="dot" cx="{}" cy="34" r="5"/>'
        '<path class="tick" d="M{} 24v20"/><circle class="dot" cx="{}" cy="34" r="5"/>'
        '<text class="small" x="0" y="14">{}</text><text class="small" x="{}" y="14" text-anchor="end">{}</text>'
        '<text class="small" x="{}" y="62" text-anchor="middle">{}</text>'
    ).format(
        x[0], x[2], x[0], x[1], x[2], in_short_rupiah(found.lowest), WIDTH, in_short_rupiah(found.highest),
        min(max(x[1], 70), WIDTH - 70), f"{_('tengah')} {in_short_rupiah(found.middle)}",
    )  # fmt: skip
    if own is not None:
        at = round(14 + (own - least) / spread * (WIDTH - 28), 1)
        drawn += Markup('<circle class="dot own" cx="{}" cy="34" r="7"/>').format(at)
    said = _("terendah {low}, tengah {middle}, tertinggi {high}").format(
        low=in_short_rupiah(found.lowest),
        middle=in_short_rupiah(found.middle),
        high=in_short_rupiah(found.highest),
    )
    if own is not None:
        said += f"; {_('desa ini')} {in_short_rupiah(own)}"
    return _picture(name, _("Kisaran desa sejenis"), said, 70, drawn)


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"


def _picture(name: str, title: str, said: str, height: int, drawn: Markup) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{said}</desc>{drawn}</svg>'
    ).format(width=WIDTH, height=height, name=name, title=title, said=said, drawn=drawn)
