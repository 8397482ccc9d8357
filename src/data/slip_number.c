/* slip_number.c: what spreadsheets and people make of a number. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/slip.h"

enum { NUMBER_SIZE = 64 };

/* A number as it was found, and what is left of it when what does not belong there is taken off. */
struct cleaning {
    struct text what; /* all that was found */
    char left[NUMBER_SIZE];
    const char *cure; /* where no number can be told */
};

static void found(struct cleaning *cleaning, const char *what)
{
    text_format(&cleaning->what, "%s%s", cleaning->what.length ? " and " : "has ", what);
}

static bool one_of(const char *text, const char *const *words)
{
    while (*words && !ascii_equal(text, *words)) words++;
    return *words;
}

/* Takes out every occurrence of a sign. */
static bool take_out(char *text, const char *sign)
{
    bool any = false;
    size_t length = strlen(sign);
    for (char *at = strstr(text, sign); at; at = strstr(at, sign)) {
        memmove(at, at + length, strlen(at + length) + 1);
        any = true;
    }
    return any;
}

/* Signs that people set beside a number, and what they are called. */
static const struct {
    const char *sign, *what;
} beside[] = {
    {"%", "a percent sign"},
    {"\xE2\x80\xB0", "a per mille sign"},
    {"$", "a sign of a currency"},
    {"\xE2\x82\xAC", "a sign of a currency"},
    {"\xC2\xA3", "a sign of a currency"},
    {"\xC2\xA5", "a sign of a currency"},
    {"\"", "quotation marks"},
    {"\xE2\x80\x9C", "curly quotation marks"},
    {"\xE2\x80\x9D", "curly quotation marks"},
    {"\xE2\x80\x9E", "curly quotation marks"},
    {"'", "an apostrophe"},
    {"\xE2\x80\x99", "an apostrophe"},
    {"\xE2\x80\x98", "an apostrophe"},
    {"_", "a stroke between digits"},
    {" ", "a blank"},
    {"\xC2\xA0", "a blank"},
    {"\xE2\x80\xAF", "a blank"},
    {"\xE2\x80\x89", "a blank"},
    {"\xE2\x80\x87", "a blank"},
};

/* "70.3 (2024)", "70.3[1]": what stands behind it in brackets. */
static void note_take(struct cleaning *cleaning)
{
    char *text = cleaning->left, *note = strpbrk(text, "([");
    if (!note || note == text) return;
    found(cleaning, "a note behind it");
    *note = '\0';
}

/* "30-", as accounts print it. */
static void minus_take(struct cleaning *cleaning)
{
    char *text = cleaning->left;
    size_t length = strlen(text);
    if (length < 2 || text[length - 1] != '-' || !ascii_is_digit(text[length - 2])) return;
    found(cleaning, "a minus sign behind it");
    memmove(text + 1, text, length - 1);
    text[0] = '-';
}

/* Letters before or behind the number, as its unit. */
static void unit_take(struct cleaning *cleaning)
{
    char *text = cleaning->left, *end = text + strlen(text);
    size_t before = 0;
    while (text[before] && !ascii_is_digit(text[before]) && !strchr("+-.,", text[before])) before++;
    while (end > text && !ascii_is_digit(end[-1]) && !strchr(".,", end[-1])) end--;
    if (end <= text + before) return;
    if (before > 0 || *end)
        found(cleaning, *end ? "a sign or a unit behind it" : "a word before it");
    if ((unsigned char)*end >= 0x80) cleaning->cure = "write the number alone, with its fraction";
    if (*end && strspn(end, "kKmMbBtTilondrs") == strlen(end) && !ascii_equal(end, "t")) {
        cleaning->cure = "write it whole, in the unit of its column";
    }
    *end = '\0';
    memmove(text, text + before, strlen(text + before) + 1);
}

static void signs_take(struct cleaning *cleaning)
{
    const char *last = NULL;
    char *text = cleaning->left;
    size_t length = strlen(text);
    if (length > 2 && text[0] == '(' && text[length - 1] == ')') {
        found(cleaning, "brackets, which are a minus sign in accounts");
        text[0] = '-';
        text[length - 1] = '\0';
    }
    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++) {
        if (!take_out(text, beside[i].sign)) continue;
        bool blank = strcmp(beside[i].what, "a blank") == 0;
        bool told = (last && strcmp(last, beside[i].what) == 0) || (blank && last);
        if (!told) found(cleaning, blank ? "a blank between its digits" : beside[i].what);
        last = beside[i].what;
    }
}

