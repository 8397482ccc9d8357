# Every exported symbol begins with its file's name, so that a name tells where to look; in a folder
# of a floor with its folder's: ui/widget/table.c may export widget_table_draw.
# Needs: nm
set -eu
build=$1
cd "$build"
nm -A -g --defined-only $(find . -path ./tests -prune -o -name '*.o' -print | sort) | awk '
NF >= 3 {
    split($1, place, ":"); path = place[1]; sub(/^\.\//, "", path); sub(/\.o$/, "", path)
    symbol = $NF; if (symbol ~ /^__/) next
    count = split(path, part, "/"); file = part[count]; folder = count > 2 ? part[count - 1] : ""
    for (noun = file; noun != ""; sub(/_?[^_]*$/, "", noun)) {
        if (symbol == noun || index(symbol, noun "_") == 1) next
        if (folder != "" && (symbol == folder "_" noun || index(symbol, folder "_" noun "_") == 1)) next
    }
    print "src/" path ".c exports " symbol "; its name should begin with " file; bad = 1
}
END { exit bad }'
