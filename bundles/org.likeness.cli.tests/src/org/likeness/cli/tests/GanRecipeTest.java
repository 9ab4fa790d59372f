// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.tensor.io.Safetensors;

/** A GAN recipe with a plug-in of each kind that a GAN can have. */
class GanRecipeTest {

  private static final String RECIPE = """
      likeness: 1
      kind: gan
      name: small
      seed: 7
      data: {images: person-a}
      size: 32
      model: {id: dcgan, latent-size: 8, generator-features: 4, discriminator-features: 4, discriminator-batch-norm: false}
      loss: relativistic-pairing
      regularisers: [{id: r1, gamma: 0.1, every: 2}, r2]
      batch-augment: {id: ada, speed: 0.1}
      optimiser:
        generator: {id: adamw, beta1: 0, weight-decay: 0.01, learning-rate: 1e-4, schedule: {id: cosine, end: 0.1}, warm-up: 2}
        discriminator: {id: rmsprop, beta1: 0.1, learning-rate: 1e-4, schedule: hold-linear, clip: 1}
      batch: 4
      budget: {steps: 8}
      log: {every: 1}
      device: {threads: 1}
      """;

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void person() {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
  }

  private Shell.Result run(String recipe) throws Exception {
    Files.writeString(folder.resolve("gan.yaml"), recipe);
    return new Shell(folder).run("run gan.yaml --workspace ws");
  }

  @Test
  void trainsWithAllOfThem() throws Exception {
    run(RECIPE).ok();
    Run run = workspace.runs().find("last");
    double[] generator = run.events().series("learning-rate/generator").values();
    assertEquals(0.5e-4, generator[0], 1e-10, "warm-up");
    assertEquals(1e-4 * (0.1 + 0.9 * (1 + Math.cos(Math.PI * 0.5)) / 2), generator[4], 1e-10);
    double[] discriminator = run.events().series("learning-rate/discriminator").values();
    assertEquals(1e-4, discriminator[4], 1e-10);
    assertEquals(0.25e-4, discriminator[7], 1e-10);
    double[] strength = run.events().series("augment/strength").values();
    assertEquals(0, strength[0]);
    for (int i = 1; i < strength.length; i++) {
      double change = Math.abs(strength[i] - strength[i - 1]);
      assertTrue(change < 1e-6 && strength[i] == 0 || Math.abs(change - 0.04) < 1e-6, "4 pictures of 100: " + Arrays.toString(strength));
    }
    String resolved = run.recipe().root().child("optimiser").plainMap().toString();
    assertTrue(resolved.contains("momentum=0.1") && resolved.contains("id=schedule.cosine, end=0.1"), resolved);
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws Exception {
    refused(10, RECIPE.replace("id: ada,", "id: adda,"), "unknown batch augmenter 'adda'; did you mean 'batch-augment.ada'?");
    refused(10, RECIPE.replace("speed: 0.1", "sped: 0.1"), "'batch-augment.sped'; did you mean 'speed'?");
    refused(12, RECIPE.replace("beta1: 0, ", "beta3: 0, "), "beta3");
    refused(13, RECIPE.replace("hold-linear", "hold"), "unknown learning-rate schedule 'hold'");
  }

  private void refused(int line, String recipe, String sentence) throws Exception {
    String said = run(recipe).refused();
    assertTrue(said.contains("gan.yaml:" + line + ": ") && said.contains(sentence), said);
  }

  /** Freeze-D: the picture's convolution and its first halving stay bit for bit, the rest learns. */
  @Test
  void frozenLayersStayAsTheyWereInTheOtherRun() throws Exception {
    run(RECIPE).ok();
    Path before = workspace.runs().find("last").checkpoints().getLast().file("weights.safetensors");
    run(RECIPE.replace("name: small", "name: tuned\nstart: small\nfreeze: 2")).ok();
    Path after = workspace.runs().find("last").checkpoints().getLast().file("weights.safetensors");
    try (NDManager m = Product.likeness().engine().newManager()) {
      Map<String, NDArray> old = Safetensors.read(m, before);
      Map<String, NDArray> tuned = Safetensors.read(m, after);
      int held = 0;
      for (String name : old.keySet()) {
        if (name.startsWith("discriminator.") && name.endsWith("weight")) {
          boolean same = Arrays.equals(old.get(name).toFloatArray(), tuned.get(name).toFloatArray());
          assertEquals(name.matches("discriminator\\.(picture|down8)\\..*"), same, name);
          held += same ? 1 : 0;
        }
      }
      assertEquals(2, held);
    }
    assertTrue(run(RECIPE.replace("name: small", "name: x\nfreeze: 9")).refused().contains("at most 3"));
  }
}
