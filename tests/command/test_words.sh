# What plain mode makes a listener hear: the words of each answer, against a limit for each command.
. tests/command/lib.sh
export LC_ALL=C.UTF-8
bad=0

# The answer to the last of these lines is what stands between its prompt and the next.
spoken() { # limit, lines
    limit=$1
    shift
    printf '%s\n' "$@" | "$program" play rocks-and-chips --seed 7 --beijing random --plain --save "$place/words.csv" > "$place/said" 2>&1
    rm -f "$place/words.csv"
    words=$(awk -v wanted="$#" '
        /^Washington> / { prompts++ }
        prompts == wanted' "$place/said" | wc -w)
    [ "$words" -gt 2 ] || { echo "nothing was said to: $*"; bad=1; }
    [ "$words" -le "$limit" ] || { echo "$words words, more than $limit, to: $*"; bad=1; }
    printf '%4d of %4d words  %s\n' "$words" "$limit" "$*"
}

for line in 'help:480' 'board:110' 'hand:470' 'countries:400' 'country malaysia:250' 'goods:450' 'good gallium:250' \
    'scores:250' 'industries:40' 'why gallium:80' 'prices:60' 'instruments:380' 'set:50' 'time:20' 'sources gallium japan:200' 'undo:40' 'nonsense:60'; do
    spoken "${line##*:}" "${line%:*}"
done
exit $bad
