"""How a name sounds, roughly: what stays alike when it is misspelt, or written in another script.

Vowels come and go between spellings (``Nikolaev``, ``Nikolayev``) and are mostly unwritten in Persian, so the sound
of a name is its consonants. ``v`` and ``f`` count as vowels: Persian writes both the vowel of ``Kursk`` and the ``v``
of ``Samarovo`` as vav, and the ``-ov`` of ``Kharkov`` as fe. Hissing consonants are one.
"""

import re
import unicodedata

from rapidfuzz.distance import OSA

from places.gazetteer import fold

__all__ = ["accented", "romanised", "similarity", "sound", "squashed"]

ACROSS_SCRIPTS = 0.8
"""Likeness of two names that sound alike but share no spelling: well below what a rule may accept."""

_PAIRS = {
    **dict.fromkeys(("sh", "zh", "tz", "ts", "zz", "تس", "тс"), "s"),
    "kh": "h",
    "x": "ks",
}
_CONSONANTS = {
    "b": "bбب",
    "p": "pпپ",
    "t": "tтتط",
    "d": "dдد",
    "k": "ckqкکق",
    "g": "gгگغ",
    "m": "mмم",
    "n": "nнن",
    "l": "lлل",
    "r": "rрر",
    "s": "sjzсзшщжцчثسصشزذضظژجچ",
}
_VOWELS = {"a": "aаا", "o": "ouvwfоувфوف", "i": "eiyеиыэюяйی"}
_SILENT = "hхьъخهحعئءؤ"

_LETTERS = {letter: to for group in (_CONSONANTS, _VOWELS) for to, letters in group.items() for letter in letters}
_ROMAN = str.maketrans(_LETTERS | dict.fromkeys(_SILENT, ""))
_PAIR = re.compile("|".join(_PAIRS))
_KNOWN = re.compile(f"[{''.join(_LETTERS)}{_SILENT}x]+")
_NO_VOWELS = str.maketrans("", "", "aoi")
_TWICE = re.compile(r"(.)\1+")


def squashed(name: str) -> str:
    """Reduce a name to what is alike in its spellings, blanks left out: ``San Sebastián``, ``sansebastian``."""
    return fold(name).replace(" ", "")


def accented(name: str) -> str:
    """Reduce a name to its small letters and digits, with the accents it is written with: ``sansebastián``."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", name).casefold()))


def romanised(name: str) -> str:
    """Write a squashed name in the few letters that Latin, Cyrillic, Arabic and Persian spellings share.

    Examples
    --------
    >>> romanised(squashed("Poltava")), romanised(squashed("پولتاوا"))
    ('poltaoa', 'poltaoa')
    """
    return _PAIR.sub(lambda found: _PAIRS[found[0]], name).translate(_ROMAN)


def sound(name: str) -> str:
    """Give the consonants of a squashed name, after ``a`` where a vowel comes first.

    Nothing for scripts not known here and for fewer than two consonants, which too many names share.

    Examples
    --------
    >>> sound(squashed("Oslo")), sound(squashed("اسلو")), sound(squashed("東京"))
    ('asl', 'asl', '')
    """
    if not _KNOWN.fullmatch(name):
        return ""
    heard = romanised(name)
    consonants = _TWICE.sub(r"\1", heard.translate(_NO_VOWELS))
    return ("a" if heard[0] in "aoi" else "") + consonants if len(consonants) > 1 else ""


def similarity(asked: str, known: str) -> float:
    """Compare two squashed names.

    Returns
    -------
    float
        From 0 to 1, which is the same name: the share of letters that need no change (optimal string alignment), or
        ``ACROSS_SCRIPTS`` of that share between their romanised forms, whichever is more.
    """
    spelt = OSA.normalized_similarity(asked, known)
    if spelt >= ACROSS_SCRIPTS:
        return spelt
    return max(spelt, ACROSS_SCRIPTS * OSA.normalized_similarity(romanised(asked), romanised(known)))
