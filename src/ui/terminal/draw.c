/* draw.c: shows a frame on the terminal, changed cells only. */
/* SPDX-License-Identifier: MIT */
#define NCURSES_WIDECHAR 1
#include "ui/terminal/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>
#undef columns /* term.h names all capabilities as macros */

#include "ui/terminal/paint.h"
#include "ui/terminal/term.h"

enum { PAIR_WASHINGTON = 1, PAIR_BEIJING, PAIR_GOOD, PAIR_BAD, PAIR_GROUND };

/* What the terminal shows now, and how it is told: there is one terminal, so this stays. */
static struct {
    bool color;
    bool ground; /* what is behind the letters is ours too */
    bool known;
    bool standard; /* follows ECMA-48: paint.c writes to it, in fewer bytes than curses */
    bool ascii;
    struct paint_terminal terminal;
    struct paint_bytes bytes;
    struct frame frame;
} shown;

/* Tones of the sides, good and bad. First in the 16 colours that people have chosen to suit their
 * eyes, then in the 240 fixed ones. 63, a blue, and 131, a brick, are those that reach a contrast
 * of 4.5 to 1 on black and on white alike (WCAG 2.2, 1.4.3), as do 29, a green, and 163, a magenta,
 * where the yellow of 16 colours has 1.7 on white: so the theme need not know which
 * it is; dark and light take brighter and deeper ones. Blue and brick, never red and green, as the
 * colour-blind cannot tell these; letters and signs say it all the same. */
static const short tones[SETTINGS_THEME_MONO][2][4] = {
    [SETTINGS_THEME_AUTO] = {{COLOR_BLUE, COLOR_RED, COLOR_GREEN, COLOR_YELLOW},
                             {63, 131, 29, 163}},
    [SETTINGS_THEME_DARK] = {{COLOR_CYAN, COLOR_RED, COLOR_GREEN, COLOR_YELLOW},
                             {111, 173, 79, 221}},
    [SETTINGS_THEME_LIGHT] = {{COLOR_BLUE, COLOR_RED, COLOR_GREEN, COLOR_MAGENTA},
                              {25, 124, 23, 94}},
};

/* White, sky blue, orange, green and yellow on black; of 8 colours what comes next, in bold. */
const short draw_room_palette[2][DRAW_ROOM_COUNT] = {
    {COLOR_BLACK, COLOR_WHITE, COLOR_CYAN, COLOR_YELLOW, COLOR_GREEN, COLOR_YELLOW},
    {16, 231, 117, 215, 120, 226}};

/* Is that what the terminal's description says of a capability? */
static bool is_said(const char *capability, const char *expected)
{
    const char *said = tigetstr(capability);
    return said && said != (char *)-1 && strcmp(said, expected) == 0;
}

/* The number of a tone as parameters of SGR, taken out of what the terminal's description says of
 * letters (setaf) or of what is behind them (setab). False if it is said in another way. */
static bool tone_read(char out[PAINT_TONE_SIZE], const char *capability, short number)
{
    const char *setter = tigetstr(capability);
    const char *said = setter && setter != (char *)-1 ? tparm(setter, (long)number) : NULL;
    size_t length = said ? strlen(said) : 0;
    if (length < 4 || length - 3 >= PAINT_TONE_SIZE) return false;
    if (strncmp(said, "\033[", 2) != 0 || said[length - 1] != 'm') return false;
    memcpy(out, said + 2, length - 3);
    out[length - 3] = '\0';
    return strspn(out, "0123456789;") == length - 3;
}

/* Does the terminal take what paint.c writes? It must not scroll when its last cell is written. */
static bool standard_find(struct paint_terminal *out, const short *palette)
{
    memset(out, 0, sizeof *out);
    out->dim = is_said("dim", "\033[2m");
    out->repeats = term_repeats();
    for (int i = 0; palette && i < PAINT_TONES; i++) {
        if (!tone_read(out->tones[i], "setaf", palette[i])) return false;
    }
    return is_said("cup", "\033[%i%p1%d;%p2%dH") && is_said("cuf", "\033[%p1%dC") &&
           is_said("ech", "\033[%p1%dX") && is_said("el", "\033[K") && is_said("bold", "\033[1m") &&
           is_said("rev", "\033[7m") && (!palette || is_said("op", "\033[39;49m")) &&
           tigetflag("am") > 0 && tigetflag("xenl") > 0;
}

/* What is erased must be of the ground, too (bce). */
static bool ground_find(struct paint_terminal *out, const short *room)
{
    char letters[PAINT_TONE_SIZE], behind[PAINT_TONE_SIZE];
    if (!tone_read(letters, "setaf", room[DRAW_ROOM_LETTERS])) return false;
    if (!tone_read(behind, "setab", room[DRAW_ROOM_GROUND])) return false;
    int length = snprintf(out->ground, sizeof out->ground, "%s;%s", letters, behind);
    if (length >= PAINT_TONE_SIZE) return false;
    return tigetflag("bce") > 0;
}

