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
