// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;

/** Maps an aligned face to a vector in which the same person lies close. */
public interface IdentityEmbedder<P extends Record> extends Plugin<P> {

  Worker create(P parameters, PluginContext context);

  /** A worker of the embedder with this id, as the context's registry knows it. The caller closes it. */
  static Worker open(PluginContext context, String id) {
    PluginContext.Companion found = context.plugin(Kind.IDENTITY_EMBEDDER, id);
    // The registry has checked that the plug-in is of its kind and the record of its plug-in.
    @SuppressWarnings("unchecked")
    IdentityEmbedder<Record> embedder = (IdentityEmbedder<Record>) found.plugin();
    return embedder.create(found.parameters(), context);
  }

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /** A vector of length 1; the dot product of two is their similarity, -1 to 1. The face is an aligned RGB crop. */
    float[] embed(Image alignedFace);

    @Override
    default void close() {
      // nothing held
    }
  }
}
