// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.kinds.Kinds;
import org.likeness.core.registry.PluginEntry.State;

class CallsTest {
  private final PluginEntry entry = new PluginEntry(Kinds.OURS.getFirst(), Kinds.OURS.getFirst().prefix() + ".x", "X", "", "", "", List.of(),
      "com.example", "1.2.3", "", State.READY, "", Optional.empty(), 0);
  private final Calls calls = new Calls();

  @Test
  void whatTookLongAndCameBackDoesNotHangTheNextTime() throws Exception {
    Method step = Runnable.class.getMethod("run");
    Object before = calls.enter(entry, step);
    assertEquals(1, calls.inWords(Duration.ZERO).size());
    Thread.sleep(200);
    calls.leave(before);
    assertEquals(List.of(), calls.inWords(Duration.ZERO));
    calls.enter(entry, step);
    assertEquals(List.of(), calls.inWords(Duration.ZERO), "it took 200 ms before");
    Thread.sleep(420);
    assertEquals(1, calls.inWords(Duration.ZERO).size(), "twice as long as ever");
  }

  @Test
  void oneMethodsTimesSayNothingOfAnother() throws Exception {
    Object before = calls.enter(entry, Runnable.class.getMethod("run"));
    Thread.sleep(100);
    calls.leave(before);
    calls.enter(entry, Object.class.getMethod("toString"));
    assertEquals(1, calls.inWords(Duration.ZERO).size());
  }
}
