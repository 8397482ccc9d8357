/* terminfo.h: what this machine knows of the terminal: its description, or that of one like it. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_TERMINFO_H
#define UI_TERMINAL_TERMINFO_H

#include <stdbool.h>

enum { TERMINFO_SAID_SIZE = 384 };

/* Is there a terminal at both ends that can place its cursor? Then its description is there to be
 * asked, by the functions below. The sentence `said` tells where another's stands in for it, or why
 * there is no full screen and what to set; it is empty where nothing need be said, as to a pipe. */
bool terminfo_find(char said[TERMINFO_SAID_SIZE]);

/* The name under which it was found; borrowed until the next terminfo_find. */
const char *terminfo_name(void);

/* What the description says of a capability ("cup"): NULL where it says nothing. */
const char *terminfo_text(const char *capability);

/* Likewise a number ("colors"): 0 where it says nothing. */
int terminfo_number(const char *capability);

#endif
