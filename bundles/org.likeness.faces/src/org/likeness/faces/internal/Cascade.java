// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.geometry.Box;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.OpenCV;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.objdetect.CascadeClassifier;

/** One of OpenCV's boosted cascades, from this bundle's resources. For one thread. */
public final class Cascade {

  /**
   * A found object.
   *
   * @param box in pixels of the matrix
   * @param neighbours how many raw windows were merged into it: the cascade's own measure of confidence
   */
  public record Hit(Box box, int neighbours) {}

  private final CascadeClassifier classifier;

  /** @param name of a file in {@code /cascades} without its ending */
  public Cascade(String name) {
    OpenCV.load();
    classifier = load("/cascades/" + name + ".xml");
  }

  /** OpenCV reads cascades from files only, so the resource becomes a file for a moment. */
  private static CascadeClassifier load(String resource) {
    try (InputStream in = Cascade.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This build lacks the cascade " + resource);
      }
      Path file = Files.createTempFile("likeness-cascade", ".xml");
      try {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        CascadeClassifier c = new CascadeClassifier(file.toString());
        if (c.empty()) {
          throw new IllegalStateException("OpenCV cannot read the cascade " + resource);
        }
        return c;
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The cascade " + resource + " cannot be unpacked", e);
    }
  }

  /**
   * All objects, in OpenCV's order.
   *
   * @param grey 8 bits, one channel
   * @param scaleFactor between the sizes that are searched, above 1
   * @param minNeighbours how many raw windows must agree
   * @param minSize smallest side in pixels
   * @param maxSize largest side in pixels, 0 = no limit
   */
  public List<Hit> find(Mat grey, double scaleFactor, int minNeighbours, int minSize, int maxSize) {
    try (MatScope m = new MatScope()) {
      MatOfRect rects = m.add(new MatOfRect());
      MatOfInt counts = m.add(new MatOfInt());
      classifier.detectMultiScale2(grey, rects, counts, scaleFactor, minNeighbours, 0, new Size(minSize, minSize),
          maxSize > 0 ? new Size(maxSize, maxSize) : new Size());
      Rect[] r = rects.toArray();
      int[] n = r.length == 0 ? new int[0] : counts.toArray();
      List<Hit> hits = new ArrayList<>(r.length);
      for (int i = 0; i < r.length; i++) {
        hits.add(new Hit(box(r[i]), n[i]));
      }
      return hits;
    }
  }

  /**
   * An object with what the last stage said of the best of its windows.
   *
   * @param weight how far the sum of the last stage's weak classifiers lies above its threshold; about 0 at the border
   */
  public record Weighed(Box box, double weight) {}

  /** The same objects, weighed by the last stage instead of counted; any size from the smallest. */
  public List<Weighed> weighed(Mat grey, double scaleFactor, int minNeighbours, int minSize) {
    try (MatScope m = new MatScope()) {
      MatOfRect rects = m.add(new MatOfRect());
      MatOfInt stages = m.add(new MatOfInt());
      MatOfDouble weights = m.add(new MatOfDouble());
      classifier.detectMultiScale3(grey, rects, stages, weights, scaleFactor, minNeighbours, 0, new Size(minSize, minSize), new Size(), true);
      Rect[] r = rects.toArray();
      double[] w = r.length == 0 ? new double[0] : weights.toArray();
      List<Weighed> hits = new ArrayList<>(r.length);
      for (int i = 0; i < r.length; i++) {
        hits.add(new Weighed(box(r[i]), w[i]));
      }
      return hits;
    }
  }

  private static Box box(Rect r) {
    return new Box(r.x, r.y, r.width, r.height);
  }
}
