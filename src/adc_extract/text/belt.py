"""A belt for patterns that go over texts of any length: what takes far too long leaves the text as it is."""

from __future__ import annotations

import re

_SECONDS, _PER_CHARACTER = 1.0, 20e-6  # a hundred times what any pattern of the package takes
_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE  # those that mean the same to both libraries


def put_for(pattern: re.Pattern[str], by: str, text: str) -> str:
    """The text with ``by`` for whatever the pattern finds; the text itself, should the pattern blow up on it.

    That none does is held by ``tests/test_patterns.py``; this is for inputs that the test did not think of. The time
    that is allowed is CPU time of the whole process, other threads included: so it is much, and grows with the text.

    >>> put_for(re.compile("<[^<>]*>"), "", "<p>The tide <b>rose</b>.")
    'The tide rose.'
    """
    import regex  # late: few pages need it

    seconds = _SECONDS + _PER_CHARACTER * len(text)
    try:
        put: str = regex.sub(pattern.pattern, by, text, flags=pattern.flags & _FLAGS, timeout=seconds)
    except TimeoutError:
        return text
    return put
