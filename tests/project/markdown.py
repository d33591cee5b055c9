# SPDX-License-Identifier: MIT
"""Just enough Markdown to test the documents: fenced blocks, the commands in them, and links."""
import re

FENCE = re.compile(r"^```(.*)$")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s#]+)(?:#[^)]*)?\)")


class Block:
    """One fenced block: `info` is what follows the fence, `first` the index of its first line."""

    def __init__(self, info, first, lines):
        self.info = info.split()
        self.first = first
        self.lines = lines

    @property
    def kind(self):
        return self.info[0] if self.info else ""

    @property
    def text(self):
        return "".join(line + "\n" for line in self.lines)


class Command:
    """A command of a block and the output shown below it (None where nothing is shown)."""

    def __init__(self, text):
        self.text = text
        self.output = None

    def as_lines(self):
        shown = "" if self.output is None else self.output
        return [*("$ " + self.text).split("\n"), *shown.splitlines()]


def blocks(text):
    """Every fenced block of a document."""
    found, info, body, start = [], None, [], 0
    for number, line in enumerate(text.split("\n")):
        fence = FENCE.match(line)
        if fence and info is None:
            info, body, start = fence.group(1), [], number + 1
        elif fence and not fence.group(1):
            found.append(Block(info, start, body))
            info = None
        elif info is not None:
            body.append(line)
    return found


def commands(block):
    """The `$ ` commands of a block; a line that ends in a backslash goes on in the next."""
    found = []
    for line in block.lines:
        if found and found[-1].text.endswith("\\") and found[-1].output is None:
            found[-1].text += "\n" + line
        elif line.startswith("$ "):
            found.append(Command(line[2:]))
        elif found:
            found[-1].output = (found[-1].output or "") + line + "\n"
    return found


def links(text):
    """The relative targets of a document's links, code left out."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`\n]*`", "", text)
    return [t for t in LINK.findall(text) if "://" not in t and not t.startswith("mailto:")]
