// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.task.Progress;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;

/** What every training scheme promises: N steps are k steps, a stop, and N - k steps, bit for bit. */
class SchemesTest {

  private static final long ALL = 8;
  private static final long FIRST = 3;
  private static final List<String> FILES = List.of("weights.safetensors", "optimizer.safetensors");

  /** Of each scheme a recipe that is small; a scheme without one fails. */
  private static final Map<String, List<Map<String, Object>>> SMALL = Map.of(
      "train.toy-gan", List.of(toy(Map.of("points", "two-moons")), toy(Map.of("loss", "non-saturating", "regularisers", List.of(), "ema", 0)),
          toy(Map.of("loss", "wasserstein", "regularisers", List.of("wgan-gp", "feature-matching", Map.of("id", "path-length", "every", 2)),
              "discriminator-steps", 2, "points", "drawn", "drawn", "-0.5 0, 0.5 0.2")),
          toy(Map.of("loss", "hinge", "regularisers", List.of("lecam"), "clip-weights", 0.1))),
      "train.gan", List.of(gan(Map.of("regularisers", List.of(Map.of("id", "r1", "every", 2)), "mirror", true)),
          gan(Map.of("regularisers", List.of("feature-matching", Map.of("id", "path-length", "every", 2)))),
          gan(Map.of("loss", "saturating", "regularisers", List.of("dragan", "lecam", "consistency", "latent-consistency",
              Map.of("id", "latent-consistency", "learns", "generator"), Map.of("id", "orthogonal", "every", 2)))),
          gan(Map.of("loss", "relativistic-pairing", "batch-augment", "ada", "ema", 0, "freeze", 2)),
          conditional(Map.of("generator", "concat", "discriminator", "classifier"), List.of("auxiliary-classifier",
              Map.of("id", "auxiliary-classifier", "learns", "generator"))),
          conditional(Map.of(), List.of("wgan-gp", Map.of("id", "path-length", "every", 2))),
          gan(Map.of("loss", "hinge", "model", residual("resnet-sngan", Map.of("norm", "instance-norm")), "discriminator-steps", 2)),
          gan(Map.of("loss", "hinge", "model", residual("sagan", Map.of("attention", 16)), "regularisers", List.of(Map.of("id", "r1", "every", 2)))),
          gan(Map.of("loss", "hinge", "model", residual("biggan-lite", Map.of("conditional", true)), "labels", "label")),
          gan(Map.of("size", 16, "model", Map.of("id", "stylegan2-lite", "latent-size", 8, "features", 4, "most-features", 16),
              "regularisers", List.of(Map.of("id", "r1", "every", 2), Map.of("id", "path-length", "every", 3)))),
          gan(Map.of("loss", "wasserstein", "discriminator-steps", 3, "clip-weights", 0.01))),
      // stopped within a stage whose next one begins at step 4, and at a step that begins one
      "train.progressive-gan", List.of(Map.of("size", 16, "stepsPerStage", 4, "features", 8, "batch", 4, "latent", 4),
          Map.of("size", 32, "stepsPerStage", 3, "features", 8, "batch", 4, "latent", 4)),
      "train.ganimation", List.of(edit(Map.of("attributes", List.of("AU26", "AU12"))), edit(Map.of("attributes", List.of("AU12"), "ema", 0,
          "loss", "hinge", "gradient-penalty", 0, "discriminator-steps", 1, "mirror", true))),
      "train.stargan", List.of(edit(Map.of("labels", "label"))),
      "train.attribute-reader", List.of(Map.of("size", 32, "features", 8, "batch", 4)),
      "train.swap", List.of(swap(Map.of("losses", List.of("l1", Map.of("id", "dssim", "window", 5, "weight", 2)))),
          swap(Map.of("update", "alternate", "matchColour", true)),
          swap(Map.of("model", Map.of("id", "autoencoder", "width", 0.03125, "resolution", 32, "mask", true), "mask", "hull", "outside", 0.2)),
          swap(Map.of("model", Map.of("id", "autoencoder", "width", 0.03125, "resolution", 32, "bf16", true)))));

  @TempDir
  Path folder;

  private static Map<String, Object> swap(Map<String, Object> more) {
    Map<String, Object> out = new LinkedHashMap<>(Map.of("model", Map.of("id", "autoencoder", "width", 0.03125, "resolution", 32), "batch", 2));
    out.putAll(more);
    return out;
  }

  private static Map<String, Object> toy(Map<String, Object> more) {
    Map<String, Object> out = new LinkedHashMap<>(Map.of("model", Map.of("id", "mlp-2d", "hidden", 16, "spectral-norm", true), "batch", 16));
    out.putAll(more);
    return out;
  }

  private static Map<String, Object> gan(Map<String, Object> more) {
    Map<String, Object> out = new LinkedHashMap<>(Map.of("size", 32, "model", Map.of("id", "dcgan", "generator-features", 8, "discriminator-features", 8), "batch", 4));
    out.putAll(more);
    return out;
  }

  private static Map<String, Object> edit(Map<String, Object> more) {
    Map<String, Object> out = new LinkedHashMap<>(Map.of("size", 16, "generator-features", 4, "discriminator-features", 4, "residual-blocks", 1, "batch", 3,
        "discriminator-steps", 2));
    out.putAll(more);
    return out;
  }

  private static Map<String, Object> residual(String id, Map<String, Object> more) {
    Map<String, Object> out = new LinkedHashMap<>(Map.of("id", id, "generator-features", 4, "discriminator-features", 4));
    out.putAll(more);
    return out;
  }

