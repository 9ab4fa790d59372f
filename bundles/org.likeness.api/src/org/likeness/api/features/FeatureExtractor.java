// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.features;

import java.util.List;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/** Turns pictures into vectors: what set metrics compare. */
@PluginKind(prefix = "features", label = "Feature extractor")
public interface FeatureExtractor<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(FeatureExtractor.class);

  /**
   * A worker. Numbers of different runs are compared: what the features depend on are the parameters and the models, never
   * {@link PluginContext#seed()}.
   */
  Worker create(P parameters, PluginContext context);

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /**
     * Learns from the pictures that others will be compared with, where the features depend on them; nothing by default. Called once,
     * before anything else. What was learned stands in {@link #recipe()}.
     *
     * @param reference RGB of any size; read while they are gone through, so go through them once at most, and keep none
     * @param progress to be asked while something is computed from them
     */
    default void fit(Iterable<Image> reference, Progress progress) {
      // most features are the same for any reference
    }

    /** Numbers per picture, at least 1. */
    int width();

    /**
     * One row of {@link #width()} finite numbers per picture, in order; the same for a picture whatever stands beside it.
     *
     * @param pictures RGB of any size, each another if need be: the extractor resizes them itself
     */
    float[][] of(List<Image> pictures);

    /** What else one must know to get the same numbers: size and filter of resizing, layer, hash of the weights. */
    Map<String, String> recipe();

    @Override
    default void close() {
      // nothing held
    }
  }
}
