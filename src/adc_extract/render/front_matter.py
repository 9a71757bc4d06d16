"""The fields of an Article as YAML front matter."""

from __future__ import annotations

from adc_extract.model.article import Article
from adc_extract.render.characters import clean

_BODY = frozenset({"body"})


def front_matter(article: Article) -> str:
    """The fields that the article has, apart from the body, as YAML between two lines of ``---``.

    Names and values are those of ``to_dict()``; dates are strings. Raises ImportError without PyYAML.
    """
    try:
        import yaml
    except ImportError:
        raise ImportError("front matter needs PyYAML: pip install 'adc_extract[yaml]'") from None
    fields = {
        name: [clean(item) for item in value]
        if isinstance(value, list)
        else clean(value)
        if isinstance(value, str)
        else value
        for name, value in article.to_dict().items()
        if name not in _BODY and value not in (None, [], "")
    }
    text: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n\n"
