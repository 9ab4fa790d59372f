// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

/**
 * A picture in an event file.
 *
 * @param step of the run
 * @param wall seconds since 1970
 * @param width pixels; 0 when the file does not say
 * @param height pixels
 * @param encoded PNG (or JPEG, GIF) bytes; shared, not copied
 */
public record EventImage(long step, double wall, int width, int height, byte[] encoded) {}
