"""A shell completes the commands from a script, without starting this program."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from discogram.cli.menu import MENU
from tests.cli.conftest import Discogram


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_holds_every_command(discogram: Discogram, shell: str) -> None:
    """Every verb, and the options of each; nothing in it calls the program."""
    script = discogram("completion", shell)

    assert (script.code, script.err) == (0, "")
    for name in MENU:
        assert name.split()[-1] in script.out
    for option in ("criteria", "boundary", "inclusive", "paper", "letter"):
        assert option in script.out
    assert "$(discogram" not in script.out
    assert "`discogram" not in script.out


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_script_explains_in_the_readers_language(discogram: Discogram, shell: str) -> None:
    """Shells that show explanations show them in Spanish too."""
    script = discogram("completion", shell, "--lang", "es").out

    assert "Papel para el que se compone el PDF" in script
    assert "Concluye de una provocación" in script


def test_completing_leaves_the_commands_as_they_are(discogram: Discogram) -> None:
    """Explaining a command for a shell does not change what the command is."""
    from discogram.cli.report import write_report

    discogram("completion", "zsh", "--lang", "es")

    assert write_report.__doc__ == MENU["report"].en


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("discogram epi", {"episode"}),
        ("discogram episode ", {"run", "show"}),
        ("discogram report x --paper ", {"a4", "letter"}),
        ("discogram conclude x --bo", {"--boundary"}),
        ("discogram evidence --lang e", {"en", "es"}),
    ],
)
def test_bash_completes(
    discogram: Discogram,
    tmp_path: Path,
    need: Callable[[str], Path],
    typed: str,
    offered: set[str],
) -> None:
    """The script loads in bash and offers what fits."""
    script = tmp_path / "completion.bash"
    script.write_text(discogram("completion", "bash").out, encoding="utf-8")
    words = typed.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    asked = (
        f"source {script}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; "
        '_discogram; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    ran = subprocess.run(
        [str(need("bash")), "--norc", "-c", asked], capture_output=True, text=True, check=True
    )

    assert set(ran.stdout.split()) == offered
