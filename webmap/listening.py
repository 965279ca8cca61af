"""The socket on which a server listens; who cannot have it is told why in one line."""

import sys
from socket import AF_INET, AF_INET6, create_server, socket

import click

__all__ = ["listening"]


def listening(host: str, port: int) -> socket:
    """Listen on a port (0 for any that is free); end with exit code 1 where that cannot be."""
    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET, backlog=1024)
    except OSError as error:
        click.echo(f"cannot listen: {error.strerror}; try --port 0", err=True)
        sys.exit(1)
