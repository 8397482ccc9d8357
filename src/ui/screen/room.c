/* room.c: the screen of a whole room, on a projector: it follows the meeting, and writes nothing.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/room.h"

#include <stdlib.h>

#include "base/locale.h"
#include "base/memory.h"
#include "game/clock.h"
#include "ui/screen/room_sheet.h"
#include "ui/terminal/draw.h"
#include "ui/terminal/keys.h"
#include "ui/terminal/term.h"

enum { TICK_MS = 1000, PAGE_SECONDS = 15 };

struct room {
    const struct room_options *options;
    bool ascii;
    struct showing showing;
    int64_t bell; /* the row of the last one that was heard */
    struct room_sheet pages;
    int page;
    double since;  /* when it was turned */
    double looked; /* when all was worked out last */
    struct frame frame;
};

static void page_turn(struct room *room, int page)
{
    room->page = page;
    room->since = clock_seconds();
}

/* What is known now, and the first page of it where the meeting has gone on. */
static void look(struct room *room)
{
    const struct showing *showing = &room->showing;
    enum phase phase = showing->phase;
    enum showing_part step = showing->step;
    int round = showing->round;
    room->looked = clock_seconds();
    const struct meeting *meeting = room->options->seat.meeting;
    showing_make(&room->showing, room->options->session, meeting ? meeting->seminar : NULL);
    bool on = phase != showing->phase || step != showing->step || round != showing->round;
    if (on) page_turn(room, -1);
}

static void follow(struct room *room)
{
    struct session *session = room->options->session;
    struct meeting *meeting = room->options->seat.meeting;
    size_t rows = meeting ? chair_follow(&meeting->chair, session) : session_follow(session);
    bool stale = showing_ages(&room->showing, clock_seconds() - room->looked);
    if (rows > 0 || stale) look(room);
    showing_tick(&room->showing, session);
    int64_t bell = showing_bell(session);
    if (bell > room->bell) term_send("\a");
    room->bell = bell;
}

/* Pages turn by themselves among those that belong to what is going on. */
static void page_follow(struct room *room)
{
    const struct room_sheet *pages = &room->pages;
    bool several = pages->last > pages->first;
    bool among = room->page >= pages->first && room->page <= pages->last;
    if (!several || !among || clock_seconds() - room->since < PAGE_SECONDS) return;
    page_turn(room, room->page < pages->last ? room->page + 1 : pages->first);
}

static void show(struct room *room)
{
    int rows, columns;
    term_size(&rows, &columns);
    frame_init(&room->frame, rows, columns);
    room_sheet_draw(&room->pages, &room->frame, &room->showing, room->page);
    if (room->page < 0 || room->page >= room->pages.count) {
        page_turn(room, room->pages.first);
        frame_init(&room->frame, rows, columns);
        room_sheet_draw(&room->pages, &room->frame, &room->showing, room->page);
    }
    draw_show(&room->frame, room->ascii);
}

/* False: it was left. */
static bool press(struct room *room, int press)
{
    int count = room->pages.count;
    switch (press) {
    case 'q': return false;
    case ' ':
    case KEYS_RIGHT: page_turn(room, (room->page + 1) % count); break;
    case KEYS_LEFT: page_turn(room, (room->page + count - 1) % count); break;
    case KEYS_RESIZE: draw_forget(); break;
    default: break;
    }
    return true;
}

static void loop(struct room *room)
{
    struct input_event event;
    term_patience(TICK_MS);
    do {
        follow(room);
        page_follow(room);
        show(room);
    } while (term_read(&event) && press(room, event.press));
}

enum room_result room_run(const struct room_options *options)
{
    const char *no_color = getenv("NO_COLOR");
    bool ascii = options->ascii || !locale_utf8_possible();
    if (!term_open(false, !ascii)) return ROOM_FAILED;
    struct room *room = memory_new(sizeof *room);
    room->options = options;
    room->ascii = ascii || !locale_is_utf8() || term_lines_wide();
    room->bell = showing_bell(options->session);
    draw_open_room(!options->no_color && !(no_color && no_color[0]));
    look(room);
    loop(room);
    term_close();
    draw_close();
    free(room);
    return ROOM_DONE;
}
