/* widget_field.c: a line of text being typed. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/field.h"

#include <string.h>

#include "base/text.h"
#include "ui/terminal/keys.h"

enum { ERASE_LINE = 21 /* Ctrl-U */, MARGIN = 1 };

static void last_character_cut(char *text)
{
    size_t length = strlen(text);
    while (length > 0 && ((unsigned char)text[length - 1] & 0xC0) == 0x80) length--;
    if (length > 0) text[length - 1] = '\0';
}

bool widget_field_press(char *text, size_t size, int press)
{
    size_t length = strlen(text);
    if (press == KEYS_BACKSPACE) {
        last_character_cut(text);
        return true;
    }
    if (press == ERASE_LINE) {
        text[0] = '\0';
        return true;
    }
    if (press < 0 || press >= KEYS_SPECIAL || text_columns((uint32_t)press) == 0) return false;
    char bytes[FRAME_BYTES_SIZE];
    size_t count = frame_bytes(bytes, (uint32_t)press, false);
    if (length + count < size) memcpy(text + length, bytes, count + 1);
    return true;
}

bool widget_field_add(char *text, size_t size, const char *more)
{
    struct text field = {text, size, strlen(text), false};
    text_append(&field, more);
    return !field.cut;
}

void widget_field_draw(const struct area *area, int row, const char *label, const char *text)
{
    int start = frame_put(area, row, 0, FRAME_DIM, label);
    int room = area->columns - start - MARGIN;
    while (*text && text_width(text) > room) {
        uint32_t character;
        text += text_decode(&character, text);
    }
    start += frame_put(area, row, start, FRAME_BOLD, text);
    frame_put(area, row, start, FRAME_PLAIN, "_");
    frame_cursor(area, row, start);
}
