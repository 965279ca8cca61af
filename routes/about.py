"""What a journey says of itself: ``journey.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from places.dates import Edtf, read_date
from places.errors import DateError, Problem
from places.tables.findings import Findings, Notice
from places.tables.rules import Rule
from places.texts import Texts
from routes.annotations import Credit

__all__ = ["About", "OldStyle", "about_of", "read_about"]

_FILE = "journey.toml"

_KNOWN = {
    *("title", "subject", "description", "born", "died", "languages", "default_language"),
    *("licence", "citation", "version", "credits", "old_style"),
}


@dataclass(frozen=True, slots=True)
class OldStyle:
    """Where and how long the Julian calendar was in use: until a day, in polities of these names."""

    until: Edtf
    polities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """Whose journey it is, in which languages, and on what terms.

    Attributes
    ----------
    title, subject, description : Texts
        By language.
    born, died : Edtf or None
        They bound the journey: before the one and after the other nobody is anywhere.
    languages : tuple of str
        In which the journey has its texts; ``default_language`` is where a missing text falls back to.
    licence : str
        SPDX identifier of the data.
    credits : tuple of Credit
        Whose data went into it.
    """

    title: Texts
    subject: Texts = field(default_factory=Texts)
    description: Texts = field(default_factory=Texts)
    born: Edtf | None = None
    died: Edtf | None = None
    languages: tuple[str, ...] = ("en",)
    default_language: str = "en"
    licence: str = ""
    citation: str = ""
    version: str = ""
    credits: tuple[Credit, ...] = ()
    old_style: OldStyle | None = None


def read_about(data: bytes | None, name: str, findings: Findings) -> About:
    """Read what stands in ``journey.toml``, or None; what is wrong goes to ``findings``."""
    if data is None:
        return about_of({}, name, findings)
    try:
        return about_of(tomllib.loads(data.decode("utf-8-sig")), name, findings)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        wrong, fix = f"it is no TOML ({error})", "mend that line"
        findings.problems.append(Problem(_FILE, 0, "", "", wrong, fix, Rule.TABLE_UNREADABLE))
        return about_of({}, name, findings)


def about_of(keys: Mapping[str, Any], name: str, findings: Findings, source: str = _FILE) -> About:
    """Read the keys of a ``journey.toml``; where they give no title, the journey's name does."""
    return _Header(source, keys, findings).about(Texts({"en": name.replace("-", " ").title()}))


@dataclass(frozen=True, slots=True)
class _Header:
    """The keys of a ``journey.toml``, read with what is wrong collected."""

    source: str
    table: Mapping[str, Any]  # TOML holds values of any kind; each reader below checks its own
    findings: Findings

    def about(self, title: Texts) -> About:
        for key in sorted(self.table.keys() - _KNOWN):
            self._wrong(key, "no such key is known here", f"use one of {', '.join(sorted(_KNOWN))}")
        default_language = self._string("default_language") or "en"
        return About(
            title=self._texts("title") or title,
            subject=self._texts("subject"),
            description=self._texts("description"),
            born=self._date("born", self.table.get("born")),
            died=self._date("died", self.table.get("died")),
            languages=tuple(self._strings("languages", self.table.get("languages", [default_language]))),
            default_language=default_language,
            licence=self._string("licence"),
            citation=self._string("citation"),
            version=self._string("version"),
            credits=self._credits(),
            old_style=self._old_style(),
        )

    def _wrong(self, key: str, wrong: str, fix: str, rule: Rule = Rule.KEY) -> None:
        value = str(self.table.get(key, ""))
        self.findings.problems.append(Problem(self.source, 0, key, value, wrong, fix, rule))

    def _string(self, key: str) -> str:
        value = self.table.get(key, "")
        if isinstance(value, str):
            return value
        self._wrong(key, "it is no text", "put it in quotation marks")
        return ""

    def _strings(self, key: str, value: object) -> list[str]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        self._wrong(key, "it is no list of texts", 'write it as ["en", "fa"]')
        return []

    def _texts(self, key: str) -> Texts:
        value = self.table.get(key, {})
        if isinstance(value, str):
            return Texts({self._string("default_language") or "en": value})
        if isinstance(value, dict) and all(isinstance(text, str) for text in value.values()):
            return Texts(value)
        self._wrong(key, "it is no text by language", f'write it as {key}.en = "..."')
        return Texts()

    def _date(self, key: str, value: object) -> Edtf | None:
        if value is None:
            return None
        try:
            date, understood = read_date(str(value))
        except DateError as error:
            self._wrong(key, error.why, "write it as 1879-11-07, 1879 or another EDTF date", Rule.DATE)
            return None
        if understood:
            self.findings.notices.append(
                Notice(self.source, 0, key, str(value), understood, f"write {date}", Rule.DATE)
            )
        return date

    def _credits(self) -> tuple[Credit, ...]:
        entries = self.table.get("credits", [])
        if isinstance(entries, list) and all(isinstance(entry, dict) and "name" in entry for entry in entries):
            return tuple(Credit(*(str(entry.get(key, "")) for key in ("name", "licence", "url"))) for entry in entries)
        self._wrong("credits", "it is no list of credits", 'write each as [[credits]] with name = "..."')
        return ()

    def _old_style(self) -> OldStyle | None:
        entry = self.table.get("old_style", {})
        if not isinstance(entry, dict) or entry.keys() - {"until", "polities"}:
            self._wrong("old_style", "it is no period", 'write it as { until = "1918-02-13", polities = ["..."] }')
            return None
        until = self._date("old_style", entry.get("until"))
        polities = tuple(self._strings("old_style", entry.get("polities", [])))
        return OldStyle(until, polities) if until else None
