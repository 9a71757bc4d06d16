"""Which elements are open at a place of a page, by its tags alone: as a parser would have it, or some more."""

from __future__ import annotations

from collections import defaultdict

from adc_extract.tables.parsing import (
    AFTER,
    ALONE,
    CELLS,
    ENDING_P,
    FOREIGN,
    FOREIGN_SCOPES,
    FORMATTING,
    ITEM_BARRIERS,
    ITEMS,
    LEAVING_FOREIGN,
    LISTS,
    ROOTS,
    SCOPES,
    SPECIAL,
    TABLE_PARTS,
    VOID,
)

_NEAR = 32  # open elements among which one is looked for that is ended by the way; else it counts as still open
_FORMATS = 100  # formatting elements in force at one place; what is beyond only counts
_IMPLYING = ROOTS | CELLS | TABLE_PARTS | ITEMS.keys() | AFTER.keys()  # start tags that do more than open and end a p
_PARTICULAR = ROOTS | CELLS | TABLE_PARTS | SCOPES | FORMATTING  # end tags that do more than end the innermost element
_SAME = 3  # equal formatting elements that are opened anew; HTML leaves out the first of more ("Noah's Ark clause")


class _Scope:
    """The open elements within a table, a cell and so on, which end tags from within it cannot reach beyond."""

    __slots__ = ("counts", "ended", "formats", "name", "names")

    def __init__(self, name: bytes) -> None:
        self.name = name
        self.names: list[tuple[bytes, bytes]] = []  # each with its tag as written if it is formatting
        self.counts: dict[bytes, int] = defaultdict(int)
        self.ended: dict[bytes, int] = defaultdict(int)  # taken out of the midst: they still stand in ``names``
        self.formats: list[tuple[bytes, bytes]] = []  # to be opened anew


