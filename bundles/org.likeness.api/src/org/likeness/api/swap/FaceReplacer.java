// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/**
 * Makes new faces for aligned crops without a training of its own: a network that was trained elsewhere and takes pictures
 * of the person, or something simple to compare a swap with. What a training of two persons ends with is a
 * {@link Worker}, too: {@link org.likeness.api.training.TrainingScheme#product}.
 */
@PluginKind(prefix = "replacer", label = "Face replacer")
public interface FaceReplacer<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(FaceReplacer.class);

  /** Whether it wants pictures of the person whose face is put in. */
  boolean needsIdentity(P parameters);

  /**
   * Loads whatever it needs.
   *
   * @param identity square aligned RGB crops of the person whose face is put in; empty for one that needs none
   */
  Worker create(P parameters, List<Image> identity, PluginContext context);

  /** Used by one thread at a time. */
  interface Worker extends AutoCloseable {

    /**
     * New faces for aligned crops.
     *
     * @param crops square RGB crops of any size
     * @return one for each, in order
     */
    List<Replaced> replace(List<Image> crops);

    /**
     * The person's own face, taken through the pixels that the new one is made of and lying where the new one lies: what
     * remains of a crop when nothing is replaced, the control that shows what resolution alone does.
     */
    Replaced own(Image crop);

    @Override
    void close();
  }

  /**
   * A new face.
   *
   * @param face square RGB
   * @param toCrop from its pixels to those of the crop that it replaces; pixel centres lie on whole numbers
   * @param mask where it is to be seen, 0 to 1, of the face's size; none when the whole of it may be
   */
  record Replaced(Image face, Affine toCrop, Optional<Plane> mask) {
    public Replaced(Image face, Affine toCrop) {
      this(face, toCrop, Optional.empty());
    }
  }
}
