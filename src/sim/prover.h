/* prover.h: runs files of tests in Lua, each test on games of its scenario. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_PROVER_H
#define SIM_PROVER_H

#include <stdio.h>

#include "base/diag.h"
#include "data/place.h"

/* What was run. */
struct prover_count {
    size_t tests;
    size_t passed;
    size_t files_broken; /* that could not be read as tests, or crashed */
    bool stopped;        /* by Ctrl-C, before all were run */
};

/* Runs the tests of a file, or of all files *.lua below a folder, in the order of their names, on
 * the scripts of `places`; with `path` NULL all below tests/lua of the home and of each pack. A
 * line a test goes to `stream`, and what was wrong behind it; a file that is no test, or whose
 * process crashes, stops none of the others. Mistakes of scripts and maps go to `list`. False if
 * nothing could be run at all. */
bool prover_run(struct prover_count *count, const struct places *places, const char *const *paths,
                size_t path_count, FILE *stream, struct diag_list *list);

#endif
