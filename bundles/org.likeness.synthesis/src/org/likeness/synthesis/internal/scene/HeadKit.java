// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import org.likeness.synthesis.internal.chance.Noise;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.skin.SkinAtlas;
import org.likeness.synthesis.internal.skin.SkinFeatures;

/** A head model with all that is worked out once for it and shared by its persons. Immutable. */
public final class HeadKit {
  public final HeadModel model;
  public final SkinAtlas atlas;
  public final SkinFeatures features;
  public final Noise noise = new Noise(7);
  /** Ambient light that reaches each vertex of the mean head, 0-1. */
  public final float[] open;
  /** How far each vertex follows the head's turns: 1 the head, 0 the shoulders. */
  public final float[] turn;
  /** How far before the centre of its sphere the mean of an eyeball's vertices lies, centimetres. */
  public final float eyeOffset;
  /** How far each vertex belongs to the inner face, 0-1: what a face swap replaces. */
  public final float[] inner;

  public HeadKit(HeadModel model) {
    this.model = model;
    atlas = new SkinAtlas(model);
    features = new SkinFeatures(model, atlas, noise);
    open = OpenSky.of(model);
    int n = model.vertices();
    turn = new float[n];
    eyeOffset = eyeOffset(model);
    inner = new float[n];
    boolean[] skin = new boolean[n];
    for (int t = 0; t < model.triangleCount(); t++) {
      for (int k = 0; k < 3; k++) {
        skin[model.triangles()[3 * t + k]] |= model.parts()[t] == Part.SKIN.ordinal();
      }
    }
    for (int i = 0; i < n; i++) {
      float x = model.neutral()[3 * i];
      float y = model.neutral()[3 * i + 1];
      float z = model.neutral()[3 * i + 2];
      turn[i] = turn(y, z);
      inner[i] = skin[i] ? inner(x, y, z) : 1;
    }
  }

  private static float eyeOffset(HeadModel m) {
    HeadModel.Eyeball e = m.eyes()[0];
    float mean = 0;
    float front = -1e9f;
    for (int i = e.from(); i < e.to(); i++) {
      mean += m.neutral()[3 * i + 2] / (e.to() - e.from());
      front = Math.max(front, m.neutral()[3 * i + 2]);
    }
    return mean - (front - e.radius() - 0.09f);
  }

  /** How far a place follows the head's turns. The chin does wholly, the shoulders do not. */
  public static float turn(float y, float z) {
    return smooth(-16, -8.5f, y + 0.35f * Math.max(0, z - 2));
  }

  /** How far a place on the mean head belongs to the inner face. */
  public static float inner(float x, float y, float z) {
    if (z < 0) {
      return 0;
    }
    float dx = x / 6.6f;
    float dy = (y - 0.6f) / 8.3f;
    return 1 - smooth(0.74f, 1.0f, (float) Math.sqrt(dx * dx + dy * dy));
  }

  private static float smooth(float a, float b, float v) {
    float t = Math.min(1, Math.max(0, (v - a) / (b - a)));
    return t * t * (3 - 2 * t);
  }
}
