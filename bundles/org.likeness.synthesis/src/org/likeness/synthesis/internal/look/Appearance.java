// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.look;

import java.util.Arrays;
import java.util.List;
import org.likeness.synthesis.internal.chance.Seeds;

/** The continuous parameters of a person besides the head's shape. All 0-1 unless said otherwise. */
public final class Appearance {

  /** What there is, in the order of the identity vector. */
  public enum Trait {
    /** Darkness of the skin. */
    MELANIN,
    /** Cool (0) to warm (1) skin. */
    UNDERTONE,
    /** Blood in cheeks, nose and ears. */
    REDNESS, FRECKLES, BLOTCHES,
    /** Youthful (0) to lined (1). */
    AGE, OILINESS,
    /** Redness of the lips. */
    LIPS, STUBBLE,
    /** Beard: none up to 0.5, then longer. */
    BEARD, BROW_THICKNESS, BROW_DENSITY,
    /** Flat (0) to arched (1) brows. */
    BROW_ARCH,
    /** Black (0) to fair (1) hair. */
    HAIR_LIGHTNESS, HAIR_REDNESS, HAIR_GREY,
    /** Which of the styles, spread over 0-1. */
    HAIR_STYLE, HAIR_LENGTH, HAIR_WAVE,
    /** Brown (0), green, grey to blue (1). */
    IRIS_COLOUR, IRIS_LIGHTNESS,
    /** Length and density of the lashes. */
    LASHES,
    /** Left against right strength of expression, 0.5 = even. */
    UNEVENNESS, CLOTH_COLOUR, CLOTH_LIGHTNESS, CLOTH_KIND
  }

  private final double[] value;

  public Appearance(double[] values) {
    if (values.length != Trait.values().length) {
      throw new IllegalArgumentException("An appearance has " + Trait.values().length + " traits, not " + values.length);
    }
    value = values.clone();
    for (int i = 0; i < value.length; i++) {
      value[i] = Math.min(1, Math.max(0, value[i]));
    }
  }

  public double get(Trait t) {
    return value[t.ordinal()];
  }

  public float f(Trait t) {
    return (float) value[t.ordinal()];
  }

  public double[] toArray() {
    return value.clone();
  }

  public static List<String> names() {
    return Arrays.stream(Trait.values()).map(t -> t.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).toList();
  }

  /**
   * Draws a believable person.
   *
   * @param masculine how masculine the head's shape is, about -1 to 1: leans hair, brows and beard
   */
  public static Appearance random(long seed, double masculine) {
    Seeds r = new Seeds(seed, "appearance");
    double[] v = new double[Trait.values().length];
    for (int i = 0; i < v.length; i++) {
      v[i] = r.unit();
    }
    boolean man = r.unit() < 0.5 + 0.5 * Math.max(-1, Math.min(1, masculine * 1.2));
    double melanin = v[0] < 0.62 ? 0.05 + 0.4 * v[0] / 0.62 : 0.45 + 0.45 * (v[0] - 0.62) / 0.38;
    set(v, Trait.MELANIN, melanin);
    set(v, Trait.FRECKLES, melanin < 0.4 && r.chance(0.35) ? v[Trait.FRECKLES.ordinal()] : 0.05);
    set(v, Trait.AGE, Math.pow(v[Trait.AGE.ordinal()], 1.4));
    set(v, Trait.STUBBLE, man ? 0.25 + 0.75 * v[Trait.STUBBLE.ordinal()] : 0);
    set(v, Trait.BEARD, man && r.chance(0.3) ? 0.5 + 0.5 * v[Trait.BEARD.ordinal()] : 0.3 * v[Trait.BEARD.ordinal()]);
    set(v, Trait.BROW_THICKNESS, (man ? 0.45 : 0.15) + 0.5 * v[Trait.BROW_THICKNESS.ordinal()]);
    set(v, Trait.BROW_ARCH, (man ? 0 : 0.3) + 0.65 * v[Trait.BROW_ARCH.ordinal()]);
    set(v, Trait.LASHES, (man ? 0.1 : 0.45) + 0.5 * v[Trait.LASHES.ordinal()]);
    set(v, Trait.LIPS, (man ? 0.1 : 0.3) + 0.6 * v[Trait.LIPS.ordinal()]);
    double fair = v[Trait.HAIR_LIGHTNESS.ordinal()] * (melanin < 0.3 ? 1 : melanin < 0.5 ? 0.35 : 0.12);
    set(v, Trait.HAIR_LIGHTNESS, fair);
    set(v, Trait.HAIR_REDNESS, melanin < 0.35 && r.chance(0.2) ? 0.4 + 0.6 * v[Trait.HAIR_REDNESS.ordinal()] : 0.25 * v[Trait.HAIR_REDNESS.ordinal()]);
    double age = v[Trait.AGE.ordinal()];
    set(v, Trait.HAIR_GREY, age > 0.55 ? (age - 0.55) * 2 * v[Trait.HAIR_GREY.ordinal()] : 0);
    set(v, Trait.HAIR_STYLE, man ? 0.6 * v[Trait.HAIR_STYLE.ordinal()] : 0.5 + 0.499 * v[Trait.HAIR_STYLE.ordinal()]);
    set(v, Trait.HAIR_WAVE, melanin > 0.65 ? 0.5 + 0.5 * v[Trait.HAIR_WAVE.ordinal()] : v[Trait.HAIR_WAVE.ordinal()] * 0.8);
    set(v, Trait.IRIS_COLOUR, v[Trait.IRIS_COLOUR.ordinal()] * (melanin < 0.25 ? 1 : melanin < 0.4 ? 0.55 : 0.15));
    set(v, Trait.UNEVENNESS, 0.5 + 0.15 * r.normal());
    return new Appearance(v);
  }

  private static void set(double[] v, Trait t, double x) {
    v[t.ordinal()] = Math.min(1, Math.max(0, x));
  }
}
