"""No script that somebody typed runs in a real browser: it is not even tried."""

from playwright.sync_api import expect

from discogram.words.people import Role

EVIL = "<script>window.ran=1</script>\"><img src=x onerror=window.ran=1>' onfocus=window.ran=1"


def test_what_was_typed_runs_on_no_page(page, comes_in, server) -> None:
    """Names, a referral and a draft full of script; a policy that had to step in would fail."""
    episode = server.run("tests.web.misuse.served", "1", told=EVIL).strip()
    form = f"/episodes/{episode}/form/receive_referral/"
    comes_in(page, Role.COORDINATOR, form)
    page.locator("[name='referral.referrer']").fill(EVIL)
    page.locator("[name='referral.question']").fill(f"</textarea>{EVIL}")
    page.locator("[name='referral.region'][value=lumbar]").check()
    page.locator("[name='referral.suspects'][value='L4/L5']").check()
    page.locator(".send button[name=_send]").click()
    expect(page.locator(".message.success")).to_be_visible()

    for path in ("", "history/", "form/receive_referral/", "at/candidacy/", "papers/letter/"):
        page.goto(server.url(f"/episodes/{episode}/{path}"))
        expect(page.get_by_text("<script>window.ran=1").first).to_be_attached()
        assert page.evaluate("window.ran") is None, path
    page.goto(server.url("/work/?show=all"))
    page.get_by_role("searchbox").press_sequentially("window ran")
    expect(page.locator("#found-at-once")).to_contain_text("<script>window.ran=1")
    assert page.evaluate("window.ran") is None
