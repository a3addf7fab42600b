"""What all tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of measuring sticks that lies beside the project, or is named by DHAKIRA_SHARED."""
    folder = Path(os.environ.get("DHAKIRA_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared measuring sticks are not here (set DHAKIRA_SHARED to their folder)")
    return folder
