"""A story as a page, as a plain-text dump, and as the command prints it."""

from __future__ import annotations

STORY = [
    "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks, with forty passengers.",
    "Its engine had failed in a storm in March, and the spare part was held up at a customs office that nobody could name.",
    "On the quay the baker handed out rolls. She had kept a list of everybody who had waited, she said, and read it aloud.",
    "The harbour master expects that the timetable of last summer will be in force again before the schools close in July.",
]
PAGE = (
    '<title>Zwei Fähren</title><meta property="article:published_time" content="2024-06-03"/>'
    '<link rel="canonical" href="https://example.org/boats"/><article><h1>Zwei Fähren</h1>'
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</article>"
)
DUMP = "\n\n".join(["Zwei Fähren", *STORY])
READ = ("Zwei Fähren\n2024-06-03\nhttps://example.org/boats\n\n" + "\n\n".join(STORY) + "\n").encode()
