import pytest
from werkzeug.http import dump_options_header, parse_options_header

from webmap.download_name import disposition, download_name


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ({}, "ovid.csv"),
        ({"lang": "la"}, "ovid.csv"),
        ({"lang": "en"}, "ovid_en.csv"),
        ({"from": "0008", "to": "0017"}, "ovid_0008_0017.csv"),
        ({"from": "0008-12-01"}, "ovid_from-0008-12-01.csv"),
        ({"to": "0017~"}, "ovid_until-0017~.csv"),
        ({"kind": "exile, prison", "country": "RO"}, "ovid_exile-prison_RO.csv"),
        ({"chapter": "tomis", "certainty": "certain", "bbox": "1,2,3,4"}, "ovid_tomis_certain_box.csv"),
        ({"from": "Oct 0008", "to": "../0017"}, "ovid_Oct-0008_0017.csv"),
        ({"kind": 'a/b\\c:"*?<>|\n'}, "ovid_a-b-c.csv"),
        ({"kind": "گذر"}, "ovid_گذر.csv"),
    ],
)
def test_a_file_is_called_by_what_was_asked(asked: dict[str, str], name: str) -> None:
    assert download_name("ovid", ".csv", asked, "la") == name


def test_a_name_is_short_enough_for_a_file_system() -> None:
    many = {name: ",".join(80 * ["word"]) for name in ("kind", "country", "chapter", "certainty")}

    assert len(download_name("ovid", ".geojson", many, "en")) < 200


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("ovid.csv", "ovid.csv"),
        ("émigré v2.csv", "emigre v2.csv"),
        ("لئون.csv", "journey.csv"),
        ("Троцкий_1917.csv", "journey_1917.csv"),
        ('l\'"exilé".csv', 'l\'"exile".csv'),
    ],
)
def test_a_name_beyond_ascii_has_a_plain_one_beside_it(name: str, plain: str) -> None:
    names = disposition(name)

    header = dump_options_header("attachment", names)

    assert header.isascii()
    assert names["filename"] == plain
    assert parse_options_header(header) == ("attachment", {"filename": name})
