/* widget_field.h: a line of text being typed. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_FIELD_H
#define UI_WIDGET_FIELD_H

#include "ui/terminal/frame.h"

/* Appends the character of a press, or takes the last one away with backspace (Ctrl-U: all). False
 * if the press is not of that kind. */
bool widget_field_press(char *text, size_t size, int press);

/* Appends a whole text of characters that can be shown. False: only its beginning had room. */
bool widget_field_add(char *text, size_t size, const char *more);

/* "label: text_", the end of the text in view and the cursor after it. */
void widget_field_draw(const struct area *area, int row, const char *label, const char *text);

#endif
