// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.metric.Measurement;
import org.likeness.core.run.MetricResult;

/**
 * What a number must be read with wherever it is shown: what it lies between, the frames it does not count and what they
 * could change, the interval that holds for all comparisons, or why there is no interval. Empty where the number stands by
 * itself.
 */
public final class Beside {
  /** Heading of the column or line. */
  public static final String HEADING = "Read with";

  private Beside() {}

  /** All of it, in one line. */
  public static String of(MetricResult r) {
    List<String> parts = new ArrayList<>(anchors(r.recipe()));
    if (r.recipe().containsKey(MetricResult.REAL_AGAINST_REAL)) {
      parts.add("real against real " + r.recipe().get(MetricResult.REAL_AGAINST_REAL));
    }
    parts.addAll(frames(r.recipe()));
    parts.addAll(comparisons(r.recipe()));
    if (Double.isFinite(r.value()) && !Double.isFinite(r.low()) && r.intervalMethod().startsWith("no interval")) {
      parts.add(r.intervalMethod());
    }
    return String.join("; ", parts);
  }

  /** The frames that do not count alone, for tables that have columns for the rest. */
  public static String ofFrames(MetricResult r) {
    return String.join("; ", frames(r.recipe()));
  }

  private static List<String> anchors(Map<String, String> recipe) {
    String floor = recipe.get(MetricResult.FLOOR);
    String ceiling = recipe.get(MetricResult.CEILING);
    List<String> parts = new ArrayList<>();
    if (floor != null) {
      parts.add("floor " + number(floor) + " (the clip before)");
    }
    if (ceiling != null) {
      parts.add("ceiling " + number(ceiling) + " (the exact answer)");
    }
    return parts.isEmpty() ? parts : List.of(String.join(", ", parts));
  }

  private static List<String> frames(Map<String, String> recipe) {
    List<String> parts = new ArrayList<>();
    if (recipe.containsKey(MetricResult.NOT_MEASURED)) {
      String bound = recipe.get(MetricResult.BOUND);
      parts.add("not measured: " + recipe.get(MetricResult.NOT_MEASURED) + (bound == null ? "" : " (" + bound + ")"));
    }
    if (recipe.containsKey(Measurement.LEFT_OUT)) {
      parts.add("without " + recipe.get(Measurement.LEFT_OUT));
    }
    if (recipe.containsKey(MetricResult.ONE_ALONE)) {
      parts.add(recipe.get(MetricResult.ONE_ALONE));
    }
    return parts;
  }

  private static List<String> comparisons(Map<String, String> recipe) {
    String many = recipe.get(MetricResult.COMPARISONS);
    if (many == null) {
      return List.of();
    }
    String low = recipe.get(MetricResult.LOW_TOGETHER);
    String high = recipe.get(MetricResult.HIGH_TOGETHER);
    return List.of("one of " + many + " comparisons" + (low == null || high == null ? "" : ": " + number(low) + " to " + number(high)
        + " holds for all together"));
  }

  /** As other numbers are shown; text of a foreign run stays what it is. */
  private static String number(String text) {
    try {
      return Numbers.significant(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
