// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** How gradients change what is trained. Clipping, norms, learning rate and schedule are the host's. */
@PluginKind(prefix = "optimiser", label = "Optimiser")
public interface OptimiserKind<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(OptimiserKind.class);

  /**
   * A rule for these arrays, for the whole of a run.
   *
   * @param trained by name; may be empty. New arrays belong to the manager of one of these: they outlive steps
   */
  Rule create(P parameters, Map<String, NDArray> trained);

  /** Used by one thread; gradients are not recorded within. */
  interface Rule {

    /**
     * Changes what is trained, in place.
     *
     * @param gradients by the names that {@link OptimiserKind#create} was given, of the same shapes; an array without a
     *     gradient is not named and must stay as it is. They are the rule's to read, until it returns
     * @param rate the learning rate of this step, 0 or more
     */
    void step(Map<String, NDArray> gradients, double rate);

    /**
     * What the next steps depend on besides parameters and trained arrays, by name: all of it, from the beginning, and
     * always the same arrays. The host saves them, and writes into them when a run is resumed.
     */
    Map<String, NDArray> state();
  }
}
