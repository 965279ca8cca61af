"""The OpenAPI document against the server: schemathesis asks all that it allows, and much that it does not."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.builders import a_folder
from tests.serving import COMMANDS, serving

ST = Path(sys.executable).with_name("st")
CONFIGURATION = Path(__file__).parent / "data" / "schemathesis.toml"
STAYS = """place,arrival,departure,kind,weather,lon,lat
Apia,1889-12-07,1890-02~,house,hot,-171.76,-13.8333
Levuka,1890-03,,visit,,178.83,-17.6833
"""
MANY_FORMATS = r"export/.*(?<!geojson)$"  # which take the same parameters


def test_no_answer_is_outside_the_document_and_none_is_a_fault_of_the_server(tmp_path: Path, repository: Path) -> None:
    folder = tmp_path / "Stevenson's #2"
    folder.mkdir()
    a_folder(folder, stays=STAYS)
    knowing = os.environ | {"PYTHONPATH": str(repository), "SCHEMATHESIS_HOOKS": "tests.contract_hooks"}

    with serving(*COMMANDS["python server.py"], "--port", "0", str(folder)) as server:
        options = ["--workers", "2", "--no-color", "--exclude-path-regex", MANY_FORMATS]
        command = [str(ST), "--config-file", str(CONFIGURATION), "run", f"{server.address}api/openapi.json", *options]
        result = subprocess.run(command, cwd=tmp_path, env=knowing, capture_output=True, check=False, text=True)

    assert result.returncode == 0, result.stdout
    assert re.search(r"(\d{3,}) generated, \1 passed", result.stdout)
