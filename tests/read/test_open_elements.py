"""Which elements are open, as a parser has it or some more."""

from __future__ import annotations

import pytest

from adc_extract.read.open_elements import OpenElements
from adc_extract.read.tokens import tags_of


def follow(markup: bytes) -> OpenElements:
    """The open elements behind this markup."""
    elements = OpenElements()
    for name, start, end in tags_of(markup):
        if name.startswith(b"/"):
            elements.end(name[1:])
        else:
            elements.start(name, markup[start:end])
    return elements


@pytest.mark.parametrize(
    ("markup", "depth"),
    [
        (b"", 0),
        (b"<html><head></head><body><div>", 1),
        (b"<div><p>a<p>b<p>c", 2),
        (b"<p>a<div>b", 1),
        (b"<p>a<span>b<div>", 1),  # p ends with all in it
        (b"<div><br><img><hr>", 1),
        (b"<ul><li>a<li>b", 2),
        (b"<ul><li>a<ul><li>b", 4),
        (b"<ul><li></ul>", 0),
        (b"<li><ul></li>", 2),  # an li does not end through a list
        (b"<dl><dt>a<dd>b<dt>c", 2),
        (b"<table><tr><td>a<td>b<tr><td>c", 3),
        (b"<table><tbody><tr><td>a</table>", 0),
        (b"<div><table><tr><td></div>", 4),  # nor a div through a cell
        (b"<div><table><tr><td></div></table>", 1),
        (b"<table><tr><td><table><tr><td>", 6),
        (b"<b><i></b>", 1),
        (b"<b><div></b>", 1),  # the div is still open
        (b"<span><div></span>", 2),
        (b"<div><span></div>", 0),
        (b"<x></y>", 1),
        (b"<div></x>", 1),
        (b"<h1><h2>", 1),
        (b"<select><option>a<option>b", 2),
        (b"<a><a><a>", 1),
        (b"<svg><path/><path/>", 1),
        (b"<div/><div/>", 2),  # the slash says something in drawings only
        (b"<div><svg></div>", 0),
        (b"<form><div></form>", 1),
        (b"<p><b>a</p><p>", 2),  # the b is opened anew
        (b"<table><tr><td><b>a</td><td>", 3),  # but not in the next cell
        (b"<div><td><tr>", 1),  # outside of a table there are no cells
        (b"<svg><td><td>", 3),  # an element like others there
        (b"<svg><g><p>", 1),  # but a p ends the drawing
        (b"<div><svg><foreignObject></div>", 3),
    ],
)
def test_depth(markup: bytes, depth: int) -> None:
    """How many elements are open at the end, apart from html, head and body."""
    assert follow(markup).depth == depth


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        (b"<p><b>a</b></p><p>c</p>", 0),
        (b"<p><b>a</p><p>c</p>", 1),
        (b"<p><b>a</p><p>c</p><p>d</p>", 2),
        (b"<p><b><i>a</p><p>c</p>", 2),
        (b"<p><b><b><b><b><b>a</p><p>c</p>", 3),  # of equal ones no more than three
        (b"<p><b x=1><b x=2><b x=3><b x=4>a</p><p>c</p>", 4),
        (b"<p><a href=x>a</p><p>c</p>", 0),
    ],
)
def test_reopened(markup: bytes, count: int) -> None:
    """How many formatting elements were opened anew."""
    assert follow(markup).reopened == count
