// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.dataset.DatasetFormat.Item;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/** Dataset formats. */
public abstract class DatasetFormatContract extends PluginContract {

  @TempDir
  Path folder;

  /** Writes at least two good items below the folder. */
  protected abstract void fill(Path folder) throws IOException;

  /** Writes a file that belongs to this format by its name, but is broken. */
  protected abstract Path breakOne(Path folder) throws IOException;

  @SuppressWarnings("unchecked")
  private DatasetFormat<Record> format() {
    return (DatasetFormat<Record>) plugin();
  }

  private List<Item> read(Progress progress) {
    try (Stream<Item> items = format().read(defaults(), folder, progress)) {
      return items.toList();
    }
  }

  @Test
  void recognisesAndReadsInAStableOrder() throws IOException {
    assertEquals(0, format().recognises(folder), "an empty folder");
    fill(folder);
    assertTrue(format().recognises(folder) >= 0.5);
    List<Item> items = read(Progress.NONE);
    assertTrue(items.size() >= 2);
    assertEquals(items, read(Progress.NONE));
    for (Item i : items) {
      assertTrue(i.file().isAbsolute() && Files.exists(i.file()), "file " + i.file());
    }
  }

  @Test
  void namesABrokenFile() throws IOException {
    Path broken = breakOne(folder);
    UserProblem e = assertThrows(UserProblem.class, () -> read(Progress.NONE));
    assertTrue(e.getMessage().contains(broken.getFileName().toString()), e.getMessage());
    assertFalse(e.getMessage().contains("Exception"), e.getMessage());
  }

  @Test
  void goesOnBehindABrokenFile() throws IOException {
    fill(folder);
    List<Item> good = read(Progress.NONE);
    breakOne(folder);
    List<Item> found = new ArrayList<>();
    int refused = 0;
    try (Stream<Item> items = format().read(defaults(), folder, Progress.NONE)) {
      Iterator<Item> i = items.iterator();
      for (boolean more = true; more; ) {
        try {
          more = i.hasNext();
          if (more) {
            found.add(i.next());
          }
        } catch (UserProblem e) {
          refused++;
          assertTrue(refused < 10, "the stream does not get past a broken file");
        }
      }
    }
    assertEquals(good, found);
    assertEquals(1, refused);
  }

  @Test
  void refusesWhatIsNotThere() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(0, format().recognises(nowhere));
    assertThrows(UserProblem.class, () -> format().read(defaults(), nowhere, Progress.NONE).toList());
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    fill(folder);
    assertThrows(CancellationException.class, () -> read(new CancelAfter(0)));
  }
}
