// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.parts.TestParts;
import org.likeness.core.registry.PluginEntry.State;

/** Asking plug-ins: only those that are wanted, and none for ever. */
class ProbingTest {
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final AtomicInteger ASKED = new AtomicInteger();

  private static void hang() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its defaults never come. */
  @PluginInfo(id = "loss.slow-defaults", label = "Slow", parameters = SlowDefaults.Parameters.class)
  private static final class SlowDefaults implements AdversarialLoss<SlowDefaults.Parameters> {
    @Override
    public NDArray discriminator(Parameters p, NDArray real, NDArray fake) {
      return real;
    }

    @Override
    public NDArray generator(Parameters p, NDArray fake, Supplier<NDArray> real) {
      return fake;
    }

    record Parameters(int n) {
      public static final Parameters DEFAULTS = made();

      private static Parameters made() {
        hang();
        return new Parameters(1);
      }
    }
  }

  @PluginInfo(id = "metric.counted", label = "Counted")
  private static final class Counted implements Plugin<NoParameters> {
    @Override
    public List<String> requiredModels(NoParameters p) {
      ASKED.incrementAndGet();
      return List.of();
    }
  }

  record Null(int n) {
    public static final Null DEFAULTS = null;
  }

  record None(int n) {}

  record Other(int n) {
    public static final String DEFAULTS = "x";
  }

  record Throwing(int n) {
    public static final Throwing DEFAULTS = made();

    private static Throwing made() {
      throw new IllegalStateException("the licence server is asleep");
    }
  }

  record OutOfRange(@Parameter(min = 0, max = 5) double margin) {
    public static final OutOfRange DEFAULTS = new OutOfRange(9);
  }

  record Hole(String name) {
    public static final Hole DEFAULTS = new Hole(null);
  }

  record Unsupported(float n) {
    public static final Unsupported DEFAULTS = new Unsupported(1);
  }

  private static String said(Class<? extends Record> parameters) {
    PluginEntry entry = FlatRegistry.of(new TestParts.Loss()).entry(AdversarialLoss.KIND, "test");
    return Questions.ask(entry, () -> parameters, TestParts.Loss::new).failure();
  }

  @Test
  void everyFaultOfDefaultsHasItsSentence() {
    String begin = "its parameter record cannot be used: ";
    String me = getClass().getName();
    assertEquals(begin + "the constant DEFAULTS of " + me + "$Null is null", said(Null.class));
    assertEquals(begin + me + "$None has no constant DEFAULTS", said(None.class));
    assertEquals(begin + me + "$Other needs a static constant DEFAULTS of its own type, not of java.lang.String", said(Other.class));
    assertEquals(begin + "the licence server is asleep", said(Throwing.class));
    assertEquals(begin + "DEFAULTS has 9.0 for 'margin', but allowed is 0 to 5", said(OutOfRange.class));
    assertEquals(begin + "DEFAULTS has no value for 'name' (null)", said(Hole.class));
    assertEquals(begin + "'n': a parameter cannot be of type float", said(Unsupported.class));
  }

  @Test
  void onlyThoseThatAreWantedAreAsked() {
    PluginRegistry registry = FlatRegistry.of(List.of(new Counted(), new TestParts.Loss()), m -> true);
    ASKED.set(0);
    registry.entries(AdversarialLoss.KIND);
    registry.entry(AdversarialLoss.KIND, "test");
    registry.named("loss.test");
    assertEquals(List.of("loss.test", "metric.counted"), registry.ids());
    assertEquals(0, ASKED.get());
  }

  @Test
  void onesThatHangAreListedAndHarmNoOther() {
    PluginRegistry registry = FlatRegistry.of(List.of(new SlowDefaults(), new TestParts.Loss()), Duration.ofMillis(300));
    assertEquals(State.READY, registry.entry(AdversarialLoss.KIND, "test").state(), "not asked with it");
    List<PluginEntry> entries = registry.entries();
    assertEquals(List.of(State.FAILED, State.READY), entries.stream().map(PluginEntry::state).toList());
    assertEquals("it has not answered for 1 s", entries.getFirst().reason());
  }

  @Test
  void anAnswerThatComesLateStillCounts() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    Probing probing = new Probing("x", Duration.ofMillis(20), () -> {
      try {
        go.await();
      } catch (InterruptedException e) {
        return Probe.failed("interrupted");
      }
      return new Probe(new TestParts.Loss(), AdversarialLoss.KIND, NoParameters.class, List.of(), "");
    }, late::countDown);
    assertEquals("it has not answered for 1 s", probing.answer().failure());
    go.countDown();
    assertTrue(late.await(20, TimeUnit.SECONDS));
    assertTrue(probing.answer().works());
  }
}
