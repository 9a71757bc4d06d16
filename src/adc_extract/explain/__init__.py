"""The decisions, for finding out why."""
