"""Where the project's data is: beside the package in a checkout, or inside the installed package."""

from pathlib import Path


def data_folder() -> Path:
    """Return the folder of the catalogue, the words and the questions."""
    package = Path(__file__).parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent / "data"
