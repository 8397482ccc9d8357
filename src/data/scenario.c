/* scenario.c: how long, with what aims and means, under which controls a game begins on a map. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/scenario_inner.h"
#include "data/slip.h"
#include "data/table.h"
#include "engine/names.h"

struct scenario_row {
    char key[ID_SIZE * 2];
};

static const struct table_column columns[] = {
    {.name = "key",
     .type = TABLE_TEXT,
     .offset = offsetof(struct scenario_row, key),
     .size = sizeof((struct scenario_row *)0)->key},
    {.name = "value", .plain = true},
    {.name = "source", .plain = true},
    {.name = NULL},
};

enum { KEYS_MAX = 64, TURNS_MAX = 40 };

/* What is being read: a row, and where its value goes. */
struct reading {
    struct scenario *scenario;
    struct world *world; /* NULL: only what a picker shows is wanted */
    const struct table *table;
    size_t row;
    const char *value;
    struct diag_list *list;
    size_t *figures; /* the rows that set one, once the world is whole */
    size_t figure_count;
    bool seen[KEYS_MAX];   /* there is a row of the key, or one that likely is */
    bool unread[KEYS_MAX]; /* but its value is not known */
    int settle_turns;      /* lived before the first, under what is in force */
};

static const char *key_of(const struct reading *reading)
{
    const struct scenario_row *row = table_record(reading->table, reading->row);
    return row->key;
}

/* Says what was found under a key and what was expected. */
static void refuse(const struct reading *reading, const char *expected)
{
    char shown[120];
    text_escape(shown, sizeof shown, reading->value);
    table_error(reading->table, reading->row, "value", reading->list,
                "found \"%s\" for %s, expected %s", shown, key_of(reading), expected);
}

/* The same; a form that is known is named, with its cure. */
static void refuse_slip(const struct reading *reading, const char *expected, const char *cure,
                        const struct slip *slip)
{
    char shown[120];
    if (!slip) {
        char whole[160];
        snprintf(whole, sizeof whole, "%s%s", expected, cure);
        refuse(reading, whole);
        return;
    }
    text_escape(shown, sizeof shown, reading->value);
    table_error_about(reading->table, reading->row, "value", reading->list, slip->what,
                      "found \"%s\" for %s, which %s, expected %s; %s", shown, key_of(reading),
                      slip->what, expected, slip->cure);
}

/* A number in its range, or its low end and a message. */
static double number_read(const struct reading *reading, double low, double high)
{
    double value;
    if (csv_number(&value, csv_plain(reading->value)) && value >= low && value <= high)
        return value;
    char expected[96];
    struct slip slip;
    snprintf(expected, sizeof expected, "a number from %g to %g", low, high);
    refuse_slip(reading, expected, "; write digits and a point",
                slip_number(&slip, reading->value) ? &slip : NULL);
    return low;
}

static int whole_read(const struct reading *reading, int low, int high)
{
    double value;
    if (csv_number(&value, csv_plain(reading->value)) && value >= low && value <= high &&
        value == (double)(int)value)
        return (int)value;
    char expected[96];
    struct slip slip;
    snprintf(expected, sizeof expected, "a whole number from %d to %d", low, high);
    refuse_slip(reading, expected, "", slip_number(&slip, reading->value) ? &slip : NULL);
    return low;
}

/* A text too long is told, not cut: nobody would see that its end is missing. */
static void text_take(const struct reading *reading, char *out, size_t size)
{
    struct text text;
    text_init(&text, out, size);
    text_append(&text, reading->value);
    char expected[64];
    snprintf(expected, sizeof expected, "at most %zu bytes; shorten it", size - 1);
    if (text.cut) refuse(reading, expected);
}

static void read_title(struct reading *reading)
{
    text_take(reading, reading->scenario->title, sizeof reading->scenario->title);
}

