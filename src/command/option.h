/* option.h: a subcommand's options, read from a table. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_OPTION_H
#define COMMAND_OPTION_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { OPTIONS_MAX = 12, WORDS_MAX = 1024, EACH_MAX = 32, PACKS_MAX = 16 };

/* OPTION_EACH may be given more than once; a command has one such at most. */
enum option_kind { OPTION_FLAG, OPTION_TEXT, OPTION_NUMBER, OPTION_EACH };

struct option_spec {
    const char *name; /* "seed" for --seed */
    enum option_kind kind;
    const char *value; /* what stands for its value in the usage: "N" */
    const char *help;
    uint64_t low, high; /* of a number */
};

/* What a command line said: options by their index in the table, and the other words. */
struct option_values {
    const struct option_spec *specs;
    bool given[OPTIONS_MAX];
    const char *text[OPTIONS_MAX];
    uint64_t number[OPTIONS_MAX];
    int word_count;
    const char *words[WORDS_MAX];
    int each_count;
    const char *each[EACH_MAX]; /* of its OPTION_EACH */
    int pack_count;
    const char *packs[PACKS_MAX]; /* --pack DIR, which every command takes, and more than once */
};

/* Reads arguments; "--name=value" and "--name value" are alike, a flag may be its first
 * letter where no other begins so, "-v", and "--" ends the options. On false a
 * sentence was printed to standard error. */
bool option_parse(struct option_values *out, const struct option_spec *specs, int argc,
                  char **argv);

/* The text of an option, or `fallback` where it was not given. */
const char *option_text(const struct option_values *values, int index, const char *fallback);
uint64_t option_number(const struct option_values *values, int index, uint64_t fallback);

/* Prints the table for --help. */
void option_print(const struct option_spec *specs, FILE *stream);

#endif
