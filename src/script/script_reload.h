/* script_reload.h: edited scripts take the place of those of a game in play. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_SCRIPT_RELOAD_H
#define SCRIPT_SCRIPT_RELOAD_H

#include "script/script.h"

/* How many files. */
struct script_reload {
    size_t changed;
    size_t added;
    size_t kept; /* as they were: the new text has mistakes, or the file is gone */
};

/* How scripts are tried before they are taken over: mistakes of `scripts` go to `list`. With `only`
 * the one file that is new; NULL: all. False if it could not be done to the end. */
struct script_reload_check {
    bool (*run)(void *context, const struct script_library *scripts, const char *only,
                struct diag_list *list);
    void *context;
};

/* Takes over what `fresh`, read from the same places, has new. Of a file in which a mistake is
 * found the old text is kept, and what was not there before is left out; where new shared text
 * (lua/lib) makes the mistake of a file that nobody edited, all of it stays old. Every mistake is
 * in `list`, which has those that were met when `fresh` was read already, and a warning for each
 * file whose text is not what stands on disk. False, and nothing changes, if that cannot be done.
 * All records of `library` move: pointers into it are void afterwards. */
bool script_reload(struct script_reload *out, struct script_library *library,
                   const struct script_library *fresh, const struct script_reload_check *check,
                   struct diag_list *list);

#endif
