/* fields.h: reads the table that a script file returns; every mistake is told, none stops it. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_FIELDS_H
#define SCRIPT_FIELDS_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "script/source.h"

/* A table at a place of the stack, and how messages name it. */
struct fields {
    lua_State *L;
    int table;
    const struct source *source;
    struct diag_list *diags;
    const char *prefix; /* "ask[2]." or "" */
    const char *anchor; /* the key whose line is shown for all, or NULL: its own */
};

/* Adds "path:line:column: prefix key: message" for a field. */
void fields_error(const struct fields *fields, const char *key, const char *format, ...);

/* Tells of keys that are not in `known` (ended by NULL), in the order of their bytes. */
void fields_check(const struct fields *fields, const char *const *known);

/* Copies a text with its white space evened out; `paragraphs` keeps empty lines. Tells if it is
 * missing (where required), no text, too long for `size`, or holds control characters. */
struct fields_text {
    char *out;
    size_t size;
    bool required;
    bool paragraphs;
};
bool fields_text(const struct fields *fields, const char *key, struct fields_text text);

/* Reads an integer in a range; leaves *out alone where it is left out and not required. */
struct fields_range {
    int64_t low, high;
    bool required;
};
bool fields_integer(int64_t *out, const struct fields *fields, const char *key,
                    struct fields_range range);

/* Is there a function of that name? Tells if it is something else, or missing where required. */
bool fields_function(const struct fields *fields, const char *key, bool required);

/* Pushes the field's table and returns its length (0 where it is left out; then nothing is
 * pushed). Tells if it is no sequence or longer than `most`. */
size_t fields_sequence(const struct fields *fields, const char *key, size_t most);

/* Evens out white space, in place of a copy: see fields_text. False if it did not fit. */
bool fields_tidy(char *out, size_t size, const char *text, bool paragraphs);

/* read.c: runs a script file once, at load, so that its table can be read. */

/* Runs the file without view and order, and calls `each` (unless NULL) with the table it returned
 * and the reader's own `subject`. False if anything is wrong; all mistakes are in `diags`. */
bool read_file(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, void (*each)(const struct fields *fields, void *subject),
               void *subject);

/* The file's name without folder and .lua. */
void read_id(char *out, size_t size, const struct source *source);

/* "NAME:LINE:COLUMN" of where the file gives that field, or its name where that cannot be told. */
enum { READ_WHERE_SIZE = SOURCE_NAME_SIZE + 32 };
void read_where(char out[READ_WHERE_SIZE], const struct source *source, const char *key);

/* Adds a sandbox's reason as an error: "lib/goods.lua:3: text" is told of that file and line, a
 * reason without a place of `source`. */
void read_tell(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, const char *message);

#endif
