// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The action units of the Facial Action Coding System (Ekman and Friesen 1978) in terms of a head model's shapes.
 * Values are intensities 0-1; {@code gaze-x}, {@code gaze-y} and {@code AU30} (jaw to the picture's right) are -1 to 1.
 * {@code AU43} (eyes closed) and {@code AU45} (blink) close the same lids; the larger one counts.
 */
public final class ActionUnits {

  /** A shape's weight at intensity 1. */
  public record Term(String shape, float weight) {
  }

  private static final Map<String, List<Term>> TERMS = new LinkedHashMap<>();

  static {
    both("AU1", "browInnerUp", 1);
    both("AU2", "browOuterUp", 0.9);
    both("AU4", "browDown", 1);
    both("AU5", "eyeWide", 1);
    both("AU6", "cheekRaiser", 0.5, "cheekSquint", 0.6);
    both("AU7", "eyeSquint", 0.9);
    both("AU9", "noseSneer", 0.9);
    both("AU10", "mouthUpperUp", 0.9);
    both("AU12", "mouthSmile", 0.85);
    both("AU14", "mouthDimple", 0.9);
    both("AU15", "mouthFrown", 1);
    both("AU16", "mouthLowerDown", 1);
    TERMS.put("AU17", List.of(new Term("mouthShrugLower", 0.8f), new Term("mouthShrugUpper", 0.35f)));
    TERMS.put("AU18", List.of(new Term("mouthPucker", 0.9f)));
    both("AU20", "mouthStretch", 0.9);
    TERMS.put("AU22", List.of(new Term("mouthFunnel", 0.85f)));
    both("AU23", "mouthPress", 0.7);
    add("AU23", "mouthRollLower", 0.3);
    add("AU23", "mouthRollUpper", 0.3);
    both("AU24", "mouthPress", 1);
    both("AU25", "mouthLowerDown", 0.55, "mouthUpperUp", 0.22);
    add("AU25", "jawOpen", 0.05);
    TERMS.put("AU26", List.of(new Term("jawOpen", 0.55f)));
    TERMS.put("AU28", List.of(new Term("mouthRollLower", 0.8f), new Term("mouthRollUpper", 0.8f)));
    both("AU34", "cheekPuff", 0.8);
    both("AU43", "eyeBlink", 1);
    both("AU45", "eyeBlink", 1);
  }

  /** Signed values. */
  public static final List<String> SIGNED = List.of("AU30", "gaze-x", "gaze-y");

  private ActionUnits() {
  }

  private static void both(String au, Object... shapesAndWeights) {
    for (int i = 0; i < shapesAndWeights.length; i += 2) {
      for (String side : List.of("_L", "_R")) {
        add(au, shapesAndWeights[i] + side, ((Number) shapesAndWeights[i + 1]).doubleValue());
      }
    }
  }

  private static void add(String au, String shape, double weight) {
    TERMS.computeIfAbsent(au, k -> new ArrayList<>()).add(new Term(shape, (float) weight));
  }

  /** All names, unsigned ones first. */
  public static List<String> names() {
    List<String> all = new ArrayList<>(TERMS.keySet());
    all.addAll(SIGNED);
    return all;
  }

  /** The names of the 0-1 units. */
  public static Set<String> unsigned() {
    return TERMS.keySet();
  }

  /** Weights of the shapes for intensities by name; {@code uneven} (-1 to 1) makes the left side stronger. */
  public static Map<String, Float> weights(Map<String, Double> units, double uneven) {
    Map<String, Float> w = new LinkedHashMap<>();
    double closed = Math.max(units.getOrDefault("AU43", 0.0), units.getOrDefault("AU45", 0.0));
    units.forEach((name, value) -> {
      List<Term> terms = TERMS.get(name);
      if (terms != null && value != 0 && !name.equals("AU43") && !name.equals("AU45")) {
        for (Term t : terms) {
          double side = t.shape.endsWith("_L") ? 1 + uneven : t.shape.endsWith("_R") ? 1 - uneven : 1;
          w.merge(t.shape, (float) (t.weight * value * side), Float::sum);
        }
      }
    });
    double open = 1 - closed;
    // a closed lid is not also wide or squinting, or the two would add up to more than closed
    scale(w, "eyeWide", open);
    scale(w, "eyeSquint", open);
    w.merge("eyeBlink_L", (float) closed, Float::sum);
    w.merge("eyeBlink_R", (float) closed, Float::sum);
    gaze(w, units.getOrDefault("gaze-x", 0.0), units.getOrDefault("gaze-y", 0.0), open);
    double jaw = units.getOrDefault("AU30", 0.0);
    w.merge(jaw > 0 ? "jawLeft" : "jawRight", (float) Math.abs(jaw) * 0.7f, Float::sum);
    return w;
  }

  private static void scale(Map<String, Float> w, String shape, double by) {
    for (String side : List.of("_L", "_R")) {
      w.computeIfPresent(shape + side, (k, v) -> (float) (v * by));
    }
  }

  /** Lids and skin follow the eyes; {@code _L} is the person's left, at +x. */
  private static void gaze(Map<String, Float> w, double x, double y, double open) {
    w.merge(x > 0 ? "eyeLookOut_L" : "eyeLookIn_L", (float) (Math.abs(x) * open), Float::sum);
    w.merge(x > 0 ? "eyeLookIn_R" : "eyeLookOut_R", (float) (Math.abs(x) * open), Float::sum);
    for (String side : List.of("_L", "_R")) {
      w.merge((y > 0 ? "eyeLookUp" : "eyeLookDown") + side, (float) (Math.abs(y) * open * (y > 0 ? 1 : 0.8)), Float::sum);
    }
  }
}
