// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.media.internal.image.ImageCodec;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Contact sheets and simple marks. Text is drawn with OpenCV's built-in stroke font: no display, no installed font, the
 * same pixels on every machine; it knows ASCII only, other characters appear as '?'. Colours are 0xRRGGBB.
 */
public final class Draw {
  private static final int FONT = Imgproc.FONT_HERSHEY_SIMPLEX;

  private Draw() {}

  /** The tiles row by row with a gap between them and around them; columns and rows are as wide as their widest tile. */
  public static Image grid(List<Image> tiles, int columns, int gap, int background) {
    if (tiles.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("A grid needs at least one tile and one column");
    }
    int cols = Math.min(columns, tiles.size());
    int rows = (tiles.size() + cols - 1) / cols;
    int[] widths = new int[cols];
    int[] heights = new int[rows];
    for (int i = 0; i < tiles.size(); i++) {
      widths[i % cols] = Math.max(widths[i % cols], tiles.get(i).width());
      heights[i / cols] = Math.max(heights[i / cols], tiles.get(i).height());
    }
    Image out = plain(Arrays.stream(widths).sum() + gap * (cols + 1), Arrays.stream(heights).sum() + gap * (rows + 1), background);
    int y = gap;
    for (int r = 0; r < rows; r++) {
      int x = gap;
      for (int c = 0; c < cols && r * cols + c < tiles.size(); c++) {
        paste(out, ImageCodec.toRgb(tiles.get(r * cols + c)), x, y);
        x += widths[c] + gap;
      }
      y += heights[r] + gap;
    }
    return out;
  }

  /** The same with a line of text below each tile (as many labels as tiles). */
  public static Image grid(List<Image> tiles, List<String> labels, int columns, int gap, int background) {
    List<Image> captioned = IntStream.range(0, tiles.size())
        .mapToObj(i -> captioned(ImageCodec.toRgb(tiles.get(i)), labels.get(i), background)).toList();
    return grid(captioned, columns, gap, background);
  }

  /** A picture of one colour. */
  public static Image plain(int width, int height, int colour) {
    Image out = Image.rgb(width, height);
    for (int i = 0; i < out.data().length; i += 3) {
      out.data()[i] = (byte) (colour >> 16);
      out.data()[i + 1] = (byte) (colour >> 8);
      out.data()[i + 2] = (byte) colour;
    }
    return out;
  }

  /** A copy with a line of text whose baseline starts at (x, y). */
  public static Image text(Image in, String text, int x, int y, double height, int colour) {
    try (MatScope m = new MatScope()) {
      Mat mat = m.add(Mats.of(in));
      Imgproc.putText(mat, ascii(text), new Point(x, y), FONT, height / 22, scalar(colour), thickness(height), Imgproc.LINE_AA);
      return Mats.image(mat);
    }
  }

  /** A copy with the outline of a box. */
  public static Image box(Image in, Box box, int colour, int thickness) {
    try (MatScope m = new MatScope()) {
      Mat mat = m.add(Mats.of(in));
      Imgproc.rectangle(mat, new Point(box.x(), box.y()), new Point(box.x() + box.width(), box.y() + box.height()),
          scalar(colour), thickness, Imgproc.LINE_AA);
      return Mats.image(mat);
    }
  }

  /** A copy with a dot at each landmark. */
  public static Image points(Image in, Landmarks landmarks, int radius, int colour) {
    try (MatScope m = new MatScope()) {
      Mat mat = m.add(Mats.of(in));
      for (int i = 0; i < landmarks.size(); i++) {
        Point p = new Point(landmarks.xy()[2 * i], landmarks.xy()[2 * i + 1]);
        Imgproc.circle(mat, p, radius, scalar(colour), -1, Imgproc.LINE_AA);
      }
      return Mats.image(mat);
    }
  }

  private static Image captioned(Image tile, String label, int background) {
    int bar = Math.clamp(tile.width() / 10, 14, 28);
    Image out = plain(tile.width(), tile.height() + bar, background);
    paste(out, tile, 0, 0);
    double size = bar * 0.6;
    double wide = textWidth(label, size);
    int dark = (background >> 16 & 0xff) + (background >> 8 & 0xff) + (background & 0xff) < 384 ? 0xe0e0e0 : 0x202020;
    return text(out, label, 2, tile.height() + (int) (bar * 0.72), wide > tile.width() - 4 ? size * (tile.width() - 4) / wide : size, dark);
  }

  private static double textWidth(String text, double height) {
    OpenCV.load();
    Size size = Imgproc.getTextSize(ascii(text), FONT, height / 22, thickness(height), null);
    return size.width;
  }

  private static int thickness(double height) {
    return Math.max(1, (int) Math.round(height / 16));
  }

  private static void paste(Image onto, Image tile, int x, int y) {
    for (int r = 0; r < tile.height(); r++) {
      System.arraycopy(tile.data(), r * tile.width() * 3, onto.data(), ((y + r) * onto.width() + x) * 3, tile.width() * 3);
    }
  }

  private static String ascii(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static Scalar scalar(int colour) {
    return new Scalar(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, 255);
  }
}
