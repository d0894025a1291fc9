"""A physician goes from the board to the signed PDF, in a real browser."""

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.board.played import OWN_CONCLUSION
from tests.web.browser import TABLET, WINDOW, axe, screenshot
from tests.web.served_clinic import PASSWORD


@pytest.fixture(scope="module")
def episode(server):
    """A patient whose images were read twice and settled, and nothing concluded."""
    return server.run("tests.web.board.played").strip()


def test_a_physician_concludes_signs_and_has_the_pdf(page, trouble, comes_in, episode, server):
    """Board, conclusion, signature with the password, PDF at once."""
    comes_in(page, Role.PHYSICIAN, f"/episodes/{episode}/board/")
    expect(page.locator("table.board > tbody > tr")).to_have_count(3)
    assert axe(page) == []
    screenshot(page, "board-1280")
    for size in (WINDOW, TABLET):
        page.set_viewport_size(size)
        for region in page.locator(".board-scroll").all():
            assert region.evaluate("each => each.scrollWidth <= each.clientWidth")
    page.locator("table.sets .set details summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
    screenshot(page, "board-820")
    page.emulate_media(media="print")
    expect(page.locator(".patient").first).to_be_visible()  # a board on paper says whose it is
    expect(page.get_by_role("link", name="Correct who this is")).to_be_hidden()
    screenshot(page, "board-print")
    _nothing_runs_over_on_paper(page)
    page.emulate_media(media="screen")

    page.get_by_role("button", name="Sign the report").first.click()
    expect(page.get_by_text("still needed before the report can be signed")).to_be_visible()
    page.get_by_role("link", name="Back to the board").click()
    page.get_by_role("button", name="Write the conclusion").click()
    page.locator("textarea[name='written.text']").fill(OWN_CONCLUSION)
    for number, disc in enumerate(("L3/L4", "L4/L5", "L5/S1")):
        _judges(page, number, disc)
    _plans(page, "Physiotherapy first; surgery is talked over if it fails.")
    _cites(page, "derby et al. 2005")
    assert axe(page) == []
    screenshot(page, "conclusion-form-820")
    page.get_by_role("button", name="Save").last.click()
    expect(page).to_have_url(server.url(f"/episodes/{episode}/board/"))
    expect(page.get_by_text(OWN_CONCLUSION)).to_be_visible()
    expect(page.get_by_text("surgery is talked over")).to_contain_text("Derby et al. 2005")

    page.goto(server.url(f"/episodes/{episode}/board/sign/"))
    expect(page.locator("article.paper")).to_contain_text(OWN_CONCLUSION)
    assert axe(page) == []
    screenshot(page, "sign-820")
    trouble.expect("status of 422")
    page.locator("#secret").fill("not the password")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("#secret-error")).to_be_visible()
    page.locator("#secret").fill(PASSWORD)
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Signed by Phyllis Physician").first).to_be_visible()
    screenshot(page, "signed-820")
    where = page.get_by_role("button", name="PDF to print").get_attribute("href")
    answer = page.request.get(server.url(where))
    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
    _amends(page, server.url(f"/episodes/{episode}/form/amend_report/"))
    page.goto(server.url(f"/episodes/{episode}/board/"))
    _every_region_has_its_own_name(page)


def _amends(page, where):
    """Words are added after the signature; the board shows them."""
    page.goto(where)
    page.locator("[name='section']").first.select_option("conclusion")
    page.locator("[name='text']").fill("L5/S1 was counted as L4/L5.")
    page.locator("[name='reason']").fill("Counted anew.")
    page.get_by_role("button", name="Save").last.click()
    expect(page).not_to_have_url(where)


def _every_region_has_its_own_name(page):
    """Tables are told apart by ear on the board of an amended report, at both widths."""
    for size, name in ((TABLET, "820"), (WINDOW, "1280")):
        page.set_viewport_size(size)
        assert axe(page) == []
        screenshot(page, f"board-amended-{name}")
    names = page.locator("[role=region]").evaluate_all(
        "found => found.map(each => each.getAttribute('aria-label'))"
    )
    captions = page.locator("main caption").all_text_contents()
    assert "" not in names
    assert len(names) == len(set(names))
    assert all(each.strip() for each in captions)


def _nothing_runs_over_on_paper(page):
    """Steps and clauses open, on the width of a sheet: each cell holds what is in it."""
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 less 1 cm on either side
    details = page.locator("main details")
    details.evaluate_all("found => found.forEach(each => { each.open = true; })")
    over = """cells => cells.flatMap(cell => {
        const right = each => each.getBoundingClientRect().right;
        const within = [...cell.querySelectorAll('table, th, td, summary')];
        return within.filter(each => right(each) > right(cell) + 1).map(each => each.outerHTML);
    })"""
    assert page.locator("table.board > tbody > tr > td").count() == 9
    assert page.locator("table.board details table").count() > 0
    assert page.locator("table.board > tbody > tr > td").evaluate_all(over) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("table.sets details cite").count() > 0
    assert page.locator("table.sets details cite:visible").count() == 0
    screenshot(page, "board-print-open")
    page.set_viewport_size(TABLET)
    details.evaluate_all("found => found.forEach(each => { each.open = false; })")


def _judges(page, number, disc):
    """One more row of the form, about a disc."""
    place = f"written.judgements[{number}]"
    if page.locator(f"[name='{place}.disc']").count() == 0:
        page.locator(".rows[data-rows='written.judgements'] > .add").click()
    page.locator(f"[name='{place}.disc']").select_option(disc)
    word = "pain_source" if disc == "L4/L5" else "not_pain_source"
    page.locator(f"[name='{place}.judged'][value='{word}']").check()


def _plans(page, step):
    """One step of the treatment plan."""
    if page.locator("[name='written.plan[0].text']").count() == 0:
        page.locator(".rows[data-rows='written.plan'] > .add").click()
    page.locator("[name='written.plan[0].text']").fill(step)


def _cites(page, name):
    """The source of the step, typed as it stands on the board and chosen with the keys."""
    field = page.locator("[name='written.plan[0].source']")
    options = page.locator(f"#{field.get_attribute('list')} option")
    offered = options.evaluate_all("found => found.map(each => each.value)")
    assert "Derby et al. 2005" in offered
    page.locator("[name='written.plan[0].text']").press("Tab")
    expect(field).to_be_focused()
    page.keyboard.type(name)


@pytest.mark.parametrize("path", ["report/", "consent/", "papers/letter/", "papers/home/"])
def test_every_paper_is_a_page_in_order(page, comes_in, episode, path):
    """On a page that prints, at both widths, axe finds nothing."""
    comes_in(page, Role.PHYSICIAN, f"/episodes/{episode}/{path}")
    name = path.strip("/").replace("/", "-")
    assert axe(page) == []
    screenshot(page, f"paper-{name}-1280")
    page.set_viewport_size(TABLET)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    screenshot(page, f"paper-{name}-820")


def test_a_printed_page_is_the_paper_alone_in_the_papers_language(page, comes_in, episode):
    """From an English session in Spanish: no banner, no footer, no navigation in English."""
    comes_in(page, Role.PHYSICIAN, f"/episodes/{episode}/papers/home/?lang=es")
    page.emulate_media(media="print")

    printed = page.locator("body").inner_text()

    assert "Llame" in printed
    for english in ("born ", "speaks ", "Emergency", "Back to", "Sign out"):
        assert english not in printed, english
    screenshot(page, "paper-home-es-printed")
