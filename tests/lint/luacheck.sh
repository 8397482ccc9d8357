# Every Lua file is clean under luacheck with the sandbox's own list of names.
# Needs: luacheck
set -eu
luacheck --quiet --no-color lua tests/lua tests/packs
