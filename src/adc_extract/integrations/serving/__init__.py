"""The parts of the service: what it is asked, the processes that answer, and the server before them."""
