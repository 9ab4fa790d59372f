// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.task.Progress;

class TasksTest {

  @Test
  void theTimeLeftFollowsTheRecentSpeed() {
    Eta eta = new Eta(10);
    assertNull(eta.left(5));
    for (int s = 0; s <= 60; s++) {
      eta.update(s * 1_000_000_000L, s * 4L);
    }
    assertEquals(4, eta.rate(), 1e-9);
    assertEquals(Duration.ofSeconds(25), eta.left(100));
    for (int s = 61; s <= 160; s++) {
      eta.update(s * 1_000_000_000L, 240 + (s - 60));
    }
    assertEquals(1, eta.rate(), 0.01, "an old speed is forgotten");
    assertEquals("1:02:03", Eta.format(Duration.ofSeconds(3723)));
    assertEquals("2:03", Eta.format(Duration.ofSeconds(123)));
  }

  @Test
  void aControlPausesAndCancels() throws Exception {
    RunControl control = new RunControl();
    Progress progress = control.over(Progress.NONE);
    progress.check();
    control.pause();
    Thread waiting = Thread.ofPlatform().start(control::awaitIfPaused);
    Thread.sleep(50);
    assertTrue(waiting.isAlive());
    control.resume();
    waiting.join(5000);
    assertTrue(!waiting.isAlive());
    control.cancel();
    control.resume();
    assertTrue(control.cancelled(), "a cancelled control stays so");
    assertThrows(CancellationException.class, progress::check);
  }

  @Test
  void textIsThinnedOut() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextProgress progress = new TextProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, () -> false);
    progress.start("Training", 100_000);
    for (int i = 0; i < 100_000; i++) {
      progress.advance(1);
    }
    progress.note("A checkpoint was written");
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.lines().count() < 10, text);
    assertTrue(text.contains("100 %") && text.contains("A checkpoint was written"), text);
  }
}