/* Several rows are as many paragraphs. */
static void read_text(struct reading *reading)
{
    char *whole = reading->scenario->text;
    size_t used = strlen(whole);
    if (used > 0 && used + 1 < SCENARIO_TEXT_SIZE) whole[used++] = '\n';
    whole[used] = '\0';
    text_take(reading, whole + used, SCENARIO_TEXT_SIZE - used);
}

/* A deck lies in the home folder or a pack; a path out of it would read any file of the host. */
static void read_deck(struct reading *reading)
{
    const char *value = reading->value;
    size_t length = strlen(value);
    bool whole = strchr(value, '/') && length > 4 && strcmp(value + length - 4, ".csv") == 0;
    if (*value == '/' || strstr(value, "..") || !whole) {
        refuse(reading,
               "a file below the home folder, with its own folder, such as cards/seminar.csv");
        return;
    }
    text_take(reading, reading->scenario->deck, sizeof reading->scenario->deck);
}

/* Projects were dated from the map's start; they are ready when they are, so their turns shift. */
static void read_start(struct reading *reading)
{
    int32_t quarter;
    if (!csv_quarter(&quarter, csv_plain(reading->value))) {
        struct slip slip;
        refuse_slip(reading, "a quarter", "; write it as in 2025Q1",
                    slip_quarter(&slip, reading->value) ? &slip : NULL);
        return;
    }
    struct world *world = reading->world;
    if (!world) return;
    int32_t shift = quarter - (world->start_year * 4 + world->start_quarter - 1);
    world->start_year = quarter / 4;
    world->start_quarter = quarter % 4 + 1;
    for (int32_t i = 0; i < world->project_count; i++) world->projects[i].ready_turn -= shift;
}

static void read_turns(struct reading *reading)
{
    reading->scenario->turns = whole_read(reading, 1, TURNS_MAX);
}

static void read_moves(struct reading *reading)
{
    reading->scenario->moves_a_turn = whole_read(reading, 1, SCENARIO_MOVES_MAX);
}

static void read_hand(struct reading *reading)
{
    reading->scenario->hand = whole_read(reading, 0, 100);
}

static void read_settle(struct reading *reading)
{
    reading->settle_turns = whole_read(reading, 0, 8);
}

static void read_clock(struct reading *reading)
{
    reading->scenario->clock_seconds = whole_read(reading, 0, 7200);
}

/* Who plans first, if not both at once. */
static void read_planning(struct reading *reading)
{
    static const char *const words[] = {"secret", "washington_first", "beijing_first"};
    for (int i = 0; i < 3; i++) {
        if (strcmp(words[i], reading->value) != 0) continue;
        reading->scenario->planning = (enum planning)i;
        return;
    }
    refuse(reading, "secret, washington_first or beijing_first");
}

static void read_instrument(struct reading *reading)
{
    if (!reading->world) return;
    scenario_instrument_set(reading->world, reading->table, reading->row, reading->list);
}

/* Set when every instrument is known, for figures follow from what is in force. */
static void read_figure(struct reading *reading)
{
    if (reading->figures) reading->figures[reading->figure_count++] = reading->row;
}

/* Those of the whole game of twelve quarters; `make calibrate` prints what a scenario's are chosen
 * by.
 */
static const struct {
    const char *key;
    double usual;
} bounds[SCENARIO_BOUNDS] = {[SCENARIO_RUIN] = {"band.ruin", -6.0},
                             [SCENARIO_LOSS] = {"band.loss", -0.5},
                             [SCENARIO_GAIN] = {"band.gain", 0.5},
                             [SCENARIO_TRIUMPH] = {"band.triumph", 3.0}};

static void read_bound(struct reading *reading)
{
    for (int i = 0; i < SCENARIO_BOUNDS; i++) {
        if (strcmp(bounds[i].key, key_of(reading)) != 0) continue;
        reading->scenario->bounds[i] = number_read(reading, -100, 100);
    }
}

