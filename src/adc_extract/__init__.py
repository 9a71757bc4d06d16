"""adc_extract takes the article out of a web page: headline, byline, date, body and source URL as a dataclass."""

from adc_extract.api import extract, extract_text
from adc_extract.batch.many import extract_many
from adc_extract.explain import explain_html
from adc_extract.model.article import Article, Status
from adc_extract.model.block import Block, BlockKind, Cell, Part, Span
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.image import Image
from adc_extract.model.options import Options
from adc_extract.model.record import Record
from adc_extract.render.row import ROW_SCHEMA, SPARK_DDL, arrow_schema
from adc_extract.site.ground import SiteModelError
from adc_extract.site.model import SiteModel
from adc_extract.text.urls import unwrap_url
from adc_extract.version import __version__

__all__ = [
    "ROW_SCHEMA",
    "SPARK_DDL",
    "Article",
    "Block",
    "BlockKind",
    "Candidate",
    "Cell",
    "Choice",
    "Image",
    "Options",
    "Part",
    "Record",
    "SiteModel",
    "SiteModelError",
    "Span",
    "Status",
    "__version__",
    "arrow_schema",
    "explain_html",
    "extract",
    "extract_many",
    "extract_text",
    "unwrap_url",
]
