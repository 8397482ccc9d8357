/* screen_inject.c: an inject written on the spot: its form, then what it would change, then yes. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/inject_form.h"
#include "brief/ruled.h"
#include "game/meeting.h"
#include "ui/screen/screen.h"
#include "ui/widget/field.h"
#include "ui/widget/paragraph.h"

enum { LABEL_COLUMNS = 14, HELP_ROWS = 6 };

struct state {
    struct inject_form form;
    size_t row;
    size_t tail;            /* of the text that is typed, behind the cursor */
    char tried[RULED_SIZE]; /* what it would change; empty: not tried since the last change */
};

static void enter(struct desk *desk, void *state)
{
    struct state *own = state;
    (void)desk;
    inject_form_begin(&own->form);
}

static void rows_draw(const struct desk *desk, const struct state *own, const struct area *area)
{
    struct inject_form form = own->form;
    size_t count = inject_form_count(&form), shown = (size_t)area->rows;
    size_t first = own->row >= shown ? own->row - shown + 1 : 0;
    for (size_t i = first; i < count && i - first < shown; i++) {
        struct inject_form_row row;
        bool here = i == own->row;
        int at = (int)(i - first);
        inject_form_row(&row, &form, &desk->eyes, i);
        frame_put(area, at, 0, FRAME_PLAIN, here ? ">" : " ");
        frame_put(area, at, 2, here ? FRAME_BOLD : FRAME_PLAIN, row.label);
        struct area value = {area->frame, area->row + at, area->column + LABEL_COLUMNS, 1,
                             area->columns - LABEL_COLUMNS};
        if (row.typed && here) widget_field_draw(&value, 0, "", row.typed, own->tail);
        else frame_put(&value, 0, 0, FRAME_PLAIN, row.value);
    }
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct state *own = state;
    struct inject_form form = own->form;
    struct inject_form_row row;
    struct area inside = frame_box(area, "Write an inject", true);
    struct area rows = inside, help = inside;
    rows.rows = inside.rows - HELP_ROWS;
    help.row = inside.row + rows.rows;
    help.rows = HELP_ROWS;
    rows_draw(desk, own, &rows);
    inject_form_row(&row, &form, &desk->eyes, own->row);
    int at = widget_paragraph_draw(&help, 0, FRAME_DIM, row.help);
    if (own->tried[0]) widget_paragraph_draw(&help, at + 1, FRAME_BOLD, own->tried);
}

/* Tried on a copy first: what it would change by the end of the turn. */
static void try_out(struct desk *desk, struct state *own)
{
    struct seminar_inject inject;
    struct ruling_effect effect;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = desk->eyes.session;
    if (!inject_form_make(&inject, &own->form, &desk->eyes, reason) ||
        !meeting_inject_preview(&effect, session, &inject, reason)) {
        snprintf(desk->message, sizeof desk->message, "Not yet: %.400s.", reason);
        return;
    }
    ruled_effect(own->tried, session, "escalation", &effect);
    snprintf(desk->message, sizeof desk->message,
             "Enter again lets it happen in this turn; both teams and the room read it.");
}

static void happen(struct desk *desk, struct state *own)
{
    struct seminar_inject inject;
    char reason[SESSION_SENTENCE_SIZE];
    if (!desk_sure(desk)) return;
    if (inject_form_make(&inject, &own->form, &desk->eyes, reason) &&
        meeting_inject(desk->eyes.session, &inject, reason)) {
        snprintf(desk->message, sizeof desk->message,
                 "It happens in this turn; strike %s takes it out again.", inject.name);
        desk->close = true;
    } else {
        snprintf(desk->message, sizeof desk->message, "Not done: %.400s.", reason);
    }
}

static void row_go(struct desk *desk, struct state *own, int by)
{
    size_t count = inject_form_count(&own->form);
    (void)desk;
    own->row = (own->row + count + (by < 0 ? count - 1 : 1)) % count;
    own->tail = 0;
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct state *own = state;
    switch (action) {
    case ACTION_UP: row_go(desk, own, -1); return true;
    case ACTION_DOWN: row_go(desk, own, 1); return true;
    case ACTION_OPEN:
        if (own->tried[0]) happen(desk, own);
        else try_out(desk, own);
        return true;
    default: return false;
    }
}

/* Letters go into a row that is typed; the arrows change one that is chosen. */
static bool press(struct desk *desk, void *state, int press)
{
    struct state *own = state;
    struct inject_form_row row;
    inject_form_row(&row, &own->form, &desk->eyes, own->row);
    bool changes = press == KEYS_LEFT || press == KEYS_RIGHT;
    if (row.typed) {
        if (!widget_field_press(&(struct field){row.typed, row.size, &own->tail}, press))
            return false;
    } else if (changes) {
        inject_form_step(&own->form, &desk->eyes, own->row, press == KEYS_LEFT ? -1 : 1);
    } else {
        return false;
    }
    own->tried[0] = '\0';
    return true;
}

static struct field field(void *state)
{
    struct state *own = state;
    if (own->row > 1) return (struct field){NULL, 0, NULL};
    return own->row == 0 ? (struct field){own->form.title, sizeof own->form.title, &own->tail}
                         : (struct field){own->form.text, sizeof own->form.text, &own->tail};
}

const struct screen screen_inject = {
    .name = "inject",
    .title = "Inject",
    .state_size = sizeof(struct state),
    .actions = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_NONE},
    .enter = enter,
    .draw = draw,
    .act = act,
    .press = press,
    .field = field,
    .opens = "try it, then do it",
    .modal = true,
};
