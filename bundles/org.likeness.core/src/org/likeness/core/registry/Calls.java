// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which thread is inside which plug-in, so that one that does not come back can be named. Any thread. */
final class Calls {
  private record Call(PluginEntry entry, long since) {}

  private final Map<Thread, Call> active = new ConcurrentHashMap<>();

  /** Notes that this thread enters a plug-in. @return what is to be given to {@link #leave} */
  Object enter(PluginEntry entry) {
    return active.put(Thread.currentThread(), new Call(entry, System.nanoTime()));
  }

  /** Back in the plug-in that had called this one, or in none. */
  void leave(Object before) {
    if (before instanceof Call outer) {
      active.put(Thread.currentThread(), outer);
    } else {
      active.remove(Thread.currentThread());
    }
  }

  /** Those that have been at it for so long, the longest first. */
  List<String> inWords(Duration least) {
    long limit = System.nanoTime() - least.toNanos();
    return active.values().stream().filter(c -> c.since() - limit <= 0).sorted(Comparator.comparingLong(Call::since))
        .map(c -> c.entry().inWords()).distinct().toList();
  }
}
