"""The browser modules as one script, for maps that carry everything in themselves.

Each module becomes a function of its own scope that gives what it exports, called after those it imports. The modules
keep to what makes this easy: they import by name from ``./other.js``, and export where they declare.
"""

import re
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

__all__ = ["one_script"]

_IMPORT = re.compile(r"^import (?P<names>\{[^}]*\}) from '\./(?P<module>[\w-]+\.js)';$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (?P<name>[\w$]+))", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def one_script(modules: Mapping[str, str], entry: str) -> str:
    r"""Join modules into one script that declares what the entry exports.

    Parameters
    ----------
    modules : mapping of str to str
        Module texts by file name.
    entry : str
        The module to begin with; those it does not need are left out.

    Raises
    ------
    ValueError
        When a module imports or exports in another way, or modules import each other in a circle.

    Examples
    --------
    >>> modules = {"main.js": "import { x } from './x.js';\nexport const y = x;", "x.js": "export const x = 1;"}
    >>> print(one_script(modules, "main.js"))
    const x_js = (() => {
    const x = 1;
    return { x };
    })();
    const main_js = (() => {
    const { x } = x_js;
    const y = x;
    return { y };
    })();
    const { y } = main_js;
    <BLANKLINE>
    """
    scopes = [_scope(name, modules[name]) for name in _in_order(modules, entry)]
    return f"{''.join(scopes)}const {_exports(modules[entry])} = {_variable(entry)};\n"


def _in_order(modules: Mapping[str, str], entry: str) -> Iterable[str]:
    """Name the modules that one needs, each after those it imports."""
    imported: dict[str, list[str]] = {}
    needed = [entry]
    while needed:
        name = needed.pop()
        if name not in imported:
            imported[name] = [match["module"] for match in _IMPORT.finditer(modules[name])]
            needed += imported[name]
    return TopologicalSorter(imported).static_order()


def _scope(name: str, text: str) -> str:
    """Write a module as a function, called at once, that gives what the module exports."""
    body = _EXPORT.sub("", _IMPORT.sub(lambda match: f"const {match['names']} = {_variable(match['module'])};", text))
    if left_over := _LEFT_OVER.search(body):
        msg = f"{name}: only named imports from './other.js' and exports where declared, not {left_over[0]!r}"
        raise ValueError(msg)
    return f"const {_variable(name)} = (() => {{\n{body}\nreturn {_exports(text)};\n}})();\n"


def _exports(text: str) -> str:
    return f"{{ {', '.join(match['name'] for match in _EXPORT.finditer(text))} }}"


def _variable(module: str) -> str:
    return re.sub(r"\W", "_", module)
