"""A track as an SVG picture without any library: text, lines and numbers, legible on a phone 360 pixels wide, and read aloud."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from mitradesa.core.lifecycle.status import STATUS_WORDS, Status
from mitradesa.core.lifecycle.table import Track
from mitradesa.reports.tracks.layout import GAP, LINE, PAD, SMALL, WIDTH, Box, Lane, Layout, layout
from mitradesa.reports.tracks.numbered import Numbered

GREEN, INK, PAPER = "#0b5d4e", "#1c1c1c", "#ffffff"


def as_svg(track: Track, *, apart: bool = False) -> str:
    """The picture of a track; `apart` as a file of its own, with its own paper and ink."""
    found = layout(track)
    name = f"alur-{track.name.value}"
    own = f' xmlns="http://www.w3.org/2000/svg" color="{INK}"' if apart else ""
    lines = [
        f'<svg{own} class="track" viewBox="0 0 {WIDTH} {found.height}" width="{WIDTH}" height="{found.height}" '
        f'role="img" aria-labelledby="{name}-judul {name}-isi" font-family="sans-serif" font-size="13" fill="currentColor">',
        f'<title id="{name}-judul">Alur {escape(track.title)}</title>',
        f'<desc id="{name}-isi">{escape(_said(track, found))}</desc>',
    ]
    if apart:
        lines.append(f'<rect width="{WIDTH}" height="{found.height}" fill="{PAPER}"/>')
    lines += [_lane_line(one, found) for one in found.lanes]
    lines += [line for box in found.boxes for line in _box(box, found)]
    lines += [
        line for one in found.lanes for line in _badge(found.beside(one), found.badge(one), one.one.number)
    ]
    lines += [line for index, one in found.straight for line in _down(index, one, found)]
    lines += list(_anywhere(found))
    return "\n".join([*lines, "</svg>"])


def _said(track: Track, found: Layout) -> str:
    """What the picture shows, for whoever hears it."""
    side = "di samping kiri yang kembali, di samping kanan yang melompat maju"
    return (
        f"{len(found.boxes)} keadaan berurutan dari atas, dari {STATUS_WORDS[found.boxes[0].status]} sampai "
        f"{STATUS_WORDS[found.boxes[-1].status]}, dan {len(track.transitions)} langkah bernomor: lurus ke bawah yang berikutnya, "
        f"{side}. Tabel langkah memuat isi yang sama dengan nomor yang sama."
    )


def _box(box: Box, found: Layout) -> Iterator[str]:
    wide, middle = found.right - found.left, (found.left + found.right) // 2
    heavy = 2.5 if box.status in (Status.SIGNED, Status.CLOSED) else 1.2
    yield (
        f'<rect x="{found.left}" y="{box.top}" width="{wide}" height="{box.height}" rx="6" fill="none" '
        f'stroke="currentColor" stroke-width="{heavy}"/>'
    )
    at = box.top + PAD + LINE - 4
    for words in box.words:
        yield f'<text x="{middle}" y="{at}" text-anchor="middle" font-weight="600">{escape(words)}</text>'
        at += LINE
    for one in box.stops:
        words = f"{one.number} ⇥ {STATUS_WORDS[one.step.target]}"
        yield f'<text x="{middle}" y="{at}" text-anchor="middle" font-size="11">{escape(words)}</text>'
        at += SMALL


def _lane_line(lane: Lane, found: Layout) -> str:
    beside, edge = found.beside(lane), found.right if lane.right else found.left
    ends = [found.port(lane, index) for index in lane.ends]
    target = ends[-1]
    path = f"M{beside} {min(ends)}V{max(ends)}" + "".join(f"M{edge} {at}H{beside}" for at in ends)
    tip = 6 if lane.right else -6
    return (
        f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="1.4"/>'
        f'<path d="M{edge} {target}l{tip} -4v8z"/>'
    )


def _down(index: int, one: Numbered, found: Layout) -> Iterator[str]:
    mates = [other for place, other in found.straight if place == index]
    top, middle = found.boxes[index].bottom, (found.left + found.right) // 2
    if one is mates[0]:
        yield (
            f'<path d="M{middle} {top}V{top + GAP}" stroke="currentColor" stroke-width="1.4"/>'
            f'<path d="M{middle} {top + GAP}l-4 -6h8z"/>'
        )
    yield from _badge(middle + 20 * mates.index(one), top + GAP // 2 - 2, one.number)


def _badge(x: int, y: int, number: int) -> Iterator[str]:
    yield (
        f'<circle cx="{x}" cy="{y}" r="9" fill="{GREEN}"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="11" font-weight="700" fill="{PAPER}">{number}</text>'
    )


def _anywhere(found: Layout) -> Iterator[str]:
    at = found.boxes[-1].bottom + 26
    for one in found.anywhere:
        yield from _badge(14, at, one.number)
        for place, words in enumerate((f"dari {one.origin}", f"⇥ {STATUS_WORDS[one.step.target]}")):
            yield f'<text x="30" y="{at + 1 + place * 15}" font-size="12">{escape(words)}</text>'
        at += 34
