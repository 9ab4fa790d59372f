// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.DatasetFormatContract;
import org.likeness.api.contract.Pictures;
import org.likeness.api.dataset.DatasetFormat.Item;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.task.Progress;
import org.likeness.formats.ImagesFormat;
import org.likeness.formats.MediaFormat;
import org.likeness.formats.VideoFormat;
import org.likeness.media.image.Images;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

class MediaFormatTest extends DatasetFormatContract {

  @Override
  protected Plugin<?> plugin() {
    return new MediaFormat();
  }

  @Override
  protected void fill(Path folder) throws IOException {
    for (int i : new int[] {1, 2, 10, 11}) {
      Images.write(folder.resolve("p" + i + ".png"), Pictures.smooth(24, 20, i));
    }
    try (VideoWriter out = VideoWriter.create(folder.resolve("p3.avi"), VideoOptions.of(64, 48, Rational.of(10, 1)))) {
      for (int i = 0; i < 3; i++) {
        out.write(Pictures.smooth(64, 48, i));
      }
      out.finish();
    }
  }

  @Override
  protected Path breakOne(Path folder) throws IOException {
    return Files.writeString(folder.resolve("letter.jpg"), "Dear Ada, this is a letter and no picture.");
  }

  private static List<Item> read(Path folder, Progress progress) {
    try (var items = new MediaFormat().read(MediaFormat.Parameters.DEFAULTS, folder, progress)) {
      return items.toList();
    }
  }

  private static List<String> names(List<Item> items) {
    return items.stream().map(i -> i.file().getFileName().toString()).toList();
  }

  @Test
  void bothKindsComeInTheOrderOfTheirNumbers(@TempDir Path folder) throws IOException {
    fill(folder);
    List<Item> items = read(folder, Progress.NONE);
    assertEquals(List.of("p1.png", "p2.png", "p3.avi", "p10.png", "p11.png"), names(items));
    assertEquals(Media.VIDEO, items.get(2).media());
    double sure = new MediaFormat().recognises(folder);
    assertTrue(sure > new ImagesFormat().recognises(folder) && sure > new VideoFormat().recognises(folder), "of both kinds " + sure);
    Files.delete(folder.resolve("p3.avi"));
    assertTrue(new MediaFormat().recognises(folder) < new ImagesFormat().recognises(folder), "of one kind");
  }

  @Test
  void linkedFoldersAreFollowedAndLoopsEnd(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
    fill(folder);
    fill(Files.createDirectory(elsewhere.resolve("more")));
    try {
      Files.createSymbolicLink(folder.resolve("linked"), elsewhere.resolve("more"));
      Files.createSymbolicLink(folder.resolve("loop"), folder);
      Files.createSymbolicLink(folder.resolve("nothing.png"), folder.resolve("is not here"));
    } catch (IOException | UnsupportedOperationException e) {
      System.err.println("SKIPPED: linkedFoldersAreFollowedAndLoopsEnd needs the right to make links");
      return;
    }
    List<String> said = new ArrayList<>();
    assertEquals(10, read(folder, new Notes(said)).size());
    assertTrue(said.stream().anyMatch(s -> s.contains("nothing.png")), said.toString());
    assertEquals(10, read(Files.createSymbolicLink(elsewhere.resolve("source"), folder), Progress.NONE).size(), "the source itself may be a link");
  }

  @Test
  void whatIsLeftOutIsSaid(@TempDir Path folder) throws IOException {
    fill(folder);
    Files.writeString(folder.resolve("notes.txt"), "x");
    Files.writeString(folder.resolve("p4.heic"), "x");
    List<String> said = new ArrayList<>();
    read(folder, new Notes(said));
    assertEquals(List.of("Left out 2 files of other kinds: 1 .heic, 1 .txt"), said);
  }

  private record Notes(List<String> said) implements Progress {
    @Override
    public void start(String phase, long total) {}

    @Override
    public void advance(long n) {}

    @Override
    public void note(String sentence) {
      said.add(sentence);
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
