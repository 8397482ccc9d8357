/* lesson.c: a commitment from the hot wash, read from one line. */
/* SPDX-License-Identifier: MIT */
#include "game/lesson.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"

/* A piece of what was typed, without blanks at its ends. */
struct part {
    const char *at;
    size_t length;
};

/* What a part may begin with to say what it is; the longer first. */
static const char *const who_labels[] = {"who:", "owner:", NULL};
static const char *const due_labels[] = {"by when:", "when:", "due:", "by:", "by ", NULL};

/* With these a sentence goes on: behind a semicolon too it is what is done, and by nobody's name.
 */
static const char *const deeds[] = {"i will ",   "i shall ", "i'll ", "we will ",
                                    "we shall ", "we'll ",   "then ", NULL};

/* First words of a time where no label says so; and those that are names too, unless nothing or a
 * number follows. */
static const char *const times[] = {
    "next", "end",       "this",     "now",    "today",  "tomorrow", "monday", "tuesday", "q1",
    "q2",   "wednesday", "thursday", "friday", "within", "before",   "until",  "early",   "q3",
    "q4",   "late",      "mid",      "at",     "in",     "from",     NULL};
static const char *const names_too[] = {
    "jan",    "feb",    "mar",    "apr",    "may",       "jun",     "jul",      "aug",
    "sep",    "sept",   "oct",    "nov",    "dec",       "january", "february", "march",
    "april",  "june",   "july",   "august", "september", "october", "november", "december",
    "spring", "summer", "autumn", "winter", NULL};

static struct part part_trim(const char *at, const char *end)
{
    while (at < end && ascii_is_space(*at)) at++;
    while (end > at && ascii_is_space(end[-1])) end--;
    return (struct part){at, (size_t)(end - at)};
}

/* How long the label of the list is with which the part begins, or that is all of it; 0: none. */
static size_t label_length(const struct part *part, const char *const *labels)
{
    for (; *labels; labels++) {
        size_t length = strlen(*labels);
        char begins[24] = "";
        snprintf(begins, sizeof begins, "%.*s ", (int)part->length, part->at);
        if (ascii_begins(begins, *labels)) return length < part->length ? length : part->length;
    }
    return 0;
}

/* Is its first word, of that many letters, one of the list? */
static bool is_among(const struct part *part, size_t length, const char *const *words)
{
    for (; *words; words++) {
        if (strlen(*words) == length && ascii_begins(part->at, *words)) return true;
    }
    return false;
}

static bool is_due(const struct part *part)
{
    size_t word = 0;
    if (part->length == 0) return false;
    while (word < part->length && ascii_is_alphanumeric(part->at[word])) word++;
    struct part rest = part_trim(part->at + word, part->at + part->length);
    bool date = rest.length == 0 || ascii_is_digit(rest.at[0]);
    return ascii_is_digit(part->at[0]) || label_length(part, due_labels) > 0 ||
           is_among(part, word, times) || (date && is_among(part, word, names_too));
}

static void part_copy(char *out, size_t size, struct part part, const char *const *labels)
{
    size_t label = label_length(&part, labels);
    part = part_trim(part.at + label, part.at + part.length);
    if (part.length > 0 && part.at[part.length - 1] == '.') part.length--;
    if (part.length >= size) part.length = size - 1;
    while (part.length > 0 && ((unsigned char)part.at[part.length] & 0xC0) == 0x80) part.length--;
    snprintf(out, size, "%.*s", (int)part.length, part.at);
}

void lesson_who(struct lesson *out, const char *typed)
{
    part_copy(out->who, sizeof out->who, part_trim(typed, typed + strlen(typed)), who_labels);
}

void lesson_due(struct lesson *out, const char *typed)
{
    part_copy(out->due, sizeof out->due, part_trim(typed, typed + strlen(typed)), due_labels);
}

/* The part behind the last semicolon before `end`, which goes back to it; false: there is none. */
static bool part_last(struct part *out, const char *typed, const char **end)
{
    const char *at = *end;
    while (at > typed && at[-1] != ';') at--;
    struct part part = part_trim(at, *end);
    if (at == typed || label_length(&part, deeds) > 0) return false;
    *out = part;
    *end = at - 1;
    return true;
}

struct lesson_typed lesson_read(struct lesson *out, const char *typed)
{
    const char *end = typed + strlen(typed);
    struct part last = {NULL, 0}, before = {NULL, 0};
    bool one = part_last(&last, typed, &end), two = one && part_last(&before, typed, &end);
    bool swapped = two ? is_due(&before) && !is_due(&last) : one && !is_due(&last);
    struct part what = part_trim(typed, end);
    const struct part *who = swapped ? &last : &before, *due = swapped ? &before : &last;
    memset(out, 0, sizeof *out);
    snprintf(out->what, sizeof out->what, "%.*s", (int)what.length, what.at);
    if (who->at) part_copy(out->who, sizeof out->who, *who, who_labels);
    if (due->at) part_copy(out->due, sizeof out->due, *due, due_labels);
    return (struct lesson_typed){what.length > 0, who->at != NULL, due->at != NULL};
}
