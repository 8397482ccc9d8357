/* file.c: whole files in, durable rows out. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

#ifndef CHOKEPOINT_DATA
#define CHOKEPOINT_DATA "/usr/local/share/chokepoint"
#endif

/* As many files as any command has open at once, and some to spare; another seat that writes is
 * waited for this long. */
enum { OPEN_MOST = 8, LOCK_WAIT_MS = 2, LOCK_WAITS = 5000 };

static bool give_reason(char *reason, const char *what)
{
    snprintf(reason, FILE_REASON_SIZE, "%s: %s", what, strerror(errno));
    return false;
}

/* Never 0, 1 or 2: what is printed there would be written into the file. */
static int above_standard(int descriptor)
{
    if (descriptor < 0 || descriptor > STDERR_FILENO) return descriptor;
    int above = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1), trouble = errno;
    close(descriptor);
    errno = trouble;
    return above;
}

static int open_file(const char *path, int flags)
{
    int descriptor;
    do {
        descriptor = open(path, flags | O_NOCTTY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    } while (descriptor < 0 && errno == EINTR);
    return above_standard(descriptor);
}

bool file_prepare(char *reason)
{
    for (int i = 0; i <= STDERR_FILENO; i++) {
        bool closed = fcntl(i, F_GETFD) < 0 && errno == EBADF;
        /* For reading, so that what is printed there still counts as lost. */
        if (closed && open("/dev/null", O_RDONLY) != i) {
            return give_reason(reason, "/dev/null cannot be opened in place of a closed standard "
                                       "input, output or error");
        }
    }
    int opened[OPEN_MOST], count = 0;
    while (count < OPEN_MOST) {
        opened[count] = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        if (opened[count] < 0) break;
        count++;
    }
    bool good = count == OPEN_MOST;
    if (!good) {
        snprintf(reason, FILE_REASON_SIZE,
                 "found room for %d open files more, expected %d (%s); raise the limit, as with "
                 "ulimit -n 64, or close other programs",
                 count, OPEN_MOST, strerror(errno));
    }
    while (count > 0) close(opened[--count]);
    return good;
}

static bool read_all(int descriptor, char *bytes, size_t length, char *reason)
{
    size_t done = 0;
    while (done < length) {
        ssize_t got = pread(descriptor, bytes + done, length - done, (off_t)done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return give_reason(reason, "cannot be read");
        if (got == 0) {
            snprintf(reason, FILE_REASON_SIZE, "grew shorter while it was read; try again");
            return false;
        }
        done += (size_t)got;
    }
    return true;
}

static bool size_of_regular(size_t *out, int descriptor, size_t limit, char *reason)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0) return give_reason(reason, "cannot be read");
    if (!S_ISREG(status.st_mode)) {
        snprintf(reason, FILE_REASON_SIZE, "is not a regular file");
        return false;
    }
    if ((size_t)status.st_size > limit) {
        snprintf(reason, FILE_REASON_SIZE, "has %lld bytes, more than the limit of %zu",
                 (long long)status.st_size, limit);
        return false;
    }
    *out = (size_t)status.st_size;
    return true;
}

bool file_read(char **out, size_t *length, const char *path, size_t limit, char *reason)
{
    /* Without O_NONBLOCK a FIFO in a pack would hang the program before fstat could refuse it. */
    int descriptor = open_file(path, O_RDONLY | O_NONBLOCK);
    *out = NULL;
    if (descriptor < 0) return give_reason(reason, "cannot be opened");
    bool good = file_read_open(out, length, descriptor, limit, reason);
    close(descriptor);
    return good;
}

bool file_read_open(char **out, size_t *length, int descriptor, size_t limit, char *reason)
{
    *out = NULL;
    if (!size_of_regular(length, descriptor, limit, reason)) return false;
    char *bytes = memory_new(*length + 1);
    if (!read_all(descriptor, bytes, *length, reason)) {
        free(bytes);
        return false;
    }
    *out = bytes;
    return true;
}

int file_open_append(const char *path, enum file_open how, char *reason)
{
    static const int flags[] = {[FILE_OPEN_NEW] = O_CREAT | O_EXCL,
                                [FILE_OPEN_ANY] = O_CREAT | O_NOFOLLOW,
                                [FILE_OPEN_OLD] = 0};
    int descriptor = open_file(path, O_RDWR | O_APPEND | O_NONBLOCK | flags[how]);
    size_t size;
    if (descriptor < 0) {
        give_reason(reason, "cannot be opened for writing");
    } else if (!size_of_regular(&size, descriptor, SIZE_MAX, reason)) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

/* The lock on a file's bytes ends where its signs begin, far behind any byte. */
static const off_t signs_begin = (off_t)1 << 40;

static bool set_lock(int descriptor, short type)
{
    struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_len = signs_begin};
    return fcntl(descriptor, F_SETLK, &lock) == 0;
}

static struct flock sign_lock(int64_t number)
{
    return (struct flock){.l_type = F_WRLCK,
                          .l_whence = SEEK_SET,
                          .l_start = signs_begin + (off_t)number,
                          .l_len = 1};
}

