# SPDX-License-Identifier: MIT
"""The small faults that are put into a function, each one change of its text.

Left out: what stands in tables outside of functions, in static tables, case labels and sizes (they are set before the
program runs); assertions and messages, which are macros; the step of a `for`.
"""
import dataclasses
import re

# Of a comparison: its border, and its opposite.
COMPARED = {
    b"<": (b"<=", b">="),
    b"<=": (b"<", b">"),
    b">": (b">=", b"<="),
    b">=": (b">", b"<"),
    b"==": (b"!=",),
    b"!=": (b"==",),
}
COMPUTED = {
    b"+": b"-", b"-": b"+", b"*": b"/", b"/": b"*", b"%": b"*",
    b"&": b"|", b"|": b"&", b"^": b"&", b"<<": b">>", b">>": b"<<",
}
JOINED = {b"&&": b"||", b"||": b"&&"}
STEPPED = {b"++": b"--", b"--": b"++"}

# Functions to which it is the same in which order two neighbours come, by the place of the first of them; None: all.
COMMUTING = {
    "common_factor": None,
    "fmax": None, "fmin": None,
    "larger": None,
    "qz_interval_add": (1,), "qz_interval_multiply": (1,),
    "qz_wide_order_products": (0, 2),
    "qz_wide_product": None,
    "qz_wide_product_below": (0, 2),
    "qz_wide_sum": None,
    "qzplan_number_add": (1,), "qzplan_number_multiply": (1,),
}

FIXED = ("ConstantExpr", "UnaryExprOrTypeTraitExpr", "OffsetOfExpr", "ImplicitValueInitExpr", "PredefinedExpr")
REMOVED = ("CallExpr", "CompoundAssignOperator")
WRAPPED = ("ParenExpr",)


@dataclasses.dataclass
class Mutant:
    """kind, and the places that read otherwise in it: (begin, end, text)."""
    kind: str
    edits: list
    is_statement: bool = False
    is_condition: bool = False


