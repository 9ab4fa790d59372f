// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.core.task.RunControl;

class InterruptsTest {

  /** What comes after it (a record of the run, the end of the JVM) needs time, too: a second in all is promised. */
  @Test
  void aPluginThatHangsIsNotWaitedForLongerThanHalfASecond() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Thread worker = Thread.ofPlatform().daemon().start(() -> await(never));
    RunControl control = new RunControl();
    long begin = System.nanoTime();
    String hanging = Interrupts.stop(worker, control, least -> List.of("the metric 'metric.x'"));
    long took = (System.nanoTime() - begin) / 1_000_000;
    assertTrue(control.cancelled());
    assertEquals("the metric 'metric.x'", hanging);
    assertTrue(took <= 550, took + " ms");
    never.countDown();
  }

  @Test
  void whatComesBackIsWaitedForAndNobodyIsBlamed() throws Exception {
    RunControl control = new RunControl();
    Thread worker = Thread.ofPlatform().daemon().start(() -> {
      long end = System.nanoTime() + Duration.ofMillis(900).toNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    });
    Function<Duration, List<String>> young = least -> least.toMillis() > 1_500 ? List.of() : List.of("a step");
    assertEquals("", Interrupts.stop(worker, control, young));
    assertTrue(!worker.isAlive());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
