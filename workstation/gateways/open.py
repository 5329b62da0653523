"""From a gateway SPEC of the command line to the gateway it names."""

from __future__ import annotations

from pathlib import Path

from workstation.ports import Gateway


def open_gateway(spec: str, data_dir: Path) -> Gateway:
    """Open ``replay``, ``replay:URL`` or ``files:DIR``; the replay's own venue keeps its journal in ``data_dir``.

    Raises ``InputRefusedError`` for a SPEC that is not understood; that a broker does not answer is no error here but
    a ``Link`` of the gateway.
    """
    raise NotImplementedError
