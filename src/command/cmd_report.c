/* cmd_report.c: chokepoint report: what a game or a meeting leaves behind, as one page. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/print.h"
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

/* A seminar's page is report.html in its folder; another game's has the game's name before it. */
static bool path_make(char *out, size_t size, const struct option_values *values,
                      const struct report_wish *wish)
{
    const char *game = session_path(wish->session), *slash = strrchr(game, '/');
    const char *file = slash ? slash + 1 : game, *dot = strrchr(file, '.');
    int stem = (int)(dot ? dot - file : (long)strlen(file));
    bool seminar = strcmp(file, "session.csv") == 0;
    bool whole = wish->viewer == VIEWER_UMPIRE;
    int used = snprintf(out, size, "%.*s%s%.*s%sreport%s%s.html",
                        values->given[OUT] || !slash ? 0 : (int)(slash + 1 - game), game, "",
                        seminar ? 0 : stem, file, seminar ? "" : "-", whole ? "" : "-",
                        whole ? "" : viewer_name(wish->viewer));
    if (values->given[OUT] && used > 0 && (size_t)used < size) {
        char name[FILE_PATH_SIZE];
        snprintf(name, sizeof name, "%s", out);
        used = snprintf(out, size, "%s/%s", values->text[OUT], name);
    }
    return used > 0 && (size_t)used < size;
}

static int report_keep(const struct option_values *values, const struct report_wish *wish)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    snprintf(reason, sizeof reason, "its path is longer than %d bytes", FILE_PATH_SIZE - 1);
    if ((values->given[OUT] && !file_make_folder(values->text[OUT], reason)) ||
        !path_make(path, sizeof path, values, wish) || !page_keep(wish, path, reason)) {
        print_line(stderr, "chokepoint: report: the page could not be written: %s", reason);
        return COMMAND_FAILED;
    }
    print_line(stdout, "Written: %s. Any browser or word processor opens it.", path);
    return COMMAND_DONE;
}

static int run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    struct session *session = NULL;
    struct seminar *seminar = NULL;
    struct report_wish wish = {.names = values->given[NAMES]};
    int status = COMMAND_FAILED;
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    if (!seminar_session_path(path, sizeof path, values->words[0], reason))
        diag_error(&list, values->words[0], 0, 0, "%s", reason);
    else session = session_resume(&places, path, true, &list);
    if (session) seminar = seminar_open(values->words[0], session_setup(session), &list);
    command_complain(&list);
    if (session && !as_find(&wish.viewer, values, FOR, session_over(session), "report"))
        status = COMMAND_WRONG;
    else if (session) {
        wish.session = session;
        wish.seminar = seminar;
        status = report_keep(values, &wish);
    }
    free(seminar);
    session_delete(session);
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
