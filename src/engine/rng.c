/* rng.c: counter-based dice: splitmix64's mixer over seed, turn, purpose and index. */
/* SPDX-License-Identifier: MIT */
#include "engine/rng.h"

#include <assert.h>

/* The finaliser of splitmix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators"): a bijection of 64 bits in which every input bit moves every output bit. */
static uint64_t mix(uint64_t bits)
{
    bits ^= bits >> 30;
    bits *= UINT64_C(0xbf58476d1ce4e5b9);
    bits ^= bits >> 27;
    bits *= UINT64_C(0x94d049bb133111eb);
    return bits ^ (bits >> 31);
}

/* Each key is mixed in turn with its own odd constant, so that (turn 1, index 2) and (turn 2,
 * index 1) are different draws. */
uint64_t rng_bits(uint64_t seed, uint64_t turn, uint64_t purpose, uint64_t index)
{
    uint64_t bits = mix(seed + UINT64_C(0x9e3779b97f4a7c15));
    bits = mix(bits ^ (turn * UINT64_C(0xd6e8feb86659fd93) + 1));
    bits = mix(bits ^ (purpose * UINT64_C(0xa0761d6478bd642f) + 2));
    return mix(bits ^ (index * UINT64_C(0xe7037ed1a0b428db) + 3));
}

double rng_unit(uint64_t seed, uint64_t turn, uint64_t purpose, uint64_t index)
{
    /* 53 bits fill a double's fraction exactly: no rounding, so never 1. */
    return (double)(rng_bits(seed, turn, purpose, index) >> 11) * 0x1.0p-53;
}

int64_t rng_range(uint64_t bits, int64_t low, int64_t high)
{
    assert(low <= high);
    uint64_t span = (uint64_t)high - (uint64_t)low + 1;
    if (span == 0) return (int64_t)bits;
    /* The modulo's bias is below span / 2^64: nothing that a game could notice. */
    return (int64_t)((uint64_t)low + bits % span);
}

uint64_t rng_hash(const void *bytes, int64_t length)
{
    /* FNV-1a, then mixed: names differ in few bits. */
    const unsigned char *byte = bytes;
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (int64_t i = 0; i < length; i++) hash = (hash ^ byte[i]) * UINT64_C(0x100000001b3);
    return mix(hash);
}
