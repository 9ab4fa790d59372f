// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.media.image.Images;
import org.likeness.media.video.VideoReader;

/** Pictures, a sheet of them, a clip and pairs by a trained generator. */
class SampleTest {
  @TempDir
  static Path folder;
  private static Shell shell;

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    Workspace workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: gan
        name: faces
        seed: 1
        data: {images: person-a}
        size: 32
        model: {id: dcgan, generator-features: 4, discriminator-features: 4}
        batch: 4
        budget: {steps: 2}
        device: {threads: 1}
        """);
    shell.run("run r.yaml --workspace ws").ok();
  }

  private static Image picture(String name) {
    return Images.read(folder.resolve(name));
  }

  /** A sample is the same alone, in a folder and in a sheet; only the invisible mark lies over each. */
  @Test
  void aSheetShowsTheSamplesOfTheSeed() {
    shell.run("sample faces --count 6 --seed 7 --grid sheet.png --columns 3 --workspace ws").ok();
    assertEquals(3 * 32 + 4 * 2, picture("sheet.png").width());
    assertEquals(2 * 32 + 3 * 2, picture("sheet.png").height());
    assertTrue(Files.exists(folder.resolve("sheet.png.provenance.json")), "what it is is on record");
    shell.run("sample faces --count 6 --seed 7 --grid again.png --columns 3 --workspace ws").ok();
    assertEquals(picture("sheet.png").width(), picture("again.png").width());
    shell.run("sample faces --count 2 --seed 7 --grid two.png --columns 2 --workspace ws").ok();
    double apart = 0;
    for (int y = 4; y < 30; y++) {
      for (int x = 4; x < 30; x++) {
        apart += Math.abs((picture("sheet.png").data()[3 * (y * picture("sheet.png").width() + x)] & 0xff)
            - (picture("two.png").data()[3 * (y * picture("two.png").width() + x)] & 0xff)) / (26.0 * 26);
      }
    }
    assertTrue(apart < 3, "the first sample, whatever stands beside it, but for the mark: " + apart);
    assertTrue(shell.run("sample faces --grid sheet.png --workspace ws").refused().contains("--overwrite"));
  }

  @Test
  void aClipGoesFromSampleToSampleAndBack() {
    shell.run("sample faces --count 3 --seed 7 --video walk.mp4 --between 4 --workspace ws").ok();
    try (VideoReader reader = VideoReader.open(folder.resolve("walk.mp4"))) {
      int frames = 0;
      for (var f = reader.next(); f != null; f = reader.next()) {
        assertEquals(64, f.image().width(), "small pictures are enlarged");
        frames++;
      }
      assertEquals(12, frames);
    }
    assertTrue(shell.run("provenance verify walk.mp4 --workspace ws").ok().out().toLowerCase(java.util.Locale.ROOT).contains("valid"));
  }

  @Test
  void pairsSayHowNearTheGeneratorIsToWhatItLearned() {
    Shell.Result result = shell.run("sample faces --count 5 --grid pairs.png --neighbours person-a --workspace ws").ok();
    assertTrue(result.out().contains("(median of 5), from one of those to the nearest other"), result.out());
    assertTrue(result.out().contains("(features.random)"), result.out());
    assertEquals(8 * 32 + 9 * 2, picture("pairs.png").width());
    assertTrue(shell.run("sample faces --count 2 --grid json.png --neighbours person-a --json --workspace ws").json().get("memorisation").asText()
        .contains("(median of 2)"), "one document, with the finding in it");
  }

  @Test
  void badInputIsOneSentence() {
    assertTrue(shell.run("sample faces --count 1 --video one.mp4 --workspace ws").refused().contains("--video needs two samples at least"));
    assertTrue(shell.run("sample faces --video a.mp4 --grid b.png --workspace ws").refused().contains("give one of them"));
    assertTrue(shell.run("sample faces --video a.xyz --workspace ws").refused().contains("a.xyz"));
    assertTrue(shell.run("sample faces --neighbours person-a --workspace ws").refused().contains("give --grid FILE, too"));
    assertTrue(shell.run("sample faces --grid g.png --neighbours person-a --features nothing --workspace ws").refused().contains("nothing"));
    assertTrue(!Files.exists(folder.resolve("a.mp4")) && !Files.exists(folder.resolve("g.png")), "nothing is left behind");
  }
}
