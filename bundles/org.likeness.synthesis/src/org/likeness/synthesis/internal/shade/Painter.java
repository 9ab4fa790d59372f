// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import java.util.Map;
import org.likeness.api.image.Plane;
import org.likeness.api.synthesis.Rendered.Mask;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.Part;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.raster.DepthBuffer;
import org.likeness.synthesis.internal.raster.ShadowMap;
import org.likeness.synthesis.internal.raster.Stage;
import org.likeness.synthesis.internal.scene.Person;
import org.likeness.synthesis.internal.scene.Puppet;
import org.likeness.synthesis.internal.skin.SkinAtlas;
import org.likeness.synthesis.internal.skin.SkinFeatures;

/**
 * Shades what the depth buffer shows. Skin and cloth are smooth, so the samples of a pixel that show them share one
 * shading; hair, eyes and teeth are shaded sample by sample.
 */
final class Painter {
  private static final float[] LASH_COLOUR = {0.012f, 0.009f, 0.008f};
  private final Puppet puppet;
  private final Person person;
  private final Stage stage;
  private final HeadModel model;
  private final LightRig light;
  private final ShadowMap shadow;
  private final DepthBuffer buffer;
  private final View view;
  private final int n;
  private final SkinShader skinShader = new SkinShader();
  private final HairShader hairShader = new HairShader();
  private final EyeShader eyeShader;
  private final Mouth mouth;
  private final Lid[] lids;
  private final Surface s = new Surface();
  private final Cloth cloth;
  private final float[] blend = new float[3];
  // weights of the three corners of the sample looked at
  private int triangle;
  private int va;
  private int vb;
  private int vc;
  private float wa;
  private float wb;
  private float wc;
  // what the last skin sample showed
  private float lip;
  private boolean front;

  Painter(Puppet puppet, LightRig light, ShadowMap shadow, DepthBuffer buffer, View view, int samples) {
    this.puppet = puppet;
    person = puppet.person;
    stage = puppet.stage;
    model = person.kit.model;
    this.light = light;
    this.shadow = shadow;
    this.buffer = buffer;
    this.view = view;
    n = samples;
    eyeShader = new EyeShader(person.iris, person.seed);
    mouth = new Mouth(puppet);
    lids = new Lid[] {new Lid(puppet, 1), new Lid(puppet, 0)};
    cloth = new Cloth(person);
  }

