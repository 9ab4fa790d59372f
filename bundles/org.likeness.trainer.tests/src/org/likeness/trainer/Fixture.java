// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.image.Images;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** Small pictures on disk and sessions on them. */
final class Fixture {

  static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));

  private Fixture() {}

  static List<Path> pictures(Path folder, int n, int side, long seed) {
    List<Path> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      SplittableRandom random = new SplittableRandom(seed * 1000 + i);
      Image image = Image.rgb(side, side);
      int base = random.nextInt(60, 200);
      for (int k = 0; k < image.data().length; k++) {
        image.data()[k] = (byte) (base + k / 3 % side * 2 + random.nextInt(8) + k % 3 * 10);
      }
      Path file = folder.resolve(seed + "-" + i + ".png");
      Images.write(file, image);
      out.add(file);
    }
    return out;
  }

  static Map<String, Object> pairRecipe() {
    Map<String, Object> r = new LinkedHashMap<>();
    r.put("data", Map.of("a", "a", "b", "b"));
    r.put("optimiser", Map.of("learning-rate", 0.01, "schedule", "linear", "warm-up", 3L));
    r.put("budget", Map.of("steps", 12L));
    r.put("sample", Map.of("every", 5L));
    r.put("log", Map.of("every", 1L));
    r.put("device", Map.of("threads", 1L));
    return r;
  }

  static Map<String, Object> schemeRecipe() {
    Map<String, Object> r = new LinkedHashMap<>();
    r.put("data", Map.of("images", "x"));
    r.put("budget", Map.of("steps", 12L));
    r.put("log", Map.of("every", 1L));
    r.put("device", Map.of("threads", 1L));
    return r;
  }

  static SchemeSettings pair(Map<String, Object> recipe) {
    return SchemeSettings.of(RecipeNode.of(recipe, "pair.yaml"), "pair", SmallPlugins.registry());
  }

  static SchemeSettings scheme(Map<String, Object> recipe) {
    return SchemeSettings.of(RecipeNode.of(recipe, "small.yaml"), "small", SmallPlugins.registry());
  }

  /** Without a run: faces for every role by the dataset's name, to go on from a checkpoint or not. */
  record Around(Map<String, PersonFaces> faces, Optional<Checkpoint> checkpoint) implements SchemeHost.Around {
    @Override
    public PluginContext plugins() {
      throw new AssertionError("not asked");
    }

    @Override
    public PluginEntry entry(String id) {
      throw new AssertionError("not asked");
    }

    @Override
    public RoleFaces faces(TrainingScheme.Role role, String dataset, long seed) {
      return new RoleFaces(faces.get(dataset), seed);
    }

    Around from(Checkpoint other) {
      return new Around(faces, Optional.of(other));
    }
  }

  /** Pictures of 16 px in the dataset "x". */
  static Around pictures(Path folder) {
    return new Around(Map.of("x", new PersonFaces(RecordedPicture.of(pictures(folder, 20, 16, 3)), List.of())), Optional.empty());
  }

  /** Two persons of 60 faces each, some of them held out. */
  static Around persons(Path folder) {
    return new Around(Map.of("a", PersonFaces.split(RecordedPicture.of(pictures(folder, 60, 40, 1))),
        "b", PersonFaces.split(RecordedPicture.of(pictures(folder, 60, 40, 2)))), Optional.empty());
  }
}
