"""The command line: pages in, articles out."""
