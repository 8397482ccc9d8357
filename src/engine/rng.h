/* rng.h: dice without a state: a draw depends on seed, turn, purpose and index, on nothing else. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_RNG_H
#define ENGINE_RNG_H

#include <stdint.h>

/* Purposes of the engine's own draws; scripts add the hash of their own words to RNG_SCRIPT. */
enum rng_purpose {
    RNG_MISCALCULATION = 1,
    RNG_KNOWLEDGE,
    RNG_HAND,
    RNG_EVENT,
    RNG_PROJECT,
    RNG_OPPONENT,
    RNG_EXPLAIN,
    RNG_AIM,
    RNG_SCRIPT = 1000
};

/* 64 well mixed bits. */
uint64_t rng_bits(uint64_t seed, uint64_t turn, uint64_t purpose, uint64_t index);

/* A real in [0, 1). */
double rng_unit(uint64_t seed, uint64_t turn, uint64_t purpose, uint64_t index);

/* An integer in [low, high], low <= high. */
int64_t rng_range(uint64_t bits, int64_t low, int64_t high);

/* A hash of bytes, for purposes that have names. */
uint64_t rng_hash(const void *bytes, int64_t length);

#endif
