"""B06: a wrong number in a table makes a test fail, and the script that says so can say no."""

import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path

from tools.mutate import ROOT, STATIONS, main, mutants_of, survivors

TABLE = """
[[row]]
id = "months"
choice = "4"
value = 4
unit = "mo"

[[row]]
id = "factor"
value = 0.30
unit = "1"

[[row]]
id = "needed"
value = "yes"

[[row]]
id = "opens"
value = "09:30"
"""


def table(folder: Path, text: str = TABLE) -> Path:
    """A file of that text."""
    path = folder / "demo.toml"
    path.write_text(text, encoding="utf-8")
    return path


def changes(path: Path) -> list[tuple[str, str, str]]:
    """Which value of which row becomes what."""
    return [(each.row, each.before, each.after) for each in mutants_of(path)]


def test_each_value_is_changed_by_itself(tmp_path: Path) -> None:
    """A count by one, a measure by a tenth, a word to another of its table, and its figures."""
    found = changes(table(tmp_path))

    assert found == [
        ("months [4]", "4", "5"),
        ("factor", "0.30", "0.33"),
        ("needed", "yes", "09:30"),
        ("opens", "09:30", "yes"),
        ("opens", "09:30", "10:30"),
        ("opens", "09:30", "09:31"),
    ]


def test_a_change_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    """The changed text differs from the file in the one value."""
    path = table(tmp_path)
    rows = tomllib.loads(TABLE, parse_float=Decimal)["row"]

    for mutant in mutants_of(path):
        other = tomllib.loads(mutant.text, parse_float=Decimal)["row"]
        differing = [a["id"] for a, b in zip(rows, other, strict=True) if a != b]
        assert differing == [mutant.row.split()[0]]


def test_every_row_of_every_table_is_changed() -> None:
    """No row of the program is passed over."""
    for path in STATIONS.glob("*/*.toml"):
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
        names = {f"{r['id']} [{r['choice']}]" if "choice" in r else r["id"] for r in rows}

        assert {each.row for each in mutants_of(path)} == names


def test_a_number_that_nobody_tests_is_named(tmp_path: Path) -> None:
    """Of two numbers the one that a test knows is noticed, the other survives."""
    path = table(tmp_path)
    test = tmp_path / "test_demo.py"
    test.write_text(
        "import tomllib\nfrom pathlib import Path\n\n\ndef test_it():\n"
        f"    rows = tomllib.loads(Path({str(path)!r}).read_text(encoding='utf-8'))['row']\n"
        "    assert rows[0]['value'] == 4\n",
        encoding="utf-8",
    )
    mutants = [each for each in mutants_of(path) if each.row in {"months [4]", "factor"}]

    left = survivors(mutants, [(test,)])

    assert [each.row for each in left] == ["factor"]
    assert path.read_text(encoding="utf-8") == TABLE


def test_a_test_that_fails_anyway_proves_nothing(tmp_path: Path, capsys) -> None:
    """Where the tests fail without any change, that is said, and nothing is called noticed."""
    test = tmp_path / "test_demo.py"
    test.write_text("def test_it():\n    raise AssertionError\n", encoding="utf-8")

    code = main(["--table", "referral", "--tests", str(test)])

    assert (code, capsys.readouterr().out.split(": ")[1]) == (2, "referral\n")


def test_a_sample_of_every_table_is_noticed() -> None:
    """One value of each file, changed: the station's own tests fail (`make study` asks all)."""
    words = [sys.executable, "-m", "tools.mutate", "--sample"]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    assert ran.stdout.count(".toml | ") == len(list(STATIONS.glob("*/*.toml")))
