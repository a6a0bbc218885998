"""The two kinds of silence about a clause: not there in a text read whole, or not known because the text was read in part or badly."""

from mitradesa.core.language import _
from mitradesa.reading.draft import Draft, How
from mitradesa.reading.found import Element

GOOD_SURENESS = 0.75
"""Mean sureness of the letters, 0 to 1, from which an absent clause is an observation."""
FAIR_PAGE = 0.6
"""Sureness, 0 to 1, under which one page alone leaves an absent clause unknown."""


def doubt_about(draft: Draft) -> str:
    """Why the absence of a clause cannot be observed in `draft`, a sentence in the language in use; empty when it can."""
    if not draft.text.strip():
        return "Naskah tidak memuat teks yang dapat dibaca."
    unread = [str(page.number) for page in draft.pages if page.sureness is None]
    if unread:
        return _("Halaman {pages} tidak terbaca, jadi klausul ini mungkin ada di sana.").format(
            pages=", ".join(unread)
        )
    if not draft.whole:
        return "Naskah tidak terbaca seluruhnya, jadi klausul ini mungkin ada di bagian yang belum terbaca."
    return _faint_pages(draft)


def _faint_pages(draft: Draft) -> str:
    if draft.sureness < GOOD_SURENESS:
        return _(
            "Hasil pindai kurang jelas (kepastian {sureness}), jadi klausul ini mungkin ada tetapi tidak terbaca."
        ).format(sureness=f"{draft.sureness:.0%}")
    faint = [
        str(page.number)
        for page in draft.pages
        if page.how is not How.TEXT and page.sureness is not None and page.sureness < FAIR_PAGE
    ]
    if faint:
        return _(
            "Halaman {pages} kurang jelas, jadi klausul ini mungkin ada di sana tetapi tidak terbaca."
        ).format(pages=", ".join(faint))
    return ""


def silent_element(draft: Draft) -> Element:
    """What to say of an element that was not found: absent when the text was read whole and well, else unknown with the reason."""
    doubt = doubt_about(draft)
    if doubt:
        return Element(present=None, reason=doubt)
    return Element(present=False, sureness=round(draft.sureness, 3))
