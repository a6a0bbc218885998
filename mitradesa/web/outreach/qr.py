"""The code of a participant as a QR picture, drawn by the server as SVG."""

from markupsafe import Markup

from mitradesa.reports.participant_cards.qr import qr_path


def qr_svg(code: str) -> Markup:
    """The picture with its code as its name."""
    path, size = qr_path(code)
    return Markup(
        '<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="Kode QR {code}">'
        '<rect class="paper" width="{size}" height="{size}"/><path d="{path}"/></svg>'
    ).format(size=size, code=code, path=path)