static void read_aim(struct reading *reading)
{
    int32_t side = strcmp(key_of(reading), "aim.beijing") == 0 ? SIDE_BEIJING : SIDE_WASHINGTON;
    scenario_aim_read(&reading->scenario->aims, side, reading->table, reading->row, reading->list);
}

/* Keys of the whole game. */
static const struct key {
    const char *name;
    void (*read)(struct reading *reading);
    bool needed;
    bool plural;
} keys[] = {
    {"title", read_title, true, false},
    {"text", read_text, true, true},
    {"start", read_start, true, false},
    {"turns", read_turns, true, false},
    {"deck", read_deck, true, false},
    {"planning", read_planning, false, false},
    {"moves_a_turn", read_moves, false, false},
    {"hand", read_hand, false, false},
    {"clock_seconds", read_clock, false, false},
    {"settle_turns", read_settle, false, false},
    {"instrument", read_instrument, false, true},
    {"figure", read_figure, false, true},
    {"band.ruin", read_bound, false, false},
    {"band.loss", read_bound, false, false},
    {"band.gain", read_bound, false, false},
    {"band.triumph", read_bound, false, false},
    {"aim.washington", read_aim, false, true},
    {"aim.beijing", read_aim, false, true},
};

enum { KEY_CAPITAL, KEY_CAPITAL_INCOME, KEY_BUDGET, KEY_BUDGET_INCOME };

/* Keys of a side: NAME.washington and NAME.beijing, and the place in its state. */
static const struct side_key {
    const char *name;
    size_t offset;
    double low, high, scale;
    bool needed;
} side_keys[] = {
    [KEY_CAPITAL] = {"capital", offsetof(struct side_state, capital), 0, 100, 1.0, true},
    [KEY_CAPITAL_INCOME] = {"capital_income", offsetof(struct side_state, capital_income), 0, 100,
                            1.0, false},
    [KEY_BUDGET] = {"budget", offsetof(struct side_state, budget_musd), 0, 1e6, 1.0, true},
    [KEY_BUDGET_INCOME] = {"budget_income", offsetof(struct side_state, budget_income), 0, 1e6, 1.0,
                           false},
    {"law", offsetof(struct side_state, law), 0, 100, 0.01, true},
    {"legitimacy", offsetof(struct side_state, legitimacy), 0, 100, 0.01, false},
    {"knowledge", offsetof(struct side_state, knowledge), 0, 100, 0.01, false},
    {"efficiency", offsetof(struct side_state, efficiency), 0.1, 10, 1.0, false},
    {"lobbying", offsetof(struct side_state, lobbying), 0, 100, 0.01, false},
    {"threat", offsetof(struct side_state, threat), 0, 100, 0.01, false},
    {"weight.security", offsetof(struct side_state, weight[SCORE_SECURITY]), 0, 100, 0.01, true},
    {"weight.technology", offsetof(struct side_state, weight[SCORE_TECHNOLOGY]), 0, 100, 0.01,
     true},
    {"weight.prosperity", offsetof(struct side_state, weight[SCORE_PROSPERITY]), 0, 100, 0.01,
     true},
    {"weight.coalition", offsetof(struct side_state, weight[SCORE_COALITION]), 0, 100, 0.01, true},
    {"weight.stability", offsetof(struct side_state, weight[SCORE_STABILITY]), 0, 100, 0.01, true},
};

enum {
    KEY_COUNT = sizeof keys / sizeof keys[0],
    SIDE_KEY_COUNT = sizeof side_keys / sizeof side_keys[0],
    KEYS_ALL = KEY_COUNT + SIDE_COUNT * SIDE_KEY_COUNT,
    KEY_NAME_SIZE = 48
};

_Static_assert((int)KEYS_ALL <= (int)KEYS_MAX, "a place for every key");

