// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.Optional;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Finds landmarks of a face whose box is known. */
@PluginKind(prefix = "landmarks", label = "Landmarker", auto = {"landmarks.face-68", "landmarks.yunet-5", "landmarks.eyes"})
public interface Landmarker<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Landmarker.class);

  Worker create(P parameters, PluginContext context);

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /** The landmarks in pixels of the whole picture, or nothing when they cannot be found. */
    Optional<Landmarks> find(Image image, Box face);

    @Override
    default void close() {
      // nothing held
    }
  }
}
