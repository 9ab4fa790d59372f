// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measured number with its setting.
 *
 * @param id {@code dcgan-64}, {@code dcgan-64.python}, {@code dcgan-64.ratio} ...
 * @param label for people
 * @param value the number that counts: the median of the samples unless the setting says otherwise
 * @param unit {@code s/step}, {@code 1/s}, {@code %} ...
 * @param best the smallest time or highest rate of the samples; the value itself when there are none
 * @param setting batch, size, threads, versions ...
 * @param samples all measurements behind the value, in order; may be empty
 */
public record BenchResult(String id, String label, double value, String unit, double best, Map<String, Object> setting,
    List<Double> samples) {

  /** The median of times, the best being the smallest. */
  static BenchResult ofTimes(String id, String label, List<Double> seconds, Map<String, Object> setting) {
    return new BenchResult(id, label, Statistics.median(seconds), "s/step", Statistics.min(seconds), setting, List.copyOf(seconds));
  }

  /** As plain data, for JSON. */
  public Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", id);
    out.put("label", label);
    out.put("value", value);
    out.put("unit", unit);
    out.put("best", best);
    out.put("setting", setting);
    out.put("samples", samples);
    return out;
  }
}
