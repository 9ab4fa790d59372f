// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.look;

import org.likeness.synthesis.internal.look.Appearance.Trait;

/**
 * How a person wears the hair.
 *
 * @param kind the cut
 * @param length centimetres of the longest hair
 * @param wave 0 straight to 1 curly
 * @param recede centimetres by which forehead and temples are bare
 * @param parting place of the parting: centimetres at +x, 0 = the middle
 */
public record HairStyle(Kind kind, float length, float wave, float recede, float parting) {

  /** Cuts, from the shortest and barest, in the order of the trait {@code hair-style}. */
  public enum Kind {
    SHAVED, RECEDED, CROP, SIDE_PART, QUIFF, SWEPT_BACK, CURLY, TIED, BOB, LONG, LONG_WAVY
  }

  public static HairStyle of(Appearance a) {
    Kind[] kinds = Kind.values();
    double s = a.get(Trait.HAIR_STYLE);
    Kind kind = kinds[Math.min(kinds.length - 1, (int) (s * kinds.length))];
    float l = a.f(Trait.HAIR_LENGTH);
    float age = a.f(Trait.AGE);
    float side = a.get(Trait.UNEVENNESS) > 0.5 ? 3.2f : -3.2f;
    float wave = a.f(Trait.HAIR_WAVE);
    return switch (kind) {
      case SHAVED -> new HairStyle(kind, 0.35f + 0.3f * l, wave, 0.6f * age, 0);
      case RECEDED -> new HairStyle(kind, 1.6f + 1.5f * l, wave * 0.5f, 1.3f + 1.8f * age, side);
      case CROP -> new HairStyle(kind, 1.5f + 1.6f * l, wave, 0.7f * age, 0);
      case SIDE_PART -> new HairStyle(kind, 4.5f + 3 * l, wave * 0.4f, 0.8f * age, side);
      case QUIFF -> new HairStyle(kind, 4f + 2.5f * l, wave * 0.5f, 0.6f * age, 0);
      case SWEPT_BACK -> new HairStyle(kind, 6f + 4 * l, wave * 0.5f, 0.9f * age, 0);
      case CURLY -> new HairStyle(kind, 4f + 5 * l, Math.max(0.7f, wave), 0.3f * age, 0);
      case TIED -> new HairStyle(kind, 11f, 0.1f * wave, 0.1f, 0);
      case BOB -> new HairStyle(kind, 13f + 4 * l, wave * 0.4f, 0, side * 0.7f);
      case LONG -> new HairStyle(kind, 22f + 9 * l, wave * 0.3f, 0, side * (l > 0.5f ? 0 : 0.8f));
      case LONG_WAVY -> new HairStyle(kind, 20f + 9 * l, 0.45f + 0.5f * wave, 0, side * (l > 0.5f ? 0 : 0.8f));
    };
  }

  /** Centimetres inside the hairline of a place on the mean head. */
  public float inside(float x, float y, float z) {
    return Hairline.inside(x, y, z, recede);
  }

  /** Number of locks against that of a common style. */
  public float density() {
    return switch (kind) {
      case SHAVED, CROP, RECEDED -> 1.4f;
      case BOB, LONG, LONG_WAVY -> 1.5f;
      default -> 1.15f;
    };
  }

  /** Width in centimetres over which the hairline fades. */
  public float edge() {
    return kind == Kind.SHAVED ? 1.6f : 1.1f;
  }

  /** How much of the scalp's colour is hair, 0-1. */
  public float ground() {
    return kind == Kind.SHAVED ? 0.75f : 0.93f;
  }
}
