/* keep.h: a paper on disk: whole or not at all, and never over what a person has changed. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_KEEP_H
#define REPORT_KEEP_H

#include <stdbool.h>
#include <stddef.h>

/* Writes a file of the account's alone (0600), durably. Where one stands there already that holds
 * the same, nothing is done; one that holds anything else is moved aside first, to PATH~. False
 * with a reason (FILE_REASON_SIZE bytes) where it cannot be, or where no plain file stands there.
 */
bool keep_file(const char *path, const char *bytes, size_t length, char *reason);

#endif
