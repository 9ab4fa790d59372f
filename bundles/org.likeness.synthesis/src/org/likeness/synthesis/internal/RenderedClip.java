// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal;

import java.util.function.BiFunction;
import org.likeness.api.synthesis.Camera;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Light;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Scene;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.motion.Performance;
import org.likeness.synthesis.internal.scene.SceneSampler;

/** A performance before one camera, light and background: all but the cast follow from the motion's seed. */
final class RenderedClip implements Synthesiser.Clip {
  private final Casting cast;
  private final Performance performance;
  private final int frames;
  private final double fps;
  private final int size;
  private final BiFunction<Scene, Integer, Rendered> renderer;
  private final Light light;
  private final Camera camera;
  private final long background;
  private final long noise;

  RenderedClip(Casting cast, long motion, Performance performance, int frames, double fps, int size, BiFunction<Scene, Integer, Rendered> renderer) {
    this.cast = cast;
    this.performance = performance;
    this.frames = frames;
    this.fps = fps;
    this.size = size;
    this.renderer = renderer;
    Seeds r = new Seeds(motion, "set");
    light = SceneSampler.light(r, 0.87);
    camera = SceneSampler.steady(r);
    background = r.next();
    noise = r.next();
  }

  @Override
  public int frames() {
    return frames;
  }

  @Override
  public double fps() {
    return fps;
  }

  @Override
  public Rendered frame(int i) {
    return renderer.apply(scene(i), size);
  }

  @Override
  public Scene scene(int i) {
    if (i < 0 || i >= frames) {
      throw new IndexOutOfBoundsException("Frame " + i + " of " + frames);
    }
    double t = i / fps;
    return new Scene(cast, performance.units(t), performance.pose(t), light, camera, background, noise + i);
  }

  @Override
  public float[] voice() {
    return performance.voice().clone();
  }
}
