"""How URLs number the pages of an article. Data only."""

from __future__ import annotations

# Query parameters, lower case
PAGE_PARAMETERS = frozenset(
    "page p pg paged pagina seite pag pageno page_no pagenum pagenumber _p sida strana s_page".split()
)
# Words before the number in a path
PAGE_WORDS = frozenset(
    "page p pg seite pagina página pag sida side strona strana sivu sayfa halaman trang стр страница".split()
)
