"""A value of one page that is worked out when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801  (it stands where ``property`` might)
    """A method without parameters as an attribute, worked out at first use and kept in the instance.

    As `functools.cached_property`, but without the lock which that holds before Python 3.12, one for all instances: a
    process that is forked while another thread holds it waits for ever. What two threads work out at once is the same.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> T | lazy[T]:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work(instance)
        return value
