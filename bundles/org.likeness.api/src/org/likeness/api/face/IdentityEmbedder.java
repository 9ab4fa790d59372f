// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Maps an aligned face to a vector in which the same person lies close. */
@PluginKind(prefix = "identity", label = "Identity embedder", auto = {"identity.face-recognition", "identity.lbph"})
public interface IdentityEmbedder<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(IdentityEmbedder.class);

  /** In place of an id: the best embedder whose models are installed. */
  String AUTO = "auto";

  Worker create(P parameters, PluginContext context);

  /**
   * From which {@linkplain Worker#similarity similarity} on two faces are taken for one person's; NaN when the embedder
   * cannot say it.
   */
  default double samePerson(P parameters) {
    return Double.NaN;
  }

  /** The embedder that a choice, perhaps of {@link #AUTO}, stands for. */
  static Chosen find(PluginContext context, Choice choice) {
    PluginContext.Chosen<IdentityEmbedder<Record>> found = context.plugin(IdentityEmbedder.class, choice);
    return new Chosen(found.id(), found.plugin(), found.parameters());
  }

  /**
   * An embedder with its parameters.
   *
   * @param id in full, never {@link #AUTO}
   */
  record Chosen(String id, IdentityEmbedder<Record> embedder, Record parameters) {
    /** A worker, which the caller closes. */
    public Worker open(PluginContext context) {
      return embedder.create(parameters, context);
    }

    /** See {@link IdentityEmbedder#samePerson}. */
    public double samePerson() {
      return embedder.samePerson(parameters);
    }
  }

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /** A vector of length 1; the larger the dot product of two, the more alike the faces. The face is an aligned RGB crop. */
    float[] embed(Image alignedFace);

    /** The same for several faces, which a network may take together. */
    default List<float[]> embed(List<Image> alignedFaces) {
      return alignedFaces.stream().map(this::embed).toList();
    }

    /**
     * How alike the faces of two vectors of length 1 are: 1 for the same picture, about 0 for strangers, not below -1. It
     * grows with the dot product, which it is unless the embedder knows better.
     */
    default double similarity(float[] a, float[] b) {
      double sum = 0;
      for (int k = 0; k < a.length; k++) {
        sum += (double) a[k] * b[k];
      }
      return sum;
    }

    @Override
    default void close() {
      // nothing held
    }
  }
}
