/* hostile.h: texts of scripts of every kind, made at random of the worst that a script can do. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SCRIPT_HOSTILE_H
#define TESTS_SCRIPT_HOSTILE_H

#include <stdint.h>

#include "base/text.h"

enum hostile_kind { HOSTILE_MOVE, HOSTILE_OPPONENT, HOSTILE_EVENT, HOSTILE_TEST, HOSTILE_KINDS };

/* The folder of a kind, and what is told of it. */
const char *hostile_folder(enum hostile_kind kind);

/* The round's text: the same in every run. Most can be loaded; each calls functions of the library
 * and of what its kind is given, with extreme values, at load or when it is called. */
void hostile_write(struct text *out, enum hostile_kind kind, uint64_t round);

#endif
