// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Side;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.media.image.Images;
import org.likeness.media.image.Scale;

/** Crops of two rendered persons, as PNG files for us and as raw bytes for the Python twin. */
final class BenchCrops {

  private static final int COUNT = 80;
  private static final int SIDE = 256;
  /** Twice the network's side: what the training reduces crops to. */
  private static final int REDUCED = 128;

  private BenchCrops() {}

  /** Writes {@code a-000.png}, ... and {@code a.rgb} (N x 128 x 128 x 3 bytes), the same for b. */
  static Map<Side, List<Path>> write(Likeness likeness, Path folder, Progress progress) throws IOException {
    progress.start("Rendering faces to train on", 2L * COUNT);
    Map<Side, List<Path>> out = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      String name = side == Side.A ? "a" : "b";
      List<Path> files = new ArrayList<>();
      try (OutputStream raw = Files.newOutputStream(folder.resolve(name + ".rgb"))) {
        for (Image frame : BenchFaces.frames(likeness, 1 + side.ordinal(), COUNT, SIDE, SIDE, progress)) {
          Path file = folder.resolve("%s-%03d.png".formatted(name, files.size()));
          Images.write(file, frame);
          raw.write(Scale.to(frame, REDUCED, REDUCED).data());
          files.add(file);
        }
      }
      out.put(side, files);
    }
    return out;
  }
}
