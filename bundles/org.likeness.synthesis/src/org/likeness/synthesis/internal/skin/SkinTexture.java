// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.skin;

import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.look.Appearance;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.look.HairStyle;

/** A person's skin on the pages of an atlas: linear reflectance and gloss. */
public final class SkinTexture {
  /** Landmarks lie on the upper part of the brow: its middle is this much lower, in centimetres. */
  private static final float BELOW = 0.33f;
  /** Red, green, blue, gloss of each texel. */
  public final float[] rgbg = new float[4 * SkinAtlas.TEXELS];

  private final float[] skin;
  private final float[] hair;
  private final float[] scalpHair;
  private final Appearance a;
  private final HairStyle style;
  private final float[] moles;

  /** Paints a person; {@code host} lends the hair of the head. */
  public SkinTexture(SkinAtlas atlas, SkinFeatures f, Appearance appearance, Appearance host,
      HairStyle style, long seed) {
    a = appearance;
    this.style = style;
    skin = Pigment.skin(a);
    hair = Pigment.hair(a);
    scalpHair = Pigment.hair(host);
    Seeds r = new Seeds(seed, "moles");
    moles = new float[3 * r.below(4)];
    for (int i = 0; i < moles.length; i += 3) {
      moles[i] = (float) r.range(-6, 6);
      moles[i + 1] = (float) r.range(-6, 9);
      moles[i + 2] = (float) r.range(0.05, 0.11);
    }
    for (int i = 0; i < SkinAtlas.TEXELS; i++) {
      if (!Float.isNaN(atlas.x[i])) {
        paint(i, f, atlas.x[i], atlas.y[i], atlas.z[i]);
      }
    }
  }

  private void paint(int i, SkinFeatures f, float x, float y, float z) {
    float melanin = a.f(Trait.MELANIN);
    float pale = 1 - 0.75f * melanin;
    float blotch = (0.5f + a.f(Trait.BLOTCHES)) * pale;
    float lightness = 1 + 0.055f * f.coarse[i] * (0.6f + blotch) + 0.045f * f.medium[i] * (0.4f + blotch) + 0.05f * f.fine[i];
    float blood = 0.10f + (0.30f + 0.75f * a.f(Trait.REDNESS)) * f.flush[i] * (0.8f + 0.5f * f.medium[i])
        + 0.13f * blotch * f.coarse[i] + 0.07f * f.medium[i];
    blood *= pale;
    float r = skin[0] * lightness * (1 - 0.06f * blood);
    float g = skin[1] * lightness * (1 - 0.42f * blood);
    float b = skin[2] * lightness * (1 - 0.40f * blood);
    float tired = (0.35f + 0.65f * a.f(Trait.AGE));
    float dark = f.socket[i] * (0.12f + 0.12f * tired) + f.underEye[i] * 0.16f * tired + 0.10f * f.fold[i] * a.f(Trait.AGE);
    r *= 1 - 0.85f * dark;
    g *= 1 - 1.15f * dark;
    b *= 1 - 1.0f * dark;
    float freckle = a.f(Trait.FRECKLES) * clamp((f.fine[i] - 0.24f) * 7) * clamp(0.25f + f.flush[i] + 0.6f * f.oily[i]);
    r *= 1 - 0.25f * freckle;
    g *= 1 - 0.38f * freckle;
    b *= 1 - 0.45f * freckle;
    float gloss = 0.55f + 0.75f * f.oily[i] * (0.4f + a.f(Trait.OILINESS)) + 0.12f * f.medium[i];
    for (int k = 0; k < moles.length; k += 3) {
      float d = (x - moles[k]) * (x - moles[k]) + (y - moles[k + 1]) * (y - moles[k + 1]);
      if (z > 4 && d < moles[k + 2] * moles[k + 2]) {
        r *= 0.62f;
        g *= 0.54f;
        b *= 0.50f;
      }
    }
    int o = 4 * i;
    rgbg[o] = r;
    rgbg[o + 1] = g;
    rgbg[o + 2] = b;
    rgbg[o + 3] = gloss;
    grow(o, f, i);
    lips(o, f.lips[i], f, i);
    scalp(o, f, i, x, y, z);
    float rim = f.lidLine[i] * (0.55f + 0.4f * a.f(Trait.LASHES));
    blend(o, Math.min(0.9f, rim * rim * 1.3f), 0.10f * skin[0], 0.06f * skin[1], 0.06f * skin[2]);
  }

