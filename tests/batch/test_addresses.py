"""Tests of which addresses are public."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.batch.addresses import why_not_public

CASES = [
    ("127.0.0.1", "a loopback"),
    ("127.255.255.254", "a loopback"),
    ("0.0.0.0", "an unspecified"),
    ("10.1.2.3", "a private"),
    ("172.16.0.1", "a private"),
    ("172.31.255.255", "a private"),
    ("192.168.0.1", "a private"),
    ("100.64.0.1", "a provider's shared"),
    ("100.100.100.200", "a provider's shared"),  # a cloud's metadata
    ("169.254.169.254", "a link-local"),  # most clouds' metadata
    ("168.63.129.16", "a cloud metadata"),
    ("192.0.0.192", "a reserved"),  # a cloud's metadata
    ("224.0.0.1", "a multicast"),
    ("255.255.255.255", "a reserved"),
    ("::", "an unspecified"),
    ("::1", "a loopback"),
    ("fe80::1", "a link-local"),
    ("fe80::1%eth0", "a link-local"),
    ("fd00:ec2::254", "a private"),  # a cloud's metadata
    ("ff02::1", "a multicast"),
    ("2001:db8::1", "a documentation"),
    ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "a reserved"),  # Teredo
    ("2002:7f00:1::", "a 6to4"),
    ("2002:808:808::", "a 6to4"),
    ("64:ff9b:1::7f00:1", "a reserved"),  # a network's own NAT64
    ("::127.0.0.1", "a reserved"),
    ("::ffff:127.0.0.1", "a loopback"),
    ("::ffff:10.0.0.1", "a private"),
    ("::ffff:0:127.0.0.1", "a reserved"),
    ("64:ff9b::a9fe:a9fe", "a link-local"),
    ("4000::1", "a reserved"),
    ("1.1.1.1", None),
    ("172.32.0.1", None),
    ("126.255.255.255", None),
    ("2606:4700:4700::1111", None),
    ("::ffff:1.1.1.1", None),
    ("64:ff9b::101:101", None),
]


@pytest.mark.parametrize(("address", "kind"), CASES)
def test_kinds(address: str, kind: str | None) -> None:
    """Each kind by its name; what wraps an IPv4 address is what that is."""
    assert why_not_public(address) == kind


@given(st.ip_addresses())
def test_never_weaker_than_the_standard_library(address: IPv4Address | IPv6Address) -> None:
    """What Python knows to be private, local, reserved or multicast is never public here."""
    if why_not_public(str(address)) is None:
        meant = address
        if isinstance(address, IPv6Address) and str(address).startswith(("::ffff:", "64:ff9b:")):
            meant = IPv4Address(int(address) & 0xFFFFFFFF)
        assert meant.is_global
        assert not (meant.is_multicast or meant.is_reserved or meant.is_loopback or meant.is_link_local)


@pytest.mark.parametrize("text", ["", "localhost", "2130706433", "127.1", "1.2.3.4.5", "[::1]"])
def test_what_is_no_address(text: str) -> None:
    """Other forms are for the system to resolve, before they are asked about here."""
    with pytest.raises(ValueError, match="not appear to be"):
        why_not_public(text)
