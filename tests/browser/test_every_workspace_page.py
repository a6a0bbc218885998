"""The pages of the workspace as offices see them, at phone and desk width: no barrier, nothing too wide, nothing from elsewhere."""

import random

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.gate.seed import run_whole
from tests.pages.visiting import USERS

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(900)]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
ONLY = {"resultTypes": ["violations"]}
LARGE = """() => {
  const page = document.documentElement;
  page.classList.add("huruf-terbesar");
  const wide = page.scrollWidth;
  page.classList.remove("huruf-terbesar");
  return wide;
}"""
A_RUN = 4
"""So many pages of each user are looked at in a run, drawn by its seed; all in a run of everything."""


def look(page, address):
    """What a person at this page would stumble over."""
    page.set_viewport_size(PHONE)
    answer = page.goto(address)
    if answer.status != 200:
        yield f"answers {answer.status}"
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            yield f"{width} wide on a screen of {size['width']}"
        if size == PHONE and (large := page.evaluate(LARGE)) > size["width"]:
            yield f"{large} wide on a screen of {size['width']} with the largest letters"
        for one in Axe().run(page, options=ONLY).response["violations"]:
            yield f"{size['width']}: {one['id']} {one['nodes'][0]['html'][:200]}"


@pytest.mark.sampled(6)
@pytest.mark.parametrize("user", USERS)
def test_nobody_stumbles_over_a_page_of_the_workspace(browser, workspace, seed, user):
    pages = [tuple(one) for one in workspace.users[user]["pages"]]
    drawn = pages if run_whole() else random.Random(seed).sample(pages, min(A_RUN, len(pages)))
    page = workspace.page(browser, user)
    foreign, faults, stumbles = [], [], []
    page.on("request", lambda sent: None if sent.url.startswith(workspace.site) else foreign.append(sent.url))
    page.on("console", lambda said: faults.append((page.url, said.text)) if said.type == "error" else None)
    for _, address in drawn:
        stumbles += [f"{address} {found}" for found in look(page, workspace.site + address)]
    page.context.close()
    assert not stumbles, "\n".join(stumbles)
    assert not foreign
    assert not faults
