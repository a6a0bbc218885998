"""Boxes of text become lines in reading order, and repeated edges of pages fall away."""

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.reading.layout import Box, lines_in_order
from mitradesa.reading.running_heads import without_running_heads


def box(left, top, text, width=None):
    return Box(left=left, top=top, right=left + (width or 6 * len(text)), bottom=top + 10, text=text)


def test_words_on_one_line_are_joined_by_spaces_and_wide_gaps_by_tabs():
    boxes = [box(0, 20, "Pasal"), box(33, 21, "2"), box(0, 0, "Nama"), box(100, 1, ": Budi")]
    assert lines_in_order(boxes) == ["Nama\t: Budi", "Pasal 2"]


def test_two_columns_of_running_text_are_read_one_after_the_other():
    left = [box(0, 12 * row, f"kiri{row}", width=200) for row in range(20)]
    right = [box(220, 12 * row, f"kanan{row}", width=200) for row in range(20)]
    assert lines_in_order([*right, *left]) == [f"kiri{row}" for row in range(20)] + [
        f"kanan{row}" for row in range(20)
    ]


def test_a_long_list_of_labels_and_values_is_read_across():
    boxes = [
        part
        for row in range(20)
        for part in (box(0, 12 * row, "Nama", width=40), box(220, 12 * row, f"Budi {row}", width=60))
    ]
    assert lines_in_order(boxes) == [f"Nama\tBudi {row}" for row in range(20)]


@given(st.lists(st.tuples(*[st.floats(-1000, 1000)] * 2, st.floats(0, 500), st.floats(0, 50)), max_size=60))
def test_no_box_is_lost_or_doubled_wherever_it_stands(places):
    boxes = [
        Box(left=x, top=y, right=x + w, bottom=y + h, text=f"k{n}") for n, (x, y, w, h) in enumerate(places)
    ]
    assert sorted(" ".join(lines_in_order(boxes)).split()) == sorted(item.text for item in boxes)


def test_a_repeated_foot_is_dropped_and_a_repeated_article_heading_is_kept():
    pages = [[f"Pasal {number}", "isi " + "x" * number, f"Halaman {number} dari 4"] for number in range(1, 5)]
    assert without_running_heads(pages) == [
        [f"Pasal {number}", "isi " + "x" * number] for number in range(1, 5)
    ]


def test_two_pages_are_too_few_to_tell_a_running_head():
    pages = [["KOP", "isi satu"], ["KOP", "isi dua"]]
    assert without_running_heads(pages) == pages
