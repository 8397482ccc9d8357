/* program.c: the program as a person started it: where its files lie, how a command of it is
 * written. */
/* SPDX-License-Identifier: MIT */
#include "base/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"

enum { LINK_SIZE = 4096, LINKS_MAX = 16 };

static const char *started_as = "chokepoint";
static char standing[PROGRAM_COMMAND_SIZE];

void program_begin(const char *name)
{
    /* A login shell's name begins with a hyphen: such a program was started by nobody's words. */
    if (name && name[0] && name[0] != '-') started_as = name;
}

/* Safe in every shell as it stands? */
static bool is_plain(const char *word)
{
    static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                               "_-./:,+@%=";
    return word[0] && word[strspn(word, safe)] == '\0';
}

static void put_word(struct text *out, const char *word)
{
    if (is_plain(word)) {
        text_append(out, word);
        return;
    }
    text_append(out, "'");
    while (*word) {
        size_t length = strcspn(word, "'");
        text_format(out, "%.*s", (int)length, word);
        word += length;
        if (*word == '\'') text_append(out, "'\\''");
        word += *word == '\'';
    }
    text_append(out, "'");
}

void program_standing(const char *option, const char *value)
{
    struct text text;
    size_t length = strlen(standing);
    text_init(&text, standing + length, sizeof standing - length);
    text_format(&text, " %s ", option);
    put_word(&text, value);
}

const char *program_command(char *out, size_t size, const char *words, const char *file,
                            const char *options)
{
    struct text text;
    text_init(&text, out, size);
    put_word(&text, started_as);
    if (words) text_format(&text, " %s", words);
    if (file) {
        char path[FILE_PATH_SIZE + 2];
        /* What begins with a hyphen would be taken for an option. */
        snprintf(path, sizeof path, "%s%s", file[0] == '-' ? "./" : "", file);
        text_append(&text, " ");
        put_word(&text, path);
    }
    if (options) text_format(&text, " %s", options);
    text_append(&text, standing);
    return out;
}

/* Where a word without a slash was found by the shell. */
static bool search_path(char *out, size_t size, const char *name)
{
    const char *rest = getenv("PATH");
    while (rest && *rest) {
        size_t length = strcspn(rest, ":");
        int written = snprintf(out, size, "%.*s/%s", (int)length, length ? rest : ".", name);
        struct stat about;
        if (written > 0 && (size_t)written < size && access(out, X_OK) == 0 &&
            stat(out, &about) == 0 && S_ISREG(about.st_mode)) {
            return true;
        }
        rest += length + (rest[length] == ':');
    }
    return false;
}

/* The program's own file, links followed: as the system tells it ... */
static bool find_told(char out[LINK_SIZE])
{
    ssize_t length = readlink("/proc/self/exe", out, LINK_SIZE - 1);
    out[length > 0 ? length : 0] = '\0';
    return length > 0;
}

/* ... and as the shell must have found it: by its path, or in $PATH. */
static bool find_named(char out[LINK_SIZE])
{
    char link[LINK_SIZE];
    ssize_t length;
    if (!strchr(started_as, '/')) {
        if (!search_path(out, LINK_SIZE, started_as)) return false;
    } else if (snprintf(out, LINK_SIZE, "%s", started_as) >= LINK_SIZE) {
        return false;
    }
    for (int i = 0; i < LINKS_MAX && (length = readlink(out, link, sizeof link)) > 0; i++) {
        char *name = link[0] == '/' ? out : strrchr(out, '/') + 1;
        size_t room = LINK_SIZE - (size_t)(name - out);
        if ((size_t)length >= room) return false;
        memcpy(name, link, (size_t)length);
        name[length] = '\0';
    }
    return true;
}

bool program_file(char *out, size_t size)
{
    char path[LINK_SIZE];
    /* One that was built anew meanwhile is told by a name that nothing has. */
    bool good = (find_told(path) && access(path, X_OK) == 0) ||
                (find_named(path) && access(path, X_OK) == 0);
    return good && (size_t)snprintf(out, size, "%s", path) < size;
}

static bool is_home(const char *folder)
{
    char path[LINK_SIZE];
    int length = snprintf(path, sizeof path, "%s/maps", folder);
    if (length < 0 || (size_t)length >= sizeof path || !file_is_folder(path)) return false;
    length = snprintf(path, sizeof path, "%s/lua/moves", folder);
    return length > 0 && (size_t)length < sizeof path && file_is_folder(path);
}

/* The folder one is in is written ".", so that messages name files as one would. */
static bool take_home(char *out, size_t size, const char *folder)
{
    struct stat here, there;
    if (strlen(folder) >= size || !is_home(folder)) return false;
    bool same = stat(".", &here) == 0 && stat(folder, &there) == 0 && here.st_dev == there.st_dev &&
                here.st_ino == there.st_ino;
    snprintf(out, size, "%s", same ? "." : folder);
    return true;
}

/* In the folder that the file is in, or one above. */
static bool take_above(char *out, size_t size, const char *file)
{
    char path[2 * LINK_SIZE] = "";
    if (file[0] != '/' && !getcwd(path, LINK_SIZE)) return false;
    size_t length = strlen(path);
    snprintf(path + length, sizeof path - length, "%s%s", length ? "/" : "", file);
    for (char *slash = strrchr(path, '/'); slash; slash = strrchr(path, '/')) {
        *slash = '\0';
        if (take_home(out, size, slash > path ? path : "/")) return true;
    }
    return false;
}

/* Beside the program, or above; where it is not, `looked` says where the program is. */
static bool take_beside(char *out, size_t size, struct text *looked)
{
    char told[LINK_SIZE], named[LINK_SIZE];
    bool is_told = find_told(told), is_named = find_named(named);
    if (is_told && take_above(out, size, told)) return true;
    if (is_named && take_above(out, size, named)) return true;
    const char *path = is_told ? told : is_named ? named : "the program, which was not found";
    text_append(looked, "beside and above ");
    text_append(looked, path);
    text_append(looked, ", ");
    return false;
}

bool program_home(char *out, size_t size, char *note)
{
    const char *given = getenv("CHOKEPOINT_HOME");
    struct text text;
    text_init(&text, note, PROGRAM_NOTE_SIZE);
    if (given && *given) {
        if (take_home(out, size, given)) return true;
        text_format(&text, "in %s ($CHOKEPOINT_HOME), ", given);
    }
    size_t length = text.length;
    if (take_beside(out, size, &text) || take_home(out, size, CHOKEPOINT_DATA)) {
        note[length] = '\0';
        return true;
    }
    text_append(&text, "in " CHOKEPOINT_DATA);
    return false;
}
