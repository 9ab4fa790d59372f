// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.api.image.Image;

/**
 * A clip that keeps time with another one: its i-th frame is what it shows when the other shows its i-th, as long as it
 * lasts. Frames of one number are different moments as soon as the rates differ or a frame is missing.
 */
public final class InStep implements FrameSource {
  private final FrameSource clip;
  private final FrameSource pace;
  private final int[] shown;
  private int last = -1;
  private Image image;

  private InStep(FrameSource clip, FrameSource pace) {
    this.clip = clip;
    this.pace = pace;
    double half = 0.5 / Math.max(clip.rate(), pace.rate());
    double end = clip.seconds(clip.count() - 1) + 1 / clip.rate() - half;
    int frames = 1;
    while (frames < pace.count() && pace.seconds(frames) < end) {
      frames++;
    }
    this.shown = new int[frames];
    int at = 0;
    for (int i = 0; i < shown.length; i++) {
      while (at + 1 < clip.count() && clip.seconds(at + 1) <= pace.seconds(i) + half) {
        at++;
      }
      shown[i] = at;
    }
  }

  /**
   * The sources as they are compared: clips whose frames lie at other times than those of the one with most frames per second
   * keep time with that one. What has no times stays as it is.
   */
  public static List<FrameSource> of(List<FrameSource> sources) {
    FrameSource pace = sources.stream().filter(s -> s.rate() > 0).reduce((a, b) -> b.rate() > a.rate() ? b : a).orElse(null);
    List<FrameSource> out = new ArrayList<>();
    for (FrameSource s : sources) {
      out.add(s == pace || s.rate() <= 0 || together(s, pace) ? s : new InStep(s, pace));
    }
    return out;
  }

  private static boolean together(FrameSource a, FrameSource b) {
    double half = 0.5 / Math.max(a.rate(), b.rate());
    for (int i = 0; i < Math.min(a.count(), b.count()); i++) {
      if (Math.abs(a.seconds(i) - b.seconds(i)) > half) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String label() {
    return String.format(Locale.ROOT, "%s (%.4g frames/s, by time)", clip.label(), clip.rate());
  }

  @Override
  public int count() {
    return shown.length;
  }

  @Override
  public double rate() {
    return pace.rate();
  }

  @Override
  public double seconds(int index) {
    return pace.seconds(index);
  }

  @Override
  public Image frame(int index) throws Exception {
    int at = shown[index];
    if (at != last) { // a frame that stays is not sought again
      image = clip.frame(at);
      last = at;
    }
    return image;
  }

  @Override
  public void close() {
    clip.close();
  }
}
