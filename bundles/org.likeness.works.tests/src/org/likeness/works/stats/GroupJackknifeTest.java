// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GroupJackknifeTest {
  private static final ToDoubleFunction<DetectionScores> AUC = s -> s.auc().orElse(Double.NaN);
  private static final int FRAMES = 12;

  /** Clips whose frames share half of their variance; fakes lie {@code shift} standard deviations higher. */
  private static GroupJackknife clips(int each, double shift, SplittableRandom random) {
    List<String> groups = new ArrayList<>();
    double[] scores = new double[2 * each * FRAMES];
    boolean[] fake = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      int clip = i / FRAMES;
      groups.add("clip " + clip);
      fake[i] = clip >= each;
    }
    double own = 0;
    for (int i = 0; i < scores.length; i++) {
      own = i % FRAMES == 0 ? random.nextGaussian() : own;
      scores[i] = (fake[i] ? shift : 0) + Math.sqrt(0.5) * own + Math.sqrt(0.5) * random.nextGaussian();
    }
    return new GroupJackknife(scores, fake, groups);
  }

  @Test
  void intervalsKeepTheirLevelForClips() {
    for (int each : new int[] {6, 12}) {
      for (double shift : new double[] {1, 2}) {
        double truth = Normal.cdf(shift / Math.sqrt(2));
        SplittableRandom random = new SplittableRandom(each);
        int held = 0;
        int trials = 300;
        for (int t = 0; t < trials; t++) {
          Interval i = clips(each, shift, random).of(AUC, 0.95, "clip", true);
          held += i.low() <= truth && truth <= i.high() ? 1 : 0;
        }
        assertTrue(held > 0.93 * trials, each + " clips a class, shift " + shift + ": held " + held + " of " + trials);
      }
    }
  }

  @Test
  void framesOfFewClipsAreNoWitnesses() {
    Interval i = clips(4, 1, new SplittableRandom(1)).of(AUC, 0.95, "clip", true);
    assertTrue(Double.isNaN(i.low()) && Double.isFinite(i.value()));
    assertEquals("no interval: 4 real and 4 made clips are too few independent witnesses, 6 of each are needed", i.method());
  }

  @Test
  void aPerfectDetectorIsNotCertain() {
    Interval i = clips(8, 100, new SplittableRandom(1)).of(AUC, 0.95, "clip", true);
    assertEquals(1, i.value());
    assertTrue(Double.isNaN(i.high()), "not [1, 1]");
    assertTrue(i.method().contains("with 8 clips of a kind up to 31 % of all clips may still do"), i.method());
  }
}
