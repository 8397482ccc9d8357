/* prompt.c: the command line: editing keys, completion with Tab, and the commands given before. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/prompt.h"

#include <stdio.h>
#include <string.h>

#include "ui/widget/field.h"

void prompt_words_add(struct prompt_words *words, const char *name)
{
    for (size_t i = 0; i < words->count; i++) {
        if (strcmp(words->name[i], name) == 0) return;
    }
    if (words->count < PROMPT_WORDS_MAX) words->name[words->count++] = name;
}

static void line_set(struct prompt *prompt, const char *text)
{
    snprintf(prompt->text, sizeof prompt->text, "%s", text);
    prompt->tail = 0;
}

void prompt_begin(struct prompt *prompt)
{
    line_set(prompt, "");
    prompt->completed = 0;
    prompt->past_at = prompt->past_count;
}

const char *prompt_stem(const struct prompt *prompt)
{
    return prompt->completed > 0 ? prompt->stem : prompt->text;
}

void prompt_complete(struct prompt *prompt, const struct prompt_words *words, int step)
{
    if (words->count == 0) return;
    if (prompt->completed == 0) memcpy(prompt->stem, prompt->text, sizeof prompt->stem);
    size_t places = words->count + 1;
    size_t ahead = step > 0 ? 1 : words->count;
    size_t next = (prompt->completed + ahead) % places;
    char line[PROMPT_SIZE];
    if (next > 0)
        snprintf(line, sizeof line, "%.*s%s", (int)words->kept, prompt->stem,
                 words->name[next - 1]);
    line_set(prompt, next > 0 ? line : prompt->stem);
    prompt->completed = next;
}

static struct field field_of(struct prompt *prompt)
{
    return (struct field){prompt->text, sizeof prompt->text, &prompt->tail};
}

bool prompt_add(struct prompt *prompt, const char *text)
{
    const struct field field = field_of(prompt);
    prompt->completed = 0;
    return widget_field_add(&field, text);
}

static void recall(struct prompt *prompt, int step)
{
    size_t to = prompt->past_at;
    if (step < 0 && to > 0) to--;
    if (step > 0 && to < prompt->past_count) to++;
    if (to == prompt->past_at) return;
    if (prompt->past_at == prompt->past_count)
        memcpy(prompt->draft, prompt->text, sizeof prompt->draft);
    prompt->past_at = to;
    line_set(prompt, to < prompt->past_count ? prompt->past[to] : prompt->draft);
}

bool prompt_press(struct prompt *prompt, int press)
{
    const struct field field = field_of(prompt);
    bool older = press == KEYS_UP || press == '[', newer = press == KEYS_DOWN || press == ']';
    if (older || newer) recall(prompt, older ? -1 : 1);
    else if (widget_field_press(&field, press)) prompt->past_at = prompt->past_count;
    else return false;
    prompt->completed = 0;
    return true;
}

void prompt_keep(struct prompt *prompt)
{
    size_t count = prompt->past_count;
    if (!prompt->text[0]) return;
    if (count > 0 && strcmp(prompt->past[count - 1], prompt->text) == 0) return;
    if (count == PROMPT_PAST_MAX) {
        memmove(prompt->past[0], prompt->past[1], sizeof prompt->past - sizeof prompt->past[0]);
        count--;
    }
    memcpy(prompt->past[count], prompt->text, sizeof prompt->text);
    prompt->past_count = prompt->past_at = count + 1;
}

void prompt_draw(const struct area *area, int row, const struct prompt *prompt)
{
    widget_field_draw(area, row, ":", prompt->text, prompt->tail);
}
