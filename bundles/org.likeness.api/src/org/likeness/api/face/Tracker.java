// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.face;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/**
 * Follows faces through a clip: says which faces of its frames are one person's, frame by frame, without looking ahead. Where
 * it is not certain it begins a new track: the host joins tracks of one person by who is seen in them ({@link
 * IdentityEmbedder}), and cannot part a track that holds two persons.
 */
@PluginKind(prefix = "tracker", label = "Tracker", auto = {"tracker.iou"})
public interface Tracker<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Tracker.class);

  /** A worker for one clip, which has seen nothing yet. */
  Worker create(P parameters, PluginContext context);

  /** Holds what it has seen of its clip; used by one thread at a time. */
  interface Worker extends AutoCloseable {
    /**
     * Whose the faces of the next frame are.
     *
     * @param index of the frame among those that are looked at, growing from call to call: by 1, by more where frames were
     *     left out because they were damaged
     * @param frame RGB; every frame of a clip has one size
     * @param found the faces in it, the largest first; may be empty. Only those whose landmarks were found, too
     * @return for each of {@code found}, in order, the number of its track: not negative, different for each of them, and the
     *     same in every frame for what is one person's for certain
     */
    int[] next(long index, Image frame, List<Detection> found);

    @Override
    default void close() {
      // nothing held
    }
  }
}
