"""The command line never touches the data of whoever runs the tests."""

import pytest


@pytest.fixture(autouse=True)
def data_dir(tmp_path, monkeypatch):
    """An empty data folder of its own, and no settings from outside."""
    for name in ("MARGIN_STORE", "MARGIN_GATEWAY"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "data"
    monkeypatch.setenv("MARGIN_DATA_DIR", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return folder
