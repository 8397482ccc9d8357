/* mangle.h: what programs and people do to a table when they save or edit it, one thing at a time.
 */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_DATA_MANGLE_H
#define TESTS_DATA_MANGLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/* How many there are, and what each is called. */
size_t mangle_count(void);
const char *mangle_name(size_t which);

/* May the table mean something else after it, as it stands? */
bool mangle_may_mean(size_t which);

/* Is the table read as if nothing had been done to it? */
bool mangle_reads(size_t which);

/* The table after it; free() it. NULL where there is nothing to change. */
char *mangle_apply(size_t which, const char *bytes, size_t length, size_t *out_length);

/* Each in turn: writes FOLDER/NAME changed, asks `load` whether it could be read, and with what
 * messages; how many were neither read, if they should be, nor named. The file is as it was then.
 */
size_t mangle_each(const char *folder, const char *name,
                   bool (*load)(void *context, struct diag_list *list), void *context);

/* Is what was told the one thing: at most two messages, of which one names it by word? Prints all
 * where it is not. */
bool mangle_told(size_t which, const struct diag_list *list, const char *file);

#endif
