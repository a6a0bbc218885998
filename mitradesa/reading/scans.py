"""The scanned pages of one draft, read by OCR within the options given, and what must be told about them; pictures.py prepares them."""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from mitradesa.core.language import _
from mitradesa.reading import ocr
from mitradesa.reading.contents import Options, PageText, clean, has_words
from mitradesa.reading.draft import How, Unreadable
from mitradesa.reading.pictures import Picture, grey, ink_share, sheet
from mitradesa.reading.processes import Stopped
from mitradesa.reading.running_heads import without_running_heads

DOUBTFUL = 0.60
FEWEST_WORDS = 3
_FEW_BUT_SURE = 0.80
_MOST_WORKERS = 4
_BARE_INK = 0.0003
_SPARSE_INK = 0.03
_UNREAD = PageText(text="", how=How.OCR, sureness=None)
_BARE = PageText(text="", how=How.OCR, sureness=1.0)


class Scanner:
    """Reads the page pictures of one draft, several at a time where the computer has the cores, and remembers what to tell of it."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._engine = ocr.engine()
        self._lock = threading.Lock()
        self._done = self._total = 0
        self._failed = self._skipped = 0

    def pages(self, pictures: Sequence[Callable[[], Picture]], *, before: int = 0) -> list[PageText]:
        """The text of each page; one that cannot be read has sureness None. Only one of `pictures` is ever called at a time.

        `before` counts the pages of the draft that needed no OCR, for the progress told.
        """
        self._done, self._total = before, before + len(pictures)
        self._options.report(self._done, self._total)
        if self._engine is None:
            self._skipped = len(pictures)
            return [_UNREAD] * len(pictures)
        limit = len(pictures) if self._options.ocr_pages is None else max(0, self._options.ocr_pages)
        self._skipped = max(0, len(pictures) - limit)
        return self._together(pictures[:limit], self._engine) + [_UNREAD] * self._skipped

    def concluded(self, pages: Sequence[PageText]) -> tuple[PageText, ...]:
        """All pages of the draft without running heads; raises Unreadable where no page has words and OCR is missing or failed."""
        if not any(has_words(page.text) for page in pages):
            if self._engine is None:
                raise ocr.missing()
            if self._failed:
                raise Unreadable(
                    "OCR tidak berhasil membaca berkas ini pada waktunya.",
                    "Kirim halaman yang lebih sedikit atau lebih jelas.",
                )
        lines = without_running_heads([page.text.split("\n") for page in pages])
        return tuple(
            PageText(text=clean("\n".join(kept)), how=page.how, sureness=page.sureness)
            for page, kept in zip(pages, lines, strict=True)
        )

    def notes(self) -> tuple[str, ...]:
        """What the reader of the draft must be told about its scanned pages."""
        if self._engine is None:
            return (
                (
                    f"{_('{count} halaman hasil pindai tidak terbaca: OCR belum terpasang.').format(count=self._skipped)} {_(ocr.REMEDY)}",
                )
                if self._skipped
                else ()
            )
        notes = []
        if self._total and "ind" not in self._engine.languages:
            notes.append(
                "Hasil pindai dibaca tanpa kamus Indonesia; pasang dengan: apt-get install tesseract-ocr-ind."
            )
        if self._skipped:
            notes.append(
                _("{count} halaman hasil pindai tidak dibaca karena melebihi batas halaman OCR.").format(
                    count=self._skipped
                )
            )
        if self._failed:
            notes.append(
                _("{count} halaman tidak terbaca karena OCR gagal atau terlalu lama.").format(
                    count=self._failed
                )
            )
        return tuple(notes)

    def _together(self, pictures: Sequence[Callable[[], Picture]], engine: ocr.Engine) -> list[PageText]:
        workers = max(1, min(self._options.ocr_workers or os.cpu_count() or 1, _MOST_WORKERS))
        pool = ThreadPoolExecutor(workers)
        try:
            return list(pool.map(lambda picture: self._page(picture, engine), pictures))
        finally:
            pool.shutdown(cancel_futures=True)

    def _page(self, picture: Callable[[], Picture], engine: ocr.Engine) -> PageText:
        with self._lock:
            page = grey(picture())
        try:
            text = _read(page, engine)
        except Stopped:
            text = _UNREAD
            with self._lock:
                self._failed += 1
        with self._lock:
            self._done += 1
            self._options.report(self._done, self._total)
        return text


def _read(page: Picture, engine: ocr.Engine) -> PageText:
    ready = sheet(page)
    found = ocr.recognise(ready, engine)
    if (found.sureness or 0.0) < DOUBTFUL:
        found = _turned(page, ready, engine, found)
    if not found.text:
        ink = ink_share(page)
        if ink < _BARE_INK:
            return _BARE
        found = ocr.recognise(ready, engine, sparse=True) if ink < _SPARSE_INK else found
    if found.words < FEWEST_WORDS and not (found.words and (found.sureness or 0.0) >= _FEW_BUT_SURE):
        return _UNREAD
    return PageText(text=clean(found.text), how=How.OCR, sureness=found.sureness)


def _turned(page: Picture, ready: bytes, engine: ocr.Engine, first: ocr.Recognised) -> ocr.Recognised:
    """A second reading of a page that lies on its side or its head; the better of the two."""
    degrees = ocr.turn(ready, engine)
    if not degrees:
        return first
    second = ocr.recognise(sheet(page.rotate(-degrees, expand=True)), engine)
    return max(first, second, key=lambda found: found.sureness or 0.0)