/* 1.5E+05: the point moves as the exponent says. */
static void exponent_take(struct cleaning *cleaning)
{
    char *text = cleaning->left, *e = strpbrk(text, "eE"), digits[NUMBER_SIZE];
    if (!e || e == text || !ascii_is_digit(e[-1]) ||
        !(ascii_is_digit(e[1]) || (strchr("+-", e[1]) && ascii_is_digit(e[2]))))
        return;
    int power = atoi(e + 1), point = 0, used = 0;
    bool passed = false, minus = *text == '-';
    found(cleaning, "an exponent");
    for (const char *at = text; at < e; at++) {
        if (*at == '.' || *at == ',') passed = true;
        if (!ascii_is_digit(*at)) continue;
        digits[used++] = *at;
        point += !passed;
    }
    digits[used] = '\0';
    point += power;
    if (point > 15 || point < -12 || used > 15) {
        cleaning->cure = "write it with all its digits";
        memcpy(text, "0", 2); /* a number, whatever it is */
        return;
    }
    struct text out;
    text_init(&out, cleaning->left, sizeof cleaning->left);
    text_append(&out, minus ? "-" : "");
    if (point <= 0) text_append(&out, "0");
    for (int i = point < 0 ? point : 0; i < used || i < point; i++) {
        if (i == (point > 0 ? point : point < 0 ? point : 0)) text_append(&out, ".");
        text_append(&out, (char[2]){i >= 0 && i < used ? digits[i] : '0', '\0'});
    }
}

/* Are there three digits between one of these signs and the next, and behind the last? */
static bool grouped(const char *text, char sign)
{
    const char *at = strchr(text, sign);
    for (; at; at = strchr(at + 1, sign)) {
        if (strspn(at + 1, "0123456789") != 3) return false;
    }
    return true;
}

static size_t count_of(const char *text, char sign)
{
    size_t count = 0;
    for (; *text; text++) count += *text == sign;
    return count;
}

/* Commas and points: which parts thousands, and which the fraction? */
static void marks_take(struct cleaning *cleaning)
{
    char *text = cleaning->left, *comma = strrchr(text, ','), *point = strrchr(text, '.');
    size_t commas = count_of(text, ','), points = count_of(text, '.');
    if (commas == 0 && points < 2) return;
    if (commas == 1 && points == 0) {
        size_t before = (size_t)(comma - text) - (*text == '-');
        bool open = strlen(comma + 1) == 3 && before <= 3 && text[*text == '-'] != '0';
        found(cleaning,
              open ? "a comma, which may part thousands or the fraction" : "a decimal comma");
        if (open) cleaning->cure = "write it without the comma, or with a point";
        *comma = '.';
    } else if (commas > 0 && points > 0 && (commas == 1) != (points == 1 && comma < point)) {
        found(cleaning, comma > point ? "points between thousands and a decimal comma"
                                      : "commas between thousands");
        take_out(text, comma > point ? "." : ",");
        if (comma > point && strchr(text, ',')) *strchr(text, ',') = '.';
    } else if (commas > 0 && points == 1 && comma < point) {
        found(cleaning, "commas between thousands");
        take_out(text, ",");
    } else if (points == 0) {
        found(cleaning, "commas between thousands");
        take_out(text, ",");
    } else if (commas == 0 && grouped(text, '.')) {
        found(cleaning, "points between thousands");
        take_out(text, ".");
    }
}

static bool said(struct slip *out, const char *what, const char *cure)
{
    snprintf(out->what, sizeof out->what, "%s", what);
    snprintf(out->cure, sizeof out->cure, "%s", cure);
    return true;
}

/* Words and signs that people put where there is no number. */
static bool word_slip(struct slip *out, const char *text)
{
    static const char *const none[] = {
        "n/a",          "na",           "n.a.", "nan",  "null", "nil", "none", "-",   "--",
        "\xE2\x80\x93", "\xE2\x80\x94", "?",    "..",   "...",  ".",   "tbd",  "tba", "unknown",
        "missing",      "empty",        "inf",  "-inf", "k.a.", "nd",  "n.d.", NULL};
    static const char *const truths[] = {"true", "yes", "wahr", "vrai", "ja", "oui", "y", NULL};
    static const char *const lies[] = {"false", "no", "falsch", "faux", "nein", "non", "n", NULL};
    if (one_of(text, none)) {
        return said(out, "says that there is no number",
                    "write one, with its source, or take the row out");
    }
    if (one_of(text, truths)) return said(out, "is a word for true", "write 1");
    if (one_of(text, lies)) return said(out, "is a word for false", "write 0");
    return false;
}

