/* compare_words.c: saved games side by side, as lines for a terminal of 80 columns. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/print.h"
#include "base/text.h"
#include "brief/ranking.h"
#include "game/words.h"
#include "report/compare.h"

enum {
    COLUMNS = 80,
    NAME_COLUMNS = 26,
    LABEL_COLUMNS = 36,
    VALUE_COLUMNS = 11,
    PRICES = 8,  /* of so many goods whose prices came out most unlike */
    PLAYED = 12, /* of so many moves that most games have */
    LEAST_PLAYS = 2,
    GAMES_SIZE = 32
};

/* A text in so many columns, filled up with blanks. */
static void cell_put(struct text *line, const char *text, int columns)
{
    char cell[256];
    int used = text_fit(cell, sizeof cell, text, columns, true);
    text_format(line, "%s%*s", cell, columns - used, "");
}

/* Too many to stand side by side: then their numbers are places, and name no column. */
static bool is_class(const struct compare *compare)
{
    return compare->count > COMPARE_BESIDE;
}

static void game_tell(FILE *out, const struct compare *compare, size_t index)
{
    const struct compare_game *game = &compare->games[index];
    char buffer[256], cell[64];
    struct text line;
    text_init(&line, buffer, sizeof buffer);
    text_format(&line, "%3zu  ", is_class(compare) ? compare_place(compare, index) : index + 1);
    cell_put(&line, game->name, NAME_COLUMNS);
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(cell, sizeof cell, " %+5.1f %s", game->verdict.result[side],
                 headline_band(game->verdict.band[side]));
        cell_put(&line, cell, 15);
    }
    text_format(&line, "%+7.1f", game->verdict.together);
    snprintf(cell, sizeof cell, "%d/%d%s", game->played, game->quarters, game->over ? "" : "*");
    text_format(&line, "%9s", cell);
    print_line(out, "%s", buffer);
}

static void ranks_tell(FILE *out, const struct compare *compare)
{
    bool over = true;
    print_line(out, "  #  %-*s  %-13s  %-13s together quarters", NAME_COLUMNS - 1, "game",
               "Washington", "Beijing");
    for (size_t i = 0; i < compare->count; i++) {
        game_tell(out, compare, i);
        over = over && compare->games[i].over;
    }
    if (!over) print_line(out, "* under way: the result so far");
}

/* What keeps them from being like. */
static void warnings_tell(FILE *out, const struct compare *compare)
{
    if (!compare_one_scenario(compare)) {
        print_line(out, "They are not of one scenario, so that their results are not of one kind:");
        for (size_t i = 0; i < compare->count; i++) {
            char buffer[256];
            struct text line;
            text_init(&line, buffer, sizeof buffer);
            cell_put(&line, compare->games[i].name, NAME_COLUMNS);
            text_append(&line, compare->games[i].title);
            print_line(out, "%s", buffer);
        }
    } else if (!compare_one_seed(compare)) {
        print_line(out, "Their seeds differ: they met other events.");
    }
}

/* The turn in which not all of them have the same moves; 0: in none. */
static int first_turn(const struct compare *compare)
{
    int first = 0;
    for (size_t i = 1; i < compare->count; i++) {
        int turn = compare_differs(&compare->games[0], &compare->games[i]);
        if (turn > 0 && (first == 0 || turn < first)) first = turn;
    }
    return first;
}

/* Was the move told with an earlier game, or earlier of this one? */
static bool is_told(const struct compare *compare, size_t game, size_t index)
{
    const struct compare_game *own = &compare->games[game];
    const struct compare_move *move = &own->moves[index];
    for (size_t i = 0; i < game; i++) {
        if (compare_plays(&compare->games[i], move) > 0) return true;
    }
    for (size_t i = 0; i < index; i++) {
        const struct compare_move *before = &own->moves[i];
        if (before->turn == move->turn && before->side == move->side &&
            strcmp(before->words, move->words) == 0)
            return true;
    }
    return false;
}

