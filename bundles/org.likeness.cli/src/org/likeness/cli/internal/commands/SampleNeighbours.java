// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;
import org.likeness.works.Memorisation;
import org.likeness.works.samples.NearestPictures;
import org.likeness.works.samples.SampleSheet;
import picocli.CommandLine.Option;

/** Samples beside the pictures that they are nearest to: whether a generator has learned by heart. As a mixin. */
final class SampleNeighbours {
  private static final int MOST = 512;
  private static final int PAIRS_ACROSS = 4;

  @Option(names = "--neighbours", paramLabel = "DATASET", description = "With --grid: each sample beside the picture of this dataset that it is nearest to, and how near; is"
      + " the generator a copyist?")
  private String dataset;

  @Option(names = "--features", paramLabel = "FEATURES", description = "By what they are compared: an id, or a map as in recipes. Default: ${DEFAULT-VALUE}.")
  private String features = NearestPictures.FEATURES;

  private String said = "";

  boolean asked() {
    return dataset != null;
  }

  void check(boolean grid, int count) {
    if (asked() && !grid) {
      throw new UserProblem("--neighbours shows pairs in one picture; give --grid FILE, too");
    }
    if (asked() && count > MOST) {
      throw new UserProblem("--neighbours: " + count + " samples are too many; " + MOST + " at most");
    }
  }

  /** What {@link #picture} has found; empty when nothing was asked. */
  String said() {
    return said;
  }

  /** @return the pairs as one picture */
  Image picture(Options options, List<Image> made, Progress progress) {
    Dataset from = options.workspace().datasets().get(dataset);
    from.requireRight(Use.EXPORT);
    try (NearestPictures near = NearestPictures.of(options.likeness(), from, features, "--features", progress)) {
      Memorisation found = near.of(made, progress);
      said = near.inWords(found);
      List<Image> tiles = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        tiles.add(made.get(i));
        tiles.add(near.picture(found.nearest()[i], made.get(i).width(), progress));
        words.add("made");
        words.add(String.format(Locale.ROOT, "%.3g", found.distance()[i]));
      }
      return SampleSheet.picture(tiles, words, 2 * PAIRS_ACROSS);
    }
  }
}
