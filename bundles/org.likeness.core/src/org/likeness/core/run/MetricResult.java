// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.util.Map;

/**
 * A number that a run found, with all that is needed to find it again.
 *
 * @param id of the metric: {@code metric.ssim}
 * @param label for people
 * @param value NaN when nothing could be measured
 * @param unit may be empty
 * @param higherIsBetter null where neither way is better
 * @param n how many pictures or clips were measured
 * @param low lower end of the interval; NaN for none
 * @param high upper end
 * @param intervalMethod in words, complete enough to repeat it; or why there is none
 * @param subject what was measured: {@code swap}, {@code B unchanged}; may be empty
 * @param recipe window, constants, features with their hash, resize, split, seed ...
 */
public record MetricResult(String id, String label, double value, String unit, Boolean higherIsBetter, int n,
    double low, double high, String intervalMethod, String subject, Map<String, String> recipe) {}
