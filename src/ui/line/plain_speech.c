/* plain_speech.c: sentences made fit to be read aloud: signs and codes become words. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_speech.h"

#include <stdbool.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"

/* The screens write for the eye, in as few columns as they can. The sentences that they share with
 * the line mode come through here, so that no phrase is kept twice. */

/* Does a word end here? A point may end a sentence; before a digit it is part of a number. */
static bool ends_word(const char *at)
{
    return at[0] == '\0' || (strchr(" .,;:)?!\n", at[0]) != NULL && !ascii_is_digit(at[1]));
}

/* The bytes of a number such as 1,234.5, which a point or comma at its end is no part of. */
static size_t number_length(const char *at)
{
    size_t length = 0;
    while (ascii_is_digit(at[length]) || (length > 0 && (at[length] == '.' || at[length] == ',') &&
                                          ascii_is_digit(at[length + 1]))) {
        length++;
    }
    return length;
}

static void number_append(struct text *out, const char *at, size_t length)
{
    text_format(out, "%.*s", (int)length, at);
}

/* " (-1)": what has changed, after what it is now. The bytes read, 0 where it is none. */
static size_t change_say(struct text *out, const char *at)
{
    if (at[0] != ' ' || at[1] != '(' || (at[2] != '+' && at[2] != '-')) return 0;
    size_t length = number_length(at + 3);
    if (length == 0 || at[3 + length] != ')') return 0;
    text_append(out, at[2] == '+' ? " up " : " down ");
    number_append(out, at + 3, length);
    return length + 4;
}

/* "W2", "B1", "-0": whom a country leans to. */
static size_t leaning_say(struct text *out, const char *at)
{
    if (at[1] < '0' || at[1] > '3' || !ends_word(at + 2)) return 0;
    if (at[0] == '-' && at[1] == '0') text_append(out, "neutral");
    else if (at[0] == 'W') text_format(out, "Washington %c of 3", at[1]);
    else if (at[0] == 'B') text_format(out, "Beijing %c of 3", at[1]);
    else return 0;
    return 2;
}

static bool begins_sentence(const struct text *out)
{
    size_t length = out->length;
    return length == 0 || (length > 1 && memcmp(out->data + length - 2, ". ", 2) == 0);
}

/* "in the fourth quarter", but "2025 Q1 to 2027 Q4" needs no article. */
static bool wants_article(const struct text *out)
{
    static const char *const before[] = {" in ", " by ", " before ", " since ", " end of "};
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        size_t length = strlen(before[i]);
        if (out->length >= length &&
            memcmp(out->data + out->length - length, before[i], length) == 0)
            return true;
    }
    return false;
}

/* "2025 Q1". */
static size_t quarter_say(struct text *out, const char *at)
{
    static const char *const names[] = {"first", "second", "third", "fourth"};
    bool year = number_length(at) == 4 && at[4] == ' ' && at[5] == 'Q';
    if (!year || at[6] < '1' || at[6] > '4' || !ends_word(at + 7)) return 0;
    size_t begin = out->length;
    bool first = begins_sentence(out);
    if (wants_article(out)) text_append(out, "the ");
    text_format(out, "%s quarter of %.4s", names[at[6] - '1'], at);
    if (first && out->length > begin) out->data[begin] += 'A' - 'a';
    return 7;
}

/* "+3", "-3", where a word begins; a hyphen inside a word or a range is none. */
static size_t sign_say(struct text *out, const char *at)
{
    size_t length = at[0] == '+' || at[0] == '-' ? number_length(at + 1) : 0;
    if (length == 0) return 0;
    text_append(out, at[0] == '+' ? "plus " : "minus ");
    number_append(out, at + 1, length);
    return length + 1;
}

/* What stands at the start of a word. */
static size_t word_say(struct text *out, const char *at)
{
    size_t used = leaning_say(out, at);
    if (used == 0) used = quarter_say(out, at);
    return used > 0 ? used : sign_say(out, at);
}

/* "20%", "20 %". */
static size_t percent_say(struct text *out, const char *at)
{
    size_t used = at[0] == '%' ? 1 : at[0] == ' ' && at[1] == '%' ? 2 : 0;
    if (used > 0) text_append(out, " percent");
    return used;
}

void plain_speech_words(char *out, size_t size, const char *text)
{
    struct text said;
    char before = ' ';
    text_init(&said, out, size);
    for (const char *at = text; *at;) {
        size_t used = 0;
        if (ascii_is_digit(before)) used = percent_say(&said, at);
        if (used == 0 && ascii_is_digit(before)) used = change_say(&said, at);
        if (used == 0 && (before == ' ' || before == '(')) used = word_say(&said, at);
        if (used == 0) {
            number_append(&said, at, 1);
            used = 1;
        }
        before = at[used - 1];
        at += used;
    }
}
