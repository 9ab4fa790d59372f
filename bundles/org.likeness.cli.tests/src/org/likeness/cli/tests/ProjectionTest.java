// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.media.image.Images;

/** Given pictures beside the nearest that a trained generator makes. */
class ProjectionTest {
  @TempDir
  static Path folder;
  private static Shell shell;

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    Workspace workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    recipe("faces", "dcgan, latent-size: 8", "");
    recipe("told", "conditional-dcgan, latent-size: 8", "labels: label");
    Images.write(folder.resolve("wide.png"), TinyMedia.noise(64, 1));
  }

  private static void recipe(String name, String model, String more) throws IOException {
    Files.writeString(folder.resolve(name + ".yaml"), """
        likeness: 1
        kind: gan
        name: %s
        seed: 1
        data: {images: person-a}
        size: 32
        model: {id: %s, generator-features: 4, discriminator-features: 4}
        %s
        batch: 4
        ema: 0
        budget: {steps: 2}
        device: {threads: 1}
        """.formatted(name, model, more));
    shell.run("run " + name + ".yaml --workspace ws").ok();
  }

  private static Image picture(String name) {
    return Images.read(folder.resolve(name));
  }

  /** Mean absolute difference of two tiles of a sheet. */
  private static double apart(Image sheet, int left, int right, int top) {
    double sum = 0;
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        for (int c = 0; c < 3; c++) {
          sum += Math.abs(sheet.get(left + x, top + y, c) - sheet.get(right + x, top + y, c)) / (3.0 * 32 * 32);
        }
      }
    }
    return sum;
  }

  /** What the sheet shows is what the numbers say; the two pictures of a sheet are marked alike, so the mark hides little. */
  @Test
  void theSheetShowsGivenPicturesBesideTheNearest() {
    shell.run("sample faces --count 1 --seed 9 --out made --workspace ws").ok();
    JsonNode found = shell.run("sample faces --project made/faces-9-00000.png --project wide.png --out sheet.png --steps 60 --own 2 --json --workspace ws").json();
    assertEquals(2, found.get("projections").size());
    assertEquals(2, found.get("own").size());
    JsonNode own = found.get("projections").get(0);
    JsonNode noise = found.get("projections").get(1);
    assertEquals(8, own.get("latent").size());
    assertTrue(own.get("difference").asDouble() < noise.get("difference").asDouble() / 2, "a sample of the generator's is nearer than noise: " + found);
    Image sheet = picture("sheet.png");
    assertEquals(4 * 32 + 5 * 2, sheet.width());
    assertEquals(noise.get("difference").asDouble(), apart(sheet, 2 + 2 * 34, 2 + 3 * 34, 2), 3, "but for the mark");
    assertEquals(own.get("difference").asDouble(), apart(sheet, 2, 2 + 34, 2), 3, "but for the mark");
  }

  @Test
  void saysHowNearAndWhatThatIsWorth() {
    Shell.Result result = shell.run("sample faces --project wide.png --out said.png --steps 20 --own 3 --workspace ws").ok();
    assertTrue(result.out().contains("wide.png (64 x 64 px, scaled to 32 x 32): "), result.out());
    assertTrue(result.out().contains("times as far as its own pictures"), result.out());
    assertTrue(result.out().contains("(median of 3; "), result.out());
    String words = shell.run("provenance verify said.png --workspace ws").ok().out();
    assertTrue(words.contains("contains wide.png") && words.contains("beside the nearest that run"), words);
  }

  @Test
  void theSeedDecides() {
    String call = "sample faces --project wide.png --steps 10 --own 1 --json --overwrite --workspace ws --out seeded.png --seed ";
    List<String> latents = new ArrayList<>();
    for (int seed : new int[] {3, 3, 4}) {
      latents.add(shell.run(call + seed).json().get("projections").get(0).get("latent").toString());
    }
    assertEquals(latents.get(0), latents.get(1));
    assertFalse(latents.get(0).equals(latents.get(2)));
  }

  @Test
  void aGeneratorOfClassesIsToldWhich() {
    assertTrue(shell.run("sample told --project wide.png --out told.png --workspace ws").refused().contains("say with --class of which, even, odd"));
    shell.run("sample told --project wide.png --class odd --steps 5 --own 1 --out told.png --workspace ws").ok();
    assertTrue(Files.exists(folder.resolve("told.png")));
  }

  @Test
  void stopsInTheMiddleAndLeavesNothing() {
    long start = System.nanoTime();
    Shell.Result result = shell.runUntil("Projecting", "sample faces --project wide.png --out stopped.png --steps 100000 --workspace ws");
    assertTrue(result.status() != 0, result.out());
    assertTrue((System.nanoTime() - start) / 1e9 < 20, "stopped long before its time");
    assertFalse(Files.exists(folder.resolve("stopped.png")));
  }

  @Test
  void badInputIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("text.png"), "no picture");
    assertTrue(shell.run("sample faces --project text.png --workspace ws").refused().contains("text.png"));
    assertTrue(shell.run("sample faces --project none.png --workspace ws").refused().contains("none.png"));
    assertTrue(shell.run("sample faces --project wide.png --out wide.png --overwrite --workspace ws").refused().contains("a picture to be projected"));
    assertTrue(shell.run("sample faces --project wide.png --out a.gif --workspace ws").refused().contains("a.gif does not end in"));
    assertTrue(shell.run("sample faces --project wide.png --grid b.png --workspace ws").refused().contains("goes without --grid"));
    assertTrue(shell.run("sample faces --project wide.png --steps 0 --workspace ws").refused().contains("--steps must lie between"));
    assertTrue(shell.run("sample faces --steps 5 --workspace ws").refused().contains("--steps is for --project"));
    assertFalse(Files.exists(folder.resolve("projected.png")), "nothing is left behind");
  }
}
