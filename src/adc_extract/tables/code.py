"""How pages name the language of their code, and what they say where there is none. Data only."""

from __future__ import annotations

_NAME = r"([\w+#.-]{1,30})"
# The language is what follows. In a class: of CommonMark and HTML5, GitHub, Sphinx, SyntaxHighlighter, Pandoc, Org …
LANGUAGE_CLASSES = (
    rf"(?:^|\s)(?:language|lang)-{_NAME}",
    rf"(?:^|\s)highlight-(?:source|text)-{_NAME}",
    rf"(?:^|\s)brush:\s?{_NAME}",
    rf"(?:^|\s)(?:highlight|src)-{_NAME}",
    rf"(?:^|\s)(?:sourcecode|hljs|prettyprint|highlight)\s{_NAME}",
)
LANGUAGE_ATTRIBUTES = ("data-lang", "data-language", "data-code-language")
# No language, or no more than that it is code
NO_LANGUAGE = frozenset(
    "none text txt plain plaintext default auto nohighlight notranslate code source copyable line-numbers linenums "
    "highlight theme-auto undefined null".split()
)
