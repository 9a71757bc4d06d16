"""What is written of a batch, one form a file; each can be taken up again where it was killed.

A writer has ``write``, ``close`` and ``done``: `Done.take` says of an input's name whether it is written already.
"""
