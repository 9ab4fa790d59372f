// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.works.Memorisation;
import picocli.CommandLine.Option;

/** Samples beside the pictures that they are nearest to: whether a generator has learned by heart. As a mixin. */
final class SampleNeighbours {
  private static final int MOST = 512;
  private static final int PAIRS_ACROSS = 4;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  @Option(names = "--neighbours", paramLabel = "DATASET", description = "With --grid: each sample beside the picture of this dataset that it is nearest to, and how near; is"
      + " the generator a copyist?")
  private String dataset;

  @Option(names = "--features", paramLabel = "FEATURES", description = "By what they are compared: an id, or a map as in recipes. Default: ${DEFAULT-VALUE}.")
  private String features = "features.random";

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
    List<RecordedPicture> learned = from.usableFaces().stream().map(RecordedPicture::of).toList();
    if (learned.size() < 2) {
      throw new UserProblem("The dataset '" + dataset + "' has " + learned.size() + " faces; two are needed to say what is near");
    }
    Configured by = options.likeness().plugins().configure(FeatureExtractor.KIND, RecipeYaml.nodes(features, "--features"));
    FeatureExtractor<Record> extractor = by.as(FeatureExtractor.class);
    try (FeatureExtractor.Worker worker = extractor.create(by.parameters(), options.likeness().context(1))) {
      Memorisation found = Memorisation.of(made, learned, worker, progress);
      said = found.inWords() + " (" + by.id() + ")";
      List<Image> tiles = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        int side = made.get(i).width();
        tiles.add(made.get(i));
        tiles.add(Scale.to(learned.get(found.nearest()[i]).read(progress), side, side, Sampling.AREA));
        words.add("made");
        words.add(String.format(Locale.ROOT, "%.3g", found.distance()[i]));
      }
      return Draw.grid(tiles, words, 2 * PAIRS_ACROSS, GAP, BACKGROUND);
    }
  }
}
