"""Rules: from a link to a judgement, by arithmetic alone.

`BUILTIN` is the explicit list of the rules that come with the library, `RULES` the set of them.
"""

from __future__ import annotations

from numclaims.rules.arithmetic.difference_mismatch import difference_mismatch
from numclaims.rules.arithmetic.direction_mismatch import direction_mismatch
from numclaims.rules.arithmetic.list_count_mismatch import list_count_mismatch
from numclaims.rules.arithmetic.mean_impossible import mean_impossible
from numclaims.rules.arithmetic.mean_mismatch import mean_mismatch
from numclaims.rules.arithmetic.mean_out_of_range import mean_out_of_range
from numclaims.rules.arithmetic.multiple_mismatch import multiple_mismatch
from numclaims.rules.arithmetic.part_exceeds_whole import part_exceeds_whole
from numclaims.rules.arithmetic.range_inverted import range_inverted
from numclaims.rules.arithmetic.rate_mismatch import rate_mismatch
from numclaims.rules.arithmetic.total_mismatch import total_mismatch
from numclaims.rules.calendar.age_mismatch import age_mismatch
from numclaims.rules.calendar.anniversary_mismatch import anniversary_mismatch
from numclaims.rules.calendar.century_mismatch import century_mismatch
from numclaims.rules.calendar.duration_mismatch import duration_mismatch
from numclaims.rules.calendar.end_before_beginning import end_before_beginning
from numclaims.rules.calendar.impossible_date import impossible_date
from numclaims.rules.calendar.relative_date_mismatch import relative_date_mismatch
from numclaims.rules.calendar.weekday_mismatch import weekday_mismatch
from numclaims.rules.consistency.duplicate_mismatch import duplicate_mismatch
from numclaims.rules.consistency.restated_value_mismatch import restated_value_mismatch
from numclaims.rules.ordinal.next_rank_mismatch import next_rank_mismatch
from numclaims.rules.percent.impossible_percentage import impossible_percentage
from numclaims.rules.percent.percent_change_mismatch import percent_change_mismatch
from numclaims.rules.percent.point_change_mismatch import point_change_mismatch
from numclaims.rules.percent.share_mismatch import share_mismatch
from numclaims.rules.percent.shares_sum_mismatch import shares_sum_mismatch
from numclaims.rules.percent.step_percent_mismatch import step_percent_mismatch
from numclaims.rules.reference.reference_mismatch import reference_mismatch
from numclaims.rules.reference.source_mismatch import source_mismatch
from numclaims.rules.reference.ungrounded_number import ungrounded_number
from numclaims.rules.rule import Rule, RuleSet
from numclaims.rules.units.beyond_limit import beyond_limit
from numclaims.rules.units.conversion_mismatch import conversion_mismatch

__all__ = ["BUILTIN", "RULES"]

BUILTIN: tuple[Rule, ...] = (
    part_exceeds_whole,
    total_mismatch,
    direction_mismatch,
    restated_value_mismatch,
    impossible_percentage,
    percent_change_mismatch,
    point_change_mismatch,
    share_mismatch,
    step_percent_mismatch,
    reference_mismatch,
    source_mismatch,
    ungrounded_number,
    weekday_mismatch,
    conversion_mismatch,
    difference_mismatch,
    multiple_mismatch,
    range_inverted,
    duplicate_mismatch,
    rate_mismatch,
    mean_out_of_range,
    mean_mismatch,
    mean_impossible,
    shares_sum_mismatch,
    impossible_date,
    relative_date_mismatch,
    duration_mismatch,
    age_mismatch,
    anniversary_mismatch,
    end_before_beginning,
    century_mismatch,
    next_rank_mismatch,
    beyond_limit,
    list_count_mismatch,
)
RULES = RuleSet(BUILTIN)
