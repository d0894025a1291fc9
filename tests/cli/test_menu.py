"""Every command of the menu exists, and is explained in each language."""

import re
from collections.abc import Callable
from importlib import import_module
from inspect import signature

import pytest

from discogram.adapters.language.speaker import Speaker
from discogram.cli.help_page import help_id
from discogram.cli.menu import GROUPS, MENU, help_page
from discogram.errors import reason
from tests.cli.conftest import Discogram

LANGUAGES = ("en", "es")


def function_of(name: str) -> Callable[..., object]:
    """The function behind a command."""
    module, _, function = MENU[name].target.partition(":")
    found = getattr(import_module(module), function)
    assert callable(found)
    return found


@pytest.mark.parametrize("name", MENU)
def test_a_command_exists_and_says_what_it_does(name: str) -> None:
    """The function can be imported, and its docstring is the summary that users read."""
    docstring = function_of(name).__doc__ or ""

    assert docstring.partition("\n")[0] == MENU[name].en


@pytest.mark.parametrize("name", MENU)
def test_a_summary_is_a_sentence_in_each_language(name: str) -> None:
    """Two languages, two sentences, each on one line of a narrow terminal."""
    entry = MENU[name]

    assert entry.summary("en") != entry.summary("es")
    for language in LANGUAGES:
        assert re.fullmatch(r"[A-Z].{10,85}\.", entry.summary(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MENU)
def test_every_option_is_explained_in_each_language(name: str, language: str) -> None:
    """No option is left to guessing; `strict` raises where a sentence is missing."""
    speaker = Speaker(language, strict=True)

    for option in signature(function_of(name)).parameters:
        typed = option.replace("_", "-")
        assert speaker.say(reason(help_id(name, typed))).endswith(".")


@pytest.mark.parametrize("name", sorted(set(MENU) - {"completion"}))
def test_every_command_speaks_json_and_both_languages(name: str) -> None:
    """`--json` and `--lang` are everywhere; a completion script is for a shell alone."""
    assert {"json", "lang"} <= set(signature(function_of(name)).parameters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_lists_every_command(language: str) -> None:
    """Whoever types `discogram` sees all there is."""
    page = help_page(language)

    for name, entry in MENU.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary(language))}$", page, re.M)


def test_a_group_holds_what_its_name_begins() -> None:
    """Every command of two words belongs to a group, and no group is empty."""
    assert {name.split()[0] for name in MENU if " " in name} == set(GROUPS)


@pytest.mark.parametrize("name", MENU)
def test_the_page_of_a_command_names_all_its_options(discogram: Discogram, name: str) -> None:
    """`--help` shows each option with its explanation, none of them empty."""
    page = discogram(*name.split(), "--help")

    assert page.code == 0
    assert page.out.startswith(f"{MENU[name].en}\n\nUsage: discogram {name} ")
    for option in signature(function_of(name)).parameters:
        assert re.search(
            rf"^  (--{option.replace('_', '-')}|{option.upper()})\b.*  \S", page.out, re.M
        )


def test_the_page_of_a_command_is_spoken_in_spanish(discogram: Discogram) -> None:
    """Nothing on the page is left in English but what is typed."""
    page = discogram("report", "--help", "--lang", "es").out

    assert "Uso: discogram report EPISODE [OPCIONES]" in page
    assert "--paper a4|letter" in page
    assert "(Si no se da: a4.)" in page
    assert not re.search(r"\b(the|Usage|given|default|required)\b", page)
