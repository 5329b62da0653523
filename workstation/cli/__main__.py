"""``python -m workstation.cli`` is marginctl: how a desk starts its engine with its own interpreter."""

from workstation.cli import main

main()
