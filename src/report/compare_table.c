/* compare_table.c: saved games as a row each of one CSV file, the best first. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "game/words.h"
#include "report/compare.h"
#include "report/grid.h"

enum { HEADER_SIZE = 256 + COMPARE_FIGURES * (FIGURE_NAME_SIZE + 1), MOVES_SIZE = 1 << 15 };

/* "T1 Washington: Ban ...; T1 Beijing: ..." */
static void moves_put(struct grid *grid, const struct compare_game *game)
{
    char moves[MOVES_SIZE];
    struct text text;
    text_init(&text, moves, sizeof moves);
    for (size_t i = 0; i < game->move_count; i++) {
        const struct compare_move *move = &game->moves[i];
        text_format(&text, "%sT%d %s: %s", i ? "; " : "", move->turn,
                    words_side((int32_t)move->side), move->words);
    }
    grid_text(grid, moves);
}

static void game_put(struct grid *grid, const struct compare *compare, size_t index)
{
    const struct compare_game *game = &compare->games[index];
    char seed[32];
    snprintf(seed, sizeof seed, "%" PRIu64, game->seed);
    grid_whole(grid, (int64_t)compare_place(compare, index));
    grid_text(grid, game->name);
    grid_text(grid, game->scenario);
    grid_text(grid, seed);
    grid_whole(grid, game->quarters);
    grid_whole(grid, game->played);
    grid_text(grid, game->over ? "yes" : "no");
    for (int side = 0; side < SIDE_COUNT; side++) {
        grid_number(grid, game->verdict.result[side]);
        grid_text(grid, headline_band(game->verdict.band[side]));
    }
    grid_number(grid, game->verdict.together);
    grid_whole(grid, compare_differs(&compare->games[0], game));
    for (size_t i = 0; i < compare->figure_count; i++) {
        if (game->has[i]) grid_number(grid, game->figures[i]);
        else grid_empty(grid);
    }
    moves_put(grid, game);
    grid_end(grid);
}

bool compare_keep(const struct compare *compare, const char *path, char *reason)
{
    char header[HEADER_SIZE];
    struct text text;
    struct grid grid;
    text_init(&text, header, sizeof header);
    text_append(&text, "rank,session,scenario,seed,quarters,quarters_played,over,"
                       "result_washington,band_washington,result_beijing,band_beijing,together,"
                       "first_turn_that_differs");
    for (size_t i = 0; i < compare->figure_count; i++)
        text_format(&text, ",%s", compare->figures[i].name);
    text_append(&text, ",moves");
    if (!grid_open(&grid, path, NULL, header, reason)) return false;
    for (size_t i = 0; i < compare->count; i++) game_put(&grid, compare, i);
    return grid_close(&grid, reason);
}
