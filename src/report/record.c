/* record.c: a saved game or a seminar's folder, opened to be read and told as a whole. */
/* SPDX-License-Identifier: MIT */
#include "report/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* The last part of a path, without slashes behind it. */
static void last_part(char *out, size_t size, const char *path)
{
    size_t length = strlen(path), begin;
    while (length > 1 && path[length - 1] == '/') length--;
    for (begin = length; begin > 0 && path[begin - 1] != '/';) begin--;
    snprintf(out, size, "%.*s", (int)(length - begin), path + begin);
}

/* A seminar goes by its folder, unless that is where one is, and a branch of it by its turn too:
 * "monday", "monday-turn-2". All else goes by its file. */
static void name_find(char out[RECORD_NAME_SIZE], const char *path, const char *session)
{
    static const char usual[] = "session";
    char file[FILE_PATH_SIZE], folder[FILE_PATH_SIZE], name[2 * FILE_PATH_SIZE];
    last_part(file, sizeof file, session);
    snprintf(folder, sizeof folder, "%.*s", (int)(strlen(session) - strlen(file)), session);
    last_part(folder, sizeof folder, file_is_folder(path) ? path : folder);
    size_t length = strlen(file), common = sizeof usual - 1;
    if (length > 4 && strcmp(file + length - 4, ".csv") == 0) file[length - 4] = '\0';
    bool by_folder = strncmp(file, usual, common) == 0 && strchr("-", file[common]) && folder[0] &&
                     folder[0] != '.';
    snprintf(name, sizeof name, "%s%s", by_folder ? folder : "", by_folder ? file + common : file);
    text_escape(out, RECORD_NAME_SIZE, name);
}

bool record_open(struct record *out, const struct places *places, const char *path,
                 bool with_scripts, struct diag_list *list)
{
    char session[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    *out = (struct record){0};
    if (!seminar_session_path(session, sizeof session, path, reason)) {
        diag_error(list, path, 0, 0, "%s", reason);
        return false;
    }
    name_find(out->name, path, session);
    out->session = session_resume(places, session, with_scripts, list);
    if (!out->session) return false;
    out->seminar = seminar_open(session, session_setup(out->session), list);
    return true;
}

void record_close(struct record *record)
{
    free(record->seminar);
    session_delete(record->session);
    *record = (struct record){0};
}
