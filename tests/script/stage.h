/* stage.h: a small world with names, and scripts from texts, for tests of scripts. */
/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SCRIPT_STAGE_H
#define TESTS_SCRIPT_STAGE_H

#include "script/sandbox.h"
#include "script/script.h"
#include "script/shelf.h"

enum { STAGE_TEXT_SIZE = 4096 };

/* A world at rest before turn 3 of 12: countries USA, CHN, JPN, KOR, NLD, ROW and perhaps more;
 * goods gallium and germanium (rock), chip_tools and advanced_logic (chip), soybeans (farm),
 * perhaps more; firms huawei and smic (CHN), lam (USA), asml (NLD). Heap memory: free() it. */
struct world *stage_world(void);

/* Runs `text` as the body of a function(order, view) of a Washington move in the sandbox; what it
 * returns is put in `out` (STAGE_TEXT_SIZE) as text, many joined by a space. False and a reason if
 * it fails. `call` (may be NULL) takes the instruments; `box` (may be NULL) the sandbox after. */
bool stage_run(char *out, const char *text, struct call *call, struct sandbox *box, char *reason);

/* Checks that the text returns that; prints both where not. */
bool stage_gives(const char *text, const char *expected);

/* Checks that the text fails with that reason, without the bracket at its end. */
bool stage_fails(const char *text, const char *expected);

/* A library of the texts given as name, text, name, text, ..., NULL. Messages go to `diags`. */
void stage_library(struct script_library *out, struct diag_list *diags, ...);

/* The text of a whole move of Washington whose play is the body given. Static; one at a time. */
const char *stage_move(const char *fields, const char *play);

/* All messages as lines "line: text". Static; one at a time. */
const char *stage_told(const struct diag_list *diags);

#endif
