/* read.h: runs a script file once, at load, so that its table can be read. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_READ_H
#define SCRIPT_READ_H

#include <lua.h>

#include "script/fields.h"
#include "script/source.h"

/* Runs the file without view and order, and calls `each` (unless NULL) with the table it returned
 * and the reader's own `subject`. False if anything is wrong; all mistakes are in `diags`. */
bool read_file(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, void (*each)(const struct fields *fields, void *subject),
               void *subject);

/* The file's name without folder and .lua. */
void read_id(char *out, size_t size, const struct source *source);

/* Adds a sandbox's reason as an error: "lib/goods.lua:3: text" is told of that file and line, a
 * reason without a place of `source`. */
void read_tell(const struct source_list *sources, const struct source *source,
               struct diag_list *diags, const char *message);

#endif
