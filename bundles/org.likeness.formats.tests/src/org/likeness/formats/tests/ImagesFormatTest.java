// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.DatasetFormatContract;
import org.likeness.api.contract.Pictures;
import org.likeness.api.dataset.DatasetFormat.Item;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.task.Progress;
import org.likeness.formats.ImagesFormat;
import org.likeness.formats.ImagesFormat.Folders;
import org.likeness.media.image.Images;

class ImagesFormatTest extends DatasetFormatContract {

  @Override
  protected Plugin<?> plugin() {
    return new ImagesFormat();
  }

  @Override
  protected void fill(Path folder) throws IOException {
    Images.write(folder.resolve("b").resolve("2.jpg"), Pictures.smooth(24, 20, 1));
    Images.write(folder.resolve("a").resolve("1.PNG"), Pictures.smooth(24, 20, 2));
    Images.write(folder.resolve("c.webp"), Pictures.smooth(24, 20, 3));
  }

  @Override
  protected Path breakOne(Path folder) throws IOException {
    return Files.createFile(folder.resolve("empty.png"));
  }

  @Test
  void foldersMayBePersons(@TempDir Path folder) throws IOException {
    fill(folder);
    try (var items = new ImagesFormat().read(new ImagesFormat.Parameters(Folders.SUBJECT, 4), folder, Progress.NONE)) {
      assertEquals(List.of("a", "b", ""), items.map(Item::subject).toList());
    }
    try (var items = new ImagesFormat().read(new ImagesFormat.Parameters(Folders.LABEL, 4), folder, Progress.NONE)) {
      assertEquals(List.of("a", "b", ""), items.map(Item::label).toList());
    }
  }

  @Test
  void depthOneIsTheFolderItself(@TempDir Path folder) throws IOException {
    fill(folder);
    try (var items = new ImagesFormat().read(new ImagesFormat.Parameters(Folders.NOTHING, 1), folder, Progress.NONE)) {
      assertEquals(List.of("c.webp"), items.map(i -> i.file().getFileName().toString()).toList());
    }
  }
}
