/* screen_lesson.c: a commitment from the hot wash, in its three parts: what, who, by when. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/spoken.h"
#include "ui/screen/screen.h"
#include "ui/widget/field.h"
#include "ui/widget/paragraph.h"

enum { PARTS = 3, LABEL_COLUMNS = 9 };

struct state {
    struct lesson lesson;
    int part;
    size_t tail; /* of the part that is typed, behind the cursor */
    bool done;
};

static const struct {
    const char *label, *help;
} parts[PARTS] = {
    {"What", "When this happens, I will do that: such as \"when a licence bites, I will say what "
             "would lift it\"."},
    {"Who", "Who will see to it: a role or a name. Empty: open."},
    {"By when", "A day, a month, or before what. Empty: open."},
};

static struct field part_field(struct state *own, int part)
{
    struct lesson *lesson = &own->lesson;
    return part == 0 ? (struct field){lesson->what, sizeof lesson->what, &own->tail}
         : part == 1 ? (struct field){lesson->who, sizeof lesson->who, &own->tail}
                     : (struct field){lesson->due, sizeof lesson->due, &own->tail};
}

static void enter(struct desk *desk, void *state)
{
    lesson_read(&((struct state *)state)->lesson, desk->lesson);
}

static void part_draw(struct state *own, int part, const struct area *fields)
{
    const struct field typed = part_field(own, part);
    struct area row = {fields->frame, fields->row + part, fields->column + LABEL_COLUMNS, 1,
                       fields->columns - LABEL_COLUMNS};
    bool here = part == own->part;
    frame_put(fields, part, 0, here ? FRAME_BOLD : FRAME_PLAIN, parts[part].label);
    if (here) widget_field_draw(&row, 0, "", typed.text, own->tail);
    else frame_put(&row, 0, 0, FRAME_PLAIN, typed.text);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    struct state own = *(const struct state *)state;
    struct area inside = frame_box(area, "A commitment", true);
    (void)desk;
    inside.column++;
    inside.columns -= 2;
    int row = widget_paragraph_draw(&inside, 1, FRAME_PLAIN,
                                    "Enter goes on, and behind the last part keeps it for "
                                    "everyone to read; the arrows and Tab go to and fro, Esc "
                                    "leaves it unsaid.");
    struct area fields = {inside.frame, inside.row + row + 1, inside.column, PARTS, inside.columns};
    widget_paragraph_draw(&inside, row + PARTS + 2, FRAME_DIM, parts[own.part].help);
    for (int part = 0; part < PARTS; part++) {
        if (part != own.part) part_draw(&own, part, &fields);
    }
    /* The field that is typed in is drawn last: the cursor stays there. */
    part_draw(&own, own.part, &fields);
}

/* What was typed is there when the form is opened again. */
static void keep(struct desk *desk, void *state)
{
    const struct state *own = state;
    const struct lesson *lesson = &own->lesson;
    desk->lesson[0] = '\0';
    if (own->done || !lesson->what[0]) return;
    snprintf(desk->lesson, sizeof desk->lesson, "%.150s; %.95s; %.63s", lesson->what, lesson->who,
             lesson->due);
}

/* Labels and stops are read as where all of it is typed in one line. */
static void take(struct desk *desk, struct state *own)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct lesson lesson = own->lesson;
    if (!desk_sure(desk)) return;
    lesson_who(&lesson, own->lesson.who);
    lesson_due(&lesson, own->lesson.due);
    own->done = desk->close = speech_lesson(desk->eyes.session, desk->eyes.viewer, &lesson, reason);
    if (own->done) snprintf(desk->message, sizeof desk->message, "Kept, for everyone to read.");
    else snprintf(desk->message, sizeof desk->message, "Not kept: %.400s.", reason);
}

static struct field field(void *state)
{
    struct state *own = state;
    return part_field(own, own->part);
}

static void part_go(struct state *own, int part)
{
    own->part = part;
    own->tail = 0;
}

/* All letters go into the field, q among them; only ? still explains. */
static bool press(struct desk *desk, void *state, int press)
{
    struct state *own = state;
    const struct field typed = field(state);
    bool on = press == '\t' || press == KEYS_DOWN,
         back = press == KEYS_BACK_TAB || press == KEYS_UP;
    if (on || back) {
        part_go(own, (own->part + (on ? 1 : PARTS - 1)) % PARTS);
        return true;
    }
    if (press == KEYS_ENTER || press == '\r') {
        if (own->part == PARTS - 1) take(desk, own);
        else part_go(own, own->part + 1);
        return true;
    }
    return press != KEYS_ESCAPE && press != '?' && widget_field_press(&typed, press);
}

const struct screen screen_lesson = {
    .name = "lesson",
    .title = "Commitment",
    .state_size = sizeof(struct state),
    .actions = {ACTION_OPEN, ACTION_NEXT_PANE, ACTION_BACK},
    .enter = enter,
    .draw = draw,
    .press = press,
    .field = field,
    .keep = keep,
    .opens = "next, keep",
    .modal = true,
};
