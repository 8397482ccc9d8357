/* doctrine.h: what a seat that no person holds plays by: in two sentences, and as a page. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_DOCTRINE_H
#define BRIEF_DOCTRINE_H

#include "script/script.h"

enum { DOCTRINE_SIZE = 2048, DOCTRINE_SHORT_SIZE = 640 };

/* The page: paragraphs with an empty line between, each on a line of its own however the script
 * has broken it. */
void doctrine_page(char out[DOCTRINE_SIZE], const struct opponent *opponent);

/* Its first two sentences. */
void doctrine_short(char out[DOCTRINE_SHORT_SIZE], const struct opponent *opponent);

/* The same of whoever sits in a seat: "human", "random", or an opponent's id. `scripts` may be
 * NULL, as in a replay; then an opponent is told by its id. */
void doctrine_of(char out[DOCTRINE_SHORT_SIZE], const struct script_library *scripts,
                 const char *who);

/* What that seat is called in a sentence: "a human team", "mere chance", "The dam". Borrowed. */
const char *doctrine_name(const struct script_library *scripts, const char *who);

#endif
