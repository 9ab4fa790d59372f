// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

import java.util.List;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/** Renders faces whose every detail is known. */
@PluginKind(prefix = "synthesis", label = "Synthesiser")
public interface Synthesiser<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Synthesiser.class);

  Worker create(P parameters, PluginContext context);

  /** Used by one thread at a time; same seeds, same pixels. */
  interface Worker extends AutoCloseable {

    /** A still picture of a person with a random pose, expression, light and background. */
    default Rendered still(long person, long variation, int size) {
      return render(scene(person, variation), size);
    }

    /** The random scene that {@link #still} renders: a start for scenes in which one thing is changed. */
    Scene scene(long person, long variation);

    /** Exactly this scene, {@code size} pixels square. */
    Rendered render(Scene scene, int size);

    /**
     * A clip of a person. Two persons rendered with the same motion, kind, seconds, fps and size move alike, frame by
     * frame, before the same camera, light and background: each is the exact answer to "the other with this one's head".
     *
     * @param person seed of the identity
     * @param motion seed of head, face, voice, camera, light and background
     */
    default Clip clip(long person, long motion, Motion kind, double seconds, double fps, int size) {
      return clip(Casting.of(person), motion, kind, seconds, fps, size);
    }

    /** Likewise of a casting: with {@link Casting#swap} the exact answer to a swap of the inner face alone. */
    Clip clip(Casting cast, long motion, Motion kind, double seconds, double fps, int size);

    /** The names of the continuous parameters of a person, in the order of {@link Rendered#identity()}. */
    List<String> identityNames();

    /** The names of the action units that a scene may set. */
    List<String> actionUnitNames();

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

  /** A clip, rendered frame by frame when asked for, in any order. */
  interface Clip {
    int frames();

    double fps();

    Rendered frame(int i);

    /** The scene that a frame renders. */
    Scene scene(int i);

    /** Mono voice at 48 kHz, -1 to 1, as long as the clip; empty when the clip is silent. */
    float[] voice();
  }
}
