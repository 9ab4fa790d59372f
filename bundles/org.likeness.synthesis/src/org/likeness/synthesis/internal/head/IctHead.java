// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.synthesis.internal.head.HeadModel.Eyeball;

/**
 * Reads ICT-FaceKit's light model (Li et al. 2020, "Learning Formation of Physically-Based Face Attributes"; MIT).
 *
 * <p>Kept: face, head and neck, mouth, eye sockets, gums, teeth and the outer shells of the eyes. Left out: the iris
 * meshes (the clear cornea would hide them; irises are painted on the shell), tear fluid, occlusion and lash cards.
 */
public final class IctHead {
  /** The model's file in its folder. */
  public static final String FILE = "ict-face-model.safetensors";

  private static final int[] LANDMARKS = {1225, 1888, 1052, 367, 1719, 1722, 2199, 1447, 966, 3661, 4390, 3927, 3924,
      2608, 3272, 4088, 3443, 268, 493, 1914, 2044, 1401, 3615, 4240, 4114, 2734, 2509, 978, 4527, 4942, 4857, 1140,
      2075, 1147, 4269, 3360, 1507, 1542, 1537, 1528, 1518, 1511, 3742, 3751, 3756, 3721, 3725, 3732, 5708, 5695, 2081,
      0, 4275, 6200, 6213, 6346, 6461, 5518, 5957, 5841, 5702, 5711, 5533, 6216, 6207, 6470, 5517, 5966};

  /** First vertex of each range of the file, with what it is; null is left out. */
  private static final Object[][] RANGES = {{0, Part.SKIN}, {11248, Part.MOUTH_WALL}, {13294, Part.EYE_SOCKET},
      {14062, Part.GUMS}, {17039, Part.TEETH}, {21451, Part.EYE_LEFT}, {22221, null}, {23021, Part.EYE_RIGHT},
      {23791, null}, {26719, null}};

  private static final float EYE_RADIUS = 1.577f;
  private static final float SIGMA = 0.8f;
  /** The first shapes, judged by eye: the first one is mostly size and jaw. */
  private static final double[] MASCULINE = {-0.55, -0.1, 0.2, 0, 0.35, 0.1};

  private IctHead() {
  }

  public static HeadModel load(Path folder) throws IOException {
    try (TensorFile file = TensorFile.open(folder.resolve(FILE))) {
      float[] all = file.floats("neutral");
      int[] map = vertexMap(all.length / 3);
      int kept = Arrays.stream(map).max().orElseThrow() + 1;
      float[][] identity = split(file.floats("identity"), all.length, map, kept);
      float[][] shapes = split(file.floats("expression"), all.length, map, kept);
      String[] names = file.names("expression_names");
      Map<String, SparseShape> expression = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        expression.put(names[i], SparseShape.of(shapes[i], kept));
      }
      float[] neutral = split(all, all.length, map, kept)[0];
      Quads quads = new Quads(file.ints("faces"), file.ints("face_uv"), file.floats("uv"), map, neutral);
      int[] landmarks = Arrays.stream(LANDMARKS).map(v -> map[v]).toArray();
      Eyeball left = new Eyeball(map[21451], map[22220] + 1, EYE_RADIUS);
      Eyeball right = new Eyeball(map[23021], map[23790] + 1, EYE_RADIUS);
      return new HeadModel("ict-facekit", neutral, identity, SIGMA, expression, quads.triangles, quads.parts, quads.uv,
          landmarks, JawSlides.of(neutral, quads.triangles, quads.parts, landmarks), new Eyeball[] {left, right}, MASCULINE);
    }
  }

  private static Part partOf(int vertex) {
    Part p = null;
    for (Object[] r : RANGES) {
      if (vertex >= (Integer) r[0]) {
        p = (Part) r[1];
      }
    }
    return p;
  }

  private static int[] vertexMap(int n) {
    int[] map = new int[n];
    int k = 0;
    for (int i = 0; i < n; i++) {
      map[i] = partOf(i) == null ? -1 : k++;
    }
    return map;
  }

  private static float[][] split(float[] values, int stride, int[] map, int kept) {
    float[][] out = new float[values.length / stride][3 * kept];
    for (int s = 0; s < out.length; s++) {
      for (int v = 0; v < map.length; v++) {
        if (map[v] >= 0) {
          System.arraycopy(values, s * stride + 3 * v, out[s], 3 * map[v], 3);
        }
      }
    }
    return out;
  }

  /** Quads and triangles of the file cut into triangles of the kept vertices. */
  private static final class Quads {
    private int[] triangles = new int[3 * 60000];
    private float[] uv = new float[6 * 60000];
    private byte[] parts = new byte[60000];
    private int n;

    Quads(int[] faces, int[] faceUv, float[] uvs, int[] map, float[] neutral) {
      for (int f = 0; f < faces.length; f += 4) {
        Part part = partOf(faces[f]);
        if (part == null || map[faces[f + 1]] < 0 || map[faces[f + 2]] < 0) {
          continue;
        }
        if (part == Part.SKIN && clothed(neutral, 3 * map[faces[f]])) {
          continue;
        }
        corner(faces, faceUv, uvs, map, f, part, 0, 1, 2);
        if (faces[f + 3] >= 0) {
          corner(faces, faceUv, uvs, map, f, part, 0, 2, 3);
        }
      }
      triangles = Arrays.copyOf(triangles, 3 * n);
      uv = Arrays.copyOf(uv, 6 * n);
      parts = Arrays.copyOf(parts, n);
    }

    /** Shoulders and chest are always under clothes. */
    private static boolean clothed(float[] p, int v) {
      return p[v + 1] < -16.8f || p[v + 1] < -11.8f && Math.hypot(p[v], p[v + 2] + 0.9) > 10.5;
    }

    private void corner(int[] faces, int[] faceUv, float[] uvs, int[] map, int f, Part part, int... corners) {
      Part p = part;
      for (int k = 0; k < 3; k++) {
        int vertex = faces[f + corners[k]];
        int t = faceUv[f + corners[k]];
        triangles[3 * n + k] = map[vertex];
        uv[6 * n + 2 * k] = uvs[2 * t];
        uv[6 * n + 2 * k + 1] = uvs[2 * t + 1];
        if (part == Part.SKIN && partOf(vertex) != Part.SKIN) {
          p = partOf(vertex);
        }
      }
      parts[n++] = (byte) p.ordinal();
    }
  }
}
