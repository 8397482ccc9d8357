/* sheet_target.c: the question that a move asks now: its options, with what one should know of
 * each. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_target.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/option.h"
#include "brief/words.h"
#include "ui/widget/paragraph.h"

/* Amounts have no options of their own: their steps become some, coarser where there are too many.
 */
static size_t amounts(struct option out[OPTION_MAX], const struct ask *ask)
{
    int64_t step = ask->step > 0 ? ask->step : 1;
    size_t count = 0;
    while ((ask->high - ask->low) / step >= OPTION_MAX) step *= 2;
    for (int64_t value = ask->low; value <= ask->high && count < OPTION_MAX; value += step) {
        struct option *option = &out[count++];
        snprintf(option->id, sizeof option->id, "%" PRId64, value);
        snprintf(option->label, sizeof option->label, "%" PRId64 " %s", value, ask->unit);
    }
    return count;
}

void sheet_target_options(const struct desk *desk, struct target *target)
{
    const struct move *move = target->move;
    const struct ask *ask = &move->asks[target->step];
    struct choice choice = target->choice;
    bool last = target->step + 1 == move->ask_count;
    if (ask->kind == ASK_AMOUNT) target->count = amounts(target->options, ask);
    else
        target->count = script_options(target->options, move, (size_t)target->step,
                                       eyes_world(&desk->eyes), &target->choice);
    memset(target->refusal, 0, sizeof target->refusal);
    for (size_t i = 0; last && i < target->count; i++) {
        char reason[SESSION_SENTENCE_SIZE] = "";
        snprintf(choice.value[target->step], CHOICE_SIZE, "%s", target->options[i].id);
        if (hand_playable(desk->eyes.session, eyes_side(&desk->eyes), move, &choice, reason))
            continue;
        snprintf(target->refusal[i], TARGET_REASON_SIZE, "%.255s",
                 reason[0] ? reason : "the rules refuse it");
    }
}

void sheet_target_rows(struct ranking *out, const struct desk *desk, const struct target *target)
{
    *out = (struct ranking){0};
    for (size_t i = 0; i < target->count; i++) {
        if (widget_menu_matches(desk->filter, target->options[i].label)) {
            ranking_append(out, (int32_t)i);
        }
    }
}

enum { WHOLE_SIZE = TARGET_REASON_SIZE + SHEET_TEXT_SIZE };

struct list {
    const struct desk *desk;
    const struct target *target;
    const struct ranking *rows;
};

/* The columns of an option's label: half the row, where something stands beside it. */
static int label_room(int columns, const char *beside)
{
    return beside[0] ? columns / 2 - 3 : columns - 2;
}

static void option_line(const struct area *row, size_t index, const void *context)
{
    const struct list *list = context;
    const struct target *target = list->target;
    int32_t at = list->rows->index[index];
    char text[SHEET_TEXT_SIZE];
    bool refused = target->refusal[at][0] != '\0';
    option_note(text, &list->desk->eyes, target->move->asks[target->step].kind,
                target->options[at].id);
    if (refused) snprintf(text, sizeof text, "%.*s", SHEET_TEXT_SIZE - 1, target->refusal[at]);
    int room = label_room(row->columns, text);
    if (refused) frame_put(row, 0, 0, FRAME_BAD, "x");
    frame_put_fit(row, 0, 2, room, refused ? FRAME_DIM : FRAME_PLAIN, target->options[at].label);
    /* What has no room here stands whole below the list, where it is marked. */
    if (text_width(text) > row->columns - room - 3) snprintf(text, sizeof text, "(see below)");
    frame_put(row, 0, room + 3, refused ? FRAME_BAD : FRAME_PLAIN, text);
}

/* "Samsung Xi'an (CHN): already listed": a row of the list without its columns. */
static void whole_words(char out[WHOLE_SIZE], const struct list *list, int32_t at)
{
    const struct target *target = list->target;
    char text[SHEET_TEXT_SIZE];
    const char *refusal = target->refusal[at], *label = target->options[at].label;
    option_note(text, &list->desk->eyes, target->move->asks[target->step].kind,
                target->options[at].id);
    if (refusal[0]) snprintf(out, WHOLE_SIZE, "x %s: %s.", label, refusal);
    else snprintf(out, WHOLE_SIZE, "%s%s%s", label, text[0] ? ": " : "", text);
}

/* Has the row of an option no room for it? Its columns are those of option_line. */
static bool is_cut(const struct list *list, int32_t at, int columns)
{
    char text[SHEET_TEXT_SIZE];
    const char *refusal = list->target->refusal[at];
    const struct option *option = &list->target->options[at];
    option_note(text, &list->desk->eyes, list->target->move->asks[list->target->step].kind,
                option->id);
    const char *beside = refusal[0] ? refusal : text;
    int room = label_room(columns, beside);
    return text_width(option->label) > room || text_width(beside) > columns - room - 3;
}

/* Below the list, the marked answer whole: its reason decides, and the list has no room for it. As
 * many rows as the longest of them needs, so that the list keeps still. */
static void whole_draw(const struct list *list, struct area *inside)
{
    enum { LIST_LEAST = 4, MARGINS = 4 };
    char words[WHOLE_SIZE];
    struct area text = {inside->frame, 0, inside->column + 1, 0, inside->columns - 2};
    bool cut = false;
    for (size_t i = 0; i < list->rows->count; i++) {
        whole_words(words, list, list->rows->index[i]);
        int rows = widget_paragraph_rows(words, text.columns);
        if (rows > text.rows) text.rows = rows;
        cut = cut || is_cut(list, list->rows->index[i], inside->columns - MARGINS);
    }
    if (text.rows > inside->rows - LIST_LEAST) text.rows = inside->rows - LIST_LEAST;
    if (!cut || text.rows < 1 || list->target->selected >= list->rows->count) return;
    inside->rows -= text.rows;
    text.row = inside->row + inside->rows;
    whole_words(words, list, list->rows->index[list->target->selected]);
    widget_paragraph_draw(&text, 0, FRAME_DIM, words);
}

void sheet_target_draw(const struct desk *desk, const struct target *target,
                       const struct area *area)
{
    char title[256], ask[CARD_PROMPT_SIZE];
    struct ranking rows;
    struct list list = {desk, target, &rows};
    sheet_target_rows(&rows, desk, target);
    card_prompt(ask, &target->move->asks[target->step]);
    enum ask_kind kind = target->move->asks[target->step].kind;
    snprintf(title, sizeof title, "%d of %d: %s%s%s", target->step + 1, target->move->ask_count,
             ask, strchr(ask, '?') ? "" : "?",
             kind == ASK_COUNTRY ? " leaning, follows"
             : kind == ASK_GOOD  ? " rival share, stock"
                                 : "");
    struct area inside = frame_box(area, title, true);
    whole_draw(&list, &inside);
    struct widget_menu menu = {rows.count,
                               target->selected,
                               true,
                               target->count ? "Nothing of that name: Esc shows all."
                                             : "Nothing to choose from now: Esc goes back.",
                               option_line,
                               &list};
    widget_menu_draw(&menu, &inside);
}
