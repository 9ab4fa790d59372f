// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.Map;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Divides an aligned face crop into the parts of a face: for masks, weights, statistics of skin. */
@PluginKind(prefix = "segmenter", label = "Segmenter")
public interface Segmenter<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Segmenter.class);

  /**
   * Parts of a face, much as CelebAMask-HQ (Lee et al. 2020, arXiv:1907.11922) names them. "Left" is the left of the picture.
   */
  enum Region {
    /** Cheeks, forehead, chin; without the other regions. */
    SKIN,
    LEFT_BROW,
    RIGHT_BROW,
    LEFT_EYE,
    RIGHT_EYE,
    NOSE,
    UPPER_LIP,
    LOWER_LIP,
    /** Between the lips. */
    MOUTH,
    HAIR,
    NECK,
    GLASSES,
    /** What stands before the face: a hand, a microphone. */
    OCCLUDER
  }

  Worker create(P parameters, PluginContext context);

  /** Holds the model; used by one thread at a time. */
  interface Worker extends AutoCloseable {

    /**
     * @param landmarks in pixels of the crop
     * @return the regions that this segmenter knows, each a plane of the crop's size with the part of each pixel that belongs
     *     to it, 0-1; in no pixel do they sum to more than 1
     * @throws org.likeness.api.problem.UserProblem one sentence when it needs other landmarks than these
     */
    Map<Region, Plane> regions(Image crop, Landmarks landmarks);

    @Override
    default void close() {
      // nothing held
    }
  }
}