void draw_open_room(bool color)
{
    curs_set(0);
    draw_open(false, SETTINGS_THEME_MONO);
    shown.color = shown.ground = color && has_colors();
    if (!shown.color) return;
    start_color();
    const short *room = draw_room_palette[COLORS >= 256], *palette = room + DRAW_ROOM_TONES;
    for (short i = 0; i < PAINT_TONES; i++)
        init_pair((short)(PAIR_WASHINGTON + i), palette[i], room[DRAW_ROOM_GROUND]);
    init_pair(PAIR_GROUND, room[DRAW_ROOM_LETTERS], room[DRAW_ROOM_GROUND]);
    bkgd((chtype)COLOR_PAIR(PAIR_GROUND));
    shown.standard = standard_find(&shown.terminal, palette) && ground_find(&shown.terminal, room);
}

void draw_open(bool color, enum settings_theme theme)
{
    const short *palette = NULL;
    shown.known = shown.ground = false;
    shown.color = color && theme != SETTINGS_THEME_MONO && has_colors();
    if (shown.color) {
        start_color();
        use_default_colors();
        palette = tones[theme][COLORS >= 256];
        for (short i = 0; i < PAINT_TONES; i++)
            init_pair((short)(PAIR_WASHINGTON + i), palette[i], -1);
    }
    shown.standard = standard_find(&shown.terminal, palette);
}

void draw_close(void)
{
    free(shown.bytes.data);
    shown.bytes = (struct paint_bytes){NULL, 0, 0};
}

void draw_forget(void)
{
    shown.known = false;
}

static short pair_of(uint32_t style)
{
    if (!shown.color) return 0;
    if (style & FRAME_WASHINGTON) return PAIR_WASHINGTON;
    if (style & FRAME_BEIJING) return PAIR_BEIJING;
    if (style & FRAME_GOOD) return PAIR_GOOD;
    if (style & FRAME_BAD) return PAIR_BAD;
    return shown.ground ? PAIR_GROUND : 0;
}

static attr_t attributes_of(uint32_t style)
{
    attr_t out = A_NORMAL;
    if (style & FRAME_BOLD) out |= A_BOLD;
    if (style & FRAME_REVERSE) out |= A_REVERSE;
    if (style & FRAME_DIM) out |= A_DIM;
    return out;
}

static void cell_show(const struct frame *frame, int row, int column, bool ascii)
{
    const struct frame_cell *cell = &frame->cells[row][column];
    char bytes[FRAME_BYTES_SIZE];
    wchar_t wide[2] = {L'?', L'\0'};
    cchar_t out;
    if (cell->character == 0) return;
    frame_bytes(bytes, cell->character, ascii);
    if (mbtowc(wide, bytes, strlen(bytes)) <= 0) wide[0] = L'?';
    setcchar(&out, wide, attributes_of(cell->style), pair_of(cell->style), NULL);
    mvadd_wch(row, column, &out);
}

static bool same(struct frame_cell a, struct frame_cell b)
{
    return a.character == b.character && a.style == b.style;
}

/* Curses does it, in the way of this terminal. */
static void curses_show(const struct frame *frame, bool whole)
{
    if (whole) clear();
    for (int row = 0; row < frame->rows; row++) {
        for (int column = 0; column < frame->columns; column++) {
            if (!whole && same(frame->cells[row][column], shown.frame.cells[row][column])) continue;
            cell_show(frame, row, column, shown.ascii);
        }
    }
    move(frame->cursor_row, frame->cursor_column);
    refresh();
}

/* Curses wipes the screen and knows nothing of what is written then: it has nothing to show until
 * it is told to wipe again. */
static void standard_show(const struct frame *frame, bool whole)
{
    if (whole) {
        clear();
        refresh();
        frame_init(&shown.frame, frame->rows, frame->columns);
        /* No cell is known to be black before it is written. */
        if (shown.ground) memset(shown.frame.cells, 0xFF, sizeof shown.frame.cells);
    }
    shown.terminal.ascii = shown.ascii;
    shown.bytes.count = 0;
    paint_change(&shown.bytes, &shown.frame, frame, &shown.terminal);
    term_write(shown.bytes.data, shown.bytes.count);
}

void draw_show(const struct frame *frame, bool ascii)
{
    bool whole = !shown.known || shown.ascii != ascii || shown.frame.rows != frame->rows ||
                 shown.frame.columns != frame->columns;
    shown.ascii = ascii;
    shown.known = true;
    if (shown.standard) standard_show(frame, whole);
    else curses_show(frame, whole);
    memcpy(&shown.frame, frame, sizeof shown.frame);
}
