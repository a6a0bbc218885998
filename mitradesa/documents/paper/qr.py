"""A QR code as SVG: one path of runs, a tenth of what a square for each module takes."""

import qrcode

BORDER = 2


def qr_svg(words: str) -> str:
    """The code of some words as an SVG picture with a quiet zone of two modules."""
    code = qrcode.QRCode(border=BORDER)
    code.add_data(words)
    rows = code.get_matrix()
    runs = "".join(
        f"M{across} {down}h{length}v1h-{length}z"
        for down, row in enumerate(rows)
        for across, length in _runs(row)
    )
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{runs}"/></svg>'
    )


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules begin and how many follow each other."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
