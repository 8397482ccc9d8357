# No word and no number depends on the locale: the C library's letters, orders and months are not used; src/base/ascii.h
# says what a letter is. src/base/locale.c alone asks the locale anything, and of it takes the character set alone.
# Needs: nm
set -eu
build=$1
bad=0
# What <ctype.h>, <wctype.h>, <strings.h>, <wchar.h>, <monetary.h>, <regex.h> and their like come to in an object; curses
# has wide characters of its own.
heeding='_*ctype_.*|is(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit)(_l)?|to(lower|upper)(_l)?
isw.*|tow(lower|upper|ctrans)(_l)?|wctype|wctrans|wcs?width|mbs?r?towcs?|mb(rto|to|r|)len|wc(to|rto)mb|wcsr?tombs|btowc|wctob
str(n)?casecmp(_l)?|strcasestr|strcoll(_l)?|strxfrm(_l)?|wcscoll|wcsxfrm|wcscasecmp|strfmon|regcomp|regexec|fnmatch|glob|wordexp
nl_langinfo(_l)?|localeconv|setlocale|newlocale|uselocale|duplocale|alphasort|rpmatch|gettext'
pattern=$(printf '%s' "$heeding" | tr '\n' '|')
for object in $(find "$build" -name '*.o' ! -path "$build/tests/*" ! -path "$build/base/locale.o"); do
    # What curses draws is handed to it in the terminal's own characters.
    case $object in */ui/terminal/draw.o) mine=mbtowc ;; *) mine=none ;; esac
    for symbol in $(nm -u "$object" | awk '$1 == "U" {sub(/@.*/, "", $2); print $2}' | grep -xE "$pattern" | grep -vx "$mine"); do
        echo "${object#"$build"/}: uses $symbol, which heeds the locale; src/base/ascii.h and src/base/text.h do not"
        bad=1
    done
done
grep -n 'setlocale(' src/base/locale.c | grep -v 'setlocale(LC_CTYPE,' && {
    echo "src/base/locale.c: takes more of the locale than its character set"
    bad=1
}
# Of a date the digits alone are no locale's.
grep -rnE 'strftime\(' src | grep -vE '"[%YmdHMS :TZ-]*"' && { echo "strftime: names of days and months are the locale's"; bad=1; }
exit $bad