  /** Stubble and the soft ground of the brows. */
  private void grow(int o, SkinFeatures f, int i) {
    float stubble = f.beard[i] * a.f(Trait.STUBBLE) * (0.75f + 0.9f * f.fine[i]) * (1 - f.lips[i]);
    float full = Math.max(0, a.f(Trait.BEARD) - 0.5f) * 2;
    blend(o, clamp(stubble * 0.42f + f.beard[i] * full * 0.5f), hair[0] * 0.7f + 0.015f, hair[1] * 0.7f + 0.016f, hair[2] * 0.7f + 0.018f);
    float brow = browDensity(f, i, a) * (0.55f + 0.4f * f.fine[i]) * (0.25f + 0.3f * a.f(Trait.BROW_DENSITY));
    blend(o, clamp(brow), Math.min(hair[0] * 0.6f, skin[0] * 0.35f), Math.min(hair[1] * 0.6f, skin[1] * 0.35f),
        Math.min(hair[2] * 0.6f, skin[2] * 0.35f));
  }

  /** How densely brow hair grows at a texel, 0-1. */
  public static float browDensity(SkinFeatures f, int i, Appearance a) {
    float s = f.browAlong[i];
    if (s <= -1) {
      return 0;
    }
    return browDensity(s, f.browAcross[i], a);
  }

  /** The same for a place along (0 outer end, 1 inner end) and across (centimetres) the brow. */
  public static float browDensity(float s, float across, Appearance a) {
    float arch = 0.45f * (a.f(Trait.BROW_ARCH) - 0.4f) * (float) Math.exp(-(s - 0.35f) * (s - 0.35f) / 0.06f);
    float half = (0.15f + 0.23f * a.f(Trait.BROW_THICKNESS)) * (0.3f + 0.7f * clamp((s + 0.05f) / 0.6f));
    float d = Math.abs(across - arch + BELOW) / half;
    float ends = clamp((s + 0.02f) / 0.16f) * clamp((1.12f - s) / 0.24f);
    return ends * clamp((1.3f - d) / 0.7f);
  }

  private void lips(int o, float lip, SkinFeatures f, int i) {
    if (lip <= 0) {
      return;
    }
    float red = 0.35f + 0.65f * a.f(Trait.LIPS);
    float lines = 1 + 0.10f * f.fine[i] + 0.08f * f.medium[i];
    float m = a.f(Trait.MELANIN);
    blend(o, 0.9f * lip, skin[0] * (0.84f - 0.20f * red) * lines, skin[1] * (0.58f - 0.24f * red + 0.15f * m) * lines,
        skin[2] * (0.62f - 0.22f * red + 0.15f * m) * lines);
    rgbg[o + 3] += lip * 0.75f;
  }

  private void scalp(int o, SkinFeatures f, int i, float x, float y, float z) {
    float in = style.inside(x, y, z);
    float cover = clamp((in + 0.35f + 0.5f * f.fine[i] + 0.25f * f.medium[i]) / style.edge()) * style.ground();
    blend(o, cover, scalpHair[0] * 0.55f, scalpHair[1] * 0.55f, scalpHair[2] * 0.55f);
    rgbg[o + 3] *= 1 - 0.8f * cover;
  }

  private void blend(int o, float t, float r, float g, float b) {
    rgbg[o] += t * (r - rgbg[o]);
    rgbg[o + 1] += t * (g - rgbg[o + 1]);
    rgbg[o + 2] += t * (b - rgbg[o + 2]);
  }

  private static float clamp(float v) {
    return Math.min(1, Math.max(0, v));
  }
}