static bool has_month(const char *text)
{
    static const char *const months[] = {"jan",
                                         "feb",
                                         "mar",
                                         "apr",
                                         "may",
                                         "jun",
                                         "jul",
                                         "aug",
                                         "sep",
                                         "oct",
                                         "nov",
                                         "dec",
                                         "mai",
                                         "okt",
                                         "dez",
                                         "m\xC3\xA4r",
                                         "f\xC3\xA9v",
                                         "avr",
                                         "juin",
                                         "ao\xC3\xBB",
                                         ("d\xC3\xA9"
                                          "c")};
    for (; *text; text++) {
        for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
            const char *a = text, *b = months[i];
            while (*b && ascii_lower(*a) == *b) a++, b++;
            if (!*b) return true;
        }
    }
    return false;
}

/* 1/3/2025, 1.3.2025, 2025-03-01, 12:30, Jan 25, 1. Mai. */
static bool date_slip(struct slip *out, const char *text)
{
    size_t digits = strspn(text, "0123456789");
    char sign = text[digits];
    const char *second = text + digits + 1;
    bool parted =
        digits > 0 && digits <= 4 && sign && strchr("/-.:", sign) && ascii_is_digit(*second);
    size_t more = parted ? strspn(second, "0123456789") : 0;
    const char *third = second + more;
    bool whole = parted && more <= 2 && *third == sign && ascii_is_digit(third[1]);
    bool time = parted && sign == ':' && more == 2;
    bool month = has_month(text) && strpbrk(text, "0123456789");
    if (!(whole && !(sign == '.' && strlen(third + 1) == 3)) && !time && !month) return false;
    return said(out, "is a date, as spreadsheets make of what looks like one",
                "set the column to text in the sheet, and write it again");
}

/* ~5, <5, 5-10, 1/2. */
static bool rough_slip(struct slip *out, const char *text)
{
    static const char *const signs[] = {
        "~",  "<",  ">",     "\xE2\x89\x88", "\xC2\xB1", "\xE2\x89\xA4", "\xE2\x89\xA5",
        "ca", "c.", "about", "approx"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (strncmp(text, signs[i], strlen(signs[i])) == 0 && strpbrk(text, "0123456789")) {
            return said(out, "is an estimate with a sign for it", "write the number alone");
        }
    }
    size_t digits = strspn(text, "0123456789.");
    const char *at = text + digits;
    bool dash = *at == '-' || strncmp(at, "\xE2\x80\x93", 3) == 0 || strncmp(at, " - ", 3) == 0 ||
                strncmp(at, " to ", 4) == 0 || strncmp(at, "..", 2) == 0;
    if (digits > 0 && dash && strpbrk(at, "0123456789")) {
        return said(out, "is a span of numbers", "write one, and say the span in the source");
    }
    if (digits > 0 && (*at == '/' || *at == ':') && ascii_is_digit(at[1])) {
        return said(out, "is a fraction", "write it with a decimal point");
    }
    return false;
}

bool slip_number(struct slip *out, const char *text)
{
    double number;
    if (strlen(text) >= NUMBER_SIZE) return false;
    if (slip_sheet(out, text) || word_slip(out, text) || date_slip(out, text) ||
        rough_slip(out, text))
        return true;
    struct cleaning cleaning = {0};
    text_init(&cleaning.what, out->what, sizeof out->what);
    memcpy(cleaning.left, text, strlen(text) + 1);
    note_take(&cleaning);
    signs_take(&cleaning);
    minus_take(&cleaning);
    exponent_take(&cleaning);
    unit_take(&cleaning);
    marks_take(&cleaning);
    if (cleaning.what.length == 0 || !csv_number(&number, cleaning.left)) return false;
    if (cleaning.cure) snprintf(out->cure, sizeof out->cure, "%s", cleaning.cure);
    else snprintf(out->cure, sizeof out->cure, "write %s", cleaning.left);
    return true;
}
