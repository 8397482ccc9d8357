/* session_branch.c: a new saved game that goes on from a part of another, and names it as its
 * parent. */
/* SPDX-License-Identifier: MIT */
#include "game/session_branch.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/program.h"
#include "game/session_row.h"
#include "game/session_state.h"
#include "game/words.h"

/* How many rows, in whole acts, can be played and are of no turn after `turn`. Where turns were
 * taken back, what came after is the game. */
static size_t good_rows(struct session *session, int turn, struct diag_list *list)
{
    size_t good = 1;
    for (session->rows_applied = 1; session->rows_applied < journal_count(session->journal);
         session->rows_applied++) {
        struct journal_row row = *journal_row(session->journal, session->rows_applied);
        if (!session_state_apply(session, &row, list)) break;
        bool opens = turn == 0 && session_phase(session) == PHASE_BRIEFING;
        bool before = row.turn <= turn && session->turn <= turn + 1;
        if (!row.more && (before || opens)) good = session->rows_applied + 1;
    }
    return good;
}

/* Where the game comes from, the file without its folder, as journals hold no paths. */
static bool parent_row(struct journal_row *out, const struct journal_row *last, const char *path)
{
    char text[32];
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    memset(out, 0, sizeof *out);
    out->kind = JOURNAL_BRANCH;
    out->turn = last->turn;
    snprintf(out->seat, sizeof out->seat, "%s", words_side_id(SIDE_NONE));
    snprintf(out->name, sizeof out->name, "%.*s", JOURNAL_NAME_SIZE - 1, name);
    session_row_add(out, "row", last->seq);
    snprintf(text, sizeof text, "%016" PRIx64, last->check);
    journal_arg_add(out->args, sizeof out->args, "check", text);
    return strlen(name) < JOURNAL_NAME_SIZE;
}

/* The rows act by act, as they were written, and the one that names their origin. */
static bool acts_write(struct journal *to, const struct journal *from, size_t count,
                       const char *parent, struct diag_list *list)
{
    struct journal_row *rows = memory_new((count + 1) * sizeof *rows);
    for (size_t i = 0; i < count; i++) rows[i] = *journal_row(from, i);
    bool good = parent_row(&rows[count], &rows[count - 1], parent);
    if (!good) diag_error(list, parent, 0, 0, "has too long a name to be kept; give it a shorter");
    for (size_t first = 0, end = 0; good && end <= count; first = end) {
        while (rows[end++].more) continue;
        good = journal_append(to, rows + first, end - first, list) == JOURNAL_DONE;
    }
    free(rows);
    return good;
}

static bool copy(const char *save, const struct journal *from, size_t count, const char *parent,
                 struct diag_list *list)
{
    struct journal *to;
    if (!journal_create(&to, save, NULL, list)) return false;
    bool good = acts_write(to, from, count, parent, list);
    journal_close(to);
    if (!good) remove(save);
    return good;
}

struct session *session_branch(const struct places *places, const char *parent, int turn,
                               const char *save, struct diag_list *list)
{
    struct session *session = memory_new(sizeof *session);
    session->owns_setup = true;
    snprintf(session->path, sizeof session->path, "%s", parent);
    bool good = journal_open_good(&session->journal, parent, list) &&
                session_state_first(session, places, false, list) &&
                copy(save, session->journal, good_rows(session, turn, list), parent, list);
    session_delete(session);
    return good ? session_resume(places, save, true, list) : NULL;
}

void session_branch_offer(const char *parent, size_t rows, struct diag_list *list)
{
    struct journal *journal = NULL;
    struct diag_list told;
    diag_init(&told);
    size_t good = journal_open_good(&journal, parent, &told) ? journal_count(journal) : 0;
    if (good > rows) good = rows;
    while (good > 0 && journal_row(journal, good - 1)->more) good--;
    if (good > 0) {
        char command[PROGRAM_COMMAND_SIZE], option[32];
        snprintf(option, sizeof option, "--to-turn %" PRId32, journal_row(journal, good - 1)->turn);
        diag_error(list, parent, 0, 0,
                   "its first %zu rows are good; to go on with them in a new file: %s", good,
                   program_command(command, sizeof command, "resume", parent, option));
    }
    journal_close(journal);
    diag_free(&told);
}
