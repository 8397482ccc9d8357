/* option.c: a subcommand's options, read from a table. */
/* SPDX-License-Identifier: MIT */
#include "command/option.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/print.h"
#include "base/text.h"

/* Packs may be added wherever the game's files are read, so every command takes them. */
static const struct option_spec pack = {"pack",
                                        OPTION_TEXT,
                                        "DIR",
                                        "add the moves, events, decks and maps of a folder (also "
                                        "$CHOKEPOINT_PACKS)",
                                        0,
                                        0};

static int find(const struct option_spec *specs, const char *name, size_t length)
{
    for (int i = 0; specs[i].name; i++) {
        if (strlen(specs[i].name) == length && memcmp(specs[i].name, name, length) == 0) return i;
    }
    return -1;
}

static bool complain_unknown(const struct option_spec *specs, const char *argument)
{
    const char *names[OPTIONS_MAX + 1];
    size_t count = 0;
    for (; specs[count].name; count++) names[count] = specs[count].name;
    names[count++] = pack.name;
    const char *close = text_closest(argument + 2, names, count);
    print_line(stderr, "chokepoint: found %s, which is no option here; %s%s%s", argument,
               close ? "did you mean --" : "--help lists the options", close ? close : "",
               close ? "?" : "");
    return false;
}

static bool take_number(struct option_values *out, int index, const char *text)
{
    const struct option_spec *spec = &out->specs[index];
    char *end;
    errno = 0;
    out->number[index] = strtoull(text, &end, 10);
    bool good = errno == 0 && ascii_is_digit(*text) && *end == '\0' &&
                out->number[index] >= spec->low && out->number[index] <= spec->high;
    if (!good) {
        print_line(stderr,
                   "chokepoint: --%s: found \"%s\", expected a whole number from %" PRIu64
                   " to %" PRIu64,
                   spec->name, text, spec->low, spec->high);
    }
    return good;
}

/* The value of the option at argv[*at]: behind its equals sign, or the next argument; NULL and a
 * sentence where there is none. */
static const char *take_value(const struct option_spec *spec, int argc, char **argv, int *at)
{
    const char *sign = strchr(argv[*at], '=');
    if (sign) return sign + 1;
    if (*at + 1 < argc) return argv[++*at];
    fprintf(stderr, "chokepoint: --%s: expected a value, %s, behind it\n", spec->name, spec->value);
    return NULL;
}

/* One more value of an option that may be given more than once. */
static bool take_each(const struct option_spec *spec, const char **values, int *count, int most,
                      const char *value)
{
    if (*count == most) {
        fprintf(stderr, "chokepoint: --%s: found more than %d of them, expected fewer\n",
                spec->name, most);
        return false;
    }
    values[(*count)++] = value;
    return true;
}

/* Takes the option at argv[*at], and its value, which may be the next argument. */
static bool take_option(struct option_values *out, int argc, char **argv, int *at)
{
    const char *argument = argv[*at];
    size_t length = strcspn(argument + 2, "=");
    bool is_pack = length == strlen(pack.name) && memcmp(argument + 2, pack.name, length) == 0;
    int index = is_pack ? 0 : find(out->specs, argument + 2, length);
    if (index < 0) return complain_unknown(out->specs, argument);
    const struct option_spec *spec = is_pack ? &pack : &out->specs[index];
    if (spec->kind == OPTION_FLAG) {
        bool joined = argument[2 + length] == '=';
        out->given[index] = true;
        if (joined) fprintf(stderr, "chokepoint: --%s takes no value\n", spec->name);
        return !joined;
    }
    const char *text = take_value(spec, argc, argv, at);
    if (!text) return false;
    if (is_pack) return take_each(spec, out->packs, &out->pack_count, PACKS_MAX, text);
    out->given[index] = true;
    out->text[index] = text;
    if (spec->kind == OPTION_EACH) {
        return take_each(spec, out->each, &out->each_count, EACH_MAX, text);
    }
    return spec->kind == OPTION_TEXT || take_number(out, index, text);
}

/* "-v" for "--verbose": a letter with which one flag alone begins. False if it is none. */
static bool take_letter(struct option_values *out, const char *argument)
{
    int found = -1, count = 0;
    for (int i = 0; out->specs[i].name; i++) {
        if (out->specs[i].kind != OPTION_FLAG || out->specs[i].name[0] != argument[1]) continue;
        found = i;
        count++;
    }
    if (count != 1 || argument[2] != '\0') return false;
    return out->given[found] = true;
}

bool option_parse(struct option_values *out, const struct option_spec *specs, int argc, char **argv)
{
    memset(out, 0, sizeof *out);
    out->specs = specs;
    bool ended = false;
    for (int i = 0; i < argc; i++) {
        if (!ended && strcmp(argv[i], "--") == 0) {
            ended = true;
        } else if (!ended && strncmp(argv[i], "--", 2) == 0) {
            if (!take_option(out, argc, argv, &i)) return false;
        } else if (!ended && argv[i][0] == '-' && argv[i][1] && !take_letter(out, argv[i])) {
            print_line(stderr,
                       "chokepoint: found %s, expected options as --NAME; --help lists them",
                       argv[i]);
            return false;
        } else if (!ended && argv[i][0] == '-' && argv[i][1]) {
            continue;
        } else if (out->word_count == WORDS_MAX) {
            fprintf(stderr, "chokepoint: found more than %d words, expected fewer\n", WORDS_MAX);
            return false;
        } else {
            out->words[out->word_count++] = argv[i];
        }
    }
    return true;
}

const char *option_text(const struct option_values *values, int index, const char *fallback)
{
    return values->given[index] ? values->text[index] : fallback;
}

uint64_t option_number(const struct option_values *values, int index, uint64_t fallback)
{
    return values->given[index] ? values->number[index] : fallback;
}

static void print_one(const struct option_spec *spec, FILE *stream)
{
    char left[64];
    snprintf(left, sizeof left, "--%s%s%s", spec->name, spec->value ? " " : "",
             spec->value ? spec->value : "");
    fprintf(stream, "  %-24s %s\n", left, spec->help);
}

void option_print(const struct option_spec *specs, FILE *stream)
{
    for (; specs->name; specs++) print_one(specs, stream);
    print_one(&pack, stream);
}
