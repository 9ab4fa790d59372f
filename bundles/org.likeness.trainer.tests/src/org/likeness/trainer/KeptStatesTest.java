// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.core.run.Checkpoint;

class KeptStatesTest {

  @Test
  void theNewestAndTheFirstStayAndTheFolderGoes() throws IOException {
    Path parent;
    try (KeptStates kept = new KeptStates()) {
      kept.keep(0, new Writes());
      for (long step = 1; step <= 20_000; step++) {
        kept.keepIfDue(step, new Writes());
      }
      assertTrue(kept.size() <= 64, "of 1001 " + kept.size() + " stayed");
      assertEquals(0, kept.before(10).step());
      for (int back = 0; back < 16; back++) {
        assertEquals(20_000 - 20 * back, kept.before(20_000 - 20 * back + 7).step());
      }
      Checkpoint middle = kept.before(10_000);
      assertTrue(middle.step() > 2_000 && Files.exists(middle.file("weights")), "far back it is coarse, not gone: " + middle.step());
      kept.forgetAfter(9_999);
      assertTrue(kept.before(20_000).step() < 10_000);
      parent = middle.folder().getParent();
    }
    assertFalse(Files.exists(parent));
  }

  private static final class Writes implements Trainee {
    @Override
    public Map<String, Object> save(Path folder) throws IOException {
      Files.writeString(folder.resolve("weights"), "x");
      return Map.of();
    }

    @Override
    public Map<String, Double> step(long step, double fraction) {
      throw new AssertionError("not asked");
    }

    @Override
    public Image samples() {
      throw new AssertionError("not asked");
    }

    @Override
    public Map<String, Double> validate() {
      throw new AssertionError("not asked");
    }

    @Override
    public String criterion() {
      throw new AssertionError("not asked");
    }

    @Override
    public String summary(Map<String, Double> latest) {
      throw new AssertionError("not asked");
    }

    @Override
    public void load(Checkpoint checkpoint) {
      throw new AssertionError("not asked");
    }

    @Override
    public long waitedNanos() {
      return 0;
    }

    @Override
    public void close() {
      // nothing
    }
  }
}
