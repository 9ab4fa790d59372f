// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;

/** Renders faces whose every detail is known. */
public interface Synthesiser<P extends Record> extends Plugin<P> {

  Worker create(P parameters, PluginContext context);

  /** Used by one thread at a time; same seeds, same pixels. */
  interface Worker extends AutoCloseable {

    /** A still picture of a person with a random pose, expression, light and background. */
    Rendered still(long person, long variation, int size);

    /**
     * A clip of a person. Two persons rendered with the same motion, seconds, fps and size move alike, frame by frame:
     * each is the exact answer to "the other with this one's face".
     *
     * @param person seed of the identity
     * @param motion seed of head, face and voice
     */
    Clip clip(long person, long motion, Motion kind, double seconds, double fps, int size);

    @Override
    default void close() {
      // nothing held
    }
  }

  /** What happens in a clip. */
  enum Motion {
    /** Talks: the mouth follows a synthetic voice; blinks, small nods. */
    SPEECH,
    /** Passes through many expressions with head turns. */
    EXPRESSIVE
  }

  /** A clip, rendered frame by frame when asked for. */
  interface Clip {
    int frames();

    double fps();

    Rendered frame(int i);

    /** Mono voice at 48 kHz, -1 to 1, as long as the clip; empty when the clip is silent. */
    float[] voice();
  }
}
