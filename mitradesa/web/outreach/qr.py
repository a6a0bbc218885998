"""The code of a participant as a QR picture on a page, with its code as its name."""

from markupsafe import Markup

from mitradesa.documents.paper.qr import qr_svg


def qr_picture(code: str) -> Markup:
    """The picture, which the server draws as SVG."""
    drawn = Markup(qr_svg(code))  # noqa: S704 - squares alone; nothing of the code's words is in it
    return Markup('<span class="qr" role="img" aria-label="Kode QR {}">{}</span>').format(code, drawn)
