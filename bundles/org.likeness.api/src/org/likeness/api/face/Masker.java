// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Says which pixels of an aligned face crop belong to the face. */
@PluginKind(prefix = "mask", label = "Masker")
public interface Masker<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Masker.class);

  Worker create(P parameters, PluginContext context);

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /** A mask of the crop's size, 0 (not face) to 1 (face). Landmarks are in pixels of the crop. */
    Plane mask(Image crop, Landmarks landmarks);

    @Override
    default void close() {
      // nothing held
    }
  }
}
