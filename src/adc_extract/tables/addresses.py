"""Addresses of the internet that are no web site of it. Data only.

After the IANA special-purpose address registries for IPv4 and IPv6, and what cloud providers serve to machines of their
own. Written out, because what the standard library calls private has changed from one Python release to the next.
"""

from __future__ import annotations

# (network, what it is, as a message says it)
NOT_PUBLIC_4 = (
    ("0.0.0.0/8", "an unspecified"),
    ("10.0.0.0/8", "a private"),
    ("100.64.0.0/10", "a provider's shared"),
    ("127.0.0.0/8", "a loopback"),
    ("168.63.129.16/32", "a cloud metadata"),  # Azure; those of other clouds are in the link-local and other networks
    ("169.254.0.0/16", "a link-local"),
    ("172.16.0.0/12", "a private"),
    ("192.0.0.0/24", "a reserved"),
    ("192.0.2.0/24", "a documentation"),
    ("192.31.196.0/24", "a reserved"),
    ("192.52.193.0/24", "a reserved"),
    ("192.88.99.0/24", "a reserved"),
    ("192.168.0.0/16", "a private"),
    ("192.175.48.0/24", "a reserved"),
    ("198.18.0.0/15", "a benchmarking"),
    ("198.51.100.0/24", "a documentation"),
    ("203.0.113.0/24", "a documentation"),
    ("224.0.0.0/4", "a multicast"),
    ("240.0.0.0/4", "a reserved"),
)

# The only IPv6 addresses given out to the public so far. Outside of it are loopback (::1), unique local (fc00::/7),
# link-local (fe80::/10), multicast (ff00::/8) and all that is reserved.
PUBLIC_6 = "2000::/3"
NOT_PUBLIC_6 = (
    ("::/128", "an unspecified"),
    ("::1/128", "a loopback"),
    ("fc00::/7", "a private"),
    ("fe80::/10", "a link-local"),
    ("ff00::/8", "a multicast"),
    ("2001::/23", "a reserved"),  # Teredo, benchmarking and other protocols
    ("2001:db8::/32", "a documentation"),
    ("2002::/16", "a 6to4"),  # given up, and it may wrap any IPv4 address
    ("3fff::/20", "a documentation"),
)

# IPv6 networks whose last 32 bits are the IPv4 address that is meant
WRAPS_IPV4 = (
    "::ffff:0:0/96",  # IPv4-mapped
    "64:ff9b::/96",  # NAT64, behind which a network of IPv6 only finds the rest of the internet
)
