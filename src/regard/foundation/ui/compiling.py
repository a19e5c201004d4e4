"""How pages are compiled: three things that Jinja does for each piece of a page are done once for many.

It hands every piece up through all the parts around it, one by one; here what a part gives is joined and handed on as
one text. It marks what it has escaped as safe, only to join it at once. And it calls `_` through its context, which
asks for the reader's language each time; here the words a template says are looked up in those of one language, and
values are put into them as they stand in a page.
"""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, _escape_inner, escape


def shown(value):
    """A value as it stands in a page."""
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    if kind is Markup:
        return value
    return str(value) if kind is int else escape(value)


def filled(words, values):
    """Words said by the house, with values that are shown already in their places."""
    return Markup(str.__mod__(words, values))


class Compiling(CodeGenerator):
    in_macros = 0

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escape = environment.shown")
        self.writeline("said, filled = environment.said(), environment.filled")

    def writeline(self, x: str, node: nodes.Node | None = None, extra: int = 0) -> None:
        pieces = x.removeprefix("yield from ")
        super().writeline(x if pieces == x else f"yield concat({pieces})", node, extra)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:
        if node.ignore_missing or not node.with_context:
            return super().visit_Include(node, frame)
        self.writeline("template = environment.get_template(", node)
        self.visit(node.template, frame)
        self.write(f", {self.name!r})")
        seen = f"template.new_context(context.get_all(), True, {self.dump_local_context(frame)})"
        self.simple_write(f"concat(template.root_render_func({seen}))", frame)

    def macro_body(self, node: nodes.Macro | nodes.CallBlock, frame: Frame) -> tuple[Frame, MacroRef]:
        """An imported macro outlives the page that imported it first, and with it the language of that page."""
        self.in_macros += 1
        body = super().macro_body(node, frame)
        self.in_macros -= 1
        return body

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        match node:
            case nodes.Call(
                node=nodes.Name(name="_"),
                args=[nodes.Const(value=str(words))],
                dyn_args=None,
                dyn_kwargs=None,
            ) if not self.in_macros:
                self.say(words, node.kwargs, frame)
            case _:
                super().visit_Call(node, frame, forward_caller=forward_caller)

    def say(self, words: str, values: list[nodes.Keyword], frame: Frame) -> None:
        if not values:
            return self.write(f"said[{words!r}]")
        self.write(f"filled(said[{words!r}], {{")
        for value in values:
            self.write(f"{value.key!r}: escape(")
            self.visit(value.value, frame)
            self.write("), ")
        self.write("})")
