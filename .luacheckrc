-- What scripts see, and nothing else: the library of the sandbox (src/script/library.c).
stds.chokepoint = {
  read_globals = {
    "assert", "count", "error", "ipairs", "pairs", "print", "require", "select",
    "tonumber", "tostring", "type",
    math = { fields = { "abs", "ceil", "floor", "max", "min", "sqrt", "tointeger", "type" } },
    string = { fields = { "byte", "format", "len", "lower", "rep", "sub", "upper" } },
    table = { fields = { "concat", "insert", "remove", "sort", "unpack" } },
  },
}
std = "chokepoint"
max_line_length = 100
-- Stubs for editors: names without bodies, and a line a field.
files["lua/lib/meta"] = { ignore = { "111", "112", "212", "631" } }
-- Tests of moves and events know how to expect something.
files["/**/tests/lua"] = {
  read_globals = { expect = { fields = { "less", "more", "same", "text" } } },
}
