// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.List;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Calms the landmarks of a track, whose frames were looked at independently of each other. */
@PluginKind(prefix = "smoother", label = "Smoother")
public interface Smoother<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Smoother.class);

  Worker create(P parameters, PluginContext context);

  /**
   * A face of a track.
   *
   * @param frame its index in the clip; frames without the face are missing
   * @param seconds when it is shown, from the clip's start
   * @param landmarks in pixels of the whole frame
   */
  record Sighting(long frame, double seconds, Landmarks landmarks) {}

  /** Holds a model, if there is one, and nothing of a track; used by one thread at a time. */
  @FunctionalInterface
  interface Worker extends AutoCloseable {
    /**
     * The landmarks of a whole track, calm.
     *
     * @param track at least one face; frames and seconds grow. Faces of one person, yet with leaps where frames are missing, the
     *     clip cuts to another shot, or a recipe takes the largest face of each frame. Schemes may change where the landmarker's do
     * @return one for each face, in order, of the same scheme
     */
    List<Landmarks> smooth(List<Sighting> track);

    @Override
    default void close() {
      // nothing held
    }
  }
}