/* "1 3", "1x2": in which games it was played; empty where all played it as often. */
static void games_of(char out[GAMES_SIZE], const struct compare *compare,
                     const struct compare_move *move)
{
    struct text games;
    size_t least = SIZE_MAX, most = 0;
    text_init(&games, out, GAMES_SIZE);
    for (size_t i = 0; i < compare->count; i++) {
        size_t plays = compare_plays(&compare->games[i], move);
        least = plays < least ? plays : least;
        most = plays > most ? plays : most;
        if (plays > 0) text_format(&games, "%s%zu", games.length ? " " : "", i + 1);
        if (plays > 1) text_format(&games, "x%zu", plays);
    }
    if (least == most) out[0] = '\0';
}

/* The moves of a side in a turn that not all of the games have, under the turn. */
static void turn_tell(FILE *out, const struct compare *compare, int turn, enum side side,
                      bool *headed)
{
    for (size_t game = 0; game < compare->count; game++) {
        for (size_t i = 0; i < compare->games[game].move_count; i++) {
            const struct compare_move *move = &compare->games[game].moves[i];
            char games[GAMES_SIZE], words[COMPARE_MOVE_SIZE];
            if (move->turn != turn || move->side != side || is_told(compare, game, i)) continue;
            games_of(games, compare, move);
            if (!games[0]) continue;
            if (!*headed) print_line(out, "Turn %d", turn);
            *headed = true;
            text_fit(words, sizeof words, move->words, COLUMNS - 24, true);
            print_line(out, "  %-11s%-10s %s", words_side((int32_t)side), games, words);
        }
    }
}

static void moves_tell(FILE *out, const struct compare *compare)
{
    int first = first_turn(compare), last = 0;
    if (first == 0) {
        print_line(out, "Their moves are the same, as far as they may be known.");
        return;
    }
    print_line(out,
               "The first turn that differs is turn %d. Moves that not all of them have:", first);
    for (size_t i = 0; i < compare->count; i++)
        last = compare->games[i].turns > last ? compare->games[i].turns : last;
    for (int turn = first; turn <= last; turn++) {
        bool headed = false;
        for (int side = 0; side < SIDE_COUNT; side++)
            turn_tell(out, compare, turn, (enum side)side, &headed);
    }
}

/* How far a figure's values lie apart, as they are shown. */
static double spread(const struct compare *compare, size_t figure)
{
    const char *name = compare->figures[figure].name;
    double low = 0, high = 0;
    bool any = false;
    for (size_t i = 0; i < compare->count; i++) {
        if (!compare->games[i].has[figure]) continue;
        double value = number_shown(name, compare->games[i].figures[figure]);
        low = !any || value < low ? value : low;
        high = !any || value > high ? value : high;
        any = true;
    }
    return high - low;
}

static void figure_tell(FILE *out, const struct compare *compare, size_t figure)
{
    char buffer[256], value[NUMBER_SIZE];
    struct text line;
    text_init(&line, buffer, sizeof buffer);
    cell_put(&line, compare->figures[figure].label, LABEL_COLUMNS);
    for (size_t i = 0; i < compare->count; i++) {
        const struct compare_game *game = &compare->games[i];
        snprintf(value, sizeof value, "-");
        if (game->has[figure])
            number_figure(value, compare->figures[figure].name, game->figures[figure]);
        text_format(&line, "%*s", VALUE_COLUMNS, value);
    }
    print_line(out, "%s", buffer);
}

/* All that is no price, and the prices that came out most unlike. */
static void figures_tell(FILE *out, const struct compare *compare)
{
    struct ranking prices = {0};
    char buffer[256];
    struct text line;
    text_init(&line, buffer, sizeof buffer);
    cell_put(&line, "Figures where each has come to", LABEL_COLUMNS);
    for (size_t i = 0; i < compare->count; i++) text_format(&line, "%*zu", VALUE_COLUMNS, i + 1);
    print_line(out, "%s", buffer);
    for (size_t i = 0; i < compare->figure_count; i++) {
        double apart = spread(compare, i);
        bool price = strncmp(compare->figures[i].name, "price.", 6) == 0;
        if (!price) figure_tell(out, compare, i);
        else if (apart > 0) ranking_add(&prices, PRICES, (int32_t)i, apart);
    }
    for (size_t i = 0; i < prices.count; i++) figure_tell(out, compare, (size_t)prices.index[i]);
}