class Finder:
    """Collects the mutants of one function."""

    def __init__(self, source):
        self.source = source
        self.mutants = []

    def text(self, node):
        return self.source[node.begin:node.end]

    def add(self, kind, node, text, **what):
        self.mutants.append(Mutant(kind, [(node.begin, node.end, text)], **what))

    def gap(self, left, right):
        """Where the operator stands between two operands, and what it is."""
        between = self.source[left.end:right.begin]
        bare = re.sub(rb"/\*.*?\*/", lambda comment: b" " * len(comment.group(0)), between, flags=re.S)
        found = re.search(rb"[-+*/%&|^<>=!]+", bare)
        return (left.end + found.start(), left.end + found.end(), found.group(0)) if found else None

    # What is found at a node of each kind.

    def binary(self, node):
        left, right = node.children
        if not (left.is_placed() and right.is_placed()):
            return
        gap = self.gap(left, right)
        operator = node.operator.encode()
        if gap is None or gap[2] != operator:
            return

        def instead(other):
            return self.source[node.begin:gap[0]] + other + self.source[gap[1]:node.end]

        for other in COMPARED.get(operator, ()):
            self.add("compare", node, instead(other))
        if operator in JOINED:
            self.add("join", node, instead(JOINED[operator]))
        if operator in COMPUTED and not (operator == b"+" and "*" in right.type) and not (
                operator == b"-" and "*" in left.type and "*" in right.type):
            self.add("compute", node, instead(COMPUTED[operator]))

    def compound(self, node):
        left, right = node.children
        gap = self.gap(left, right) if left.is_placed() and right.is_placed() else None
        if gap is not None and gap[2][:-1] in COMPUTED:
            other = COMPUTED[gap[2][:-1]] + b"="
            self.add("compute", node, self.source[node.begin:gap[0]] + other + self.source[gap[1]:node.end])

    def unary(self, node):
        operand = node.children[0]
        if node.operator == "-" and operand.is_placed() and "Literal" not in operand.kind:
            self.add("compute", node, self.text(operand))
        operator = node.operator.encode()
        if operator in STEPPED:
            text = self.text(node)
            at = text.rfind(operator) if node.is_postfix else text.find(operator)
            self.add("compute", node, text[:at] + STEPPED[operator] + text[at + 2:])

    def literal(self, node, parent):
        text = self.text(node)
        if parent.kind == "ReturnStmt" or self.is_no_number(parent):
            return
        # Next to a border the other way says what the mutant of the comparison does not.
        step = b" - 1" if parent.kind == "BinaryOperator" and parent.operator in ("<", ">=") else b" + 1"
        if parent.kind == "BinaryOperator" and parent.operator in ("<", "<=", ">", ">=") and parent.children[0] is node:
            step = b" + 1" if step == b" - 1" else b" - 1"
        self.add("constant", node, b"(" + text + step + b")")

    def is_no_number(self, node):
        """`{0, 0}`: a number over zero is none, whatever stands over it, and both are asked as one."""
        return node.kind == "InitListExpr" and "qzplan_number" in node.type and re.fullmatch(
            rb"\{0,\s*0\}", self.text(node)) is not None

    def condition(self, node):
        """The parts of a condition that are no comparison, each as its opposite."""
        while node.kind in WRAPPED and node.children:
            node = node.children[0]
        if node.kind == "UnaryOperator" and node.operator == "!":
            self.condition(node.children[0])
        elif node.kind == "BinaryOperator" and node.operator.encode() in JOINED:
            pass  # its operands are asked by themselves
        elif node.is_placed() and not (node.kind == "BinaryOperator" and node.operator.encode() in COMPARED):
            if "Literal" not in node.kind:
                self.add("negate", node, b"!(" + self.text(node) + b")", is_condition=True)

    def arguments(self, node):
        same = COMMUTING.get(node.children[0].meant, ())
        for at, (left, right) in enumerate(zip(node.children[1:], node.children[2:])):
            if same is None or at in same:
                continue
            if (left.is_placed() and right.is_placed() and left.type == right.type and left.end <= right.begin
                    and self.text(left) != self.text(right)):
                self.mutants.append(Mutant("swap", [(left.begin, left.end, self.text(right)),
                                                    (right.begin, right.end, self.text(left))]))

    def returned(self, node, kind):
        value = node.children[0] if node.children else None
        if value is None or not value.is_placed():
            return
        inner = value
        while inner.kind in WRAPPED and inner.children:
            inner = inner.children[0]
        if inner.kind == "BinaryOperator" and inner.operator.encode() in COMPARED:
            return
        if inner.kind == "UnaryOperator" and inner.operator == "!":
            self.condition(inner)
        elif "*" in kind:
            self.add("return", value, b"(" + kind.encode() + b")0")
        elif value.kind == "CompoundLiteralExpr" or re.match(r"(const )?(struct |qzplan_|qz_)", value.type):
            self.add("return", value, b"(" + kind.encode() + b"){0}")
        else:
            self.add("return", value, b"!(" + self.text(value) + b")")

    def statement(self, node):
        is_assignment = node.kind == "BinaryOperator" and node.operator == "="
        is_step = node.kind == "UnaryOperator" and node.operator in ("++", "--")
        inner = node
        while inner.kind in ("CStyleCastExpr", *WRAPPED) and inner.children:
            inner = inner.children[0]
        if node.is_placed() and (is_assignment or is_step or inner.kind in REMOVED):
            end = self.source.index(b";", node.end) + 1
            self.mutants.append(Mutant("remove", [(node.begin, end, b";")], is_statement=True))

    # The walk.

    def visit(self, node, parent, kind):
        if node.kind in FIXED or (node.kind == "VarDecl" and node.storage == "static"):
            return
        if node.is_placed():
            self.at(node, parent, kind)
        skipped = node.children[3:4] if node.kind == "ForStmt" else []
        for child in node.children:
            if not any(child is other for other in skipped):
                self.visit(child, node, kind)

    def at(self, node, parent, kind):
        if parent.kind in ("CompoundStmt", "CaseStmt", "DefaultStmt"):
            self.statement(node)
        if node.kind == "BinaryOperator":
            self.binary(node)
        elif node.kind == "CompoundAssignOperator":
            self.compound(node)
        elif node.kind == "UnaryOperator":
            self.unary(node)
        elif node.kind in ("IntegerLiteral", "FloatingLiteral", "CharacterLiteral"):
            self.literal(node, parent)
        elif node.kind == "CallExpr":
            self.arguments(node)
        elif node.kind == "ReturnStmt":
            self.returned(node, kind)
        for child in asked(node):
            self.condition(child)


def asked(node):
    """The conditions of a node."""
    if node.kind in ("IfStmt", "WhileStmt", "ConditionalOperator"):
        return node.children[:1]
    if node.kind == "DoStmt":
        return node.children[1:2]
    if node.kind == "ForStmt":
        return [child for child in node.children[2:3] if child.kind]
    if node.kind == "BinaryOperator" and node.operator.encode() in JOINED:
        return node.children
    return []


def mutants(function, source):
    """Every mutant of a function."""
    finder = Finder(source)
    kind = re.match(r"(.*?)\s*\(", function.type).group(1)
    finder.visit(function, function, kind)
    seen, found = set(), []
    for mutant in finder.mutants:
        key = tuple(mutant.edits)
        if key not in seen:
            seen.add(key)
            found.append(mutant)
    return found
