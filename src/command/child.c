/* child.c: this program once more, in a process of its own, to which lines are typed. */
/* SPDX-License-Identifier: MIT */
#include "command/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/program.h"

enum { WORDS_MOST = 64, LINE_MOST = 1024 };

/* The new process's whole way: it reads the pipe, writes the log, and becomes the program. */
static void become(const char *program, const char *const *words, int keys, int log)
{
    char *arguments[WORDS_MOST + 2] = {(char *)program};
    for (int i = 0; words[i] && i < WORDS_MOST; i++) arguments[i + 1] = (char *)words[i];
    signal(SIGPIPE, SIG_DFL);
    if (dup2(keys, STDIN_FILENO) >= 0 && dup2(log, STDOUT_FILENO) >= 0 &&
        dup2(log, STDERR_FILENO) >= 0) {
        execv(program, arguments);
    }
    _exit(127);
}

bool child_start(struct child *out, const char *const *words, const char *log)
{
    char program[FILE_PATH_SIZE];
    int ends[2], said;
    memset(out, 0, sizeof *out);
    if (!program_file(program, sizeof program)) return false;
    said = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (said < 0) return false;
    if (pipe(ends) == 0) {
        /* A later one would hold this one's end open, which then never learnt that it is over. */
        fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        fcntl(ends[1], F_SETFD, FD_CLOEXEC);
        fflush(NULL);
        out->pid = fork();
        if (out->pid == 0) become(program, words, ends[0], said);
        close(ends[0]);
        out->keys = ends[1];
        if (out->pid < 0) close(ends[1]);
    }
    close(said);
    if (out->pid < 0) out->pid = 0;
    return out->pid > 0;
}

bool child_type(const struct child *child, const char *line)
{
    char bytes[LINE_MOST];
    int length = snprintf(bytes, sizeof bytes, "%s\n", line);
    return child->pid > 0 && length < LINE_MOST &&
           write(child->keys, bytes, (size_t)length) == length;
}

/* Waits for it as `options` say; true when it is gone, and then it is forgotten. */
static bool gone(struct child *child, int options, int *status)
{
    pid_t found;
    do found = waitpid(child->pid, status, options);
    while (found < 0 && errno == EINTR);
    if (found == 0) return false;
    if (child->keys >= 0) close(child->keys);
    memset(child, 0, sizeof *child);
    return true;
}

bool child_ended(struct child *child)
{
    int status;
    return child->pid == 0 || gone(child, WNOHANG, &status);
}

void child_kill(struct child *child)
{
    int status;
    if (child->pid == 0) return;
    kill(child->pid, SIGKILL);
    gone(child, 0, &status);
}

bool child_leave(struct child *child)
{
    int status = 0;
    if (child->pid == 0) return true;
    close(child->keys);
    child->keys = -1;
    gone(child, 0, &status);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
