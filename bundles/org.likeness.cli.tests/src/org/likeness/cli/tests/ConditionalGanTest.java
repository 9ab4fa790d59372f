// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Subject;
import org.likeness.media.image.Images;

/** A generator that is told what to show. */
class ConditionalGanTest {

  private static final String RECIPE = """
      likeness: 1
      kind: gan
      name: told
      seed: 4
      data: {images: colours}
      size: 32
      model: {id: conditional-dcgan, latent-size: 4, generator-features: 4, discriminator-features: 4, discriminator: classifier}
      regularisers: [auxiliary-classifier, {id: auxiliary-classifier, learns: generator}]
      labels: label
      batch: 8
      ema: 0
      optimiser: {learning-rate: 1e-3}
      budget: {steps: 200}
      device: {threads: 1}
      """;

  @TempDir
  Path folder;
  private Workspace workspace;

  @BeforeEach
  void pictures() {
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Dataset dataset = workspace.datasets().create("colours", new DatasetInfo("colours", "", Instant.EPOCH, List.of(Subject.of("", Basis.SYNTHETIC_PERSON)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 24; i++) {
        Image image = Image.rgb(32, 32);
        int light = 140 + 2 * i;
        int dark = random.nextInt(60, 100);
        for (int k = 0; k < image.data().length; k++) {
          int bright = i % 2 == 0 ? 0 : 2; // red or blue
          image.data()[k] = (byte) (k % 3 == bright ? light : dark);
        }
        Path file = folder.resolve("pictures/" + i + ".png");
        Images.write(file, image);
        editor.addItem(file, Media.IMAGE, "", "", i % 2 == 0 ? "red" : "blue", false);
      }
      editor.commit();
    }
  }

  private Shell.Result run(String recipe) throws IOException {
    Files.writeString(folder.resolve("gan.yaml"), recipe);
    return new Shell(folder).run("run gan.yaml --workspace ws");
  }

  @Test
  void picturesFollowTheirLabel() throws Exception {
    run(RECIPE).ok();
    Shell shell = new Shell(folder);
    shell.run("sample told --count 6 --class red --out red --workspace ws").ok();
    shell.run("sample told --count 6 --class blue --out blue --workspace ws").ok();
    double red = redness("red");
    double blue = redness("blue");
    assertTrue(red - blue > 60, "red minus blue: " + red + " of red ones, " + blue + " of blue ones");
    shell.run("sample told --count 4 --out both --workspace ws").ok();
    assertEquals("likeness: --class: the generator of run " + workspace.runs().find("last").id() + " knows no 'green', but blue, red",
        shell.run("sample told --class green --out none --workspace ws").refused().strip());
  }

  /** Scales and offsets of the label's own, and a projection: the residual architectures' way. */
  @Test
  void picturesOfAResidualNetworkFollowTheirLabelToo() throws Exception {
    run(RECIPE.replace("conditional-dcgan, latent-size: 4", "biggan-lite, latents-per-block: 2, embedding: 4, conditional: true, attention: 8")
        .replace(", discriminator: classifier", "").replaceFirst("regularisers: .*", "loss: hinge")
        .replace("optimiser: {learning-rate: 1e-3}", "optimiser: {learning-rate: 1e-3, beta1: 0, beta2: 0.9}")).ok();
    Shell shell = new Shell(folder);
    shell.run("sample told --count 6 --class red --out red --workspace ws").ok();
    shell.run("sample told --count 6 --class blue --out blue --workspace ws").ok();
    assertTrue(redness("red") - redness("blue") > 60, "red minus blue: " + redness("red") + " of red ones, " + redness("blue") + " of blue ones");
  }

  private double redness(String name) throws IOException {
    double sum = 0;
    long n = 0;
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
        byte[] data = Images.read(file).data();
        for (int k = 0; k < data.length; k += 3) {
          sum += (data[k] & 0xff) - (data[k + 2] & 0xff);
          n++;
        }
      }
    }
    return sum / n;
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws Exception {
    says(RECIPE.replace("labels: label", "labels: none"), "gan.conditional-dcgan needs labels");
    says(RECIPE.replace("conditional-dcgan, latent-size: 4", "sagan, conditional: true").replace(", discriminator: classifier", "")
        .replace("labels: label", "labels: none"), "gan.sagan needs labels");
    says(RECIPE.replace("conditional-dcgan", "sagan").replace(", discriminator: classifier", ""),
        "gan.sagan takes no labels; take a conditional architecture such as gan.conditional-dcgan, conditional: true where it has that, or labels: none");
    says(RECIPE.replace("conditional-dcgan", "dcgan").replace(", discriminator: classifier", ""), "gan.dcgan takes no labels");
    says(RECIPE.replace("labels: label", "labels: subject"), "The dataset 'colours' cannot be told apart by subject: 24 of its 24 pictures have no subject");
    says(RECIPE.replace("discriminator: classifier", "discriminator: projection"), "gan.conditional-dcgan does not tell what it sees");
  }

  private void says(String recipe, String sentence) throws IOException {
    String said = run(recipe).refused();
    assertTrue(said.contains(sentence), said);
  }
}
