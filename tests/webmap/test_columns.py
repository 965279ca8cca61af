from webmap.columns import as_columns


def test_a_column_that_is_mostly_blank_holds_only_what_is_said() -> None:
    rows = [{"title": f"stay {number}", "summary": "exiled" if number == 2 else ""} for number in range(4)]

    assert as_columns(rows)["columns"] == {
        "title": ["stay 0", "stay 1", "stay 2", "stay 3"],
        "summary": {2: "exiled"},
    }


def test_a_list_of_blanks_is_blank() -> None:
    assert as_columns([{"old_style": ["", ""]}])["columns"] == {"old_style": {}}


def test_no_rows_make_no_columns() -> None:
    assert as_columns([]) == {"count": 0, "blank": {}, "columns": {}}
