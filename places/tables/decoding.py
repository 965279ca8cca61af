"""The letters behind a file's bytes: UTF-8, UTF-16, or the Windows encoding that makes words of them.

Written by hand since charset-normalizer, asked to choose between these three encodings, finds none for a third of all
short Persian lists of places, and takes one accented name for Russian.
"""

import codecs
import re

__all__ = ["decoded"]

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1256": "Windows-1256"}
_SAMPLE_LINES = 500
_VOWEL_SIGNS = "\u064b-\u0652"  # above and below Arabic letters
_WORD = re.compile(rf"[^\W\d_]+(?:[{_VOWEL_SIGNS}][^\W\d_]*)*|[{_VOWEL_SIGNS}]+")


def decoded(data: bytes) -> tuple[str, str]:
    """Give the text of a file, and the name of its encoding.

    Raises
    ------
    UnicodeDecodeError
        When a byte order mark promises another encoding than follows, or no encoding known here has these bytes.

    Examples
    --------
    >>> decoded("Одесса".encode("cp1251")), decoded("Saint-Hélène".encode("cp1252"))
    (('Одесса', 'Windows-1251'), ('Saint-Hélène', 'Windows-1252'))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding), "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        telling = [line for line in data.splitlines() if not line.isascii()]
        sample = b"\n".join(telling[:_SAMPLE_LINES])
        encoding = min(_NAMES, key=lambda encoding: _strangeness(sample.decode(encoding, errors="replace")))
        return data.decode(encoding), _NAMES[encoding]


def _strangeness(text: str) -> int:
    """Count the letters in words that nobody writes, and the bytes that are no letters."""
    return text.count("\ufffd") + sum(len(word) for word in _WORD.findall(text) if not _is_word(word))


def _is_word(word: str) -> bool:
    """Tell whether a word has one script, capitals only where they belong, and not only accented Latin letters."""
    foreign = [letter for letter in word if not letter.isascii()]
    if not foreign:
        return True
    scripts = {_script(letter) for letter in word}
    if scripts == {"Latin"} and len(word) > 1 and 2 * len(foreign) > len(word):
        return False
    return len(scripts) == 1 and (scripts == {"Arabic"} or word.islower() or word.isupper() or word.istitle())


def _script(letter: str) -> str:
    if letter < "\u0250":
        return "Latin"
    return "Cyrillic" if letter < "\u0530" else "Arabic"