/* Every key by one index: first those of the game, then each side's. */
static void key_name(char *out, int index)
{
    if (index < KEY_COUNT) {
        snprintf(out, KEY_NAME_SIZE, "%s", keys[index].name);
        return;
    }
    const struct side_key *key = &side_keys[(index - KEY_COUNT) % SIDE_KEY_COUNT];
    const char *side = names_sides[(index - KEY_COUNT) / SIDE_KEY_COUNT];
    const char *dot = strchr(key->name, '.');
    if (dot) snprintf(out, KEY_NAME_SIZE, "weight.%s%s", side, dot);
    else snprintf(out, KEY_NAME_SIZE, "%s.%s", key->name, side);
}

static int key_named(const char *name)
{
    for (int i = 0; i < KEYS_ALL; i++) {
        char known[KEY_NAME_SIZE];
        key_name(known, i);
        if (strcmp(known, name) == 0) return i;
    }
    return -1;
}

/* Is there a row of the key whose value could be read? */
static bool key_known(const struct reading *reading, const char *name)
{
    int index = key_named(name);
    return reading->seen[index] && !reading->unread[index];
}

/* The nearest key, of the game's and both sides'. */
static void key_unknown(struct reading *reading, const char *name)
{
    char names[KEYS_ALL][KEY_NAME_SIZE], shown[96];
    const char *words[KEYS_ALL + SIDE_COUNT] = {[KEYS_ALL] = "hint.washington.1", "hint.beijing.1"};
    for (int i = 0; i < KEYS_ALL; i++) {
        key_name(names[i], i);
        words[i] = names[i];
    }
    text_escape(shown, sizeof shown, name);
    bool room = diag_room(reading->list, reading->table->path);
    const char *near = room ? text_closest(name, words, KEYS_ALL + SIDE_COUNT) : NULL;
    int meant = near ? key_named(near) : -1;
    if (meant >= 0) reading->seen[meant] = reading->unread[meant] = true;
    table_error(reading->table, reading->row, "key", reading->list,
                "found the key \"%s\", which no scenario has%s%s%s", shown,
                near ? "; did you mean " : "; delete the row", near ? near : "", near ? "?" : "");
}

/* A key of a side needs a world to put it in; a peek passes it over. */
static void key_read(struct reading *reading, int index)
{
    if (index < KEY_COUNT) {
        keys[index].read(reading);
        return;
    }
    if (!reading->world) return;
    const struct side_key *key = &side_keys[(index - KEY_COUNT) % SIDE_KEY_COUNT];
    struct side_state *side = &reading->world->sides[(index - KEY_COUNT) / SIDE_KEY_COUNT];
    double value = number_read(reading, key->low, key->high) * key->scale;
    memcpy((char *)side + key->offset, &value, sizeof value);
}

/* Reads "hint.washington.1" into side and turn; false if the key is not made like that. */
static bool hint_key(int32_t *side, int32_t *turn, const char *key)
{
    static const char *const starts[SIDE_COUNT] = {"hint.washington.", "hint.beijing."};
    for (int32_t i = 0; i < SIDE_COUNT; i++) {
        double value;
        size_t length = strlen(starts[i]);
        if (strncmp(key, starts[i], length) != 0) continue;
        if (!csv_number(&value, key + length)) return false;
        *side = i;
        *turn = value >= 1 && value <= TURNS_MAX ? (int32_t)value : 0;
        return *turn > 0 && (double)*turn == value;
    }
    return false;
}

/* A step of a side's turn; a turn that the game has not is told when its length is known. */
static void hint_read(const struct reading *reading, const int32_t side_turn[2])
{
    struct scenario_hints *hints = &reading->scenario->hints;
    if (hints->count == SCENARIO_HINTS_MAX) {
        table_error(reading->table, reading->row, "key", reading->list,
                    "found more than %d hints; leave some out", SCENARIO_HINTS_MAX);
        return;
    }
    struct scenario_hint *hint = &hints->list[hints->count++];
    hint->side = side_turn[0];
    hint->turn = side_turn[1];
    hint->line = table_line(reading->table, reading->row);
    text_take(reading, hint->text, sizeof hint->text);
}

