# SPDX-License-Identifier: MIT
"""The rotation rule without a plan: both ratios, both verdicts, and what would remedy them.

    python rotation.py ELIGIBLE ROTATED URBAN_TO_RURAL
"""

import sys

import qzplan


def shown(name, ratio, border, met):
    # Beside its border a ratio never looks as if it met it when it does not.
    text = ratio.text(qzplan.NumberForm.PERCENT, beside=border)
    print(f"{name}: {ratio.num} of {ratio.den}, {text}, met: {met.word}")


def main(eligible, rotated, urban_to_rural):
    # Stricter than the default: more than 11 % is unmet too.
    rule = qzplan.RotationRule(about="10%", within="1 point", floor="20%", above=qzplan.Beyond.UNMET)
    result = qzplan.check_rotation(eligible, rotated, urban_to_rural, rule)
    shown("rotated", result.rotation, rule.about, result.rotation_met)
    shown("from town to country", result.urban_to_rural, rule.floor, result.floor_met)
    if not result.feasible:
        print("no whole number of teachers satisfies both rules")
    elif result:
        print("nothing is missing")
    else:
        print(f"still missing: {result.more_rotated} more rotated, {result.more_urban_to_rural} of them "
              f"from town to country; {result.replaced} of today's others replaced")


main(*map(int, sys.argv[1:4]))
