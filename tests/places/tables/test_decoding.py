import codecs

import pytest

from places.tables.decoding import decoded


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("place,arrival\nSaint-Hélène,1815\n", "cp1252", "Windows-1252"),
        ("place,note\nZürich,„Brücke“ – naïve façade\n", "cp1252", "Windows-1252"),
        ("место,прибытие\nОдесса,1879\n", "cp1251", "Windows-1251"),
        ("place,note\nPETROGRAD,ПЕТРОГРАД\nParis,Париж\n", "cp1251", "Windows-1251"),
        ("مكان,تاريخ\nتهران,1926\n", "cp1256", "Windows-1256"),
        ("place,note\nTehran,پس از گريز\n", "cp1256", "Windows-1256"),
        ("place\nOdessa\n", "ascii", "UTF-8"),
        ("مکان\nاودسا\n", "utf-8", "UTF-8"),
        ("مکان\nاودسا\n", "utf-8-sig", "UTF-8"),
        ("مکان\nОдесса\n", "utf-16", "UTF-16"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_makes_words_of_it(text: str, encoding: str, name: str) -> None:
    assert decoded(text.encode(encoding)) == (text, name)


def test_a_mark_that_promises_another_encoding_than_follows_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        decoded(codecs.BOM_UTF8 + b"\xff\xfe")
