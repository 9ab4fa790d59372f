// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import org.likeness.api.image.Image;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/**
 * Looks for one mark in one picture or in several frames of one video, whose evidence adds up. All frames have one size. For
 * one thread.
 */
public final class MarkReader {
  /** Sizes that are tried, relative to the marked picture. */
  private static final double[] SCALES = {1, 0.5, 2, 0.75, 1.5, 2 / 3.0, 4 / 3.0};
  /** The search is stopped by pictures that are enlarged beyond this. */
  private static final long MOST_PIXELS = 1L << 24;

  private final double[] scales;
  private final double[][][] sums;
  private int width;
  private int height;

  /** Looks for the original size and for the usual resized ones (1/2, 2/3, 3/4, 4/3, 3/2, 2). */
  public MarkReader() {
    this(SCALES);
  }

  /** Looks for these sizes relative to the marked picture, e.g. 0.5 for half; each about as long as one picture. */
  public MarkReader(double... scales) {
    this.scales = scales.clone();
    sums = new double[scales.length][][];
  }

  /** Adds the evidence of a picture or frame. */
  public void add(Image image) {
    if (width != 0 && (image.width() != width || image.height() != height)) {
      throw new IllegalArgumentException("All frames must have one size: " + width + "x" + height + ", not " + image);
    }
    width = image.width();
    height = image.height();
    for (int s = 0; s < scales.length; s++) {
      int w = (int) Math.round(width / scales[s]);
      int h = (int) Math.round(height / scales[s]);
      if (w >= Band.TILE / 2 && h >= Band.TILE / 2 && (long) w * h <= MOST_PIXELS) {
        Image sized = Scale.to(image, w, h, scales[s] > 1 ? Sampling.AREA : Sampling.CUBIC);
        double[][] spectrum = Residual.of(sized).spectrum();
        if (sums[s] == null) {
          sums[s] = spectrum;
        } else {
          for (int part = 0; part < 2; part++) {
            for (int i = 0; i < spectrum[part].length; i++) {
              sums[s][part][i] += spectrum[part][i];
            }
          }
        }
      }
    }
  }

  /** The surest mark that the evidence so far shows. */
  public Mark result() {
    Mark best = Mark.NONE;
    for (int s = 0; s < scales.length; s++) {
      if (sums[s] != null) {
        Mark m = Decoder.decode(sums[s], scales[s]);
        best = m.confidence() > best.confidence() ? m : best;
      }
    }
    return best;
  }
}
