// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Casting;
import org.likeness.synthesis.internal.chance.Seeds;
import org.likeness.synthesis.internal.hair.FaceHair;
import org.likeness.synthesis.internal.hair.HairGrower;
import org.likeness.synthesis.internal.hair.StrandSet;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.look.Appearance;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.look.HairStyle;
import org.likeness.synthesis.internal.skin.Pigment;
import org.likeness.synthesis.internal.skin.SkinTexture;

/** One casting, grown, painted and dressed: all that does not change from frame to frame. */
public final class Person {
  /** Traits that a swap's colour matching takes from the host. */
  private static final List<Trait> MATCHED = List.of(Trait.MELANIN, Trait.UNDERTONE, Trait.REDNESS);

  public final HeadKit kit;
  /** The head at rest, three values a vertex. */
  public final float[] rest;
  /** Traits of the face. */
  public final Appearance look;
  /** Traits of hair and clothes. */
  public final Appearance host;
  public final HairStyle style;
  public final SkinTexture skin;
  public final StrandSet hair;
  public final StrandSet faceHair;
  public final Torso torso;
  public final float[] hairColour;
  public final float[] skinColour;
  public final float[] browColour;
  public final float[] iris;
  public final float[] cloth;
  /** Seed of the pattern of the irises. */
  public final long seed;
  /** Shape coefficients, then traits: those of the face. */
  public final double[] identity;

  public Person(HeadKit kit, Casting cast, int locks) {
    this.kit = kit;
    seed = cast.face();
    Draft face = cast.identity().map(v -> Draft.of(kit.model, v)).orElseGet(() -> Draft.random(kit.model, cast.face()));
    boolean swap = cast.face() != cast.host();
    Draft other = swap ? Draft.random(kit.model, cast.host()) : face;
    identity = face.vector();
    rest = face.shape(kit.model);
    host = other.look;
    look = swap ? matched(face.look, host) : face.look;
    if (swap) {
      float[] outer = other.shape(kit.model);
      for (int i = 0; i < rest.length; i++) {
        rest[i] = outer[i] + kit.inner[i / 3] * (rest[i] - outer[i]);
      }
    }
    style = HairStyle.of(host);
    hairColour = Pigment.hair(host);
    skinColour = Pigment.skin(look);
    browColour = brows(look);
    iris = Pigment.iris(look);
    cloth = Pigment.cloth(host);
    skin = new SkinTexture(kit.atlas, kit.features, look, host, style, cast.face());
    hair = new HairGrower(kit.model, rest, style, kit.noise, cast.host()).grow((int) (locks * style.density()));
    faceHair = new FaceHair(kit.model, rest, kit.features, look, cast.face()).grow();
    torso = new Torso(kit.model, rest, host.f(Trait.CLOTH_KIND));
    torso.tuck(rest, kit.turn);
  }

  /** Brows are darker than the hair, and never lighter than the skin below. */
  private static float[] brows(Appearance a) {
    float[] hair = Pigment.hair(a);
    float[] skin = Pigment.skin(a);
    float[] out = new float[3];
    for (int k = 0; k < 3; k++) {
      out[k] = Math.min(0.6f * hair[k], 0.30f * skin[k]);
    }
    return out;
  }

  private static Appearance matched(Appearance face, Appearance host) {
    double[] v = face.toArray();
    for (Trait t : MATCHED) {
      v[t.ordinal()] = host.get(t);
    }
    return new Appearance(v);
  }

  /** Darkness of a person's skin, 0-1, without building the person. */
  public static double melanin(HeadModel m, long person) {
    return Draft.random(m, person).look.get(Trait.MELANIN);
  }

  /** Names of the identity vector of a model. */
  public static List<String> names(HeadModel m) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < m.identity().length; i++) {
      out.add("shape-" + i);
    }
    out.addAll(Appearance.names());
    return out;
  }

  /** Shape coefficients and traits before anything is built. */
  private record Draft(double[] shape, Appearance look) {

    static Draft random(HeadModel m, long seed) {
      Seeds r = new Seeds(seed, "shape");
      double[] c = new double[m.identity().length];
      for (int i = 0; i < c.length; i++) {
        c[i] = m.identitySigma() * Math.max(-2.4, Math.min(2.4, r.normal()));
      }
      return new Draft(c, Appearance.random(seed, m.masculine(c)));
    }

    static Draft of(HeadModel m, double[] v) {
      int n = m.identity().length;
      if (v.length != n + Trait.values().length) {
        throw new UserProblem("An identity of the head model " + m.id() + " has " + (n + Trait.values().length)
            + " numbers, not " + v.length + ".");
      }
      return new Draft(Arrays.copyOf(v, n), new Appearance(Arrays.copyOfRange(v, n, v.length)));
    }

    double[] vector() {
      double[] traits = look.toArray();
      double[] v = Arrays.copyOf(shape, shape.length + traits.length);
      System.arraycopy(traits, 0, v, shape.length, traits.length);
      return v;
    }

    float[] shape(HeadModel m) {
      float[] p = m.neutral().clone();
      for (int s = 0; s < shape.length; s++) {
        float w = (float) shape[s];
        float[] d = m.identity()[s];
        for (int i = 0; i < p.length; i++) {
          p[i] += w * d[i];
        }
      }
      return p;
    }
  }
}
