// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

/**
 * A histogram.
 *
 * @param step of the run
 * @param wall seconds since 1970
 * @param left left edges
 * @param right right edges
 * @param count how many values in each bin
 */
public record Histogram(long step, double wall, double[] left, double[] right, double[] count) {}
