"""What is mistyped is explained in one sentence, in the reader's language, with exit code 2."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from discogram.cli.menu import help_page
from discogram.cli.run import default_language
from tests.cli.conftest import EPISODE, PROGRAM, Discogram

HEAVY = ("numpy", "scipy", "django", "typst", "pydicom", "nibabel", "cattrs", "fluent", "rich")
"""What a page of help must not wait for."""


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",), ("--lang", "en")])
def test_the_menu_is_printed(discogram: Discogram, words: tuple[str, ...]) -> None:
    """Whoever asks for help, or types nothing, is shown all commands."""
    ran = discogram(*words)

    assert (ran.code, ran.out, ran.err) == (0, help_page("en"), "")


@pytest.mark.parametrize("words", [("--lang", "es"), ("--help", "--lang=es")])
def test_the_menu_is_printed_in_spanish(discogram: Discogram, words: tuple[str, ...]) -> None:
    """The language may be asked for before there is a command."""
    assert discogram(*words).out == help_page("es")


def test_a_group_lists_its_commands(discogram: Discogram) -> None:
    """`discogram episode` is a question, not a mistake."""
    ran = discogram("episode")

    assert ran.code == 0
    assert "episode run" in ran.out
    assert "episode show" in ran.out


MISTYPED = [
    ("xyzzy", 'There is no command "xyzzy": discogram --help lists them all.'),
    ("evidense", 'There is no command "evidense": did you mean "discogram evidence"?'),
    ("verify", 'There is no command "verify": did you mean "discogram audit verify"?'),
    ("episode rum", 'There is no command "episode rum": did you mean "discogram episode run"?'),
    ("conclude", "FILE is missing: discogram conclude --help shows where it goes."),
    ("report", "EPISODE is missing: discogram report --help shows where it goes."),
    ("image attach a b", "--by is missing: discogram image attach --help shows where it goes."),
    (
        "conclude a --out",
        "--out needs a value behind it: discogram conclude --help says which.",
    ),
    (
        "fluoro a --centre 1,2,3",
        (
            "--centre needs 3 values behind it, with spaces and no commas between them: "
            "discogram fluoro --help says which."
        ),
    ),
    (
        "evidence --xyzzy",
        "discogram evidence has no option --xyzzy: discogram evidence --help lists them.",
    ),
    (
        "evidence images more",
        '"more" is one word too many for discogram evidence: put a name with spaces in quotes.',
    ),
    ("evidence --lang fr", '"fr" is no choice for --lang: write one of en, es.'),
    ("--lang fr evidence", '"fr" is no choice for --lang: write one of en, es.'),
    ("--lang fr", "Discogram does not speak “fr”: choose one of these: en and es."),
    ("report a --form docx", '"docx" is no choice for --form: write one of pdf, text, json.'),
    (
        "conclude a --boundary x",
        '"x" is no choice for --boundary: write one of strict, inclusive.',
    ),
    (
        "conclude a --json=may",
        '"may" does not fit --json: add --help to see how it is written.',
    ),
    ("evidence --lang en --lang es", "--lang is given twice: keep one."),
    ("episode show robin", '"robin" is not a UUID.'),
]


@pytest.mark.parametrize(("line", "sentence"), MISTYPED)
def test_what_is_mistyped_is_told_in_one_sentence(
    discogram: Discogram, data: Path, line: str, sentence: str
) -> None:
    """One sentence that says how to mend it, on standard error, with exit code 2."""
    where = ("--data", data) if line.startswith("episode show") else ()
    ran = discogram(*line.split(), *where)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"discogram: {sentence}\n"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("xyzzy", "No existe la orden «xyzzy»: discogram --help las muestra todas."),
        (
            "report a --form docx",
            "«docx» no vale para --form: escriba uno de estos: pdf, text, json.",
        ),
        ("conclude", "Falta FILE: discogram conclude --help muestra dónde va."),
        ("conclude no.json", "No existe"),
    ],
)
def test_what_is_mistyped_is_told_in_spanish(
    discogram: Discogram, line: str, sentence: str
) -> None:
    """The sentence is whole in Spanish, whatever part of the program found the mistake."""
    ran = discogram(*line.split(), "--lang", "es")

    assert ran.code == 2
    assert len(ran.complaints) == 1
    assert "annot be read" not in ran.err
    if line != "conclude no.json":  # the system's own words for a missing file are its own
        assert ran.err == f"discogram: {sentence}\n"


def test_an_error_can_be_read_by_a_program(discogram: Discogram) -> None:
    """With `--json` an error is JSON on standard error: a sentence and its reason."""
    from json import loads

    ran = discogram("evidence", "nosuch", "--json")
    (error,) = loads(ran.err)["errors"]

    assert (ran.code, ran.out) == (2, "")
    assert error["reason"]["id"] == "cli-station-unknown"
    assert 'There is no table "nosuch"' in error["because"]


@pytest.mark.parametrize(
    "command", ["audit verify", "audit head", "episode show x", "backup b"]
)
def test_a_mistyped_folder_is_never_made(
    discogram: Discogram, tmp_path: Path, command: str
) -> None:
    """An empty record made there would verify as unchanged."""
    words = command.replace(" x", f" {EPISODE}").split()
    ran = discogram(*words, "--data", tmp_path / "recrod")

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert "There is no record in" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_the_version_is_told(discogram: Discogram) -> None:
    """`--version` names the program and its version."""
    assert discogram("--version").out.startswith("discogram 0.")


@pytest.mark.parametrize(
    ("setting", "language"),
    [
        ({"LC_ALL": "es_MX.UTF-8"}, "es"),
        ({"LC_ALL": "", "LANG": "es_ES.UTF-8"}, "es"),
        ({"LC_ALL": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "de_DE.UTF-8", "DISCOGRAM_LANG": "es"}, "es"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "en"),
    ],
)
def test_the_language_is_the_environments(
    monkeypatch: pytest.MonkeyPatch, setting: dict[str, str], language: str
) -> None:
    """Spanish where the machine speaks it, English everywhere else."""
    for name, value in setting.items():
        monkeypatch.setenv(name, value)

    assert default_language() == language


def started(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    kept = {**os.environ, "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output="stdout" not in options,
        text=True,
        env=kept,
        timeout=60,
        check=False,
        **options,  # type: ignore[call-overload]  # passed on
    )


@pytest.mark.parametrize("words", ["[]", "['--help', '--lang', 'es']"])
def test_help_waits_for_nothing(words: str) -> None:
    """The page of all commands imports no library that takes time, in either language."""
    program = (
        "import sys; from discogram.cli.run import run; "
        f"run({words}); print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.endswith("[]\n")


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    """`discogram evidence | head` ends quietly."""
    line = f"{sys.executable} -c 'from discogram.cli import main; main()' evidence"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line} | head -1"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="There is no /dev/full.")
@pytest.mark.parametrize("words", [("evidence",), ("evidence", "--json")])
def test_output_without_room_is_told(words: tuple[str, ...]) -> None:
    """An answer that could not be printed whole is an error, never a shorter answer."""
    with Path("/dev/full").open("w") as full:
        ran = started(*words, stdout=full, stderr=subprocess.PIPE)

    assert ran.returncode == 2
    assert "could not be printed whole" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_terminal_without_our_signs_gets_their_numbers() -> None:
    """On a machine of another alphabet a mark becomes its number, not a crash or a question."""
    kept = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    ran = subprocess.run(
        [*PROGRAM, "evidence", "conclusion"], capture_output=True, env=kept, check=False
    )

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert rb"\u25cf? sham_pain" in ran.stdout
