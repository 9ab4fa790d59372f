// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.List;
import java.util.Locale;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.metrics.internal.Resized;

/** How a user's network wants its pictures: what its makers' preprocessing did. */
public record NetworkInput(
    @Parameter(label = "Side", min = 8, max = 1024, unit = "px", description = "Pictures are made so large before.") int side,
    @Parameter(label = "Range", description = "What black and white are: 0 and 1 (unit), -1 and 1 (signed), 0 and 255 (bytes).") Range range,
    @Parameter(label = "Mean", min = -1000, max = 1000, description = "Taken away after that, one number for each of red, green and blue.") List<Double> mean,
    @Parameter(label = "Deviation", min = 1e-6, max = 1000, description = "Divided by after that, one number for each of red, green and blue.") List<Double> deviation,
    @Parameter(label = "Colours", description = "Their order.") Colours colours,
    @Parameter(label = "Layout", description = "Whether colours are planes (channels-first: pictures, 3, rows, columns) or stand together (channels-last: pictures, rows, columns, 3).") Layout layout) {
  public static final NetworkInput DEFAULTS = new NetworkInput(64, Range.UNIT, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), Colours.RGB, Layout.CHANNELS_FIRST);
  private static final int CHANNELS = 3;

  /** What black and white are. */
  public enum Range {
    UNIT(0, 1 / 255.0), SIGNED(-1, 2 / 255.0), BYTES(0, 1);

    private final double black;
    private final double step;

    Range(double black, double step) {
      this.black = black;
      this.step = step;
    }
  }

  /** The order of colours. */
  public enum Colours {
    RGB, BGR
  }

  /** The order of an array's sides. */
  public enum Layout {
    CHANNELS_FIRST, CHANNELS_LAST
  }

  /** Three colours each. */
  public NetworkInput {
    if (mean.size() != CHANNELS || deviation.size() != CHANNELS) {
      throw new IllegalArgumentException("'mean' and 'deviation' have a number for each of red, green and blue, not " + mean.size() + " and " + deviation.size());
    }
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  /** The array's sides for so many pictures. */
  public long[] shape(int pictures) {
    return layout == Layout.CHANNELS_FIRST ? new long[] {pictures, CHANNELS, side, side} : new long[] {pictures, side, side, CHANNELS};
  }

  /** The pictures as the network wants them, one after the other. @param pictures RGB of any size */
  public float[] values(List<Image> pictures) {
    float[] out = new float[pictures.size() * CHANNELS * side * side];
    for (int n = 0; n < pictures.size(); n++) {
      byte[] data = Resized.to(pictures.get(n), side).data();
      int from = n * data.length;
      for (int i = 0; i < data.length; i++) {
        int c = i % CHANNELS;
        double v = (range.black + range.step * (data[i] & 0xff) - mean.get(c)) / deviation.get(c);
        int at = colours == Colours.RGB ? c : CHANNELS - 1 - c;
        out[from + (layout == Layout.CHANNELS_FIRST ? at * side * side + i / CHANNELS : i - c + at)] = (float) v;
      }
    }
    return out;
  }

  /** For recipes. */
  public String inWords() {
    return String.format(Locale.ROOT, "%s to %d x %d; %s, mean %s, deviation %s, %s, %s", Resized.WORDS, side, side,
        range.name().toLowerCase(Locale.ROOT), mean, deviation, colours, layout == Layout.CHANNELS_FIRST ? "channels first" : "channels last");
  }
}
