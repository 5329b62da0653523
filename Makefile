test:
	.venv/bin/ruff check . && .venv/bin/mypy && .venv/bin/pytest
