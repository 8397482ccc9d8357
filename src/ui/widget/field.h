/* widget_field.h: a line of text being typed. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_FIELD_H
#define UI_WIDGET_FIELD_H

#include "ui/terminal/frame.h"

/* The text and the cursor in it are its owner's, who may set another text at any time: the cursor
 * is kept as the bytes that stand behind it, 0 at the text's end; more than there are mean its
 * beginning. */
struct field {
    char *text;
    size_t size;
    size_t *tail;
};

/* Takes a press that moves the cursor or edits: the character of a press goes in before the cursor;
 * arrows, Home, End, Backspace, Delete, and as in readline Ctrl-A, E, K, U and W. False if the
 * press is not of that kind. */
bool widget_field_press(const struct field *field, int press);

/* Puts a whole text of characters that can be shown before the cursor. False: only its beginning
 * had room. */
bool widget_field_add(const struct field *field, const char *more);

/* "label: text_" with the cursor in view, where `tail` bytes stand behind it. */
void widget_field_draw(const struct area *area, int row, const char *label, const char *text,
                       size_t tail);

#endif