/* A move of the class, whatever it was aimed at. */
struct played {
    enum side side;
    const char *title;
    size_t games;
    double with, without; /* sums of results */
};

static bool has_title(const struct compare_game *game, const struct played *played)
{
    for (size_t i = 0; i < game->move_count; i++) {
        if (game->moves[i].side == played->side && strcmp(game->moves[i].title, played->title) == 0)
            return true;
    }
    return false;
}

static void played_fill(struct played *out, const struct compare *compare)
{
    for (size_t i = 0; i < compare->count; i++) {
        const struct compare_game *game = &compare->games[i];
        bool has = has_title(game, out);
        out->games += has;
        *(has ? &out->with : &out->without) += compare_result(compare, game);
    }
}

/* The moves of the side that is ranked, or of both, each once; the caller frees them. */
static struct played *played_list(const struct compare *compare, size_t *count)
{
    struct played *list = NULL;
    *count = 0;
    for (size_t i = 0; i < compare->count; i++) {
        for (size_t k = 0; k < compare->games[i].move_count; k++) {
            const struct compare_move *move = &compare->games[i].moves[k];
            struct played played = {.side = move->side, .title = move->title};
            bool known = compare->by < COMPARE_TOGETHER && move->side != (enum side)compare->by;
            for (size_t old = 0; old < *count && !known; old++)
                known = list[old].side == move->side && strcmp(list[old].title, move->title) == 0;
            if (known) continue;
            played_fill(&played, compare);
            list = memory_resize(list, (*count + 1) * sizeof *list);
            list[(*count)++] = played;
        }
    }
    return list;
}

static void played_tell(FILE *out, const struct compare *compare, const struct played *played)
{
    char buffer[256], without[32] = "-";
    struct text line;
    size_t others = compare->count - played->games;
    text_init(&line, buffer, sizeof buffer);
    cell_put(&line, words_side((int32_t)played->side), 12);
    cell_put(&line, played->title, 41);
    if (others > 0) snprintf(without, sizeof without, "%+.1f", played->without / (double)others);
    text_format(&line, "%6zu%+8.1f%10s", played->games, played->with / (double)played->games,
                without);
    print_line(out, "%s", buffer);
}

/* What a class did, and how those fared who did it: no proof that it was for that. */
static void class_tell(FILE *out, const struct compare *compare)
{
    size_t count;
    struct ranking most = {0};
    struct played *list = played_list(compare, &count);
    for (size_t i = 0; i < count; i++) {
        if (list[i].games >= LEAST_PLAYS)
            ranking_add(&most, PLAYED, (int32_t)i, (double)list[i].games);
    }
    if (most.count > 0)
        print_line(out, "%-53s%6s%8s%10s", "Moves that most played, and the mean result", "games",
                   "with it", "without");
    for (size_t i = 0; i < most.count; i++) played_tell(out, compare, &list[most.index[i]]);
    free(list);
}

void compare_tell(FILE *out, const struct compare *compare)
{
    bool alike = compare_one_scenario(compare);
    print_line(out, "%zu game%s%s%s, ranked by %s.", compare->count, compare->count == 1 ? "" : "s",
               alike ? " of " : "", alike ? compare->games[0].title : "",
               compare_by_name(compare->by));
    ranks_tell(out, compare);
    warnings_tell(out, compare);
    fputc('\n', out);
    if (is_class(compare)) {
        class_tell(out, compare);
        return;
    }
    moves_tell(out, compare);
    fputc('\n', out);
    figures_tell(out, compare);
}
