/* machine.c: what a machine has of what a room needs: terminal, locks, room on the disk, ssh. */
/* SPDX-License-Identifier: MIT */
#include "command/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/print.h"
#include "base/text.h"
#include "ui/terminal/term.h"
#include "ui/terminal/terminfo.h"

enum {
    CONSOLE_COLUMNS = 80,
    CONSOLE_ROWS = 24,
    COLORS_LEAST = 8,
    MEGABYTES_LEAST = 20, /* a long journal, its copies and the pack take a few */
    TEXT_SIZE = 512
};

/* What was found: `text` says it, and what to do where it is not good. */
struct finding {
    bool good;
    char text[TEXT_SIZE];
};

static void find_terminal(struct finding *out, const char *folder)
{
    struct winsize size;
    char said[TERMINFO_SAID_SIZE];
    (void)folder;
    if (!terminfo_find(said) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) {
        snprintf(out->text, sizeof out->text, "%s",
                 said[0] ? said
                         : "this is none: run the check in the terminal that you will use; "
                           "elsewhere seats work in lines (--plain)");
        return;
    }
    int width = size.ws_col, height = size.ws_row;
    out->good = width >= CONSOLE_COLUMNS && height >= CONSOLE_ROWS;
    snprintf(out->text, sizeof out->text, "%d columns by %d rows%s", width, height,
             out->good ? "" : ", expected 80 by 24: enlarge it, or make its font smaller");
}

static void find_colors(struct finding *out, const char *folder)
{
    (void)folder;
    char said[TERMINFO_SAID_SIZE];
    int colors = terminfo_find(said) ? terminfo_number("colors") : 0;
    out->good = colors >= COLORS_LEAST;
    if (out->good) snprintf(out->text, sizeof out->text, "%d", colors);
    else
        snprintf(out->text, sizeof out->text,
                 "none: words carry every state, so that nothing is lost");
}

static void find_bell(struct finding *out, const char *folder)
{
    (void)folder;
    char said[TERMINFO_SAID_SIZE];
    out->good = terminfo_find(said) && terminfo_text("bel");
    snprintf(out->text, sizeof out->text, "%s",
             out->good ? "it was rung now: if you heard nothing, switch it on in the terminal's "
                         "settings, or call the time yourself"
                       : "none: call the time yourself");
    if (out->good) term_send("\a");
}

/* Held by this process, seen by another: as two seats see each other. */
static bool locks_seen(int descriptor, const char *path)
{
    int status = 1;
    char reason[FILE_REASON_SIZE];
    if (!file_sign_hold(descriptor, 0)) return false;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        int other = file_open_append(path, FILE_OPEN_OLD, reason);
        _exit(other >= 0 && file_sign_held(other, 0) ? 0 : 1);
    }
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static void find_locks(struct finding *out, const char *folder)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    snprintf(path, sizeof path, "%s/check-%ld", folder, (long)getpid());
    int descriptor = file_open_append(path, FILE_OPEN_NEW, reason);
    if (descriptor < 0) {
        snprintf(out->text, sizeof out->text, "no file can be made in the folder (%.120s)", reason);
        return;
    }
    out->good = locks_seen(descriptor, path);
    close(descriptor);
    unlink(path);
    snprintf(out->text, sizeof out->text, "%s",
             out->good ? "two seats see each other on that disk"
                       : "this disk keeps none, so seats would write over each other: put the "
                         "folder on a disk of this machine");
}

static void find_disk(struct finding *out, const char *folder)
{
    struct statvfs disk;
    if (statvfs(folder, &disk) != 0) {
        snprintf(out->text, sizeof out->text, "cannot be told");
        return;
    }
    double megabytes = (double)disk.f_bavail * (double)disk.f_frsize / 1e6;
    out->good = megabytes >= MEGABYTES_LEAST;
    snprintf(out->text, sizeof out->text, "%.0f MB free%s", megabytes,
             out->good ? "" : ", expected 20: make room");
}

/* The journal holds the plans of both sides: may anyone but its owner read it? */
static void find_privacy(struct finding *out, const char *folder)
{
    struct stat about;
    char path[FILE_PATH_SIZE];
    const mode_t others = S_IRWXG | S_IRWXO;
    bool shut = stat(folder, &about) == 0 && (about.st_mode & others) == 0;
    int length = snprintf(path, sizeof path, "%s/session.csv", folder);
    out->good = shut && (size_t)length < sizeof path && stat(path, &about) == 0 &&
                (about.st_mode & others) == 0;
    snprintf(out->text, sizeof out->text, "%s",
             out->good ? "the folder and the game are your account's alone"
                       : "others on this machine may read the folder or the game, and in it all "
                         "plans: chmod -R go= it; a disk that keeps no modes is none for it");
}

/* Is there such a program where a shell or an administrator looks for it? */
static bool program_there(const char *name)
{
    char path[FILE_PATH_SIZE], list[4 * FILE_PATH_SIZE];
    const char *standing = getenv("PATH");
    snprintf(list, sizeof list, "%s:/usr/sbin:/usr/local/sbin:/sbin", standing ? standing : "");
    for (const char *at = list; *at;) {
        size_t length = strcspn(at, ":");
        int used = snprintf(path, sizeof path, "%.*s/%s", (int)length, at, name);
        if (length > 0 && used > 0 && (size_t)used < sizeof path && access(path, X_OK) == 0)
            return true;
        at += length + (at[length] == ':');
    }
    return false;
}

static void find_ssh(struct finding *out, const char *folder)
{
    (void)folder;
    bool server = program_there("sshd"), client = program_there("ssh");
    out->good = server && client;
    snprintf(out->text, sizeof out->text, "%s",
             out->good ? "server and client are here"
             : server  ? "the client is not here, which only the guests' machines need"
                       : "there is no server here: guests' own machines cannot be seats; use "
                         "terminals of this one, or install it");
}

/* Where `needed`, no seminar can be held without it. */
static const struct {
    const char *what;
    void (*find)(struct finding *out, const char *folder);
    bool needed;
} findings[] = {
    {"terminal", find_terminal, false}, {"colours", find_colors, false},
    {"bell", find_bell, false},         {"locks", find_locks, true},
    {"disk", find_disk, true},          {"privacy", find_privacy, false},
    {"ssh", find_ssh, false},
};

/* Behind two words, wrapped under itself. */
static void print_finding(const char *what, const struct finding *finding)
{
    const char *at = finding->text, *word = finding->good ? "has" : "lacks";
    do {
        const char *next;
        size_t length = text_wrap(at, CONSOLE_COLUMNS - 18, &next);
        print_line(stdout, "  %-5s  %-8s %.*s", word, what, (int)length, at);
        word = what = "";
        at = next;
    } while (*at);
}

bool machine_tell(const char *folder)
{
    bool good = true;
    print_line(stdout, "This machine, and the terminal that the check is run in:");
    for (size_t i = 0; i < sizeof findings / sizeof findings[0]; i++) {
        struct finding finding = {.good = false};
        findings[i].find(&finding, folder);
        print_finding(findings[i].what, &finding);
        good = good && (finding.good || !findings[i].needed);
    }
    return good;
}
