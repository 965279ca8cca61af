import pytest

from webmap.policy import content_security_policy


def directives(policy: str) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in policy.split(";"))


def test_only_what_we_serve_may_load_or_run() -> None:
    assert directives(content_security_policy()) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "connect-src": "'self'",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize("loose", ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"])
def test_nothing_loose_stands_in_it(loose: str) -> None:
    assert loose not in content_security_policy()


def test_a_page_to_be_framed_says_by_whom() -> None:
    policy = content_security_policy(frame_ancestors="https://example.org")

    assert directives(policy)["frame-ancestors"] == "https://example.org"


def test_the_host_of_the_tiles_may_send_pictures_and_nothing_else() -> None:
    policy = directives(content_security_policy(tiles="OpenStreetMap.Mapnik"))

    foreign = {name: sources for name, sources in policy.items() if "openstreetmap" in sources}
    assert foreign == {"img-src": "'self' data: https://tile.openstreetmap.org"}
