"""Many inputs: what holds pages, the processes that work on them, and what is written of them."""
