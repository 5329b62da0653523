"""What is built is what is needed: both packages, the resources, the two programs."""

import subprocess
import sys
import zipfile

from tests.architecture.sources import ROOT


def test_that_the_wheel_carries_packages_resources_and_programs(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("margin_workstation-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (programs,) = (archive.read(name).decode() for name in names if name.endswith("entry_points.txt"))
    assert {"workstation/domain/enums.py", "ui/app.py", "workstation/store/migrations/env.py"} <= names
    assert "workstation/_resources/demo/us_large_caps_2020h1.csv" in names
    assert "marginctl = workstation.cli:main" in programs
    assert "margin-workstation = ui.app:main" in programs
    assert not [name for name in names if name.startswith(("tests", "build_spec")) or "__pycache__" in name]
