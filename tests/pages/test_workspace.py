"""Every page of the workspace for every kind of office: it opens, it is light, it works without script, and it says what it is."""

import gzip
import re

import pytest

from mitradesa.config.test_addresses import HEAVIEST, Page, assets
from tests.pages.answers import FILES, NEEDS_SCRIPT, NO_PAGES
from tests.pages.examples import EXAMPLES, no_row
from tests.pages.visiting import ALWAYS

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def pages(visited):
    return [one for one in visited[1] if one.is_page]


def said(wrong):
    return "\n".join(sorted({f"{one.user} {one.address}: {why}" for one, why in wrong}))


def test_every_varying_address_of_the_workspace_has_an_example_in_tests_pages(visited):
    varying = {place.name for place in visited[0] if place.parts}
    assert varying == set(EXAMPLES) | FILES


def test_every_page_that_an_office_may_open_opens(visited):
    wrong = [
        (one, one.status) for one in visited[1] if one.status not in (200, 302) and one.name not in NO_PAGES
    ]
    assert not wrong, said(wrong)
    seen = {one.name for one in visited[1]}
    unseen = {place.name for place in visited[0]} - seen - FILES
    files = {one.name for one in visited[1] if one.status == 200 and not one.is_page}
    assert files <= NO_PAGES
    assert unseen == {name for name, example in EXAMPLES.items() if example is no_row}
    assert {one.user for one in pages(visited)} >= set(ALWAYS)


def test_every_page_is_light_with_all_its_style_and_script(visited):
    weights = {
        (one.user, one.address): len(gzip.compress(one.content)) + assets(Page(one.content.decode()))
        for one in pages(visited)
    }
    heaviest = max(weights, key=weights.__getitem__)
    print(f"heaviest page of the workspace: {heaviest} with {weights[heaviest]} bytes")
    assert weights[heaviest] < HEAVIEST


def test_no_page_fetches_from_elsewhere_or_runs_code_inside_itself(visited):
    for one in pages(visited):
        page = Page(one.content.decode())
        assert not page.inside, one.address
        assert all(place.startswith("/") and not place.startswith("//") for place in page.fetched), (
            one.address
        )


def test_every_page_says_what_it_is(visited):
    wrong = []
    for one in pages(visited):
        page = Page(one.content.decode())
        named = [found["id"] for _, found in page.tags if "id" in found]
        if page.all("html")[0].get("lang") != "id" or len(page.all("h1")) != 1 or len(page.all("main")) != 1:
            wrong.append((one, "no language, or not one main with one h1"))
        wrong += [(one, f"two places named {name}") for name in set(named) if named.count(name) > 1]
        text = re.sub(r"<textarea.*?</textarea>", "", one.content.decode(), flags=re.DOTALL)
        if re.search(
            r"\{(?!kelas|urut|bulan|tahun)\w+\}|\bNone\b|\bTrue\b|\bFalse\b", re.sub(r"<[^>]*>", "", text)
        ):
            wrong.append((one, "a word of the program's own is left in its text"))
    assert not wrong, said(wrong)


def test_every_page_can_be_used_without_script(visited):
    wrong = []
    for one in pages(visited):
        text = one.content.decode()
        for form in re.findall(r"<form\b.*?</form>", text, re.DOTALL):
            page = Page(form)
            opening = page.all("form")[0]
            sends = [b for b in page.all("button") if b.get("type", "submit") == "submit"]
            sends += [field for field in page.all("input") if field.get("type") == "submit"]
            if not sends and "hidden" not in opening:
                wrong.append((one, f"a form without a button to send it: {opening}"))
            if opening.get("method", "get") == "post" and "csrfmiddlewaretoken" not in form:
                wrong.append((one, f"a form without its token: {opening}"))
        page = Page(text)
        if one.name in NEEDS_SCRIPT and re.search(r"<noscript>.*<a href=", text):
            continue
        wrong += [
            (one, f"a button that only script could press: {button}")
            for button in page.all("button")
            if button.get("type") == "button" and "hidden" not in button
        ]
        wrong += [
            (one, f"a link to nowhere: {link}")
            for link in page.all("a")
            if not link.get("href") or link["href"] == "#" or link["href"].startswith("javascript")
        ]
    assert not wrong, said(wrong)


def test_every_field_has_a_name_that_is_read_aloud(visited):
    wrong = []
    for one in pages(visited):
        text = one.content.decode()
        labelled = set(re.findall(r'<label[^>]*\bfor="([^"]+)"', text))
        inside = re.sub(r"<label\b.*?</label>", "", text, flags=re.DOTALL)
        for tag, field in Page(inside).tags:
            if tag not in ("input", "select", "textarea") or field.get("type") in ("hidden", "submit"):
                continue
            if not (field.get("id") in labelled or field.get("aria-label") or field.get("aria-labelledby")):
                wrong.append((one, f"a field without a label: {field}"))
    assert not wrong, said(wrong)


def test_every_link_of_a_page_leads_somewhere_for_who_sees_it(visited):
    status = {(one.user, one.address): one.status for one in visited[1]}
    wrong = []
    for one in pages(visited):
        for link in Page(one.content.decode()).all("a"):
            place = re.split(r"[?#]", link.get("href", ""))[0]
            if status.get((one.user, place), 200) not in (200, 302):
                wrong.append((one, place))
    assert not wrong, said(wrong)
