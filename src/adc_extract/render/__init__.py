"""Views of an Article, one format a file."""
