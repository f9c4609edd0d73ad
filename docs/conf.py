"""How the documentation is built: `sphinx-build -n -W docs docs/_build/html`."""

from __future__ import annotations

import sys
from pathlib import Path

import numclaims

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "numclaims"
author = "The numclaims developers"
project_copyright = author
release = version = numclaims.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "docstrings", "public_names", "rule_pages"]
source_suffix = {".md": "markdown"}
# In docstrings, `this` is code.
default_role = "code"
exclude_patterns = ["_build", "_ext"]

myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"
# Only names of this library have to lead somewhere: the build fetches nothing from the network.
nitpick_ignore_regex = [("py:.*", r"(?!numclaims).*")]

html_theme = "furo"
html_title = f"numclaims {release}"
html_copy_source = False
html_show_sphinx = False
