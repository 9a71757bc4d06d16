"""What is said when there is no article: problem details, by RFC 9457."""

from __future__ import annotations

from adc_extract.render.json import dumped

TYPE = "application/problem+json"
TITLES = {  # by RFC 9110
    400: "Bad Request",
    404: "Not Found",
    405: "Method Not Allowed",
    408: "Request Timeout",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    500: "Internal Server Error",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Problem(Exception):  # noqa: N818 - the RFC's word
    """The answer to a request that cannot be served: a status of `TITLES`, one line of detail, and headers."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = headers or {}

    def body(self) -> bytes:
        """The JSON object of it."""
        said = {"title": TITLES.get(self.status, "Error"), "status": self.status, "detail": self.detail}
        return dumped(said).encode()