class OpenElements:
    """Follows the tags of a page. ``depth`` is how many elements are open; ``reopened`` how many formatting elements a
    parser has opened anew, behind the end of what they stood in."""

    def __init__(self) -> None:
        self.scopes = [_Scope(b"")]
        self.counts: dict[bytes, int] = defaultdict(int)  # of the scopes
        self.depth = 0
        self.reopened = 0
        self.drawings = 0  # that there have been

    def start(self, name: bytes, tag: bytes) -> None:
        """Opens the element of a start tag, and ends those that it ends by the way. ``tag`` is as written; of what
        is not formatting, its end will do."""
        scope = self.scopes[-1]
        if self.drawings and self._is_drawn(scope, name, tag):
            return
        if name in _IMPLYING:
            if name in ROOTS or ((name in CELLS or name in TABLE_PARTS) and not self.counts[b"table"]):
                return
            self._end_implied(name)
            scope = self.scopes[-1]
        elif name in ENDING_P and scope.counts[b"p"]:
            self._end_with_all_in_it(scope, b"p")
        if scope.formats and name not in SPECIAL:
            self._reopen(scope)
        if name in VOID:
            return
        if name in ALONE and scope.counts[name]:
            self._take_out(scope, name)
        self.drawings += name in FOREIGN
        self._open(scope, name, tag if name in FORMATTING else b"", is_scope=name in SCOPES)
        if scope.formats and name in SPECIAL:
            self._reopen(scope)

    def _is_drawn(self, scope: _Scope, name: bytes, tag: bytes) -> bool:
        """Whether the element belongs to a drawing or a formula: there, any element is like any other."""
        if not any(map(scope.counts.get, FOREIGN)):
            return False
        if name in LEAVING_FOREIGN or (name == b"font" and tag != b"<font>"):
            for drawing in FOREIGN:
                self._end_with_all_in_it(scope, drawing)
            return False
        if not tag.endswith(b"/>"):
            self._open(scope, name, b"", is_scope=name in FOREIGN_SCOPES)
        return True

    def text(self) -> None:
        """Text stands here: formatting that is in force is opened anew."""
        if self.scopes[-1].formats:
            self._reopen(self.scopes[-1])

    def _open(self, scope: _Scope, name: bytes, tag: bytes, *, is_scope: bool) -> None:
        self.depth += 1
        if is_scope:
            self.scopes.append(_Scope(name))
            self.counts[name] += 1
        else:
            scope.names.append((name, tag))
            scope.counts[name] += 1

    def end(self, name: bytes) -> None:
        """Ends the element of an end tag, with those in it, where there is one in its reach."""
        scope = self.scopes[-1]
        if scope.names and scope.names[-1][0] == name and name not in _PARTICULAR and not scope.ended[name]:
            scope.names.pop()
            scope.counts[name] -= 1
            self.depth -= 1
        elif self.counts[name]:
            if name not in CELLS or self._is_in_cell(name):
                self._end_scope(name)
        elif name in TABLE_PARTS:
            if scope.name in CELLS and self.counts[b"table"]:
                self._end_scope(scope.name)
            self._end_near(self.scopes[-1], frozenset({name}), frozenset())
        elif name not in SCOPES and name not in ROOTS and scope.counts[name]:
            self._end_within(scope, name)

    def _end_within(self, scope: _Scope, name: bytes) -> None:
        """Ends an element that is open in the scope, though not the innermost one."""
        if name in FORMATTING or name == b"form":
            self._take_out(scope, name)
        elif name == b"li":
            self._end_near(scope, ITEMS[name], LISTS)
        elif name in SPECIAL or name in FOREIGN:
            self._end_with_all_in_it(scope, name)
        else:
            self._end_near(scope, frozenset({name}), SPECIAL)

    def _end_implied(self, name: bytes) -> None:
        scope = self.scopes[-1]
        if name in CELLS or name in TABLE_PARTS:
            if scope.name in CELLS:
                self._end_scope(scope.name)
                scope = self.scopes[-1]
            if name in TABLE_PARTS and scope.name == b"table":
                while scope.names and (name != b"tr" or scope.names[-1][0] == b"tr"):
                    self._pop(scope)
        elif name in ITEMS:
            self._end_near(scope, ITEMS[name], ITEM_BARRIERS)
        if name in ENDING_P and scope.counts[b"p"]:
            self._end_with_all_in_it(scope, b"p")
        if name in AFTER and scope.names and scope.names[-1][0] in AFTER[name]:
            self._pop(scope)

    def _is_in_cell(self, name: bytes) -> bool:
        """Whether a cell is open within the innermost table."""
        inner = next((scope.name for scope in self.scopes[: -_NEAR - 1 : -1] if scope.name in (name, b"table")), b"")
        return inner == name

    def _end_near(self, scope: _Scope, wanted: frozenset[bytes], barriers: frozenset[bytes]) -> None:
        """Ends the innermost element of these names, with all in it, if it is near and nothing stands in the way."""
        for steps, (name, _) in enumerate(reversed(scope.names[-_NEAR:]), 1):
            if name in wanted:
                for _ in range(steps):
                    self._pop(scope)
                return
            if name in barriers:
                return

    def _end_with_all_in_it(self, scope: _Scope, name: bytes) -> None:
        while scope.counts[name] and self._pop(scope) != name:
            pass

    def _end_scope(self, name: bytes) -> None:
        """Ends the innermost scope of this name, with all in it; the formatting in it is over."""
        while len(self.scopes) > 1:
            closed = self.scopes.pop()
            self.counts[closed.name] -= 1
            self.depth -= 1 + sum(closed.counts.values())
            if closed.name == name:
                return

    def _pop(self, scope: _Scope) -> bytes:
        name, tag = scope.names.pop()
        if scope.ended[name]:
            scope.ended[name] -= 1
            return b""
        scope.counts[name] -= 1
        self.depth -= 1
        if tag and name not in ALONE:
            if len(scope.formats) == _FORMATS:
                self.reopened += _FORMATS
            elif scope.formats.count((name, tag)) < _SAME:
                scope.formats.append((name, tag))
        return name

    def _take_out(self, scope: _Scope, name: bytes) -> None:
        """Ends an element, but not those in it."""
        scope.counts[name] -= 1
        self.depth -= 1
        if scope.names[-1][0] == name:
            scope.names.pop()
        else:
            scope.ended[name] += 1

    def _reopen(self, scope: _Scope) -> None:
        """Opens the formatting anew that was in force where the last elements ended."""
        for name, tag in scope.formats:
            scope.names.append((name, tag))
            scope.counts[name] += 1
        self.depth += len(scope.formats)
        self.reopened += len(scope.formats)
        scope.formats = []
