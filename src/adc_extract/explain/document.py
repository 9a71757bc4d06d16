"""A document in HTML that is one file and fetches nothing.

A content security policy lets the document's own style and script in, by their hashes, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape

_POLICY = "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'"


def document(title: str, body: str, style: str, script: str, mark: str = "") -> str:
    """The document. ``title`` and ``body`` are HTML; ``mark`` is a comment by which such files are known again."""
    policy = escape(_POLICY.format(_hash(style), _hash(script)))
    return f"""<!DOCTYPE html>
{mark}
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{style}</style></head>
<body>
{body}
<script>{script}</script>
</body></html>
"""


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
