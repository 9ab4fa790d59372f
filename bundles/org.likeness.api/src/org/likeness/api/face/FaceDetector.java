// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Finds faces in pictures. */
@PluginKind(prefix = "face", label = "Face detector", auto = {"face.yunet", "face.tiny-face", "face.opencv-cascade"})
public interface FaceDetector<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(FaceDetector.class);

  /** A worker for one thread. */
  Worker create(P parameters, PluginContext context);

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /** All faces, the best score first; empty when there is none. The image has 1 or 3 channels, any size. */
    List<Detection> detect(Image image);

    @Override
    default void close() {
      // nothing held
    }
  }
}
