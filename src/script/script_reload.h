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

/* Takes over what `fresh`, read from the same places, has new, and deletes `fresh`. A script that
 * was usable stays usable: where its new text fails its check, or its file is gone, the old text is
 * kept, with the shared text it needs; a warning in `list` says so (the mistakes themselves were
 * listed when `fresh` was read). False, and nothing changes, if that cannot be done. All records of
 * `library` move: pointers into it are void afterwards. */
bool script_reload(struct script_reload *out, struct script_library *library,
                   struct script_library *fresh, struct diag_list *list);

#endif
