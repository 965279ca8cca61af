"""How it is served: the application with its thin routes, the command ``exile-map``.

What answers need is taken from the rooms by name (``webmap.Library``), which import it only then.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

import places
import routes
import webmap
from routes.check_command import check
from routes.commands import at, export, find, refusals
from routes.file_name import journey_name
from routes.geocode_command import geocode
from routes.new_command import new
from routes.statistics_command import statistics
from webmap.commands import page, site, version_option
from webmap.config import Config
from webmap.serving import serve_until_told

if TYPE_CHECKING:
    from flask import Flask, Request, Response

    from routes.formats import Format

__all__ = ["Config", "create_app", "main", "serve"]


def create_app(config: Config = Config()) -> "Flask":  # noqa: B008 # frozen
    """Make the WSGI application; it reads the journeys now, and again only where they are edited (``live``).

    Raises
    ------
    TableError
        When a journey has problems.
    UnknownNameError, QueryError
        When a journey or the tile layer is not known; when two journeys have the same name.
    """
    from flask import Flask, request  # the commands that serve nothing do without
    from werkzeug.middleware.proxy_fix import ProxyFix

    site = _Site(config)
    app = Flask(__name__, static_folder=None)
    app.config["TRUSTED_HOSTS"] = list(config.hosts) or None
    app.before_request(lambda: webmap.refuse_long(request))
    for rule, view in site.routes().items():
        app.add_url_rule(rule, rule, lambda _view=view, **path: _view(request, **path))
    app.register_error_handler(Exception, webmap.refusal_response)
    app.after_request(lambda response: site.guarded(request, response))
    if not config.live:
        app.wsgi_app = webmap.Recall(app.wsgi_app)  # type: ignore[method-assign] # as Flask documents it
    if config.edit:
        webmap.add_review(app, config.paths)
    app.extensions["exile-map"] = site.library
    forwarded = dict.fromkeys(("x_for", "x_proto", "x_host", "x_port", "x_prefix"), config.proxies)
    app.wsgi_app = ProxyFix(app.wsgi_app, **forwarded)  # type: ignore[method-assign] # as Flask documents it
    return app


class _Site:
    """The routes: each turns a request into one call and the result into a response."""

    def __init__(self, config: Config) -> None:
        build = partial(webmap.Library, tiles=config.tiles, version=webmap.VERSION, live=config.live)
        self._live = webmap.LiveLibrary(config.paths, build, patient=config.edit) if config.live else None
        if self._live is None:
            self._library = build(map(routes.read_journey, config.paths))
        self._readers = config.readers
        self._policy = webmap.content_security_policy(tiles=config.tiles)
        self._embed_policy = webmap.content_security_policy(tiles=config.tiles, frame_ancestors=config.frame_ancestors)

    @property
    def library(self) -> "webmap.Library":
        """The journeys, as they are now."""
        return self._live.library() if self._live else self._library

    def routes(self) -> dict[str, Callable[..., "Response"]]:
        """List the addresses, which are a contract (README, "Addresses")."""
        return {
            "/": self.page,
            "/j/": self.shelf,
            "/j/<journey>/": self.page,
            "/j/<journey>/edition": self.edition,
            "/export/<path:file>": self.export,
            **dict.fromkeys(("/api", "/api/", "/api/<path:path>", "/healthz"), self.api),
            "/assets/<digest>/<path:name>": self.asset,
        }

    def page(self, request: "Request", journey: str = "") -> "Response":
        """Answer with the page of a journey, or of the default one."""
        asked, pages = _asked(request, "lang", "embed", "present", "part"), self.library.pages(journey)
        embed = asked.get("embed", "0") != "0"
        with webmap.about_the_query():
            language = pages.language(asked.get("lang") or pages.preferred(request.accept_languages))
            part = pages.part(asked.get("part", ""))
        packed = self.library.page(journey, language, root="../../" if journey else "./", embed=embed, part=part)
        response = webmap.packed_response(request, packed, language)
        response.headers["Content-Security-Policy"] = self._embed_policy if embed else self._policy
        return response

    def shelf(self, request: "Request") -> "Response":
        """Answer with the list of the journeys."""
        asked = _asked(request, "lang")
        with webmap.about_the_query():
            language = self.library.shelf_language(asked.get("lang"), request.accept_languages)
        return webmap.packed_response(request, self.library.shelf(language), language)

    def edition(self, request: "Request", journey: str) -> "Response":
        """Answer with the state of a journey that is being edited, and what is wrong with a newer one."""
        _asked(request)
        if self._live is None:
            raise places.UnknownNameError("this server follows no files; see exile-map serve --help")  # noqa: EM101, TRY003 # once
        return webmap.json_response(request, self._live.edition(journey))

    def export(self, request: "Request", file: str) -> "Response":
        """Answer with a journey, or a part of it, as a file."""
        asked, (pages, chosen) = _asked(request, *webmap.SELECTING, "lang"), self.library.of_file(file)
        selection = webmap.selection_of(asked, pages.journey)
        with webmap.about_the_query():
            language = pages.language(asked.get("lang"))
        packed = self.library.export(pages.journey, chosen, selection, language)
        name = webmap.download_name(pages.journey.name, chosen.ending, asked, pages.languages[0])
        return webmap.download_response(request, packed, name)

    def api(self, request: "Request", **_path: str) -> "Response":
        """Answer a question of OGC API - Features, or another that ``webmap.api`` answers."""
        response = webmap.packed_response(request, self.library.answer(webmap.question_of(request)))
        response.vary.update(("Accept", "Accept-Language"))
        return response

    def asset(self, request: "Request", digest: str, name: str) -> "Response":
        """Answer with a static file, which never changes under its address, so that a browser keeps it for a year."""
        response = webmap.packed_response(request, self.library.asset(digest, name))
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    def guarded(self, request: "Request", response: "Response") -> "Response":
        """Send the rules that keep a browser from loading or running what is not ours; data is for every page."""
        response.headers.setdefault("Content-Security-Policy", self._policy)
        response.headers.update(webmap.guards(secure=request.is_secure))
        if self._readers and request.path.startswith(("/export/", "/api")):
            response.access_control_allow_origin = self._readers
        return response


def _asked(request: "Request", *known: str) -> dict[str, str]:
    return webmap.read_query(request.args.items(multi=True), known)


def _format(name: str) -> "Format":
    return webmap.find_format(name)  # which is imported only now


@click.group(context_settings={"help_option_names": ["-h", "--help"], "obj": _format})
@version_option
def main() -> None:
    """See a life in exile on a map and scrub through its years.

    Example: exile-map at 1917-05-17
    """


@main.command()
@click.argument("journey", nargs=-1)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=5000, show_default=True, type=click.IntRange(0, 65535), help="0 for any that is free.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
@click.option("--edit", is_flag=True, help="Let /review write points into the folders, from this machine alone.")
def serve(journey: tuple[str, ...], host: str, port: int, *, show: bool, edit: bool) -> None:
    """Serve journeys: folders, files or names; without any, Trotsky's.

    On this machine alone (--host 127.0.0.1) it follows the tables while you edit them: the page shows what you save.
    With --edit, the page /review lets you choose where places are that have no point yet.

    Example: exile-map serve trotsky --port 8000
    """
    is_edited = edit or (any(Path(name).exists() for name in journey) and host in webmap.LOOPBACK)
    with refusals():
        settings = Config.from_env(os.environ)
        hosts = settings.hosts or (webmap.LOOPBACK if is_edited else ())  # no other page reads what is written
        journeys = journey or settings.journeys
        settings = replace(settings, journeys=journeys, hosts=hosts, live=is_edited, edit=edit)
        if edit:
            webmap.ready_to_edit(host, settings.proxies, settings.paths)
        app = create_app(settings)
    with webmap.listening(host, port) as listener:
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listener.getsockname()[1]}/{'review' if edit else ''}"
        click.echo(f"{', '.join(map(journey_name, settings.paths))} at {address} (Ctrl-C stops)", err=True)
        if show:
            click.launch(address)
        serve_until_told(app, listener)


for command in (at, check, export, find, geocode, new, page, site, statistics):
    main.add_command(command)

if __name__ == "__main__":
    main(["serve", *sys.argv[1:]] if not sys.argv[1:] or sys.argv[1].startswith("-") else None)
