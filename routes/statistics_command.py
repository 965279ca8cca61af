"""The command ``statistics`` (the server adds it to ``exile-map``)."""

import json

import click

from routes.commands import refusals

__all__ = ["statistics"]


@click.command()
@click.argument("journey", default="trotsky")
@click.option("--from", "start", default="", metavar="EDTF", help="Count from then on.")
@click.option("--until", default="", metavar="EDTF", help="Count until then.")
@click.option("--language", default="", help="Of the texts, e.g. fa.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def statistics(journey: str, start: str, until: str, language: str, form: str) -> None:
    """Count the days and kilometres of a journey: by country, state, year and mode, in prison, in exile, on the way.

    Example: exile-map statistics trotsky --from 1917 --until 1920
    """
    from routes.reading import find_journey, read_journey
    from routes.selection import Selection
    from routes.statistics import statistics as figures_of
    from routes.statistics_in_words import statistics_in_words

    with refusals():
        found = read_journey(find_journey(journey))
        figures = figures_of(found, Selection.asked(found, start=start, until=until).window, language)
    if form == "json":
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        click.echo(statistics_in_words(figures, found, language))
