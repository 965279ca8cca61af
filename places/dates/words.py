"""The words of dates as people type them, in the languages of the journeys and of the commonest spreadsheets."""

from collections.abc import Iterable, Mapping

__all__ = ["MONTHS", "SEASONS", "SOLAR_HIJRI_MONTHS", "is_unknown", "one_of"]


def _numbered(names: Iterable[str], first: int = 1) -> Mapping[str, int]:
    return {name: number for number, words in enumerate(names, first) for name in words.split("|")}


MONTHS = _numbered(
    (
        "january|jan|январь|января|янв|ژانویه|ژانویهٔ|janvier|janv|januar|jänner|enero",
        "february|feb|февраль|февраля|фев|февр|فوریه|فوریهٔ|février|fevrier|févr|februar|febrero",
        "march|mar|март|марта|مارس|mars|märz|maerz|marzo",
        "april|apr|апрель|апреля|апр|آوریل|avril|avr|abril",
        "may|май|мая|مه|می|mai|mayo",
        "june|jun|июнь|июня|июн|ژوئن|juin|juni|junio",
        "july|jul|июль|июля|июл|ژوئیه|ژوئیهٔ|ژوییه|جولای|juillet|juil|juli|julio",
        "august|aug|август|августа|авг|اوت|آگوست|août|aout|agosto",
        "september|sep|sept|сентябрь|сентября|сен|сент|سپتامبر|septembre|septiembre",
        "october|oct|октябрь|октября|окт|اکتبر|octobre|oktober|okt|octubre",
        "november|nov|ноябрь|ноября|ноя|нояб|نوامبر|novembre|noviembre",
        "december|dec|декабрь|декабря|дек|دسامبر|décembre|decembre|déc|dezember|dez|diciembre",
    )
)
"""Months of the Gregorian and the Julian calendar, from 1, by any name, in small letters."""

SEASONS = _numbered(
    (
        "spring|весна|весной|بهار",
        "summer|лето|летом|تابستان",
        "autumn|fall|осень|осенью|پاییز",
        "winter|зима|зимой|زمستان",
    ),
    first=21,
)
"""The codes of EDTF; the winter of a year is the one that begins in it."""

SOLAR_HIJRI_MONTHS = _numbered(
    (
        "فروردین|farvardin",
        "اردیبهشت|ordibehesht",
        "خرداد|khordad",
        "تیر|tir",
        "مرداد|امرداد|mordad",
        "شهریور|shahrivar",
        "مهر|mehr",
        "آبان|aban",
        "آذر|azar",
        "دی|dey",
        "بهمن|bahman",
        "اسفند|esfand",
    )
)

_UNKNOWN = frozenset(
    [
        "",
        "?",
        "??",
        "-",
        "–",
        "—",
        "n.d.",
        "n. d.",
        "nd",
        "s.d.",
        "o.j.",
        "no date",
        "undated",
        "unknown",
        "not known",
        "date unknown",
        "n/a",
        "na",
        "none",
        "نامعلوم",
        "نامشخص",
        "بدون تاریخ",
        "ناشناخته",
        "неизвестно",
        "не известно",
        "без даты",
        "б.д.",
        "б. д.",
        "unbekannt",
        "inconnu",
        "inconnue",
        "desconocido",
        "desconocida",
    ]
)


def is_unknown(text: str) -> bool:
    """Tell whether a text says that nobody knows the date: nothing, ``?``, ``n.d.``, ``unknown`` and the like."""
    return not text or text.strip().casefold() in _UNKNOWN


def one_of(words: Iterable[str]) -> str:
    """Write the pattern of any of some words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
