"""The names of the languages of code."""

from __future__ import annotations

import pytest

from adc_extract.text.code_languages import code_language, is_language


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["language-python"], "python"),
        (["lang-C"], "c"),
        (["hljs language-objective-c"], "objective-c"),
        (["highlight highlight-source-c++"], "c++"),
        (["highlight-text-html"], "html"),
        (["brush: js; toolbar: false"], "js"),
        (["brush:java"], "java"),
        (["highlight-rust notranslate"], "rust"),
        (["src src-emacs-lisp"], "emacs-lisp"),
        (["sourceCode haskell"], "haskell"),
        (["hljs typescript"], "typescript"),
        (["prettyprint linenums lang-css"], "css"),
        (["highlight-default notranslate", "language-sh"], "sh"),
        (["box", None, "", "language-go", "language-c"], "go"),
        (["language-f#"], "f#"),
        (["language-none"], None),
        (["language-plaintext"], None),
        (["highlight-default"], None),
        (["hljs copyable"], None),
        (["wp-block-code"], None),
        (["slanguage-python"], None),
        (["language-"], None),
        ([], None),
        (["x" * 600 + " language-python"], None),
    ],
)
def test_classes(names: list[str | None], language: str | None) -> None:
    """The first class that names one."""
    assert code_language(names) == language


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("python", True),
        ("C++", True),
        ("text", False),
        ("", False),
        (None, False),
        ("two words", False),
        ("auto", False),
    ],
)
def test_attributes(name: str | None, is_one: bool) -> None:
    """A word that names one."""
    assert is_language(name) is is_one
