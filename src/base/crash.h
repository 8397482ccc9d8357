/* crash.h: the last words of a program that a fault of its own ends. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_CRASH_H
#define BASE_CRASH_H

/* A sanitizer tells of a crash by a signal's handler of its own, which is let be. */
#if defined(__SANITIZE_ADDRESS__)
#define CRASH_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CRASH_SANITIZED 1
#else
#define CRASH_SANITIZED 0
#endif
#else
#define CRASH_SANITIZED 0
#endif

/* From here on a crash, a failed assertion among them, says its last words before it ends the
 * program: on a stack of its own, for the other may be what ran out. */
void crash_watch(void);

/* Whose script runs from here on; NULL: none. Borrowed. Gives back whose ran before. */
const char *crash_script(const char *label);

/* Where the game in play is saved; NULL: nowhere. The last words tell how it goes on. */
void crash_game(const char *path);

/* For a signal's handler: if it is a crash, writes on standard error what ran, and how the game
 * goes on. Makes only calls that a signal handler may make. */
void crash_say(int number);

#endif
