"""Lets references to a type's home, such as `numclaims.claims.claim.Claim`, lead to its public name."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import numclaims


def resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, text: nodes.TextElement) -> nodes.Element | None:
    """The reference to the public name; the bare text where the name is not public."""
    target = node.get("reftarget", "")
    home, _, name = target.rpartition(".")
    if not home.startswith("numclaims.") or node.get("refdomain") != "py":
        return None
    if name not in numclaims.__all__:
        return text
    domain = env.get_domain("py")
    return domain.resolve_xref(env, node["refdoc"], app.builder, node["reftype"], f"numclaims.{name}", node, text)


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
