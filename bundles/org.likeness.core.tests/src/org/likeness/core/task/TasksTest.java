// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void aSlowStartDoesNotStayInTheSpeed() {
    Eta eta = new Eta(10);
    eta.update(0, 0);
    eta.update(1_000_000_000L, 10);
    for (int s = 2; s <= 5; s++) {
      eta.update(s * 1_000_000_000L, 10 + (s - 1) * 100L);
    }
    assertEquals(410 / 5.0, eta.rate(), 6, "after five seconds about the plain mean, a little nearer to today's speed");
    assertTrue(eta.rate() > 410 / 5.0);
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
}
