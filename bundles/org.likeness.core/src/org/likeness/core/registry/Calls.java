// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which thread is inside which plug-in, so that one that does not come back can be named. Any thread. */
final class Calls {
  private record Call(PluginEntry entry, Method method, long since) {}

  private final Map<Thread, Call> active = new ConcurrentHashMap<>();
  private final Map<List<Object>, Long> longest = new ConcurrentHashMap<>();

  /** Notes that this thread enters a plug-in. @return what is to be given to {@link #leave} */
  Object enter(PluginEntry entry, Method method) {
    return active.put(Thread.currentThread(), new Call(entry, method, System.nanoTime()));
  }

  /** Back in the plug-in that had called this one, or in none. */
  void leave(Object before) {
    Call left = active.get(Thread.currentThread());
    if (left != null) {
      longest.merge(List.of(left.entry().id(), left.method()), System.nanoTime() - left.since(), Math::max);
    }
    if (before instanceof Call outer) {
      active.put(Thread.currentThread(), outer);
    } else {
      active.remove(Thread.currentThread());
    }
  }

  /** Those that have been at it for so long, and twice as long as they ever took to come back from it; the longest first. */
  List<String> inWords(Duration least) {
    long now = System.nanoTime();
    return active.values().stream().filter(c -> now - c.since() >= Math.max(least.toNanos(), 2 * known(c))).sorted(Comparator.comparingLong(Call::since))
        .map(c -> c.entry().inWords()).distinct().toList();
  }

  private long known(Call call) {
    return longest.getOrDefault(List.of(call.entry().id(), call.method()), 0L);
  }
}
