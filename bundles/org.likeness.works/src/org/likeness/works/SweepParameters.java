// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;

/** The keys of {@code kind: sweep}. */
public record SweepParameters(
    @Parameter(label = "Recipe", role = Role.FILE, description = "The recipe that is run with other values") Path recipe,
    @Parameter(label = "Axes", description = "Keys of that recipe with the values that each takes: every combination is run") List<Axis> axes,
    @Parameter(label = "Ranges", description = "Keys of that recipe whose values are drawn, as often as 'draws' says") List<Range> ranges,
    @Parameter(label = "Draws", min = 1, max = 10_000, description = "How often values of the ranges are drawn, for each combination of the axes") int draws,
    @Parameter(label = "Seeds", description = "Each combination is run with each of these; their means and intervals are the result") List<Integer> seeds,
    @Parameter(label = "Measure", description = "Curves such as validation/divergence, or metrics such as set-metric.kid; the first one orders the table") List<String> measure,
    @Parameter(label = "Of", description = "Which number of a curve") Of of,
    @Parameter(label = "Best", description = "Which end of the first measure stands on top") Best best) {

  public static final SweepParameters DEFAULTS = new SweepParameters(Path.of(""), List.of(), List.of(), 1, List.of(1), List.of(), Of.LAST, Best.LOWEST);

  /** Which number of a curve. */
  public enum Of {
    LAST, LOWEST, HIGHEST, MEAN
  }

  /** What is better. */
  public enum Best {
    LOWEST, HIGHEST
  }

  /** How drawn values are spread. */
  public enum Scale {
    LINEAR,
    /** Evenly over the logarithm: learning rates, weights. */
    LOG
  }

  /** @param values as they would stand in the recipe */
  public record Axis(
      @Parameter(description = "The way to it: learning-rate, optimiser.generator.learning-rate, regularisers.0.gamma") String key,
      @Parameter(description = "As they would stand in the recipe: 0.1, true, {id: dcgan}") List<String> values) {
    public static final Axis DEFAULTS = new Axis("", List.of());
  }

  /** A value between both ends. */
  public record Range(
      @Parameter(description = "The way to it: optimiser.generator.learning-rate") String key,
      @Parameter(description = "Smallest value") double from,
      @Parameter(description = "Largest value") double to,
      @Parameter(description = "How values are spread") Scale scale) {
    public static final Range DEFAULTS = new Range("", 0, 1, Scale.LINEAR);
  }
}
