/* cmd_report.c: chokepoint report: what a game or a meeting leaves behind, as one page. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/print.h"
#include "base/text.h"
#include "command/as.h"
#include "command/command.h"
#include "command/commands.h"
#include "report/keep.h"
#include "report/report.h"

enum { OUT, FOR, NAMES };

static const struct option_spec options[] = {
    [OUT] = {"out", OPTION_TEXT, "DIR", "the folder it is written to (beside the game)", 0, 0},
    [FOR] = {"for", OPTION_TEXT, "EYES", AS_HELP, 0, 0},
    [NAMES] = {"names", OPTION_FLAG, NULL, "people by their names; else how many there were", 0, 0},
    {0},
};

/* The whole page, which the caller frees; NULL where it could not be made. */
static char *page_make(const struct report_wish *wish, size_t *length)
{
    char *page = NULL;
    FILE *out = open_memstream(&page, length);
    if (!out) return NULL;
    report_write(out, wish);
    bool good = !ferror(out);
    if (fclose(out) == 0 && good) return page;
    free(page);
    return NULL;
}

static bool page_keep(const struct report_wish *wish, const char *path, char *reason)
{
    size_t length = 0;
    char *page = page_make(wish, &length);
    if (!page) {
        snprintf(reason, FILE_REASON_SIZE, "there is no memory for the page");
        return false;
    }
    bool kept = keep_file(path, page, length, reason);
    free(page);
    return kept;
}

static const char *file_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* "report.html" of a seminar, "rocks-and-chips-1-report-beijing.html" of another game. */
static void name_make(char out[FILE_PATH_SIZE], const char *game, enum viewer viewer)
{
    const char *file = file_of(game), *dot = strrchr(file, '.');
    struct text text;
    text_init(&text, out, FILE_PATH_SIZE);
    if (strcmp(file, "session.csv") != 0)
        text_format(&text, "%.*s-", (int)(dot ? (size_t)(dot - file) : strlen(file)), file);
    text_append(&text, "report");
    if (viewer != VIEWER_UMPIRE) text_format(&text, "-%s", viewer_name(viewer));
    text_append(&text, ".html");
}

/* In the folder that was named, or beside the game. */
static bool path_make(char out[FILE_PATH_SIZE], const struct option_values *values,
                      const struct report_wish *wish)
{
    const char *game = session_path(wish->record->session);
    char name[FILE_PATH_SIZE];
    struct text text;
    name_make(name, game, wish->viewer);
    text_init(&text, out, FILE_PATH_SIZE);
    if (values->given[OUT]) text_format(&text, "%s/%s", values->text[OUT], name);
    else text_format(&text, "%.*s%s", (int)(file_of(game) - game), game, name);
    return !text.cut;
}

static int report_keep(const struct option_values *values, const struct report_wish *wish)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    snprintf(reason, sizeof reason, "its path is longer than %d bytes", FILE_PATH_SIZE - 1);
    if (!path_make(path, values, wish) ||
        (values->given[OUT] && !file_make_folder(values->text[OUT], reason)) ||
        !page_keep(wish, path, reason)) {
        print_line(stderr, "chokepoint: report: %s could not be written: %s", path, reason);
        return COMMAND_FAILED;
    }
    print_line(stdout, "Written: %s. Any browser or word processor opens it.", path);
    return COMMAND_DONE;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct record record;
    struct report_wish wish = {.record = &record, .names = values->given[NAMES]};
    struct diag_list list;
    int status = COMMAND_FAILED;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    /* With its scripts, for the questions and sources of what was played. */
    bool good = record_open(&record, &places, values->words[0], true, &list);
    command_complain(&list);
    if (good) {
        bool over = session_over(record.session);
        bool found = as_find(&wish.viewer, values, FOR, over, "report");
        status = found ? report_keep(values, &wish) : COMMAND_WRONG;
    }
    record_close(&record);
    return status;
}

const struct command cmd_report = {
    .name = "report",
    .arguments = "FILE|FOLDER",
    .summary = "what a game or a session leaves behind, as one page for browser, paper, Word",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run,
};
