"""Which addresses belong to the public internet, so that a URL from anywhere cannot reach into a private network."""

from __future__ import annotations

from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from adc_extract.tables import addresses

Address = IPv4Address | IPv6Address
_Network = IPv4Network | IPv6Network


def why_not_public(address: str) -> str | None:
    """What kind of address this is, when it is none of the public internet, with its article; None for a public one.

    ``address`` is a literal IPv4 address of four decimal numbers, or an IPv6 address, with a zone or without. An IPv6
    address that wraps an IPv4 address is what that is. Raises ValueError for anything else.

    >>> why_not_public("192.168.1.1"), why_not_public("::ffff:127.0.0.1"), why_not_public("1.1.1.1")
    ('a private', 'a loopback', None)
    """
    meant = _unwrapped(ip_address(address))
    for network, kind in _refused():
        if meant in network:
            return kind
    return None if meant.version == 4 or meant in IPv6Network(addresses.PUBLIC_6) else "a reserved"


def _unwrapped(address: Address) -> Address:
    if isinstance(address, IPv6Address) and any(address in IPv6Network(each) for each in addresses.WRAPS_IPV4):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


@cache
def _refused() -> tuple[tuple[_Network, str], ...]:
    four = ((IPv4Network(network), kind) for network, kind in addresses.NOT_PUBLIC_4)
    six = ((IPv6Network(network), kind) for network, kind in addresses.NOT_PUBLIC_6)
    return (*four, *six)
