// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.synthesis.Synthesiser.Clip;
import org.likeness.api.synthesis.Synthesiser.Motion;

/**
 * The clips that a face swap from end to end needs: two persons for training, the second one's driving clip with sound,
 * and the exact answers.
 *
 * <p>Two answers are rendered. {@code answer} is the first person's inner face (shape and skin, its tone matched) on the
 * second one's head: what a swap with a mask can reach, and what it is measured against. {@code answer-whole} is the
 * whole first person with the same motion, camera, light and background: for swaps of whole heads.
 *
 * @param faceA seed of the person whose face is put on
 * @param faceB seed of the person who drives
 * @param motion seed of the motions; the clips use this and the next ones
 */
public record SampleSet(long faceA, long faceB, long motion) {

  /** The demo's persons. */
  public static final SampleSet DEFAULT = new SampleSet(31, 47, 201);

  /** What a clip is for. */
  public enum Role {
    TRAIN_A, TRAIN_B, DRIVE, ANSWER, ANSWER_WHOLE
  }

  /**
   * One clip of the set.
   *
   * @param name for files: lower case with hyphens
   */
  public record Item(String name, Role role, Clip clip) {
  }

  /** All clips, not yet rendered; {@code seconds} is the length of each. */
  public List<Item> clips(Synthesiser.Worker worker, double seconds, double fps, int size) {
    Casting a = Casting.of(faceA);
    Casting b = Casting.of(faceB);
    long drive = motion + 3;
    List<Item> out = new ArrayList<>();
    out.add(new Item("a-expressive", Role.TRAIN_A, worker.clip(a, motion, Motion.EXPRESSIVE, seconds, fps, size)));
    out.add(new Item("a-speech", Role.TRAIN_A, worker.clip(a, motion + 1, Motion.SPEECH, seconds, fps, size)));
    out.add(new Item("b-expressive", Role.TRAIN_B, worker.clip(b, motion + 2, Motion.EXPRESSIVE, seconds, fps, size)));
    out.add(new Item("b-driving", Role.DRIVE, worker.clip(b, drive, Motion.SPEECH, seconds, fps, size)));
    out.add(new Item("answer", Role.ANSWER, worker.clip(Casting.swap(faceA, faceB), drive, Motion.SPEECH, seconds, fps, size)));
    out.add(new Item("answer-whole", Role.ANSWER_WHOLE, worker.clip(a, drive, Motion.SPEECH, seconds, fps, size)));
    return out;
  }

  /**
   * The exact geometry of a clip as JSON: {@code fps}, and for each frame its 68 landmarks as x, y pairs in pixels, its
   * pose in degrees and the action units that are not at rest.
   */
  public static String geometry(Clip clip) {
    StringBuilder s = new StringBuilder("{\"fps\":").append(number(clip.fps())).append(",\"frames\":[");
    for (int i = 0; i < clip.frames(); i++) {
      Rendered r = clip.frame(i);
      s.append(i > 0 ? ",\n" : "\n").append("{\"landmarks\":").append(array(r.landmarks().xy())).append(",\"pose\":").append(array(r.pose()))
          .append(",\"units\":{");
      List<String> units = new ArrayList<>();
      r.actionUnits().forEach((name, v) -> {
        if (Math.abs(v) > 0.001) {
          units.add("\"" + name + "\":" + number(v));
        }
      });
      s.append(String.join(",", units)).append("}}");
    }
    return s.append("\n]}\n").toString();
  }

  private static String array(double[] values) {
    List<String> out = new ArrayList<>();
    for (double v : values) {
      out.add(number(v));
    }
    return "[" + String.join(",", out) + "]";
  }

  private static String number(double v) {
    String s = String.format(Locale.ROOT, "%.3f", v).replaceAll("0+$", "").replaceAll("\\.$", "");
    return s.equals("-0") ? "0" : s;
  }
}
