/* file.h: whole files in, durable rows out. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FILE_REASON_SIZE = 256, FILE_PATH_SIZE = 1024, FILE_TAIL_LIMIT = 1 << 26 };

/* Before anything else: where standard input, output or error is closed, /dev/null takes its place,
 * so that no file is opened there and printed into. False with a reason (FILE_REASON_SIZE bytes)
 * where that cannot be, or where fewer files can be opened than the program needs. */
bool file_prepare(char *reason);

/* Reads a whole regular file of at most `limit` bytes; *out is terminated, and the caller frees it.
 * On false `reason` (FILE_REASON_SIZE bytes) says why. */
bool file_read(char **out, size_t *length, const char *path, size_t limit, char *reason);

/* The same of an open file. Reading through the descriptor keeps its lock, which opening the path
 * again would drop. */
bool file_read_open(char **out, size_t *length, int descriptor, size_t limit, char *reason);

/* What may stand at a path that is opened for appending. */
enum file_open {
    FILE_OPEN_NEW, /* nothing: the file is made, with mode 0600 */
    FILE_OPEN_ANY, /* nothing or a file, and no link */
    FILE_OPEN_OLD, /* a file, or a link to one */
};

/* Opens a regular file for appending. -1 and a reason on failure. */
int file_open_append(const char *path, enum file_open how, char *reason);

/* Takes, or gives back, the lock on an open file. Waits for others, but not for one that never lets
 * go. False and a reason on failure. */
bool file_lock(int descriptor, char *reason);
void file_unlock(int descriptor);

/* Holds a sign on an open file, by a number of the caller's: it stands as long as this process has
 * the file open, and whatever ends the process takes it down. False if another process holds it.
 * Is it held by another process? One's own signs are not told. */
bool file_sign_hold(int descriptor, int64_t number);
bool file_sign_held(int descriptor, int64_t number);

/* Writes all bytes at the end and waits until they are on disk. */
bool file_append_durable(int descriptor, const char *bytes, size_t length, char *reason);
bool file_sync(int descriptor, char *reason);

/* Cuts the file to a length, durably. */
bool file_cut(int descriptor, size_t length, char *reason);

/* Opens a folder for reading. -1 and a reason on failure, with errno as open left it. */
int file_open_folder(const char *path, char *reason);

/* Makes the name of a new file durable: syncs the folder it is in. */
bool file_sync_folder(const char *path, char *reason);

bool file_exists(const char *path);
bool file_is_folder(const char *path);
bool file_is_link(const char *path);

/* Is it a file in which nothing stands? */
bool file_is_empty(const char *path);

/* Does anything stand there, if only a link that leads nowhere? */
bool file_is_taken(const char *path);

/* Is what the path leads to the open file itself? */
bool file_is_at(int descriptor, const char *path);

/* Makes a folder, and those above it, where they are not there. */
bool file_make_folder(const char *path, char *reason);

/* Makes the folder that a file's path lies in. */
bool file_make_folder_of(const char *path, char *reason);

/* The sorted names in a folder that end in `suffix` (or all, if NULL), without dot names. A
 * NULL-ended array, for file_list_free; NULL if the folder cannot be read. */
char **file_list(const char *folder, const char *suffix);
void file_list_free(char **names);

#endif