static void hints_check(const struct reading *reading)
{
    const struct scenario *scenario = reading->scenario;
    if (!key_known(reading, "turns")) return;
    for (int32_t i = 0; i < scenario->hints.count; i++) {
        const struct scenario_hint *hint = &scenario->hints.list[i];
        if (hint->turn <= scenario->turns) continue;
        diag_error(reading->list, reading->table->path, hint->line, 1,
                   "found a hint for turn %d, expected at most turn %d, the last; correct the key",
                   (int)hint->turn, scenario->turns);
    }
}

/* Whoever does as the calm line does has held, so that nought lies between loss and gain. */
static void bounds_check(const struct reading *reading)
{
    const double *bound = reading->scenario->bounds;
    for (int i = 0; i < SCENARIO_BOUNDS; i++) {
        if (reading->unread[key_named(bounds[i].key)]) return;
    }
    if (bound[SCENARIO_RUIN] < bound[SCENARIO_LOSS] && bound[SCENARIO_LOSS] < 0.0 &&
        bound[SCENARIO_GAIN] > 0.0 && bound[SCENARIO_GAIN] < bound[SCENARIO_TRIUMPH]) {
        return;
    }
    diag_error(reading->list, reading->table->path, 0, 0,
               "found bands from %g, %g, %g and %g, expected band.ruin below band.loss, that below "
               "0, and band.triumph above band.gain, that above 0; correct these rows",
               bound[SCENARIO_RUIN], bound[SCENARIO_LOSS], bound[SCENARIO_GAIN],
               bound[SCENARIO_TRIUMPH]);
}

static void keys_missing(const struct reading *reading)
{
    for (int i = 0; i < KEYS_ALL; i++) {
        bool needed =
            i < KEY_COUNT ? keys[i].needed : side_keys[(i - KEY_COUNT) % SIDE_KEY_COUNT].needed;
        if (!needed || reading->seen[i]) continue;
        char name[KEY_NAME_SIZE];
        key_name(name, i);
        diag_error(reading->list, reading->table->path, 0, 0,
                   "found no row %s, which every scenario has; add it", name);
    }
}

/* A row of a key; whatever is told of its value, nothing follows from it. */
static void row_read(struct reading *reading, int index)
{
    size_t errors = reading->list->errors;
    if (reading->seen[index] && !(index < KEY_COUNT && keys[index].plural)) {
        table_error(reading->table, reading->row, "key", reading->list,
                    "found %s a second time, expected it once; delete one of the rows",
                    key_of(reading));
        return;
    }
    reading->seen[index] = true;
    key_read(reading, index);
    reading->unread[index] = reading->unread[index] || reading->list->errors > errors;
}

static void rows_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->table->count; i++) {
        const char *key = table_text(reading->table, i, "key");
        int index = key_named(key);
        int32_t side_turn[2];
        reading->row = i;
        reading->value = table_text(reading->table, i, "value");
        if (reading->table->bad[i]) {
            if (index >= 0) reading->seen[index] = reading->unread[index] = true;
        } else if (hint_key(&side_turn[0], &side_turn[1], key)) hint_read(reading, side_turn);
        else if (index < 0) key_unknown(reading, key);
        else row_read(reading, index);
    }
}

/* Are all weights of the side known? */
static bool weights_known(const struct reading *reading, int side)
{
    bool known = true;
    for (int i = 0; i < SIDE_KEY_COUNT; i++) {
        int index = KEY_COUNT + side * SIDE_KEY_COUNT + i;
        bool weight = strncmp(side_keys[i].name, "weight.", 7) == 0;
        known = known && (!weight || (reading->seen[index] && !reading->unread[index]));
    }
    return known;
}

