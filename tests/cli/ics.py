# SPDX-License-Identifier: MIT
"""Reads a calendar as RFC 5545 has it, for the tests: lines unfolded, values unescaped. It takes nothing that the
format does not allow."""
import re

LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]*)*):(.*)")
UNESCAPED = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
TEXTS = {"SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME"}


def lines_of(data):
    """Lines without their folds, from bytes."""
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        raise ValueError("a line does not end with CR LF")
    found = []
    for octets in data[:-2].split(b"\r\n"):
        if len(octets) > 75:
            raise ValueError(f"{len(octets)} octets in a line")
        line = octets.decode("utf-8")  # a character that is cut in two is no UTF-8
        if line.startswith(" "):
            found[-1] += line[1:]
        else:
            found.append(line)
    return found


def value_of(name, text):
    if name not in TEXTS:
        return text
    if re.search(r"(?<!\\)(?:\\\\)*[;,]", text):
        raise ValueError(f"not escaped: {text}")
    return re.sub(r"\\[\\;,n]", lambda match: UNESCAPED[match.group()], text)


def read(data):
    """The calendar's own properties, and its events: each a mapping of properties, with its alarms as a list."""
    calendar, events, open_things = {}, [], []
    for line in lines_of(data):
        name, parameters, value = LINE.fullmatch(line).groups()
        if name == "BEGIN":
            open_things.append((value, calendar if value == "VCALENDAR" else {"alarms": []}))
        elif name == "END":
            kind, thing = open_things.pop()
            if kind != value:
                raise ValueError(f"{value} ends within {kind}")
            if kind == "VEVENT":
                events.append(thing)
            elif kind == "VALARM":
                open_things[-1][1]["alarms"].append(thing)
        else:
            thing = open_things[-1][1]
            if name in thing:
                raise ValueError(f"{name} twice")
            if name in ("DTSTART", "DTEND") and parameters != ";VALUE=DATE":
                raise ValueError(line)
            thing[name] = value_of(name, value)
    return calendar, events
