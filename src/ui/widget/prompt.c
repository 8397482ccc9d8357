/* prompt.c: the command line: editing keys, completion with Tab, and the commands given before. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/prompt.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* Letters with Control held, as readline has them; those that tmux or screen take have another key
 * beside them. */
enum { LINE_START = 1, LINE_END = 5, ERASE_REST = 11, ERASE_LINE = 21, ERASE_WORD = 23 };

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
    prompt->at = strlen(prompt->text);
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

/* The byte where the character before `at`, or after it, begins. */
static size_t before(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[--at] & 0xC0) == 0x80) continue;
    return at;
}

static size_t after(const char *text, size_t at)
{
    if (!text[at]) return at;
    do at++;
    while (((unsigned char)text[at] & 0xC0) == 0x80);
    return at;
}

static void erase(struct prompt *prompt, size_t first, size_t end)
{
    memmove(prompt->text + first, prompt->text + end, strlen(prompt->text + end) + 1);
    prompt->at = first;
}

static size_t word_start(const struct prompt *prompt)
{
    size_t at = prompt->at;
    while (at > 0 && prompt->text[at - 1] == ' ') at--;
    while (at > 0 && prompt->text[at - 1] != ' ') at--;
    return at;
}

bool prompt_add(struct prompt *prompt, const char *text)
{
    char line[PROMPT_SIZE];
    struct text copy;
    size_t tail = strlen(prompt->text + prompt->at);
    text_init(&copy, line, sizeof line - tail);
    memcpy(line, prompt->text, prompt->at);
    copy.length = prompt->at;
    text_append(&copy, text);
    memcpy(line + copy.length, prompt->text + prompt->at, tail + 1);
    memcpy(prompt->text, line, copy.length + tail + 1);
    prompt->at = copy.length;
    prompt->completed = 0;
    return !copy.cut;
}

static void insert(struct prompt *prompt, int press)
{
    char bytes[FRAME_BYTES_SIZE];
    frame_bytes(bytes, (uint32_t)press, false);
    prompt_add(prompt, bytes);
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

static bool edit(struct prompt *prompt, int press)
{
    const char *text = prompt->text;
    switch (press) {
    case KEYS_LEFT: prompt->at = before(text, prompt->at); return true;
    case KEYS_RIGHT: prompt->at = after(text, prompt->at); return true;
    case KEYS_HOME:
    case LINE_START: prompt->at = 0; return true;
    case KEYS_END:
    case LINE_END: prompt->at = strlen(text); return true;
    case KEYS_BACKSPACE: erase(prompt, before(text, prompt->at), prompt->at); return true;
    case ERASE_WORD: erase(prompt, word_start(prompt), prompt->at); return true;
    case ERASE_LINE: erase(prompt, 0, prompt->at); return true;
    case ERASE_REST: prompt->text[prompt->at] = '\0'; return true;
    default: return false;
    }
}

bool prompt_press(struct prompt *prompt, int press)
{
    bool older = press == KEYS_UP || press == '[', newer = press == KEYS_DOWN || press == ']';
    bool types = press > 0 && press < KEYS_SPECIAL && text_columns((uint32_t)press) > 0;
    if (older || newer) recall(prompt, older ? -1 : 1);
    else if (edit(prompt, press)) prompt->past_at = prompt->past_count;
    else if (types) insert(prompt, press);
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
    char head[PROMPT_SIZE];
    const char *text = prompt->text;
    memcpy(head, text, prompt->at);
    head[prompt->at] = '\0';
    const char *shown = head;
    /* What is left of the cursor is cut at its beginning, where the line is longer than the row. */
    while (*shown && text_width(shown) > area->columns - 3) {
        uint32_t character;
        shown += text_decode(&character, shown);
    }
    int start = frame_put(area, row, 0, FRAME_DIM, ":");
    start += frame_put(area, row, start, FRAME_BOLD, shown);
    const char *tail = text + prompt->at;
    if (*tail) frame_put(area, row, start, FRAME_BOLD, tail);
    else frame_put(area, row, start, FRAME_PLAIN, "_");
    frame_cursor(area, row, start);
}
