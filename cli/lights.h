/* SPDX-License-Identifier: MIT */
#ifndef CLI_LIGHTS_H
#define CLI_LIGHTS_H

/* Lights on a terminal: a colour, and a shape that tells them apart without colours. */

#include <stdint.h>

#include "out.h"

void add_light(struct buffer *buffer, int32_t light);
enum style light_style(int32_t light);

#endif
