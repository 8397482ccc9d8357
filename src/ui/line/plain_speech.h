/* plain_speech.h: sentences made fit to be read aloud: signs and codes become words. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_SPEECH_H
#define UI_LINE_PLAIN_SPEECH_H

#include <stddef.h>

/* Rewrites what a speech program reads as noise, or swallows: "20%" as "20 percent", "85 (-1)" as
 * "85 down 1", "W2" as "Washington 2 of 3", "2025 Q1" as "first quarter of 2025", "+3" as "plus
 * 3". All else is left as it is. Cut to `size`. */
void plain_speech_words(char *out, size_t size, const char *text);

#endif
