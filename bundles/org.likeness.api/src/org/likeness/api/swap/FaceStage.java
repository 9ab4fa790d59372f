// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** A step between a new face and its blending: sharpening, grain, restoration. A recipe lists them; they work in that order. */
@PluginKind(prefix = "stage", label = "Face stage")
public interface FaceStage<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(FaceStage.class);

  Worker create(P parameters, PluginContext context);

  /**
   * Holds a model, if there is one, and nothing of the frames before: a conversion that was stopped goes on in the middle of its
   * clip, and the frames must be the same. Chance comes from {@link PluginContext#seed()} and the pictures. Used by one thread
   * at a time.
   */
  @FunctionalInterface
  interface Worker extends AutoCloseable {
    /**
     * The new face after this step.
     *
     * @param face RGB, square, as the step before has left it: aligned, its colours already the frame's
     * @param old the aligned crop of the face that it replaces, same size
     * @param mask which pixels will be taken, 0-1, same size
     * @return RGB of the same size; not written into {@code face}
     */
    Image apply(Image face, Image old, Plane mask);

    @Override
    default void close() {
      // nothing held
    }
  }
}