  void paint(int size, float[] backdrop, float[] out, Map<Mask, Plane> masks, Plane depth) {
    float[] skinMask = masks.get(Mask.SKIN).data();
    float[] hairMask = masks.get(Mask.HAIR).data();
    float[] eyeMask = masks.get(Mask.EYES).data();
    float[] mouthMask = masks.get(Mask.MOUTH).data();
    float[] faceMask = masks.get(Mask.FACE).data();
    float share = 1f / (n * n);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int pixel = y * size + x;
        float r = 0;
        float g = 0;
        float b = 0;
        float nearest = 0;
        int skin = 0;
        int clothes = 0;
        int firstSkin = -1;
        int firstCloth = -1;
        int empty = 0;
        for (int j = 0; j < n; j++) {
          for (int i = 0; i < n; i++) {
            int at = (y * n + j) * buffer.width + x * n + i;
            int t = buffer.id[at];
            if (t < 0) {
              empty++;
              continue;
            }
            nearest = Math.max(nearest, buffer.near[at]);
            Part part = Part.of(stage.parts[t]);
            if (part == Part.SKIN) {
              skin++;
              // the sample nearest to the middle of the pixel speaks for all
              firstSkin = at;
            } else if (part == Part.CLOTH) {
              clothes++;
              firstCloth = at;
            } else {
              sample(at, part);
              r += s.r;
              g += s.g;
              b += s.b;
              switch (part) {
                case HAIR -> hairMask[pixel] += share;
                case EYE_LEFT, EYE_RIGHT -> {
                  eyeMask[pixel] += share;
                  faceMask[pixel] += share;
                }
                case MOUTH_WALL, GUMS, TEETH -> {
                  mouthMask[pixel] += share;
                  faceMask[pixel] += share;
                }
                default -> {
                  skinMask[pixel] += share;
                  faceMask[pixel] += share;
                }
              }
            }
          }
        }
        if (skin > 0) {
          sample(firstSkin, Part.SKIN);
          r += skin * s.r;
          g += skin * s.g;
          b += skin * s.b;
          skinMask[pixel] += skin * share * (1 - lip);
          mouthMask[pixel] += skin * share * lip;
          faceMask[pixel] += front ? skin * share : 0;
        }
        if (clothes > 0) {
          sample(firstCloth, Part.CLOTH);
          r += clothes * s.r;
          g += clothes * s.g;
          b += clothes * s.b;
        }
        out[3 * pixel] = (r + empty * backdrop[3 * pixel]) * share;
        out[3 * pixel + 1] = (g + empty * backdrop[3 * pixel + 1]) * share;
        out[3 * pixel + 2] = (b + empty * backdrop[3 * pixel + 2]) * share;
        depth.data()[pixel] = nearest > 0 ? 1 / nearest : Float.POSITIVE_INFINITY;
      }
    }
  }

  private void sample(int at, Part part) {
    locate(at);
    switch (part) {
      case SKIN -> skin();
      case EYE_SOCKET -> s.colour(0.05f * s.open, 0.015f * s.open, 0.012f * s.open);
      case MOUTH_WALL, GUMS, TEETH -> mouth.shade(s, part, light, shadow, skinShader);
      case EYE_LEFT, EYE_RIGHT -> {
        int e = part == Part.EYE_LEFT ? 0 : 1;
        eyeShader.shade(s, light, shadow, puppet.eyeCentre[e], puppet.eyeTurn[e], model.eyes()[e].radius(), 0.36f,
            lids[e].below(s.x, s.y, s.z));
      }
      case CLOTH -> cloth.shade(s, light, shadow);
      case HAIR -> hair(person.hairColour, 1);
      case FACE_HAIR -> thin(person.browColour, 0.8f);
      case LASH -> thin(LASH_COLOUR, 0.9f);
    }
  }

  /** Perspective-correct place and normal of the surface under a sample. */
  private void locate(int at) {
    triangle = buffer.id[at];
    float px = at % buffer.width + 0.5f;
    float py = at / buffer.width + 0.5f;
    va = stage.triangles[3 * triangle];
    vb = stage.triangles[3 * triangle + 1];
    vc = stage.triangles[3 * triangle + 2];
    float ax = stage.sx[va];
    float ay = stage.sy[va];
    float bx = stage.sx[vb] - ax;
    float by = stage.sy[vb] - ay;
    float cx = stage.sx[vc] - ax;
    float cy = stage.sy[vc] - ay;
    float qx = px - ax;
    float qy = py - ay;
    float area = bx * cy - cx * by;
    float lb = (qx * cy - cx * qy) / area;
    float lc = (bx * qy - qx * by) / area;
    wa = (1 - lb - lc) * stage.inv[va];
    wb = lb * stage.inv[vb];
    wc = lc * stage.inv[vc];
    float sum = 1 / (wa + wb + wc);
    wa *= sum;
    wb *= sum;
    wc *= sum;
    s.x = wa * stage.x[va] + wb * stage.x[vb] + wc * stage.x[vc];
    s.y = wa * stage.y[va] + wb * stage.y[vb] + wc * stage.y[vc];
    s.z = wa * stage.z[va] + wb * stage.z[vb] + wc * stage.z[vc];
    float nx = wa * stage.nx[va] + wb * stage.nx[vb] + wc * stage.nx[vc];
    float ny = wa * stage.ny[va] + wb * stage.ny[vb] + wc * stage.ny[vc];
    float nz = wa * stage.nz[va] + wb * stage.nz[vb] + wc * stage.nz[vc];
    float l = (float) (1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12f));
    s.nx = nx * l;
    s.ny = ny * l;
    s.nz = nz * l;
    float vx = view.x - s.x;
    float vy = view.y - s.y;
    float vz = view.z - s.z;
    float vl = (float) (1 / Math.sqrt(vx * vx + vy * vy + vz * vz));
    s.vx = vx * vl;
    s.vy = vy * vl;
    s.vz = vz * vl;
    s.open = wa * stage.open[va] + wb * stage.open[vb] + wc * stage.open[vc];
    s.tone = wa * stage.tone[va] + wb * stage.tone[vb] + wc * stage.tone[vc];
  }

  private void skin() {
    float[] uv = model.uv();
    int o = 6 * triangle;
    int page = Math.min(SkinAtlas.SIDE.length - 1, (int) uv[o]);
    int side = SkinAtlas.SIDE[page];
    float u = (wa * uv[o] + wb * uv[o + 2] + wc * uv[o + 4] - page) * side - 0.5f;
    float v = (1 - wa * uv[o + 1] - wb * uv[o + 3] - wc * uv[o + 5]) * side - 0.5f;
    int i = Math.max(0, Math.min(side - 2, (int) u));
    int j = Math.max(0, Math.min(side - 2, (int) v));
    float fu = Math.max(0, Math.min(1, u - i));
    float fv = Math.max(0, Math.min(1, v - j));
    int at = SkinAtlas.START[page] + j * side + i;
    float[] tex = person.skin.rgbg;
    int a = 4 * at;
    int b = a + 4;
    int c = a + 4 * side;
    int d = c + 4;
    float qa = (1 - fu) * (1 - fv);
    float qb = fu * (1 - fv);
    float qc = (1 - fu) * fv;
    float qd = fu * fv;
    s.colour(qa * tex[a] + qb * tex[b] + qc * tex[c] + qd * tex[d],
        qa * tex[a + 1] + qb * tex[b + 1] + qc * tex[c + 1] + qd * tex[d + 1],
        qa * tex[a + 2] + qb * tex[b + 2] + qc * tex[c + 2] + qd * tex[d + 2]);
    float shine = qa * tex[a + 3] + qb * tex[b + 3] + qc * tex[c + 3] + qd * tex[d + 3];
    SkinFeatures f = person.kit.features;
    int near = at + (fu > 0.5f ? 1 : 0) + (fv > 0.5f ? side : 0);
    lip = qa * f.lips[at] + qb * f.lips[at + 1] + qc * f.lips[at + side] + qd * f.lips[at + side + 1];
    front = f.front[near];
    float bx = f.bump[3 * near];
    float by = f.bump[3 * near + 1];
    float bz = f.bump[3 * near + 2];
    float[] m = puppet.turn;
    skinShader.shade(s, light, shadow, shine * (0.75f + 0.5f * person.look.f(Trait.OILINESS)),
        m[0] * bx + m[1] * by + m[2] * bz, m[3] * bx + m[4] * by + m[5] * bz, m[6] * bx + m[7] * by + m[8] * bz);
  }

  /** Hair finer than a sample: lets the skin below shine through by how much of the sample it covers. */
  private void thin(float[] colour, float most) {
    float cover = Math.min(1, most * s.open + 0.12f);
    float[] k = person.skinColour;
    blend[0] = colour[0] + (1 - cover) * (0.7f * k[0] - colour[0]);
    blend[1] = colour[1] + (1 - cover) * (0.6f * k[1] - colour[1]);
    blend[2] = colour[2] + (1 - cover) * (0.6f * k[2] - colour[2]);
    s.open = 0.85f;
    hair(blend, 0.15f);
  }

  private void hair(float[] colour, float shine) {
    // outward from the middle of the skull
    float[] m = puppet.turn;
    float cx = m[1] * 9 + m[2] * 0.2f;
    float cy = m[4] * 9 + m[5] * 0.2f - 5.5f;
    float cz = m[7] * 9 + m[8] * 0.2f - 0.5f;
    float ox = s.x - cx;
    float oy = 0.8f * (s.y - cy);
    float oz = s.z - cz;
    float l = (float) (1 / Math.sqrt(ox * ox + oy * oy + oz * oz + 1e-6f));
    hairShader.shade(s, light, colour, ox * l, oy * l, oz * l, shine);
  }
}
