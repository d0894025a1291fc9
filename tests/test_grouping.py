import pytest


@pytest.mark.xdist_group("kept-together")
def test_what_is_grouped_is_told_to_xdist(request):
    """Tests that share a browser or a server run in one worker, which starts it once."""
    grouping = getattr(request.config.option, "loadgroup", False)

    assert request.node.nodeid.endswith("@kept-together") is bool(grouping)
