// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;

/** A found face as bytes, exact to the last bit. */
final class FaceBytes {

  private FaceBytes() {}

  static void write(DataOutputStream out, FoundFace f) throws IOException {
    doubles(out, f.box().x(), f.box().y(), f.box().width(), f.box().height(), f.score());
    out.writeUTF(f.landmarks().scheme().name());
    doubles(out, f.landmarks().xy());
    Affine a = f.frameToCrop();
    doubles(out, a.a(), a.b(), a.tx(), a.c(), a.d(), a.ty());
  }

  /** @throws IllegalArgumentException when the bytes are of no face */
  static FoundFace read(DataInputStream in) throws IOException {
    double[] b = doubles(in, 5);
    Landmarks.Scheme scheme = Landmarks.Scheme.valueOf(in.readUTF());
    Landmarks marks = new Landmarks(scheme, doubles(in, 2 * scheme.size()));
    double[] a = doubles(in, 6);
    return new FoundFace(new Box(b[0], b[1], b[2], b[3]), marks, new Affine(a[0], a[1], a[2], a[3], a[4], a[5]), b[4]);
  }

  private static void doubles(DataOutputStream out, double... values) throws IOException {
    for (double v : values) {
      out.writeDouble(v);
    }
  }

  private static double[] doubles(DataInputStream in, int n) throws IOException {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = in.readDouble();
    }
    return v;
  }
}
