import sqlite3
from io import BytesIO

import nibabel
import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.web.browser import Trouble, axe, screenshot
from tests.web.serving import served

SHOW = """async (bytes) => {
    const view = new niivue.Niivue({isRadiologicalConvention: true, crosshairWidth: 0});
    await view.attachToCanvas(document.querySelector('#view'));
    await view.loadFromFile(new File([new Uint8Array(bytes)], 'ct.nii'));
    view.setSliceType(view.sliceTypeAxial);
}"""
"""Opens a volume in the viewer, as axial slices."""

FRAME_DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))"


@pytest.fixture(scope="session")
def sample(driver, tmp_path_factory):
    """The sample site, started once."""
    folder = tmp_path_factory.mktemp("sample")
    with served("tests.web.sample_site:app", folder) as server:
        yield server


@pytest.fixture(scope="session")
def volume():
    """A small volume, brighter towards the patient's left, as the bytes of a NIfTI file."""
    left = np.linspace(0, 1000, 16, dtype=np.int16)
    field = np.broadcast_to(left[::-1, None, None], (16, 12, 8)).copy()
    return nibabel.Nifti1Image(field, np.diag([2.0, 2.0, 3.0, 1.0])).to_bytes()


@pytest.fixture
def watched(context):
    """What the browser complains of, left to the test to look at."""
    return Trouble(context)


def test_a_page_in_order_passes(page, sample):
    """A page that keeps the policy and names its parts is complained of by nobody."""
    page.goto(sample.url("/good"))

    assert page.title() == "Sample"
    assert axe(page) == []


def test_htmx_swaps_under_the_strict_policy(page, sample):
    """Htmx asks the server and puts in the answer with neither inline script nor eval."""
    page.goto(sample.url("/good"))

    page.get_by_role("button", name="Ask").click()

    expect(page.locator("#goal")).to_have_text("Asked.")


def test_uplot_draws_under_the_strict_policy(page, sample):
    """UPlot draws a curve where styles may only come from our own files."""
    page.goto(sample.url("/good"))

    page.evaluate(
        """() => new uPlot({width: 300, height: 200, series: [{}, {stroke: 'red'}]},
           [[1, 2, 3], [15, 20, 50]], document.querySelector('#plot'))"""
    )

    assert page.locator("#plot canvas").count() == 1


@pytest.mark.parametrize(
    ("path", "complaints"),
    [
        ("/inline", ["console: .*inline script"]),
        ("/styled", ["console: .*inline style"]),
        ("/elsewhere", ["another host: http://example.invalid", "Content Security Policy"]),
        ("/missing", ["console: .*status of 404"]),
    ],
)
def test_what_a_page_must_not_do_is_seen(context, watched, sample, path, complaints):
    """The harness itself sees each fault, and lets it pass once it is expected."""
    page = context.new_page()
    page.goto(sample.url(path))

    before = watched.left()
    for each in complaints:
        watched.expect(each)

    assert before != []
    assert watched.left() == []


def test_a_failing_script_is_seen(context, watched, sample):
    """An error that no script caught is a complaint."""
    page = context.new_page()
    page.goto(sample.url("/good"))

    page.evaluate("() => void setTimeout(() => { throw new Error('broken') })")
    page.wait_for_timeout(50)

    assert any("broken" in each for each in watched.left())


def test_an_expected_complaint_must_come(context, watched, sample):
    """A complaint that a test announces and that does not come is itself one."""
    context.new_page().goto(sample.url("/good"))

    watched.expect("status of 403")

    assert watched.left() == ["expected, and did not come: status of 403"]


def test_axe_sees_a_field_without_a_label(page, sample):
    """axe-core runs in spite of the page's policy, and finds what is wrong."""
    page.goto(sample.url("/unlabelled"))

    assert [each for each in axe(page) if each.startswith("label ")] != []


def test_a_screenshot_is_kept_to_be_looked_at(page, sample):
    """A picture of the page lies in `build/screenshots` afterwards."""
    page.goto(sample.url("/good"))

    path = screenshot(page, "harness")

    assert path.read_bytes().startswith(b"\x89PNG")


def test_the_viewer_draws_a_volume(page, sample, volume):
    """Under the reading page's policy niivue draws a slice, the patient's left on the right."""
    page.goto(sample.url("/viewer"))

    page.evaluate(SHOW, list(volume))
    page.evaluate(FRAME_DRAWN)
    picture = Image.open(BytesIO(page.locator("#view").screenshot())).convert("L")

    screenshot(page, "harness-viewer")
    left, right = (np.asarray(picture)[200:280, at : at + 20] for at in (120, 270))
    assert left.mean() < 50
    assert right.mean() > 200


def test_the_page_leaves_the_worker_as_it_was(driver):
    """After the browser was used, no event loop is left that Django would refuse to work in."""
    from django.utils.asyncio import async_unsafe

    assert async_unsafe(sqlite3.connect)(":memory:").execute("select 1").fetchone() == (1,)