bool file_sign_hold(int descriptor, int64_t number)
{
    struct flock lock = sign_lock(number);
    return fcntl(descriptor, F_SETLK, &lock) == 0;
}

bool file_sign_held(int descriptor, int64_t number)
{
    struct flock lock = sign_lock(number);
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

bool file_lock(int descriptor, char *reason)
{
    for (int i = 0; i < LOCK_WAITS; i++) {
        if (set_lock(descriptor, F_WRLCK)) return true;
        if (errno != EAGAIN && errno != EACCES && errno != EINTR)
            return give_reason(reason, "cannot be locked");
        poll(NULL, 0, LOCK_WAIT_MS);
    }
    struct flock other = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = signs_begin};
    fcntl(descriptor, F_GETLK, &other);
    snprintf(reason, FILE_REASON_SIZE,
             "is held by another program (process %ld), which has not let go of it for %d seconds; "
             "let that program go on, or end it",
             (long)other.l_pid, LOCK_WAITS * LOCK_WAIT_MS / 1000);
    return false;
}

void file_unlock(int descriptor)
{
    set_lock(descriptor, F_UNLCK);
}

static int sync_again(int descriptor)
{
    int result;
    do {
        result = fsync(descriptor);
    } while (result != 0 && errno == EINTR);
    return result;
}

bool file_sync(int descriptor, char *reason)
{
    return sync_again(descriptor) == 0 || give_reason(reason, "cannot be brought to disk");
}

bool file_append_durable(int descriptor, const char *bytes, size_t length, char *reason)
{
    size_t done = 0;
    while (done < length) {
        ssize_t put = write(descriptor, bytes + done, length - done);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return give_reason(reason, "cannot be written");
        done += (size_t)put;
    }
    return file_sync(descriptor, reason);
}

bool file_cut(int descriptor, size_t length, char *reason)
{
    int result;
    do {
        result = ftruncate(descriptor, (off_t)length);
    } while (result != 0 && errno == EINTR);
    return result == 0 ? file_sync(descriptor, reason) : give_reason(reason, "cannot be cut");
}

static void folder_of(char *out, size_t size, const char *path)
{
    snprintf(out, size, "%s", path);
    char *slash = strrchr(out, '/');
    if (!slash) snprintf(out, size, ".");
    else if (slash == out) out[1] = '\0';
    else *slash = '\0';
}

int file_open_folder(const char *path, char *reason)
{
    int descriptor = open_file(path, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0) give_reason(reason, "the folder cannot be opened");
    return descriptor;
}

bool file_sync_folder(const char *path, char *reason)
{
    char folder[FILE_PATH_SIZE];
    folder_of(folder, sizeof folder, path);
    int descriptor = file_open_folder(folder, reason);
    if (descriptor < 0) return false;
    /* Some file systems cannot sync a folder and say EINVAL; their names are durable already. */
    bool good = sync_again(descriptor) == 0 || errno == EINVAL;
    if (!good) give_reason(reason, "its folder cannot be brought to disk");
    close(descriptor);
    return good;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

bool file_is_empty(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0;
}

bool file_is_taken(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

bool file_is_link(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

bool file_is_at(int descriptor, const char *path)
{
    struct stat open, there;
    return fstat(descriptor, &open) == 0 && stat(path, &there) == 0 &&
           open.st_dev == there.st_dev && open.st_ino == there.st_ino;
}

bool file_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool folder_there(const char *path)
{
    int result;
    do {
        result = mkdir(path, S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH);
    } while (result != 0 && errno == EINTR);
    return result == 0 || errno == EEXIST;
}

bool file_make_folder(const char *path, char *reason)
{
    char part[FILE_PATH_SIZE];
    size_t length = strlen(path);
    if (length + 1 > sizeof part) {
        snprintf(reason, FILE_REASON_SIZE, "the path is longer than %d bytes", FILE_PATH_SIZE - 1);
        return false;
    }
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != '\0') continue;
        memcpy(part, path, i);
        part[i] = '\0';
        if (!folder_there(part)) return give_reason(reason, "cannot be made");
    }
    return file_is_folder(path) || give_reason(reason, "is not a folder");
}

bool file_make_folder_of(const char *path, char *reason)
{
    char folder[FILE_PATH_SIZE];
    folder_of(folder, sizeof folder, path);
    return file_make_folder(folder, reason);
}

static bool ends_in(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length >= tail && strcmp(name + length - tail, suffix) == 0;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **file_list(const char *folder, const char *suffix)
{
    DIR *stream = opendir(folder);
    if (!stream) return NULL;
    size_t count = 0, capacity = 16;
    char **names = memory_new(capacity * sizeof *names);
    for (struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (entry->d_name[0] == '.' || (suffix && !ends_in(entry->d_name, suffix))) continue;
        if (count + 1 == capacity) {
            capacity *= 2;
            names = memory_resize(names, capacity * sizeof *names);
        }
        names[count++] = memory_copy(entry->d_name);
    }
    closedir(stream);
    if (count > 1) qsort(names, count, sizeof *names, compare_names);
    names[count] = NULL;
    return names;
}

void file_list_free(char **names)
{
    for (size_t i = 0; names && names[i]; i++) free(names[i]);
    free(names);
}
