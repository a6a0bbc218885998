"""The few signs that stand beside a word, drawn as lines in a 24 by 24 box; a sign never stands alone."""

from markupsafe import Markup

_LINES = {
    "stop": "M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6",
    "warn": "M12 4 2.5 20h19zM12 10v4M12 17v.5",
    "question": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5",
    "check": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12l3 3 5-6",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2",
    "note": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.5v.5",
    "none": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8",
    "seal": "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4",
    "book": "M4 5c3-1.3 5.5-1 8 1 2.5-2 5-2.3 8-1v14c-3-1.3-5.5-1-8 1-2.5-2-5-2.3-8-1zM12 6v14",
    "dots": "M4 12h.5M9 12h.5M14.5 12h.5M19.5 12h.5M4 7h16M4 17h16",
    "hollow": "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
    "file": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    "upload": "M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15v5h16v-5",
    "down": "M12 4v11M7.5 10.5 12 15l4.5-4.5M4 19h16",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21",
    "eye": "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
    "pin": "M12 21c-4-5-6-8-6-11a6 6 0 1 1 12 0c0 3-2 6-6 11M12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
    "person": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c0-4 3.5-6 8-6s8 2 8 6",
    "out": "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
    "scale": "M12 4v16M8 20h8M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z",
}


def icon(name: str) -> Markup:
    """The sign as inline SVG, hidden from screen readers since its word stands beside it."""
    return Markup('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>').format(
        _LINES[name]
    )
