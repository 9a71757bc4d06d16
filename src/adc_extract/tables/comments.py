"""How pages mark readers' comments. Data only."""

from __future__ import annotations

# anywhere in class and id names, lower case
COMMENT_WORDS = ("comment", "disqus", "discussion", "replies", "responses")