  private static Map<String, Object> conditional(Map<String, Object> model, List<Object> terms) {
    Map<String, Object> small = new LinkedHashMap<>(Map.of("id", "conditional-dcgan", "generator-features", 8, "discriminator-features", 8));
    small.putAll(model);
    return gan(Map.of("model", small, "labels", "label", "regularisers", terms));
  }

  @TestFactory
  Stream<DynamicTest> everySchemeGoesOnExactly() {
    Likeness likeness = Product.likeness();
    List<PluginEntry> schemes = likeness.plugins().entries(TrainingScheme.KIND);
    assertTrue(!schemes.isEmpty());
    schemes.forEach(e -> assertNotNull(SMALL.get(e.id()), "a small recipe of " + e.id()));
    return schemes.stream().flatMap(e -> Stream.concat(SMALL.get(e.id()).stream().map(parameters -> DynamicTest.dynamicTest(e.id() + " " + parameters,
        () -> goesOnExactly(likeness, e.id(), parameters, Map.of("threads", 1L)))),
        Stream.of(DynamicTest.dynamicTest(e.id() + " in bfloat16", () -> goesOnExactly(likeness, e.id(), SMALL.get(e.id()).get(0),
            Map.of("threads", 1L, "precision", "bfloat16", "layout", "channels-last"))))));
  }

  /** Spectral norm's vectors and attention's weight are kept, also where convolutions compute in fewer digits. */
  @Test
  void attentionGoesOnExactlyInBfloat16() throws IOException {
    goesOnExactly(Product.likeness(), "train.gan", gan(Map.of("loss", "hinge", "model", residual("biggan-lite", Map.of("attention", 16)))),
        Map.of("threads", 1L, "precision", "bfloat16", "layout", "channels-last"));
  }

  @Test
  void theShortNameOfASchemeIsAKind() throws IOException {
    Workspace workspace = Product.likeness().workspace(folder.resolve("kinds"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 10, 2);
    Path recipes = Path.of(System.getProperty("likeness.repo")).resolve("docs/recipes");
    for (String name : List.of("train-dcgan.yaml", "train-toy-gan.yaml", "train-progressive-gan.yaml", "train-resnet-sngan.yaml", "train-stylegan2-lite.yaml",
        "train-sagan.yaml", "train-biggan-lite.yaml", "03-train-swap.yaml")) {
      Recipe resolved = Product.likeness().runner().resolve(RecipeYaml.read(recipes.resolve(name)), workspace);
      assertEquals(resolved.root().plainMap(), Product.likeness().runner().resolve(resolved, workspace).root().plainMap(), name);
    }
    assertTrue(Product.likeness().runner().kinds().stream().map(RecipeKind::kind).toList().containsAll(List.of("gan", "toy-gan", "progressive-gan", "train", "swap")));
  }

  private void goesOnExactly(Likeness likeness, String id, Map<String, Object> parameters, Map<String, Object> device) throws IOException {
    Workspace workspace = likeness.workspace(folder.resolve(id + parameters.hashCode() + device.size()), true);
    Map<String, Object> scheme = new LinkedHashMap<>(parameters);
    scheme.put("id", id);
    Map<String, Object> keys = new LinkedHashMap<>(Map.of("scheme", scheme));
    Configured configured = likeness.plugins().configure(TrainingScheme.KIND, scheme, "small");
    TrainingScheme<Record> roles = configured.as(TrainingScheme.class);
    Map<String, Object> data = new LinkedHashMap<>();
    for (TrainingScheme.Role role : roles.roles(configured.parameters())) {
      // enough that some are held out
      Persons.create(workspace, folder.resolve("pictures"), role.name(), Basis.SYNTHETIC_PERSON, role.holdOut() ? 52 : 10, data.size() + 1);
      data.put(role.name(), role.name());
    }
    if (!data.isEmpty()) {
      keys.put("data", data);
    }
    keys.put("budget", Map.of("steps", ALL));
    keys.put("log", Map.of("every", 1L));
    keys.put("device", device);
    Run whole = likeness.runner().run(RecipeYaml.of("train", "whole", 5, keys), workspace, new RunControl(), Progress.NONE);
    assertEquals(RunState.FINISHED, whole.info().state(), whole.info().reason());
    RunControl control = new RunControl();
    assertThrows(CancellationException.class, () -> likeness.runner().run(RecipeYaml.of("train", "parts", 5, keys), workspace, control,
        new StopAfter(FIRST, control)));
    Run parts = workspace.runs().find("parts");
    assertEquals(FIRST, parts.lastGoodCheckpoint().orElseThrow().step());
    parts = likeness.runner().resume(parts, workspace, new RunControl(), Progress.NONE);
    assertEquals(RunState.FINISHED, parts.info().state(), parts.info().reason());
    for (String file : FILES) {
      assertArrayEquals(bytes(whole, file), bytes(parts, file), file);
    }
  }

  private static byte[] bytes(Run run, String file) throws IOException {
    return Files.readAllBytes(run.lastGoodCheckpoint().orElseThrow().file(file));
  }

  /** Cancels when so many steps are done. */
  private static final class StopAfter implements Progress {
    private final long steps;
    private final RunControl control;
    private long done;

    StopAfter(long steps, RunControl control) {
      this.steps = steps;
      this.control = control;
    }

    @Override
    public void start(String what, long total) {
      done = 0;
    }

    @Override
    public void advance(long by) {
      done += by;
      if (done >= steps) {
        control.cancel();
      }
    }

    @Override
    public void note(String sentence) {
      // nobody reads
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
