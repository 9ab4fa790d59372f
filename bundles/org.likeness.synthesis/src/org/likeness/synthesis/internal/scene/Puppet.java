// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.scene;

import java.util.Arrays;
import java.util.Map;
import org.likeness.api.synthesis.Pose;
import org.likeness.api.synthesis.Scene;
import org.likeness.synthesis.internal.hair.Lashes;
import org.likeness.synthesis.internal.hair.StrandSet;
import org.likeness.synthesis.internal.head.ActionUnits;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.HeadModel.Eyeball;
import org.likeness.synthesis.internal.head.SparseShape;
import org.likeness.synthesis.internal.look.Appearance.Trait;
import org.likeness.synthesis.internal.raster.Stage;

/** A person on a stage: moves face, eyes, head and hair as a scene says. Reused from frame to frame; one thread. */
public final class Puppet {
  /** The head turns about this point of the neck. */
  private static final float PIVOT_Y = -5.5f;
  private static final float PIVOT_Z = -0.5f;
  private static final double EYE_YAW = Math.toRadians(28);
  private static final double EYE_PITCH = Math.toRadians(20);

  public final Person person;
  public final Stage stage;
  /** First vertex of clothes, hair, face hair and lashes. */
  public final int clothVertex;
  public final int hairVertex;
  public final int faceHairVertex;
  public final int lashVertex;
  /** First triangle of each. */
  public final int clothTriangle;
  public final int hairTriangle;
  public final int faceHairTriangle;
  public final int lashTriangle;
  /** The head's rotation, row by row. */
  public final float[] turn = new float[9];
  /** Centre of each eyeball and its rotation (row by row) in the world. */
  public final float[][] eyeCentre = new float[2][3];
  public final float[][] eyeTurn = new float[2][9];

  private final float[] face;
  private final float[] gaze = new float[9];
  private final Lashes lashes;
  private float footprint;

  public Puppet(Person person) {
    this.person = person;
    HeadModel m = person.kit.model;
    lashes = new Lashes(person.look, person.seed);
    clothVertex = m.vertices();
    hairVertex = clothVertex + person.torso.vertices();
    faceHairVertex = hairVertex + 2 * person.hair.points();
    lashVertex = faceHairVertex + 2 * person.faceHair.points();
    int vertices = lashVertex + 2 * lashes.strands().points();
    clothTriangle = m.triangleCount();
    hairTriangle = clothTriangle + person.torso.triangles.length / 3;
    faceHairTriangle = hairTriangle + person.hair.triangles();
    lashTriangle = faceHairTriangle + person.faceHair.triangles();
    int count = lashTriangle + lashes.strands().triangles();
    int[] triangles = Arrays.copyOf(m.triangles(), 3 * count);
    byte[] parts = Arrays.copyOf(m.parts(), count);
    hideUnderCloth(m, triangles);
    for (int i = 0; i < person.torso.triangles.length; i++) {
      triangles[3 * clothTriangle + i] = clothVertex + person.torso.triangles[i];
    }
    Arrays.fill(parts, clothTriangle, hairTriangle, (byte) org.likeness.synthesis.internal.head.Part.CLOTH.ordinal());
    person.hair.writeTriangles(triangles, parts, hairTriangle, hairVertex);
    person.faceHair.writeTriangles(triangles, parts, faceHairTriangle, faceHairVertex);
    lashes.strands().writeTriangles(triangles, parts, lashTriangle, lashVertex);
    stage = new Stage(vertices, triangles, parts);
    face = new float[person.rest.length];
    for (int i = 0; i < m.vertices(); i++) {
      stage.open[i] = person.kit.open[i];
    }
    Arrays.fill(stage.open, clothVertex, hairVertex, 0.85f);
    tones(person.hair, hairVertex);
    tones(person.faceHair, faceHairVertex);
    tones(lashes.strands(), lashVertex);
  }

  /** Skin under the cloth would look out when the neck bends: its triangles are made empty. */
  private void hideUnderCloth(HeadModel m, int[] triangles) {
    float[] p = person.rest;
    for (int t = 0; t < m.triangleCount(); t++) {
      boolean all = true;
      for (int k = 0; k < 3 && all; k++) {
        int v = 3 * triangles[3 * t + k];
        all = person.torso.covers(p[v], p[v + 1], p[v + 2]);
      }
      if (all) {
        triangles[3 * t + 1] = triangles[3 * t];
        triangles[3 * t + 2] = triangles[3 * t];
      }
    }
  }

  private void tones(StrandSet s, int base) {
    for (int p = 0; p < s.points(); p++) {
      stage.tone[base + 2 * p] = s.tone(p);
      stage.tone[base + 2 * p + 1] = s.tone(p);
      stage.open[base + 2 * p] = 1;
      stage.open[base + 2 * p + 1] = 1;
    }
  }

