// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;

/** Frames of a rendered person, for benchmarks that need a face. */
final class BenchFaces {

  private BenchFaces() {}

  /** A person who talks, in the middle of grey pictures of this size. */
  static List<Image> frames(Likeness likeness, int n, int width, int height, Progress progress) {
    return frames(likeness, 1, n, width, height, progress);
  }

  /** The same of another person. */
  static List<Image> frames(Likeness likeness, int person, int n, int width, int height, Progress progress) {
    PluginEntry entry = likeness.plugins().entries(Synthesiser.KIND).stream().filter(e -> e.state() == PluginEntry.State.READY).findFirst()
        .orElseThrow(() -> new UserProblem("There is no renderer of persons, so there is no clip to extract from"));
    Configured c = likeness.plugins().configure(Synthesiser.KIND, entry.id(), "bench");
    Synthesiser<Record> synthesiser = c.as(Synthesiser.class);
    List<Image> out = new ArrayList<>();
    try (Synthesiser.Worker worker = synthesiser.create(c.parameters(), likeness.context(1))) {
      int side = Math.min(width, height);
      Synthesiser.Clip clip = worker.clip(person, person, Synthesiser.Motion.SPEECH, n / 25., 25, side);
      for (int i = 0; i < n; i++) {
        progress.check();
        out.add(middle(clip.frame(Math.min(i, clip.frames() - 1)).image(), width, height));
        progress.advance(1);
      }
    }
    return out;
  }

  private static Image middle(Image image, int width, int height) {
    Image out = Image.rgb(width, height);
    java.util.Arrays.fill(out.data(), (byte) 128);
    int left = (width - image.width()) / 2;
    int top = (height - image.height()) / 2;
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(image.data(), 3 * y * image.width(), out.data(), 3 * ((top + y) * width + left), 3 * image.width());
    }
    return out;
  }
}
