/* plain_glossary.h: the words of the game, each in a sentence. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_GLOSSARY_H
#define UI_LINE_PLAIN_GLOSSARY_H

#include "ui/line/plain_seat.h"

/* A verb of verb.c. */
void plain_glossary_show(struct plain_seat *seat, const struct plain_words *words);

#endif
