# SPDX-License-Identifier: MIT
"""What is drawn, and what it says of all: each wing counts by its lines."""
import hashlib
import math


def shares(lines, count, sizes):
    """How many of each wing make `count`, by its lines and never more than there are."""
    total = sum(lines.values())
    drawn = {wing: min(sizes[wing], int(count * lines[wing] / total)) for wing in lines}
    # What is left by rounding goes to the largest fractions first, then to whoever has any left.
    by_fraction = sorted(lines, key=lambda wing: -(count * lines[wing] / total) % 1)
    while sum(drawn.values()) < min(count, sum(sizes.values())):
        for wing in by_fraction:
            if drawn[wing] < sizes[wing] and sum(drawn.values()) < count:
                drawn[wing] += 1
    return drawn


def lot(seed, entry):
    return hashlib.sha256(f"{seed} {entry.key}".encode()).digest()


def draw(by_wing, lines, count, seed):
    """Entries of each wing, drawn by the seed and their keys: where a few change, the others are drawn again."""
    sizes = {wing: len(entries) for wing, entries in by_wing.items()}
    drawn = []
    for wing, number in shares(lines, count, sizes).items():
        drawn += sorted(by_wing[wing], key=lambda entry: lot(seed, entry))[:number]
    return drawn


def estimate(rows, lines):
    """rows: wing -> (good, tried, of all). The score and its 95 % interval: Wilson's, for as many draws from one urn
    as tell as much as these from several; where all were tried there is nothing to estimate."""
    rows = {wing: row for wing, row in rows.items() if row[1]}
    total = sum(lines[wing] for wing in rows)
    score = variance = 0.0
    for wing, (good, tried, size) in rows.items():
        weight, part = lines[wing] / total, good / tried
        score += weight * part
        unseen = 1 - tried / size
        variance += weight ** 2 * part * (1 - part) / tried * unseen
    if all(tried == size for _, tried, size in rows.values()):
        return score, score, score
    tried = sum(row[1] for row in rows.values())
    count = score * (1 - score) / variance if variance > 0 else tried
    z = 1.959963984540054
    centre = (score + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(score * (1 - score) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return score, max(0.0, centre - half), min(1.0, centre + half)
