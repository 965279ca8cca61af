import pytest

from places.dates import parse_edtf
from places.tables.findings import Findings
from routes.about import About, OldStyle, read_about
from routes.annotations import Credit


def read(text: str) -> tuple[About, list[str]]:
    findings = Findings()
    about = read_about(text.encode(), "ovid", findings)
    return about, [f"{each.column}: {each.wrong}" for each in findings.problems]


def test_a_journey_says_whose_it_is_in_which_languages_and_on_what_terms() -> None:
    text = """
        title = {en = "Ovid in exile", fa = "اووید در تبعید"}
        born = -0042-03-20
        languages = ["en", "fa"]
        licence = "CC0-1.0"
        old_style = {until = "1918-02-13", polities = ["Russian Empire"]}
        [[credits]]
        name = "GeoNames"
        licence = "CC-BY-4.0"
    """

    about, problems = read(text.replace("-0042-03-20", '"-0042-03-20"'))

    assert problems == []
    assert about.title == {"en": "Ovid in exile", "fa": "اووید در تبعید"}
    assert about.born == parse_edtf("-0042-03-20")
    assert about.languages == ("en", "fa")
    assert about.credits == (Credit("GeoNames", "CC-BY-4.0"),)
    assert about.old_style == OldStyle(parse_edtf("1918-02-13"), ("Russian Empire",))


def test_without_the_file_the_name_of_the_journey_is_its_title() -> None:
    about = read_about(None, "ovid-in-tomis", Findings())

    assert about == About({"en": "Ovid In Tomis"})  # type: ignore[arg-type]  # texts equal the mapping they hold


def test_a_date_of_toml_is_a_date() -> None:
    assert read("born = 1265-05-20\n")[0].born == parse_edtf("1265-05-20")


def test_a_title_that_is_one_text_is_in_the_default_language() -> None:
    about, _ = read('title = "اووید"\ndefault_language = "fa"\n')

    assert about.title == {"fa": "اووید"}
    assert about.languages == ("fa",)


def test_a_typed_date_is_understood_with_a_notice() -> None:
    findings = Findings()

    read_about(b'died = "sometime"\nborn = "c. 1265"\n', "dante", findings)

    assert [str(notice) for notice in findings.notices] == [
        "journey.toml, column 'born': 'c. 1265' is read as 1265~ (1264-01-01 to 1266-12-31)."
    ]
    assert [problem.column for problem in findings.problems] == ["died"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("titel = 'Ovid'", "titel: no such key is known here"),
        ("title = 5", "title: it is no text by language"),
        ("title = {en = 5}", "title: it is no text by language"),
        ("licence = 4.0", "licence: it is no text"),
        ("languages = 'en'", "languages: it is no list of texts"),
        ("credits = ['GeoNames']", "credits: it is no list of credits"),
        ("old_style = '1918-02-13'", "old_style: it is no period"),
        ("old_style = {til = '1918-02-13'}", "old_style: it is no period"),
    ],
)
def test_a_key_that_holds_the_wrong_thing_is_a_problem(text: str, problem: str) -> None:
    assert read(text)[1] == [problem]


def test_what_is_no_toml_is_one_problem() -> None:
    about, problems = read("title: Ovid")

    assert len(problems) == 1
    assert problems[0].startswith(": it is no TOML")
    assert about.title == {"en": "Ovid"}
