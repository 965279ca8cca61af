"""Dates in words, with what is not known kept: "about 1886", "some day in February 1902"."""

from functools import reduce

from places.dates import Edtf, Precision, civil
from webmap.language import Language

__all__ = ["bounds_in_words", "date_in_words", "day_in_words", "moment_in_words", "range_in_words", "year_in_words"]


def date_in_words(date: Edtf | None, language: Language) -> str:
    """Say a date as a reader would, no more precisely than the source does.

    Examples
    --------
    >>> from places.dates import parse_edtf
    >>> from webmap.language import find_language
    >>> [date_in_words(parse_edtf(text), find_language("en")) for text in ("1886~", "1902-02-XX", "1917-05-17?")]
    ['about 1886', 'some day in February 1902', 'perhaps 17 May 1917']
    """
    if date is None:
        return language.say("date.unknown")
    if date.precision is Precision.INTERVAL:
        return range_in_words(date.start, date.end, language)
    if date.precision is Precision.SET:
        return _set(date, language)
    doubt = {(True, True): "about_perhaps", (True, False): "about", (False, True): "perhaps"}
    key = doubt.get((date.approximate, date.uncertain))
    plain = _plain(date, language)
    return language.say(f"date.{key}", date=plain) if key else plain


def moment_in_words(date: Edtf | None, language: Language) -> str:
    """Say when something happened once; an interval does not last then, but holds the moment.

    Examples
    --------
    >>> from places.dates import parse_edtf
    >>> from webmap.language import find_language
    >>> moment_in_words(parse_edtf("1902/1903-05"), find_language("en"))
    'some time between 1902 and May 1903'
    """
    within = _interval(date)
    if within is None or within.start is None or within.end is None:
        return date_in_words(date, language)
    ends = {"from": date_in_words(within.start, language), "to": date_in_words(within.end, language)}
    return language.say("date.between", **ends)


def bounds_in_words(start: Edtf | None, end: Edtf | None, language: Language) -> tuple[str, str]:
    """Say the earliest that a first moment, and the latest that a last moment can have been."""
    first, last = _interval(start), _interval(end)
    return (
        date_in_words(first.start if first and first.start else start, language),
        date_in_words(last.end if last and last.end else end, language),
    )


def range_in_words(start: Edtf | None, end: Edtf | None, language: Language) -> str:
    """Say from which moment to which, once where both are the same; None is one that nobody knows, or none."""
    first, last = moment_in_words(start, language), moment_in_words(end, language)
    if first == last:
        return first
    if start is None:
        return language.say("date.until", date=last)
    if end is None:
        return language.say("date.from", date=first)
    return language.say("date.range", **{"from": first, "to": last})


def day_in_words(year: int, month: int, day: int, language: Language) -> str:
    """Say a day of any calendar that has our months."""
    named = {"year": _year(year, language), "month": language.words["months"][month - 1], "day": day}
    return language.say("date.day", **named)


def year_in_words(day: float, language: Language) -> str:
    """Say the year of a day number."""
    return language.digits(_year(civil(int(day))[0], language))


def _interval(date: Edtf | None) -> Edtf | None:
    """Give the interval that a date is, or is one day of."""
    found = date
    if date and date.precision is Precision.SET and date.is_one_of and len(date.members) == 1:
        found = date.members[0]
    return found if found and found.precision is Precision.INTERVAL else None


def _set(date: Edtf, language: Language) -> str:
    """Say every member of a set; ``[..1902]`` and ``[1902..]`` mean before and after."""
    only = _interval(date)
    if only and (only.start is None or only.end is None):
        key = "before" if only.start is None else "after"
        return language.say(f"date.{key}", date=date_in_words(only.start or only.end, language))
    said = [date_in_words(member, language) for member in date.members]
    if date.is_one_of:
        return reduce(lambda first, last: language.say("date.one_of", first=first, last=last), said)
    return str(language.words["comma"]).join(said)


def _plain(date: Edtf, language: Language) -> str:
    """Say a date without its doubt; as it is written where no words are as exact."""
    first, last = (civil(int(day)) for day in (date.named.first, date.named.last))
    year, words, said = first[0], language.words, ""
    named = {"year": _year(year, language), "month": words["months"][first[1] - 1]}
    match date.precision:
        case Precision.DAY if first == last:
            said = day_in_words(*first, language)
        case Precision.MONTH if first[:2] == last[:2] and "X" in date.text:
            said = language.say("date.some_day", month=language.say("date.month", **named))
        case Precision.MONTH if first[:2] == last[:2]:
            months = words.get("months_nominative", words["months"])  # "март 1917", though "17 марта 1917"
            said = language.say("date.month", year=named["year"], month=months[first[1] - 1])
        case Precision.SEASON if date.season in range(21, 25):
            said = language.say("date.season", season=words["seasons"][(date.season or 21) - 21], **named)
        case Precision.YEAR:
            said = language.say("date.year", **named)
        case Precision.DECADE if year > 99:
            said = language.say("date.decade", **named)
        case Precision.CENTURY if 0 <= year < 100 * len(words["centuries"]):
            said = language.say("date.century", century=words["centuries"][year // 100])
    return said or language.digits(date.text.strip("?~%"))


def _year(year: int, language: Language) -> str:
    """Name the era of a year that could be taken for a day: 8 CE, not "December 8"."""
    if year < 1:
        return language.say("date.before_christ", year=1 - year)
    return language.say("date.common_era", year=year) if year < 100 else str(year)
