# Sizes of files and functions: prints the table, fails on the hard limits (function 100, file 600 lines).
# Needs: ctags
set -eu
files=$(find src -name '*.c' | sort)
folder_lines() { find "$1" -name '*.[ch]' -exec cat {} + | wc -l; }
echo "      folder     files  lines   functions: median  p75  p95  max  over 60"
ctags -f - --fields=+ne --kinds-C=f $files | awk -F'\t' '
    { line = 0; end = 0
      for (i = 4; i <= NF; i++) { if ($i ~ /^line:/) line = substr($i, 6); if ($i ~ /^end:/) end = substr($i, 5) }
      split($2, part, "/"); folder = part[3] == "" ? "main" : part[2]
      print folder, end - line + 1, $2, $1 }' | sort -k1,1 -k2,2n > "${TMPDIR:-/tmp}/chokepoint-functions.$$"
trap 'rm -f "${TMPDIR:-/tmp}/chokepoint-functions.$$"' EXIT
for folder in base engine data script game brief ui report sim command all; do
    [ "$folder" = all ] || [ -d "src/$folder" ] || continue
    path=$([ "$folder" = all ] && echo src || echo "src/$folder")
    count=$(find "$path" -name '*.[ch]' | wc -l)
    [ "$count" -eq 0 ] && continue
    lines=$(folder_lines "$path")
    awk -v folder="$folder" '$1 == folder || folder == "all" {print $2}' "${TMPDIR:-/tmp}/chokepoint-functions.$$" | sort -n |
        awk -v folder="$folder" -v count="$count" -v lines="$lines" '
            { length_of[NR] = $1; if ($1 > 60) over++ }
            END { if (NR) printf "      %-10s %5d %6d   %17d %4d %4d %4d %8d\n", folder, count, lines,
                  length_of[int((NR + 1) / 2)], length_of[int(NR * 0.75 + 0.5)], length_of[int(NR * 0.95 + 0.5)],
                  length_of[NR], over }'
done
bad=0
awk '$2 > 100 {print $3 ": " $4 " has " $2 " lines, more than 100: split it"; bad = 1} END {exit bad}' \
    "${TMPDIR:-/tmp}/chokepoint-functions.$$" || bad=1
for file in $(find src lua -name '*.[ch]' -o -name '*.lua' | sort); do
    lines=$(wc -l < "$file")
    [ "$lines" -le 600 ] || { echo "$file has $lines lines, more than 600: split it by subject"; bad=1; }
done
exit $bad
