"""numclaims reads the numbers in prose and tells which of them cannot all be true.

>>> import numclaims
>>> report = numclaims.check("Ridership rose by 30% last year, from 10,400 to 14,560.")
>>> report.contradictions[0].rule
'percent-change-mismatch'

`extract` reads the claims of a text, `check` compares them, `check_many` does so for many texts. All other names here
are the types that go in and come out. Each is imported when it is first used.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, whose import would take longer than all of this

if TYPE_CHECKING:
    from numclaims.checker import check, check_many, extract
    from numclaims.claims.claim import Bound, Change, Claim, Kind, Modality
    from numclaims.errors import (
        ArgumentError,
        DimensionError,
        MissingExtraError,
        NumclaimsError,
        Problem,
        ReferenceFileError,
        RuleDefinitionError,
        UnknownLanguageError,
        UnknownRuleError,
        UnknownUnitError,
    )
    from numclaims.findings import Coverage, Evidence, Finding, Notice, Report, Waived
    from numclaims.references import BatchProvider, Cached, Limited, Period, Provider, Query, References
    from numclaims.references.fact import Fact
    from numclaims.report import Look, render
    from numclaims.rules import RULES
    from numclaims.rules.judgement import Judgement
    from numclaims.rules.rule import Case, Rule, RuleSet, rule
    from numclaims.values.estimate import Estimate
    from numclaims.values.interval import Interval
    from numclaims.values.timex import TimeValue
    from numclaims.values.unit import Dimension, Unit
    from numclaims.values.verdict import Verdict

    __version__: str

__all__ = [
    "RULES",
    "ArgumentError",
    "BatchProvider",
    "Bound",
    "Cached",
    "Case",
    "Change",
    "Claim",
    "Coverage",
    "Dimension",
    "DimensionError",
    "Estimate",
    "Evidence",
    "Fact",
    "Finding",
    "Interval",
    "Judgement",
    "Kind",
    "Limited",
    "Look",
    "MissingExtraError",
    "Modality",
    "Notice",
    "NumclaimsError",
    "Period",
    "Problem",
    "Provider",
    "Query",
    "ReferenceFileError",
    "References",
    "Report",
    "Rule",
    "RuleDefinitionError",
    "RuleSet",
    "TimeValue",
    "Unit",
    "UnknownLanguageError",
    "UnknownRuleError",
    "UnknownUnitError",
    "Verdict",
    "Waived",
    "check",
    "check_many",
    "extract",
    "render",
    "rule",
]

_NAMES_OF = {
    "checker": ("check", "check_many", "extract"),
    "claims.claim": ("Bound", "Change", "Claim", "Kind", "Modality"),
    "errors": (
        "ArgumentError",
        "DimensionError",
        "MissingExtraError",
        "NumclaimsError",
        "Problem",
        "ReferenceFileError",
        "RuleDefinitionError",
        "UnknownLanguageError",
        "UnknownRuleError",
        "UnknownUnitError",
    ),
    "findings": ("Coverage", "Evidence", "Finding", "Notice", "Report", "Waived"),
    "references": ("BatchProvider", "Cached", "Limited", "Period", "Provider", "Query", "References"),
    "references.fact": ("Fact",),
    "report": ("Look", "render"),
    "rules": ("RULES",),
    "rules.judgement": ("Judgement",),
    "rules.rule": ("Case", "Rule", "RuleSet", "rule"),
    "values.estimate": ("Estimate",),
    "values.interval": ("Interval",),
    "values.timex": ("TimeValue",),
    "values.unit": ("Dimension", "Unit"),
    "values.verdict": ("Verdict",),
}

if not TYPE_CHECKING:
    _HOME = {name: f"{__name__}.{module}" for module, names in _NAMES_OF.items() for name in names}

    def __getattr__(name):
        """The public name, imported at its first use; the installed version as `__version__`."""
        if name == "__version__":
            from importlib.metadata import version

            value = version(__name__)
        elif name in _HOME:
            from importlib import import_module

            value = getattr(import_module(_HOME[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        """All public names, imported or not."""
        return sorted({*globals(), *__all__})
