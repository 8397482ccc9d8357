# Flags that would play another world stop the build with a sentence that says what to do.
. tests/command/lib.sh
compiles() { # flags
    # shellcheck disable=SC2086
    ${CC:-cc} -std=c17 -ffp-contract=off -Isrc $1 -fsyntax-only src/engine/turn.c 2> "$place/err"
}
refused() { # flags, what is said
    compiles "$1" && fail "$1 builds"
    expect "$place/err" "$2"
}
compiles "" || fail "$(cat "$place/err")"
refused -ffast-math "build without -ffast-math"
printf 'int a;\n' > "$place/a.c"
has() { ${CC:-cc} "$@" -fsyntax-only "$place/a.c" 2> /dev/null; }
if has -mfpmath=387; then refused -mfpmath=387 "build with CFLAGS='-msse2 -mfpmath=sse'"; fi
if ${CC:-cc} -dM -E - < /dev/null | grep -q __GCC_IEC_559; then
    refused -funsafe-math-optimizations "with -ffp-contract=off"
fi
