/* option.c: a subcommand's options, read from a table. */
/* SPDX-License-Identifier: MIT */
#include "command/option.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static int find(const struct option_spec *specs, const char *name, size_t length)
{
    for (int i = 0; specs[i].name; i++) {
        if (strlen(specs[i].name) == length && memcmp(specs[i].name, name, length) == 0) return i;
    }
    return -1;
}

static bool complain_unknown(const struct option_spec *specs, const char *argument)
{
    const char *names[OPTIONS_MAX];
    size_t count = 0;
    for (; specs[count].name; count++) names[count] = specs[count].name;
    const char *close = text_closest(argument + 2, names, count);
    fprintf(stderr, "chokepoint: found %s, which is no option here", argument);
    if (close) fprintf(stderr, "; did you mean --%s?\n", close);
    else fprintf(stderr, "; --help lists the options\n");
    return false;
}

static bool take_number(struct option_values *out, int index, const char *text)
{
    const struct option_spec *spec = &out->specs[index];
    char *end;
    errno = 0;
    out->number[index] = strtoull(text, &end, 10);
    bool good = errno == 0 && *text >= '0' && *text <= '9' && *end == '\0' &&
                out->number[index] >= spec->low && out->number[index] <= spec->high;
    if (!good) {
        fprintf(stderr, "chokepoint: --%s: found \"%s\", expected a whole number from %" PRIu64
                " to %" PRIu64 "\n", spec->name, text, spec->low, spec->high);
    }
    return good;
}

/* Takes the option at argv[*at], and its value, which may be the next argument. */
static bool take_option(struct option_values *out, int argc, char **argv, int *at)
{
    const char *argument = argv[*at];
    size_t length = strcspn(argument + 2, "=");
    int index = find(out->specs, argument + 2, length);
    if (index < 0) return complain_unknown(out->specs, argument);
    const struct option_spec *spec = &out->specs[index];
    bool joined = argument[2 + length] == '=';
    out->given[index] = true;
    if (spec->kind == OPTION_FLAG) {
        if (joined) fprintf(stderr, "chokepoint: --%s takes no value\n", spec->name);
        return !joined;
    }
    if (!joined && *at + 1 >= argc) {
        fprintf(stderr, "chokepoint: --%s: expected a value, %s, behind it\n", spec->name,
                spec->value);
        return false;
    }
    const char *text = joined ? argument + 2 + length + 1 : argv[++*at];
    out->text[index] = text;
    return spec->kind == OPTION_TEXT || take_number(out, index, text);
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
        } else if (!ended && argv[i][0] == '-' && argv[i][1]) {
            fprintf(stderr, "chokepoint: found %s, expected options as --NAME; --help lists them\n",
                    argv[i]);
            return false;
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

void option_print(const struct option_spec *specs, FILE *stream)
{
    for (; specs->name; specs++) {
        char left[64];
        snprintf(left, sizeof left, "--%s%s%s", specs->name, specs->value ? " " : "",
                 specs->value ? specs->value : "");
        fprintf(stream, "  %-24s %s\n", left, specs->help);
    }
}
