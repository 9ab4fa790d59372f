// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.RecordedPicture;

class TrainingDataTest {

  @TempDir
  Path folder;

  @Test
  void eachPassShowsEverythingOnceInAnOrderOfItsOwn() {
    ShuffledOrder order = new ShuffledOrder(10, 3);
    List<Integer> first = pass(order, 0);
    List<Integer> second = pass(order, 1);
    assertEquals(10, new HashSet<>(first).size());
    assertEquals(10, new HashSet<>(second).size());
    assertNotEquals(first, second);
    assertEquals(first, pass(new ShuffledOrder(10, 3), 0), "a pure function of seed and position");
    assertNotEquals(first, pass(new ShuffledOrder(10, 4), 0));
  }

  private static List<Integer> pass(ShuffledOrder order, int pass) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      out.add(order.at(pass * 10L + i));
    }
    return out;
  }

  @Test
  void batchesComeInOrderWhateverThreadIsQuick() throws Exception {
    try (BatchQueue<Long> queue = new BatchQueue<>(step -> {
      Thread.sleep(step % 3 == 0 ? 20 : 0);
      return step;
    }, 5, 3, 6)) {
      for (long step = 5; step < 40; step++) {
        assertEquals(step, queue.next());
      }
      assertTrue(queue.waitedNanos() > 0);
    }
  }

  @Test
  void aFileThatCannotBeReadEndsTheTrainingWithItsName() throws Exception {
    Path broken = Files.write(folder.resolve("broken.png"), new byte[10]);
    Pictures pictures = new Pictures(RecordedPicture.of(List.of(broken)), 16);
    try (BatchQueue<Image> queue = new BatchQueue<>(step -> pictures.get(0), 0, 1, 2)) {
      String message = assertThrows(UserProblem.class, queue::next).getMessage();
      assertTrue(message.contains("broken.png"), message);
    }
  }

  @Test
  void picturesAreCutSquareAndReduced() {
    Image wide = new Image(80, 40, 3, new byte[80 * 40 * 3]);
    assertEquals(20, Pictures.fitted(wide, 20).width());
    assertEquals(40, Pictures.fitted(wide, 64).width(), "never enlarged");
    assertEquals(40, Pictures.fitted(wide, 64).height());
  }

  @Test
  void aStretchOfTimeIsHeldOutWithAGapBeforeIt() {
    List<RecordedPicture> all = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      all.add(new RecordedPicture(Path.of(i + ".png"), ""));
    }
    PersonFaces split = PersonFaces.split(all);
    assertEquals(all.subList(220, 240), split.heldOut());
    assertEquals(all.subList(0, 214), split.training(), "no frame beside one that is held out");
    assertTrue(PersonFaces.split(all.subList(0, 20)).heldOut().isEmpty());
    List<RecordedPicture> many = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      many.add(new RecordedPicture(Path.of(i + ".png"), ""));
    }
    List<RecordedPicture> some = PersonFaces.split(many).heldOut();
    assertEquals(25, some.size(), "every fourth of the last hundred");
    assertEquals(many.get(1100), some.get(0));
  }
}
