/* option.h: what one should know of an answer that a move asks for, in a few words beside it. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_OPTION_H
#define BRIEF_OPTION_H

#include "brief/eyes.h"

enum { OPTION_NOTE_SIZE = 160 };

/* Of a partner whom it leans to and follows, "W2  W 60% B ~20%"; of a good the rival's part of
 * world output and the stock at home, "CHN 98%  1.9 months"; of a company what it makes or uses.
 * Empty where there is nothing to say. */
void option_note(char out[OPTION_NOTE_SIZE], const struct eyes *eyes, enum ask_kind kind,
                 const char *id);

#endif
