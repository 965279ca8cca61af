"""Writing what a journey says of itself: ``journey.toml``, which ``routes.about`` reads back."""

from places.utf8 import utf8
from routes.about import About
from routes.annotations import Credit

__all__ = ["written_about"]


def written_about(about: About) -> bytes:
    """Write ``journey.toml``; what is empty is left out."""
    import tomli_w

    table = {
        "born": about.born.text if about.born else "",
        "died": about.died.text if about.died else "",
        "languages": list(about.languages),
        "default_language": about.default_language,
        "licence": about.licence,
        "version": about.version,
        "citation": about.citation,
        "old_style": _old_style(about),
        "title": dict(about.title),
        "subject": dict(about.subject),
        "description": dict(about.description),
        "credits": [_credit(credit) for credit in about.credits],
    }
    filled = {key: value for key, value in table.items() if value or key == "languages"}
    return utf8(tomli_w.dumps(filled))


def _old_style(about: About) -> dict[str, object]:
    use = about.old_style
    return {"until": use.until.text, "polities": list(use.polities)} if use else {}


def _credit(credit: Credit) -> dict[str, str]:
    known = {"licence": credit.licence, "url": credit.url}
    return {"name": credit.name, **{key: text for key, text in known.items() if text}}