  /**
   * Takes a scene's expression and pose; the camera stands at (cx, cy, cz) and a sample of the picture covers
   * {@code footprint} centimetres of the head.
   */
  public void act(Scene scene, float cx, float cy, float cz, float footprint) {
    HeadModel m = person.kit.model;
    System.arraycopy(person.rest, 0, face, 0, face.length);
    double uneven = 0.5 * (person.look.get(Trait.UNEVENNESS) - 0.5);
    for (Map.Entry<String, Float> e : ActionUnits.weights(scene.actionUnits(), uneven).entrySet()) {
      SparseShape s = m.expression().get(e.getKey());
      if (s != null && e.getValue() != 0) {
        s.add(e.getValue(), face);
      }
    }
    rotation(scene.pose(), turn);
    eyes(m, scene);
    head(m);
    cloth();
    stage.normals(hairVertex, hairTriangle);
    this.footprint = footprint;
    ribbons(cx, cy, cz);
  }

  /** R = roll about z, after yaw about y, after pitch about x. */
  static void rotation(Pose p, float[] r) {
    double yaw = Math.toRadians(p.yaw());
    double pitch = Math.toRadians(-p.pitch());
    double roll = Math.toRadians(-p.roll());
    double cy = Math.cos(yaw);
    double sy = Math.sin(yaw);
    double cp = Math.cos(pitch);
    double sp = Math.sin(pitch);
    double cr = Math.cos(roll);
    double sr = Math.sin(roll);
    // Ry Rx
    double[] a = {cy, sy * sp, sy * cp, 0, cp, -sp, -sy, cy * sp, cy * cp};
    for (int k = 0; k < 3; k++) {
      r[k] = (float) (cr * a[k] - sr * a[3 + k]);
      r[3 + k] = (float) (sr * a[k] + cr * a[3 + k]);
      r[6 + k] = (float) a[6 + k];
    }
  }

