/* compare.h: saved games side by side: what came of each, ranked; which moves differ, and from when
 * on; the figures at their ends. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_COMPARE_H
#define REPORT_COMPARE_H

#include "brief/headline.h"
#include "brief/number.h"
#include "report/record.h"

enum {
    COMPARE_FIGURES = 96,
    COMPARE_MOVE_SIZE = SCRIPT_TITLE_SIZE + 164,
    COMPARE_BESIDE = 4 /* more than these do not stand side by side on a page or a screen */
};

struct compare_move {
    int turn; /* of the room */
    enum side side;
    char title[SCRIPT_TITLE_SIZE];
    char words[COMPARE_MOVE_SIZE]; /* "Ban a mineral to one country: Gallium, Japan, ban" */
};

/* What is kept of a game: it need not stay open. */
struct compare_game {
    char name[RECORD_NAME_SIZE];
    char scenario[ID_SIZE], title[NAME_SIZE];
    uint64_t seed;
    bool human[SIDE_COUNT];
    int quarters, played, turns; /* quarters in all and so far; turns of the room */
    bool over;
    struct verdict verdict; /* without its aims, whose texts are the session's */
    size_t move_count;
    struct compare_move *moves; /* as they may be known, in the order of turns */
    bool has[COMPARE_FIGURES];
    double figures[COMPARE_FIGURES];
};

/* What they are ranked by. */
enum compare_by { COMPARE_WASHINGTON, COMPARE_BEIJING, COMPARE_TOGETHER, COMPARE_USUAL };

/* Zeroed to begin with; compare_free at the end. */
struct compare {
    enum viewer viewer;
    enum compare_by by; /* never COMPARE_USUAL once it is ranked */
    size_t count;
    struct compare_game *games; /* the best first, once they are ranked */
    size_t figure_count;
    struct compare_figure {
        char name[FIGURE_NAME_SIZE];
        char label[160];
    } figures[COMPARE_FIGURES]; /* of the first game's map */
};

void compare_add(struct compare *compare, const struct record *record);
void compare_free(struct compare *compare);

/* Puts the best first; of equals the one that was added first. By the result of the side that
 * people played in every game, where it is one side; else by what both came to together. */
void compare_rank(struct compare *compare, enum compare_by by);

/* The result that a game is ranked by. */
double compare_result(const struct compare *compare, const struct compare_game *game);

/* The place of a game once they are ranked, from 1: those of one result share it. */
size_t compare_place(const struct compare *compare, size_t index);

/* The first turn of the room in which two games have other moves; 0: in none. */
int compare_differs(const struct compare_game *a, const struct compare_game *b);

/* How often a game has that move in that turn. */
size_t compare_plays(const struct compare_game *game, const struct compare_move *move);

/* Are all of one scenario; and is all that is drawn the same too? */
bool compare_one_scenario(const struct compare *compare);
bool compare_one_seed(const struct compare *compare);

/* compare_words.c: the comparison as lines of at most 80 columns. */
void compare_tell(FILE *out, const struct compare *compare);

/* compare_table.c: a row a game, as a CSV file. False with a reason (FILE_REASON_SIZE bytes). */
bool compare_keep(const struct compare *compare, const char *path, char *reason);

/* "Washington's result", "what both came to together". */
const char *compare_by_name(enum compare_by by);

#endif
