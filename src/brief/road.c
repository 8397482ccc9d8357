/* road.c: the branches of a saved game that lie beside it. */
/* SPDX-License-Identifier: MIT */
#include "brief/road.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "brief/step.h"

/* Is that row a branch's that goes on from this game? */
static bool goes_on(const struct journal_row *row, const struct session *session, const char *file)
{
    char seq[24], check[24], own[24];
    if (row->kind != JOURNAL_BRANCH || strcmp(row->name, file) != 0) return false;
    if (!journal_arg(seq, sizeof seq, row->args, "row") ||
        !journal_arg(check, sizeof check, row->args, "check"))
        return false;
    long long at = strtoll(seq, NULL, 10);
    if (at < 1 || (size_t)at > session_row_count(session)) return false;
    snprintf(own, sizeof own, "%016" PRIx64, session_row(session, (size_t)at - 1)->check);
    return strcmp(own, check) == 0;
}

/* The turn that the branch plans anew; 0: it is none of this game's. */
static int branch_turn(const struct session *branch, const struct session *session,
                       const char *file)
{
    int turn = 0;
    for (size_t i = 0; i < session_row_count(branch); i++) {
        if (!goes_on(session_row(branch, i), session, file)) continue;
        turn = 1;
        for (size_t k = 0; k < i; k++) {
            bool resolved = session_row(branch, k)->kind == JOURNAL_TURN;
            if (resolved && !session_row_undone(branch, k)) turn++;
        }
    }
    return turn;
}

static void moves_list(char out[ROAD_MOVES_SIZE], const struct session *branch, int turn,
                       enum side side)
{
    struct text text;
    text_init(&text, out, ROAD_MOVES_SIZE);
    for (size_t i = 0; i < session_past_count(branch, turn, side); i++) {
        const struct plan *plan = session_past_plan(branch, turn, side, i);
        text_format(&text, "%s%s", text.length ? "; " : "", plan->title);
        if (plan->choice_words[0]) text_format(&text, " (%s)", plan->choice_words);
    }
}

/* All of it, with what was planned there: else what came, which the room of the branch sees too,
 * and that only where this game is over. */
static bool is_open(const struct eyes *eyes, const struct session *branch)
{
    bool over = session_over(eyes->session) && session_over(branch);
    return over || eyes_see_all(eyes);
}

static bool road_make(struct road *out, const struct eyes *eyes, struct session *branch,
                      const char *file)
{
    int turn = branch_turn(branch, eyes->session, file), played = session_turn(branch) - 1;
    bool open = is_open(eyes, branch);
    if (turn == 0 || (!open && !session_over(eyes->session))) return false;
    out->turn = step_number(branch, turn);
    out->played = step_number(branch, step_done(branch));
    for (int side = 0; side < SIDE_COUNT; side++) {
        out->moves[side][0] = '\0';
        if (open && turn <= played) moves_list(out->moves[side], branch, turn, (enum side)side);
    }
    verdict_find(&out->verdict, branch, played, eyes->viewer);
    return true;
}

/* Names that file as its parent? It is asked before all of the game is worked out. */
static bool names_parent(const char *path, const char *file)
{
    struct diag_list list;
    struct journal *journal = NULL;
    bool named = false;
    diag_init(&list);
    if (journal_open_good(&journal, path, &list)) {
        for (size_t i = 0; i < journal_count(journal) && !named; i++) {
            const struct journal_row *row = journal_row(journal, i);
            named = row->kind == JOURNAL_BRANCH && strcmp(row->name, file) == 0;
        }
    }
    journal_close(journal);
    diag_free(&list);
    return named;
}

static bool road_open(struct road *out, const struct eyes *eyes, const char *path, const char *file)
{
    struct diag_list list;
    if (!names_parent(path, file)) return false;
    diag_init(&list);
    struct session *branch =
        session_resume(&session_setup(eyes->session)->places, path, false, &list);
    bool made = branch && road_make(out, eyes, branch, file);
    session_delete(branch);
    diag_free(&list);
    return made;
}

size_t road_find(struct road out[ROAD_MAX], const struct eyes *eyes)
{
    const char *path = session_path(eyes->session), *slash = path ? strrchr(path, '/') : NULL;
    char folder[FILE_PATH_SIZE] = ".";
    size_t count = 0;
    if (!path) return 0;
    const char *file = slash ? slash + 1 : path;
    if (slash)
        snprintf(folder, sizeof folder, "%.*s", slash > path ? (int)(slash - path) : 1, path);
    char **names = file_list(folder, ".csv");
    for (size_t i = 0; names && names[i] && count < ROAD_MAX; i++) {
        char beside[FILE_PATH_SIZE + ROAD_NAME_SIZE];
        if (strcmp(names[i], file) == 0 || strlen(names[i]) >= ROAD_NAME_SIZE) continue;
        snprintf(beside, sizeof beside, "%s/%s", folder, names[i]);
        snprintf(out[count].file, sizeof out[count].file, "%s", names[i]);
        if (road_open(&out[count], eyes, beside, file)) count++;
    }
    file_list_free(names);
    return count;
}
