from graphlib import CycleError
from typing import Any

import pytest
from playwright.sync_api import Page

from webmap.assets import program_script, sources
from webmap.bundling import one_script

MODULES = sources("js")


def run(page: Page, script: str, expression: str) -> Any:
    """Run a script as a browser runs one that is no module, and give an expression's value after it."""
    return page.evaluate(f"() => {{\n{script}\nreturn {expression};\n}}")


def test_a_module_comes_after_those_it_imports(page: Page) -> None:
    modules = {
        "main.js": "import { b } from './b.js';\nimport { a } from './a.js';\nexport const main = `${a} ${b}`;",
        "b.js": "import { a } from './a.js';\nexport const b = a + 1;",
        "a.js": "export const a = 1;",
    }

    assert run(page, one_script(modules, "main.js"), "main") == "1 2"


def test_two_modules_may_use_the_same_name(page: Page) -> None:
    modules = {
        "main.js": "import {\n    two,\n} from './two.js';\nconst PART = 1;\nexport const main = () => PART + two();",
        "two.js": "const PART = 2;\nexport function two() { return PART; }",
    }

    assert run(page, one_script(modules, "main.js"), "main()") == 3


def test_a_module_nobody_imports_is_left_out() -> None:
    assert "idle" not in one_script({"main.js": "export const x = 1;", "idle.js": "const idle = 1;"}, "main.js")


@pytest.mark.parametrize(
    "line",
    [
        "import * as days from './days.js';",
        "import days from './days.js';",
        "import { days } from '../days.js';",
        "export default 1;",
        "export { days };",
        "export let days = 1;",
    ],
)
def test_another_kind_of_import_or_export_is_refused_by_name(line: str) -> None:
    with pytest.raises(ValueError, match=r"main\.js: only named imports"):
        one_script({"main.js": line, "days.js": ""}, "main.js")


def test_modules_that_import_each_other_are_refused() -> None:
    with pytest.raises(CycleError):
        one_script({"a.js": "import { b } from './b.js';", "b.js": "import { a } from './a.js';"}, "a.js")


def test_every_module_of_ours_is_needed() -> None:
    script = one_script(MODULES, "main.js") + one_script(MODULES, "review.js")

    assert [name for name in MODULES if f"const {name.replace('-', '_').replace('.', '_')} =" not in script] == []


def test_our_modules_make_a_script_that_declares_mount(page: Page) -> None:
    leaflet = "const L = { Layer: { extend: () => class {} } };"

    assert run(page, f"{leaflet}\n{program_script()}", "typeof mount") == "function"


@pytest.mark.parametrize("name", MODULES)
def test_no_module_holds_what_would_end_or_hide_a_script_in_a_page(name: str) -> None:
    assert "</script" not in MODULES[name]
    assert "<!--" not in MODULES[name]
