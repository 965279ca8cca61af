"""A site of plain files: what a server would answer, for any web host or CDN, under any path.

Pages, exports, answers of the API and what they load lie where a server has them, in a folder for each language but the
default one, since no file reads ``?lang=``; see ``webmap.addresses``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import unquote

from places.errors import LibraryError
from routes.journey import Journey
from routes.selection import Selection
from webmap.addresses import FileAddresses
from webmap.api.files import answer_files
from webmap.assets import program
from webmap.formats import find_format, format_names
from webmap.language import find_language, language_codes
from webmap.library import Library
from webmap.markup import markup
from webmap.page import JourneyPages
from webmap.policy import content_security_policy
from webmap.shelf import shelf_page, spoken

__all__ = ["site_files"]

Files = Iterator[tuple[str, bytes]]


def site_files(journeys: Sequence[Journey], *, version: str = "", tell: Callable[[str], None] = print) -> Files:
    """Make the files of a site one after the other, each with its path below the site's root.

    Of a single journey the page is also that of the site; several are listed there.

    Parameters
    ----------
    version : str
        Of the program, for the colophon.
    tell : callable
        Takes a line about each format that is left out, since its library is not installed.

    Raises
    ------
    QueryError
        When two journeys have the same name.
    """
    library, missing = Library(journeys, version=version), dict[str, str]()
    for name in library.names:
        yield from _exports(library.pages(name), missing)
    for line in missing.values():
        tell(f"without {line}")
    formats = tuple(name for name in format_names() if name not in missing)
    sites = [JourneyPages(journey, version=version, files=formats) for journey in journeys]
    shelf = _shelf_addresses(sites)
    for pages in sites:
        yield from _pages(pages, shelf)
        yield from ((f"assets/{pages.bundle.path(name)}", body) for name, body in pages.bundle.files.items())
    yield from ((f"assets/{program().path(name)}", body) for name, body in program().files.items())
    yield from _first_pages(sites, shelf)
    yield from answer_files(sites)
    yield "404.html", markup("missing.html", languages=list(map(find_language, language_codes()))).encode()


def _addresses(pages: JourneyPages) -> FileAddresses:
    return FileAddresses(pages.journey.name, pages.languages, pages.files or ())


def _exports(pages: JourneyPages, missing: dict[str, str]) -> Files:
    """Write a journey in every format and language; what a format lacks is told in ``missing``."""
    addresses = _addresses(pages)
    for name in format_names():
        for language in pages.languages:
            try:
                body = find_format(name).write(pages.journey, Selection(), language)
            except LibraryError as error:
                missing[name] = str(error)
            else:
                yield unquote(addresses.export(name, language, "")), body


def _pages(pages: JourneyPages, shelf: Mapping[str, str]) -> Files:
    """Render the page in each language, and the one to be framed."""
    addresses, first = _addresses(pages), pages.languages[0]
    for language in pages.languages:
        for part in pages.parts:
            address = addresses.part(language, "", part.number)
            yield _page(partial(pages.page, language, part=part), address, shelf.get(language))
    yield _page(partial(pages.page, first, embed=True), addresses.frame(""), shelf.get(first))


def _page(render: Callable[..., bytes], address: str, shelf: str | None) -> tuple[str, bytes]:
    root = "../" * address.count("/")
    return f"{unquote(address)}index.html", render(root=root, others="" if shelf is None else f"{root}{shelf}")


def _shelf_addresses(sites: Sequence[JourneyPages]) -> dict[str, str]:
    """Give the address of the list of the journeys in each language; there is none of a single journey."""
    first, *further = spoken(sites)
    return {first: "", **{code: f"{code}/" for code in further}} if len(sites) > 1 else {}


def _first_pages(sites: Sequence[JourneyPages], shelf: Mapping[str, str]) -> Files:
    """Render the page that a reader comes to: that of a single journey, or the list in each language."""
    if not shelf:
        yield "index.html", sites[0].page(sites[0].languages[0], root="./")
    policy = content_security_policy(frame_ancestors="")
    for language, address in shelf.items():
        root = "../" * address.count("/") or "./"
        same_page = {code: root + other for code, other in shelf.items()}.__getitem__
        page = shelf_page(sites, language, root=root, same_page=same_page, policy=policy)
        yield f"{address}index.html", page
