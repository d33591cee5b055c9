/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_RANDOM_H
#define QZ_TESTS_SUPPORT_RANDOM_H

/* Numbers that look random and are the same in every run. */

#include <stdint.h>

/* The next of a sequence (splitmix64); start with any state. */
static inline uint64_t qz_random(uint64_t *state) {
    uint64_t z = (*state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/* From low to high, both included; high - low must fit in an int64_t. */
static inline int64_t qz_random_between(uint64_t *state, int64_t low, int64_t high) {
    return low + (int64_t)(qz_random(state) % ((uint64_t)(high - low) + 1));
}

/* Any int64_t, small and extreme ones as often as those between. */
static inline int64_t qz_random_integer(uint64_t *state) {
    static const int64_t borders[] = {
        0, 1, -1, 2, 10, INT64_MAX, INT64_MAX - 1, INT64_MIN, INT64_MIN + 1};
    uint64_t n = qz_random(state);
    unsigned bits = (unsigned)(qz_random(state) % 64);
    uint64_t pick = qz_random(state) % 32;
    if (pick < sizeof borders / sizeof borders[0]) {
        return borders[pick];
    }
    int64_t magnitude = (int64_t)((n >> 1) >> bits);
    return (n & 1) != 0 ? -magnitude : magnitude;
}

#endif
