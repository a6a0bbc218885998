"""Pages held in memory: for ten minutes, within the room there is."""

from mitradesa.web.checking.pictures import LIFETIME, Gallery


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_page_is_held_for_ten_minutes_and_no_longer():
    clock = Clock()
    gallery = Gallery(clock=clock)
    token = gallery.hold({2: b"page"})
    clock.now = LIFETIME - 1
    assert gallery.page(token, 2) == b"page"
    assert gallery.page(token, 1) is None
    clock.now = LIFETIME
    assert gallery.page(token, 2) is None


def test_the_oldest_pages_go_when_the_room_is_full():
    gallery = Gallery(most_bytes=10)
    first = gallery.hold({1: b"12345"})
    second = gallery.hold({1: b"12345"})
    third = gallery.hold({1: b"12345"})
    assert gallery.page(first, 1) is None
    assert gallery.page(second, 1)
    assert gallery.page(third, 1)


def test_a_name_cannot_be_guessed():
    gallery = Gallery()
    names = {gallery.hold({1: b"x"}) for _ in range(50)}
    assert len(names) == 50
    assert min(map(len, names)) >= 32
