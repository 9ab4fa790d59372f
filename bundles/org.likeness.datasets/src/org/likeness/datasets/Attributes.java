// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is known of a face in numbers, by name: {@code AU12} 0.4, {@code pose.yaw} -12.5. Names are words of letters and digits
 * with dots and hyphens; numbers are finite. SynthFace gives action units (0-1; {@code gaze-x}, {@code gaze-y} and {@code AU30} -1
 * to 1), {@code pose.yaw}, {@code pose.pitch}, {@code pose.roll} in degrees as {@code Rendered} has them, {@code light.azimuth} and
 * {@code light.elevation} in degrees. Immutable; faces with the same names share them.
 */
public final class Attributes {

  public static final Attributes NONE = new Attributes(List.of(), new double[0]);

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*");
  private static final int LONGEST = 64;
  /** Few lists of names occur, each a great many times. */
  private static final Map<List<String>, List<String>> SHARED = new ConcurrentHashMap<>();
  private static final int MOST_SHARED = 1000;

  private final List<String> names;
  private final double[] values;

  private Attributes(List<String> names, double[] values) {
    this.names = names;
    this.values = values;
  }

  /** @throws IllegalArgumentException on a name or number that cannot be one */
  public static Attributes of(Map<String, Double> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    TreeMap<String, Double> sorted = new TreeMap<>(values);
    sorted.forEach((name, value) -> {
      if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("'" + name + "' cannot be the name of an attribute: letters and digits with dots and hyphens can");
      }
      if (value == null || !Double.isFinite(value)) {
        throw new IllegalArgumentException("the attribute '" + name + "' is no number");
      }
    });
    List<String> own = List.copyOf(sorted.keySet());
    List<String> shared = SHARED.size() < MOST_SHARED ? SHARED.computeIfAbsent(own, n -> n) : SHARED.getOrDefault(own, own);
    return new Attributes(shared, sorted.values().stream().mapToDouble(v -> v).toArray());
  }

  /** In alphabetical order. */
  public List<String> names() {
    return names;
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  public Optional<Double> get(String name) {
    int at = java.util.Collections.binarySearch(names, name);
    return at < 0 ? Optional.empty() : Optional.of(values[at]);
  }

  /** By name, in alphabetical order. */
  public Map<String, Double> asMap() {
    TreeMap<String, Double> out = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      out.put(names.get(i), values[i]);
    }
    return out;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Attributes a && a.names.equals(names) && Arrays.equals(a.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    asMap().forEach((name, value) -> all.add(name + " " + value));
    return String.join(", ", all);
  }
}
