/* handout.c: the papers of a room, ready to print: which there are, and their way to the disk. */
/* SPDX-License-Identifier: MIT */
#include "report/handout.h"

#include <stdlib.h>
#include <string.h>

#include "brief/words.h"
#include "report/handout_inside.h"
#include "report/keep.h"

static const struct {
    const char *name, *title, *copies;
} papers[HANDOUT_PAPERS] = {
    [HANDOUT_WASHINGTON] = {"washington", "Washington", "a copy for each of the team"},
    [HANDOUT_BEIJING] = {"beijing", "Beijing", "a copy for each of the team"},
    [HANDOUT_MIDDLE] = {"middle", "The middle countries", "a copy for each of the cell"},
    [HANDOUT_UMPIRE] = {"umpire", "The umpire's sheet", "one, for the umpire's eyes"},
    [HANDOUT_OBSERVERS] = {"observers", "The observers' sheets", "a copy for each observer"},
    [HANDOUT_ALL] = {"everyone", "Words, and what you thought of it",
                     "a copy for each in the room"},
    [HANDOUT_SOURCES] = {"sources", "Where the facts come from", "one, to lie on a table"},
};

const char *handout_name(enum handout_paper paper)
{
    return papers[paper].name;
}

const char *handout_copies(enum handout_paper paper)
{
    return papers[paper].copies;
}

struct eyes handout_eyes(const struct handout *handout, enum viewer viewer)
{
    return (struct eyes){handout->session, viewer, EYES_START};
}

/* Does any fact of the list have that? */
static bool any_range(const struct facts *facts)
{
    bool any = false;
    for (size_t i = 0; i < facts->count; i++)
        any = any || facts->list[i].now.low < facts->list[i].now.high;
    return any;
}

static bool any_note(const struct facts *facts)
{
    bool any = false;
    for (size_t i = 0; i < facts->count; i++) any = any || facts->list[i].note[0];
    return any;
}

void handout_facts(FILE *out, const struct facts *facts, const char *caption)
{
    bool ranges = any_range(facts), notes = any_note(facts);
    const struct page_column all[] = {
        {"", false}, {"At the start", true}, {ranges ? "Between" : "", false}, {"", false}};
    const struct page_column narrow[] = {{"", false}, {"At the start", true}, {"", false}};
    const struct page_table table = {caption, ranges ? all : narrow, 2u + ranges + notes};
    if (facts->count == 0) return;
    page_table_begin(out, &table);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->list[i];
        char label[FACT_LABEL_SIZE + NAME_SIZE + 24], value[NUMBER_SIZE], range[NUMBER_SIZE];
        bool money = fact->form->unit == NUMBER_MONEY;
        snprintf(label, sizeof label, "%s%s%s%s", fact->label, fact->of[0] ? ", " : "", fact->of,
                 money ? ", million dollars" : "");
        fact_value(value, fact, true);
        number_range(range, &fact->now, fact->form->scale, fact->form->decimals);
        page_row(out, &table,
                 (const char *const[]){label, value, ranges ? range : fact->note, fact->note});
    }
    page_table_end(out);
}

static void team_write(FILE *out, const struct handout *handout, enum side side)
{
    handout_brief(out, handout, side);
    handout_roles(out, handout, side);
    handout_cards(out, handout, side);
    handout_slips(out, handout, side);
}

const char *handout_typed(char out[HIDE_SIZE], const struct handout *handout, const char *text)
{
    if (handout->names || !handout->seminar) snprintf(out, HIDE_SIZE, "%s", text);
    else hide_names(out, handout->session, handout->seminar, text);
    return out;
}

void handout_write(FILE *out, const struct handout *handout, enum handout_paper paper)
{
    char title[NAME_SIZE + 64], marking[SEMINAR_MARKING_SIZE] = "", typed[HIDE_SIZE];
    const struct page_head head = {title, typed};
    snprintf(title, sizeof title, "%s: %s", papers[paper].title,
             session_setup(handout->session)->scenario.title);
    seminar_marking(marking, handout->session);
    handout_typed(typed, handout, marking);
    page_begin(out, &head);
    switch (paper) {
    case HANDOUT_WASHINGTON: team_write(out, handout, SIDE_WASHINGTON); break;
    case HANDOUT_BEIJING: team_write(out, handout, SIDE_BEIJING); break;
    case HANDOUT_MIDDLE: handout_middle(out, handout); break;
    case HANDOUT_UMPIRE: handout_umpire(out, handout); break;
    case HANDOUT_OBSERVERS: handout_observers(out, handout); break;
    case HANDOUT_ALL: handout_all(out, handout); break;
    case HANDOUT_SOURCES: handout_sources(out, handout); break;
    case HANDOUT_PAPERS: break;
    }
    page_end(out, &head);
}

static bool paper_keep(const struct handout *handout, enum handout_paper paper, const char *folder,
                       char *reason)
{
    char path[FILE_PATH_SIZE], *page = NULL;
    size_t length = 0;
    snprintf(reason, FILE_REASON_SIZE, "its path is too long, or there is no memory for it");
    if ((size_t)snprintf(path, sizeof path, "%s/%s.html", folder, papers[paper].name) >=
        sizeof path)
        return false;
    FILE *out = open_memstream(&page, &length);
    if (!out) return false;
    handout_write(out, handout, paper);
    bool good = !ferror(out);
    good = fclose(out) == 0 && good && keep_file(path, page, length, reason);
    free(page);
    return good;
}

bool handout_keep(const struct handout *handout, const char *folder, char *reason)
{
    bool good = file_make_folder(folder, reason);
    for (int i = 0; good && i < HANDOUT_PAPERS; i++)
        good = paper_keep(handout, (enum handout_paper)i, folder, reason);
    return good;
}
