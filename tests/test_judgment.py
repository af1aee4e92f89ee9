"""Hand-kept files are read strictly, and a mistake is told with place, value, expectation and nearest match."""

import pytest

from analysis.ground.judgment import Each, InputError, read_csv, read_toml, suggest_name
from tests.conftest import cases

SCHEMA = {
    "title": str,
    "weight": float,
    "words": [str],
    "kind": frozenset({"site", "agency"}),
    "part": Each({"label": str}),
}
COLUMNS = {"outlet": str, "kind": frozenset({"site", "agency"}), "country": str}


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_right_file_comes_back_as_it_is(tmp_path):
    path = write(
        tmp_path, "a.toml", 'title = "A"\nweight = 2\nwords = ["x"]\nkind = "site"\n[part.one]\nlabel = "One"\n'
    )
    assert read_toml(path, SCHEMA) == {
        "title": "A", "weight": 2, "words": ["x"], "kind": "site", "part": {"one": {"label": "One"}},
    }  # fmt: skip


@cases(
    ("text", "message"),
    broken=("title = \n", "line 1: not valid TOML"),
    never_closed=('title = "A"\nwords = ["x"', "line 2: not valid TOML: Unclosed array"),
    unknown_key=('tittle = "A"\n', "line 1: unknown key 'tittle'; expected kind, part, title, weight, words; did you"
        " mean 'title'?"),
    unknown_table=('# one\n\n[parts.one]\nlabel = "x"\n',
        "line 3: unknown key 'parts'; expected kind, part, title, weight,"
        " words; did you mean 'part'?"),
    key_twice=('title = "A"\ntitle = "B"\n',
        "line 2: not valid TOML: Cannot overwrite a value; a key or table stands once"),
    unknown_key_in_a_table=('# one\n\n[part.one]\nlable = "x"\n',
        "line 4: unknown key 'lable'; expected label; did you mean 'label'?"),
    no_number=('title = "A"\nweight = "heavy"\n', "line 2: 'weight' is 'heavy'; expected a number"),
    a_truth_is_no_number=("weight = true\n", "line 1: 'weight' is True; expected a number"),
    no_finite_number=("weight = nan\n", "line 1: 'weight' is nan; expected a number"),
    endless=("weight = -inf\n", "line 1: 'weight' is -inf; expected a number"),
    no_list=('words = "x"\n', "line 1: 'words' is 'x'; expected a list in square brackets"),
    wrong_item=("words = [1]\n", "line 1: 'words' is 1; expected a text in quotes"),
    unknown_word=('kind = "agancy"\n', "line 1: 'kind' is 'agancy'; expected agency, site; did you mean 'agency'?"),
    a_list_is_no_word=('kind = ["site"]\n', "line 1: 'kind' is ['site']; expected agency, site"),
    no_table=('part = "one"\n', "line 1: 'part' stands alone; expected tables, [part.NAME]"),
)  # fmt: skip
def test_a_mistake_in_toml_is_told_with_its_line(tmp_path, text, message):
    path = write(tmp_path, "a.toml", text)
    with pytest.raises(InputError) as error:
        read_toml(path, SCHEMA)
    assert str(error.value).startswith(f"{path} {message}")


@cases(
    ("text", "message"),
    no_text=("[plural]\nmen = 1\n", "line 2: 'plural.men' is 1; expected a text in quotes"),
    no_table=('plural = "men"\n', "line 1: 'plural' is 'men'; expected a table [plural]"),
)
def test_a_table_of_names_that_the_author_chooses_may_hold_texts(tmp_path, text, message):
    schema = {"plural": Each(str)}
    path = write(tmp_path, "a.toml", '[plural]\nmen = "man"\n')
    assert read_toml(path, schema) == {"plural": {"men": "man"}}
    with pytest.raises(InputError) as error:
        read_toml(write(tmp_path, "b.toml", text), schema)
    assert str(error.value).endswith(message)


def test_a_missing_key_is_told_with_its_table(tmp_path):
    path = write(tmp_path, "a.toml", 'title = "A"\n[part.one]\n')
    with pytest.raises(InputError, match=r"line 2: missing key 'label' in \[part.one\]; add it"):
        read_toml(path, SCHEMA, ["part.*.label"])


def test_a_missing_file_is_told_with_its_nearest_neighbour(tmp_path):
    write(tmp_path, "casualties.toml", "")
    with pytest.raises(InputError, match=r"casualtys.toml: no such file; did you mean 'casualties.toml'\?"):
        read_toml(tmp_path / "casualtys.toml", SCHEMA)


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path):
    (tmp_path / "a.toml").write_bytes(b'# a\ntitle=\xff"')
    with pytest.raises(InputError, match=r"a\.toml line 2: not UTF-8 at byte 10"):
        read_toml(tmp_path / "a.toml", SCHEMA)


def test_rows_come_with_their_lines_without_blank_lines_and_comments(tmp_path):
    path = write(tmp_path, "a.csv", "\ufeffoutlet,kind\n\n# a comment\nReuters,agency\n")
    assert read_csv(path, COLUMNS) == [(4, {"outlet": "Reuters", "kind": "agency", "country": ""})]


@cases(
    ("text", "message"),
    empty=("", ": empty; expected a header with country, kind, outlet"),
    unknown_column=("outlet,knid\n",
        " line 1: unknown column 'knid'; expected country, kind, outlet; did you mean 'kind'?"),
    missing_column=("kind\n", " line 1: missing column 'outlet'; add it to the header"),
    semicolons=("outlet;kind\nA;site\n", " line 1: cells are apart by ';'; expected commas"),
    column_twice=("outlet,outlet\n", " line 1: column 'outlet' stands twice; keep one"),
    short_row=("outlet,kind\nA\n", " line 2: 1 cells; expected 2, as in the header"),
    unknown_word=("outlet,kind\nA,agancy\n", " line 2: column 'kind' is 'agancy'; expected agency, site; did you mean"
        " 'agency'?"),
    line_after_a_cell_of_two_lines=('outlet,kind\n"A\nB",site\n,site\n',
        " line 4: column 'outlet' is empty; expected a value"),
    broken=('outlet,kind\n"A"x,site\n', " line 2: not valid CSV"),
)  # fmt: skip
def test_a_mistake_in_csv_is_told_with_its_line(tmp_path, text, message):
    path = write(tmp_path, "a.csv", text)
    with pytest.raises(InputError) as error:
        read_csv(path, COLUMNS, required=["outlet"])
    assert str(error.value).startswith(f"{path}{message}")


def test_no_name_is_suggested_where_none_is_near():
    assert suggest_name("zebra", ["Reuters", "AFP"]) == ""
