// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.util.List;
import java.util.Map;

/**
 * Runs side by side.
 *
 * @param runs ids in the order of the columns
 * @param settings recipe keys ({@code losses.0.weight}) whose values differ: one text per run, empty where it is missing
 * @param same recipe keys with one value in all runs
 * @param results one row per metric and subject that at least one run has
 */
public record RunComparison(List<String> runs, Map<String, List<String>> settings, Map<String, String> same,
    List<Row> results) {

  /**
   * @param id of the metric
   * @param label for people
   * @param subject what was measured
   * @param values one per run; null where it is missing
   */
  public record Row(String id, String label, String subject, List<MetricResult> values) {}
}
