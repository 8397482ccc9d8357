/* laboratory.c: what the commands that make studies share: shards, files, merging, and the end. */
/* SPDX-License-Identifier: MIT */
#include "command/laboratory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/print.h"
#include "command/command.h"
#include "game/clock.h"

enum { SHARDS_MOST = 1000000 };

/* Digits alone, up to the end that is asked for. */
static bool number_read(size_t *out, const char *text, char end)
{
    char *stop;
    if (*text < '0' || *text > '9') return false;
    errno = 0;
    *out = (size_t)strtoull(text, &stop, 10);
    return errno == 0 && *stop == end;
}

bool laboratory_shard(struct study_shard *out, const struct option_values *values, int option,
                      int file)
{
    const char *text = option_text(values, option, "1/1"), *slash = strchr(text, '/');
    bool good = slash && number_read(&out->index, text, '/') &&
                number_read(&out->count, slash + 1, '\0') && out->index >= 1 &&
                out->index <= out->count && out->count <= SHARDS_MOST;
    if (!good) {
        print_line(stderr,
                   "chokepoint: --shard: found \"%s\", expected I/N, as 2/4 for the second of four",
                   text);
    } else if (values->given[option] && !values->given[file]) {
        good = false;
        print_line(stderr,
                   "chokepoint: --shard: found no --%s beside it, expected a file for the part's "
                   "rows, which --merge reads",
                   values->specs[file].name);
    }
    return good;
}

bool laboratory_sets(struct draw_sets *out, const struct option_values *values)
{
    struct diag_list list;
    bool good = true;
    diag_init(&list);
    out->count = 0;
    for (int i = 0; i < values->each_count; i++) {
        good = draw_set(out, values->each[i], &list) && good;
    }
    command_complain(&list);
    return good;
}

static bool complain_unwritten(const char *path)
{
    print_line(stderr, "chokepoint: %s: cannot be written: %s", path, strerror(errno));
    return false;
}

static bool write_rows(const char *path, const struct study *study)
{
    FILE *file = fopen(path, "w");
    if (!file) return complain_unwritten(path);
    study_write(study, file);
    /* A row that was lost on the way is not told by the last one. */
    bool written = !ferror(file);
    return (fclose(file) == 0 && written) || complain_unwritten(path);
}

/* What stood there stays until there are rows. */
bool laboratory_ready(const struct laboratory *laboratory, const struct option_values *values)
{
    if (!values->given[laboratory->out]) return true;
    const char *path = values->text[laboratory->out];
    FILE *file = fopen(path, "a");
    return file ? fclose(file) == 0 : complain_unwritten(path);
}

int laboratory_end(const struct laboratory *laboratory, const struct study *study,
                   const struct option_values *values, double start)
{
    bool asked = values->given[laboratory->out];
    bool good = !asked || write_rows(values->text[laboratory->out], study);
    bool table = laboratory->table < 0 || values->given[laboratory->table] || isatty(STDOUT_FILENO);
    if (study_count(study) > 0) laboratory->print(study, table, stdout);
    fflush(stdout);
    good = !study_remarks(study, stderr) && good;
    fprintf(stderr, "%zu %s in %.2f seconds\n", study_count(study), laboratory->form->things,
            clock_seconds() - start);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

int laboratory_merge(const struct laboratory *laboratory, const struct option_values *values,
                     int merge)
{
    struct diag_list list;
    double start = clock_seconds();
    for (int i = 0; values->specs[i].name; i++) {
        if (!values->given[i] || i == merge || i == laboratory->out || i == laboratory->table) {
            continue;
        }
        print_line(stderr,
                   "chokepoint: --%s: found it beside --merge, expected --%s alone: the "
                   "files say what was asked",
                   values->specs[i].name, values->specs[laboratory->out].name);
        return COMMAND_WRONG;
    }
    if (values->word_count == 0) {
        fprintf(stderr, "chokepoint: --merge: found no file, expected those of all shards\n");
        return COMMAND_WRONG;
    }
    diag_init(&list);
    struct study *study =
        study_merge(laboratory->form, values->words, (size_t)values->word_count, &list);
    command_complain(&list);
    if (!study) return COMMAND_FAILED;
    fprintf(stderr, "Of: %s\n", study_asked(study));
    int status = laboratory_end(laboratory, study, values, start);
    study_delete(study);
    return status;
}
