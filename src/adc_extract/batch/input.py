"""One input of a batch, and what went wrong with one."""

from __future__ import annotations

from typing import NamedTuple

LARGEST = 100_000_000  # bytes of one page, also after unpacking: what is larger is no page, or a bomb
_LONGEST_MESSAGE = 300  # characters: some exceptions quote what they could not read


class Failure(NamedTuple):
    """An exception that can go from process to process: one line of text, and the pickle, where there is one.

    ``is_of_reading`` says that what holds the page could not be read, so that nobody worked on it.
    """

    text: str
    pickled: bytes | None = None
    is_of_reading: bool = False

    @classmethod
    def of(cls, error: BaseException) -> Failure:
        """What is kept of an exception."""
        import pickle

        said = " ".join(str(error)[:_LONGEST_MESSAGE].split())
        if isinstance(error, OSError) and error.strerror:
            said = error.strerror  # the name of the file is the name of the input
        text = f"{type(error).__name__}: {said}" if said else type(error).__name__
        try:
            return cls(text, pickle.dumps(error))
        except Exception:  # noqa: BLE001 - an exception may hold anything, a lock or a file
            return cls(text)

    def exception(self) -> BaseException:
        """The exception itself, or a RuntimeError of its text where it does not survive the journey."""
        import pickle

        if self.pickled is not None:
            try:
                error = pickle.loads(self.pickled)
            except Exception:  # noqa: BLE001 - unpickling an exception calls its class, which may want more
                return RuntimeError(self.text)
            if isinstance(error, BaseException):
                return error
        return RuntimeError(self.text)


class Input(NamedTuple):
    """A page to work on: ``data``, or the ``path`` of a file that the worker reads.

    ``name`` is as in `Record`. ``url`` and ``encoding`` are what came with the page. ``plain`` says whether it is a
    plain-text dump; with None the worker looks. With ``failure`` there is no page: it says why.

    A named tuple, because it goes from process to process, and a dataclass takes ten times as long to pickle.
    """

    name: str
    data: bytes | str | None = None
    path: str | None = None
    url: str | None = None
    encoding: str | None = None
    plain: bool | None = False
    failure: Failure | None = None

    @property
    def size(self) -> int:
        """Bytes that travel to the worker, more or less."""
        return len(self.data) if self.data is not None else 0


def failed(name: str, error: BaseException) -> Input:
    """The input that stands for one that could not be read."""
    return Input(name, failure=Failure.of(error)._replace(is_of_reading=True))


def bounded(page: Input) -> Input:
    """The input, or one that says that its page is larger than `LARGEST`."""
    return page if page.size <= LARGEST else failed(page.name, ValueError(f"larger than {LARGEST // 1_000_000} MB"))
