import base64
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from routes.journey import Journey
from tests.webmap.elements import Element, elements
from tests.webmap.test_page import addresses
from webmap.commands import page
from webmap.page import JourneyPages
from webmap.single_file import single_file

DIGEST = """
import hashlib
from routes.reading import find_journey, read_journey
from webmap.page import JourneyPages
from webmap.single_file import single_file
print(hashlib.sha256(single_file(JourneyPages(read_journey(find_journey("trotsky"))), "en")).hexdigest())
"""


@pytest.fixture(scope="module")
def file(trotsky: Journey) -> bytes:
    return single_file(JourneyPages(trotsky), "en")


@pytest.fixture(scope="module")
def found(file: bytes) -> list[Element]:
    return elements(file.decode())


def policy(found: list[Element]) -> str:
    metas = [element.attributes for element in found if element.tag == "meta"]
    (content,) = [each["content"] for each in metas if each.get("http-equiv") == "Content-Security-Policy"]
    return content or ""


def test_it_weighs_less_than_a_megabyte_and_a_half(file: bytes) -> None:
    assert len(file) < 1_500_000


def test_it_names_no_address_that_a_browser_would_fetch(found: list[Element]) -> None:
    assert addresses(found) == ["data:,"]


def test_its_policy_knows_each_script_and_style_by_its_digest(found: list[Element]) -> None:
    inline = [element.text for element in found if element.tag in {"script", "style"}]
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline]

    assert len(inline) == 3
    assert [digest for digest in digests if f"'sha256-{digest}'" not in policy(found)] == []


def test_its_policy_allows_nothing_else(found: list[Element]) -> None:
    assert policy(found).startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy(found)
    assert "http" not in policy(found)


def test_it_is_the_same_bytes_in_another_process() -> None:
    made = [
        subprocess.check_output([sys.executable, "-c", DIGEST], env={"PYTHONHASHSEED": seed, "TZ": zone})
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tehran"))
    ]

    assert made[0] == made[1]


def test_hostile_texts_do_not_end_its_scripts(hostile: Journey) -> None:
    read = elements(single_file(JourneyPages(hostile), "en").decode())

    assert [element.tag for element in read if element.tag in {"script", "style"}] == ["style", "script", "script"]


def test_the_command_writes_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(page, ["--output", str(tmp_path / "map.html"), "--language", "fa"])

    assert done.exit_code == 0
    assert b'<html lang="fa" dir="rtl"' in (tmp_path / "map.html").read_bytes()


def test_the_command_refuses_a_language_nobody_speaks(tmp_path: Path) -> None:
    done = CliRunner().invoke(page, ["--output", str(tmp_path / "map.html"), "--language", "xx"])

    assert done.exit_code == 2
    assert list(tmp_path.iterdir()) == []
