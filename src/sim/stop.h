/* stop.h: Ctrl-C ends long work, and leaves what it has so far to be told. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_STOP_H
#define SIM_STOP_H

#include <signal.h>
#include <stdbool.h>

/* What Ctrl-C and a request to end did before. */
struct stop {
    struct sigaction interrupt, terminate;
};

/* From now on both only leave word, which stop_wanted tells; what was ignored before stays so. One
 * at a time; stop_leave ends it. */
void stop_take(struct stop *out);
void stop_leave(const struct stop *stop);

/* Was the work asked to end since stop_take? stop_want asks it. */
bool stop_wanted(void);
void stop_want(void);

#endif
