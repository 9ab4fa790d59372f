// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.metric;

import java.util.Set;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/** Measures a sequence of pictures, with or without a reference. */
@PluginKind(prefix = "metric", label = "Metric")
public interface Metric<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Metric.class);

  /** What a metric cannot do without. */
  enum Need {
    /** Pictures to compare with, one for each candidate, same size. */
    REFERENCE,
    /** Landmarks of the candidate (and of the reference, if that is needed too). */
    LANDMARKS,
    /** Pictures are frames in order. */
    SEQUENCE,
    /** Aligned faces of the identity that the candidate should show. */
    IDENTITY
  }

  Set<Need> needs();

  /** What the number is in: {@code dB}, {@code %}, {@code px/frame}; empty for none. */
  String unit();

  /** Which way is better; {@code null} where neither is. */
  Boolean higherIsBetter();

  /** Values per picture; a picture that cannot be measured gives NaN and is counted as such. */
  Measurement measure(P parameters, MetricInput input, PluginContext context, Progress progress);
}
