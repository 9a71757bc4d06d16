"""Punctuation marks by what they do. Data only."""

from __future__ import annotations

SENTENCE_ENDS = frozenset(".!?…。！？｡؟۔।॥՞។")
