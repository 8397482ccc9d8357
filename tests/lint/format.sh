# Every C file is laid out as .clang-format says; a table that reads best as a table says so above it.
# Needs: clang-format git
set -eu
clang-format --dry-run --Werror $(git ls-files 'src/*.[ch]' 'tests/*.[ch]')
