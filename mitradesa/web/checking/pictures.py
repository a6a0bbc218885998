"""Pictures of badly read pages, held in this process's memory for ten minutes under a name nobody can guess; never on disk."""

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LIFETIME = 600.0
MOST_BYTES = 24 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Held:
    pages: Mapping[int, bytes]
    until: float

    @property
    def size(self) -> int:
        return sum(map(len, self.pages.values()))


class Gallery:
    """Page pictures (WebP) by token; the oldest go when the room is full or their time is up."""

    def __init__(self, *, most_bytes: int = MOST_BYTES, clock: Callable[[], float] = time.monotonic) -> None:
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._lock = threading.Lock()
        self._most = most_bytes
        self._clock = clock

    def hold(self, pages: Mapping[int, bytes]) -> str:
        """The token under which these pages can be fetched for ten minutes."""
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._held[token] = _Held(dict(pages), self._clock() + LIFETIME)
            self._make_room()
        return token

    def page(self, token: str, number: int) -> bytes | None:
        """The picture of a page, or None when it is not or no longer held."""
        with self._lock:
            self._make_room()
            held = self._held.get(token)
        return held.pages.get(number) if held else None

    def _make_room(self) -> None:
        now = self._clock()
        for token in [token for token, held in self._held.items() if held.until <= now]:
            del self._held[token]
        while self._held and sum(held.size for held in self._held.values()) > self._most:
            self._held.popitem(last=False)


gallery = Gallery()
