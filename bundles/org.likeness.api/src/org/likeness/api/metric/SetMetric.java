// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/**
 * Measures a set of pictures, mostly against another, by their features: how near made pictures are to real ones as a whole. The
 * host extracts the features once per set and gives them to every metric that asks for the same; whatever shows the number names
 * them beside it, for a number of other features is another number.
 */
@PluginKind(prefix = "set-metric", label = "Set metric")
public interface SetMetric<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(SetMetric.class);

  /** The {@link org.likeness.api.features.FeatureExtractor} whose features are measured. */
  Choice features(P parameters);

  /** Whether there must be a set to compare with. */
  default boolean needsReference() {
    return true;
  }

  /** Whether each picture must have a {@linkplain FeatureSet#label label}, and both sets share two labels at least. */
  default boolean needsLabels() {
    return false;
  }

  /** How many pictures each set needs at least. */
  default int fewest(P parameters) {
    return 2;
  }

  /** What the number is in; empty for none. */
  String unit();

  /** Which way is better. */
  boolean higherIsBetter();

  /**
   * The number. Chance comes from {@link PluginContext#seed()}.
   *
   * @param set at least {@link #fewest} pictures
   * @param reference the same of the pictures to compare with, of the same width; there if {@link #needsReference}
   * @param progress to be asked often: a large set takes minutes
   */
  Result measure(P parameters, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress);

  /**
   * What was found.
   *
   * @param value a number
   * @param low lower end of the 95 % interval; NaN for none, like high
   * @param high upper end
   * @param interval how the interval is made, in words; or why there is none, beginning with {@code no interval}
   * @param recipe what else one must know to get the same number
   */
  record Result(double value, double low, double high, String interval, Map<String, String> recipe) {}
}
