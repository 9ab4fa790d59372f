// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

/**
 * A confidence interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 * @param level 0.95
 * @param method in words, complete enough to repeat it
 */
public record Interval(double value, double low, double high, double level, String method) {}