/* What the world itself must know; incomes are the start's means where nothing is said. */
static void world_finish(struct reading *reading)
{
    struct world *world = reading->world;
    world->turns = reading->scenario->turns > 0 ? reading->scenario->turns : 1;
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        const bool *of_side = reading->seen + KEY_COUNT + side * SIDE_KEY_COUNT;
        if (!of_side[KEY_CAPITAL_INCOME]) state->capital_income = state->capital;
        if (!of_side[KEY_BUDGET_INCOME]) state->budget_income = state->budget_musd;
        double sum = 0.0;
        for (int i = 0; i < SCORE_COUNT; i++) sum += state->weight[i];
        if ((sum > 0.9999 && sum < 1.0001) || !weights_known(reading, side)) continue;
        diag_error(reading->list, reading->table->path, 0, 0,
                   "found weights of %s that add up to %g, expected 100; correct "
                   "the rows weight.%s.*",
                   names_sides[side], sum * 100.0, names_sides[side]);
    }
}

/* Whatever is wrong in one row, the others are held against the map all the same. */
static void world_check(struct reading *reading, size_t errors)
{
    bool good = reading->list->errors == errors;
    int turns = key_known(reading, "turns") ? reading->scenario->turns : TURNS_MAX;
    if (good && reading->settle_turns > 0) scenario_settle(reading->world, reading->settle_turns);
    scenario_figure_start(reading->world, reading->table, reading->figures, reading->figure_count,
                          reading->list);
    scenario_aim_check(&reading->scenario->aims, turns, reading->world, reading->table,
                       reading->list);
}

/* The last part of the first `length` bytes of a path, and the length of what is before its slash.
 */
static size_t last_part(char *out, size_t size, const char *path, size_t length)
{
    size_t start = length;
    while (start > 0 && path[start - 1] != '/') start--;
    snprintf(out, size, "%.*s", (int)(length - start), path + start);
    return start > 0 ? start - 1 : 0;
}

/* A scenario lies at MAP/scenarios/ID.csv. */
static void names_take(struct scenario *out, const char *path)
{
    char folder[ID_SIZE];
    snprintf(out->path, sizeof out->path, "%s", path);
    size_t length = strlen(path);
    if (length > 4 && strcmp(path + length - 4, ".csv") == 0) length -= 4;
    length = last_part(out->id, sizeof out->id, path, length);
    length = last_part(folder, sizeof folder, path, length);
    last_part(out->map_id, sizeof out->map_id, path, length);
}

/* One reading serves the game and the picker; only the first has a world. */
static bool read_file(struct scenario *out, struct world *world, const char *path,
                      struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    names_take(out, path);
    out->moves_a_turn = 3;
    for (int i = 0; i < SCENARIO_BOUNDS; i++) out->bounds[i] = bounds[i].usual;
    struct table_spec spec = {
        .file = path, .columns = columns, .record_size = sizeof(struct scenario_row)};
    struct table table;
    size_t errors = list->errors;
    bool readable = table_open(&table, &spec, "", NULL, list) || table.count > 0;
    if (readable) {
        struct reading reading = {.scenario = out, .world = world, .table = &table, .list = list};
        if (world) reading.figures = memory_new((table.count + 1) * sizeof *reading.figures);
        rows_read(&reading);
        out->hash = table.sheet.hash;
        if (!table.sheet.torn) keys_missing(&reading);
        hints_check(&reading);
        bounds_check(&reading);
        if (world) world_finish(&reading);
        if (world) world_check(&reading, errors);
        free(reading.figures);
    }
    table_close(&table);
    return list->errors == errors;
}

bool scenario_load(struct scenario *out, struct world *world, const char *path,
                   struct diag_list *list)
{
    return read_file(out, world, path, list);
}

bool scenario_peek(struct scenario *out, const char *path, struct diag_list *list)
{
    return read_file(out, NULL, path, list);
}
