"""A hook of schemathesis: how a page goes over the wire, which it does not know by itself."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.serializer("text/html", "application/xhtml+xml", "text/plain")
def as_it_is(context: Any, value: Any) -> Any:
    """The text of whatever was made up."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