  private void eyes(HeadModel m, Scene scene) {
    double gx = scene.actionUnits().getOrDefault("gaze-x", 0.0) * EYE_YAW;
    double gy = scene.actionUnits().getOrDefault("gaze-y", 0.0) * EYE_PITCH;
    for (int e = 0; e < 2; e++) {
      Eyeball ball = m.eyes()[e];
      float[] c = new float[3];
      int n = ball.to() - ball.from();
      for (int i = ball.from(); i < ball.to(); i++) {
        for (int k = 0; k < 3; k++) {
          c[k] += face[3 * i + k] / n;
        }
      }
      // the shell is open behind, so the mean lies before the sphere's centre
      c[2] -= person.kit.eyeOffset;
      // eyes converge a little on the viewer
      rotation(new Pose(Math.toDegrees(gx) + (e == 0 ? -2.5 : 2.5), Math.toDegrees(gy), 0), gaze);
      for (int i = ball.from(); i < ball.to(); i++) {
        float x = face[3 * i] - c[0];
        float y = face[3 * i + 1] - c[1];
        float z = face[3 * i + 2] - c[2];
        for (int k = 0; k < 3; k++) {
          face[3 * i + k] = c[k] + gaze[3 * k] * x + gaze[3 * k + 1] * y + gaze[3 * k + 2] * z;
        }
      }
      place(c[0], c[1], c[2], 1, eyeCentre[e]);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          eyeTurn[e][3 * i + j] = turn[3 * i] * gaze[j] + turn[3 * i + 1] * gaze[3 + j] + turn[3 * i + 2] * gaze[6 + j];
        }
      }
    }
  }

  /** Head space to world, turning by a share {@code w} of the head's rotation. */
  private void place(float x, float y, float z, float w, float[] out) {
    float py = y - PIVOT_Y;
    float pz = z - PIVOT_Z;
    for (int k = 0; k < 3; k++) {
      float r = turn[3 * k] * x + turn[3 * k + 1] * py + turn[3 * k + 2] * pz;
      float s = k == 0 ? x : k == 1 ? py : pz;
      out[k] = s + w * (r - s) + (k == 1 ? PIVOT_Y : k == 2 ? PIVOT_Z : 0);
    }
  }

  private void head(HeadModel m) {
    float[] q = new float[3];
    for (int i = 0; i < m.vertices(); i++) {
      place(face[3 * i], face[3 * i + 1], face[3 * i + 2], person.kit.turn[i], q);
      stage.x[i] = q[0];
      stage.y[i] = q[1];
      stage.z[i] = q[2];
    }
  }

  private void cloth() {
    float[] p = person.torso.place;
    float[] q = new float[3];
    for (int i = 0; i < person.torso.vertices(); i++) {
      place(p[3 * i], p[3 * i + 1], p[3 * i + 2], 0.85f * HeadKit.turn(p[3 * i + 1], 0), q);
      stage.x[clothVertex + i] = q[0];
      stage.y[clothVertex + i] = q[1];
      stage.z[clothVertex + i] = q[2];
    }
  }

  private void ribbons(float cx, float cy, float cz) {
    float[] q = new float[3];
    StrandSet hair = person.hair;
    float[] p = hair.places();
    for (int i = 0; i < hair.points(); i++) {
      place(p[3 * i], p[3 * i + 1], p[3 * i + 2], HeadKit.turn(p[3 * i + 1] + 3, 0), q);
      centre(hairVertex + 2 * i, q);
    }
    widen(hair, hairVertex, cx, cy, cz);
    carried(person.faceHair);
    widen(person.faceHair, faceHairVertex, cx, cy, cz);
    StrandSet l = lashes.strands();
    lashes.grow(person.kit.model, stage, turn, eyeCentre);
    for (int i = 0; i < l.points(); i++) {
      System.arraycopy(l.places(), 3 * i, q, 0, 3);
      centre(lashVertex + 2 * i, q);
    }
    widen(l, lashVertex, cx, cy, cz);
  }

  private void centre(int v, float[] q) {
    stage.x[v] = q[0];
    stage.y[v] = q[1];
    stage.z[v] = q[2];
  }

  /** Hairs that triangles carry. */
  private void carried(StrandSet s) {
    float[] q = new float[3];
    float[] p = s.places();
    int[] tri = stage.triangles;
    for (int k = 0; k < s.strands(); k++) {
      int t = s.anchor(k);
      int a = tri[3 * t];
      int b = tri[3 * t + 1];
      int c = tri[3 * t + 2];
      float ux = stage.x[b] - stage.x[a];
      float uy = stage.y[b] - stage.y[a];
      float uz = stage.z[b] - stage.z[a];
      float vx = stage.x[c] - stage.x[a];
      float vy = stage.y[c] - stage.y[a];
      float vz = stage.z[c] - stage.z[a];
      float nx = uy * vz - uz * vy;
      float ny = uz * vx - ux * vz;
      float nz = ux * vy - uy * vx;
      float l = (float) (1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-20));
      for (int i = s.start(k); i < s.start(k + 1); i++) {
        float e = p[3 * i];
        float f = p[3 * i + 1];
        float g = p[3 * i + 2] * l;
        q[0] = stage.x[a] + e * ux + f * vx + g * nx;
        q[1] = stage.y[a] + e * uy + f * vy + g * ny;
        q[2] = stage.z[a] + e * uz + f * vz + g * nz;
        centre(faceHairVertex + 2 * i, q);
      }
    }
  }

  /** Turns lines of points into ribbons that face the camera; their normals are the hairs' tangents. */
  private void widen(StrandSet s, int base, float cx, float cy, float cz) {
    Stage g = stage;
    for (int k = 0; k < s.strands(); k++) {
      int from = s.start(k);
      int last = s.start(k + 1) - 1;
      for (int i = from; i <= last; i++) {
        int v = base + 2 * i;
        int ahead = base + 2 * Math.min(last, i + 1);
        // points behind are already widened, so their middle is taken
        float bx = i > from ? 0.5f * (g.x[v - 2] + g.x[v - 1]) : g.x[v];
        float by = i > from ? 0.5f * (g.y[v - 2] + g.y[v - 1]) : g.y[v];
        float bz = i > from ? 0.5f * (g.z[v - 2] + g.z[v - 1]) : g.z[v];
        float tx = g.x[ahead] - bx;
        float ty = g.y[ahead] - by;
        float tz = g.z[ahead] - bz;
        float tl = (float) (1 / Math.sqrt(tx * tx + ty * ty + tz * tz + 1e-12));
        tx *= tl;
        ty *= tl;
        tz *= tl;
        float ex = cx - g.x[v];
        float ey = cy - g.y[v];
        float ez = cz - g.z[v];
        float sx = ty * ez - tz * ey;
        float sy = tz * ex - tx * ez;
        float sz = tx * ey - ty * ex;
        // thinner than a sample it would be seen only now and then: drawn wider and paler instead
        float width = Math.max(s.width(i), 0.95f * footprint);
        g.open[v] = s.width(i) / width;
        g.open[v + 1] = g.open[v];
        float sl = (float) (0.5f * width / Math.sqrt(sx * sx + sy * sy + sz * sz + 1e-12));
        float px = g.x[v];
        float py = g.y[v];
        float pz = g.z[v];
        g.x[v] = px - sx * sl;
        g.y[v] = py - sy * sl;
        g.z[v] = pz - sz * sl;
        g.x[v + 1] = px + sx * sl;
        g.y[v + 1] = py + sy * sl;
        g.z[v + 1] = pz + sz * sl;
        g.nx[v] = tx;
        g.ny[v] = ty;
        g.nz[v] = tz;
        g.nx[v + 1] = tx;
        g.ny[v + 1] = ty;
        g.nz[v + 1] = tz;
      }
    }
  }
}
