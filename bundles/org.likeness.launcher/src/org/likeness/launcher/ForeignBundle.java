// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * A user's jar on its way into the framework: code of somebody else, which may throw whatever it likes, or never come back.
 * It is started once under a time limit, and only one that has started will be started again.
 */
final class ForeignBundle {
  static final long LIMIT_MS = 5_000;
  private static final int LONGEST = 500;

  private ForeignBundle() {}

  /** Installs these, then has each started from now on: one may need another. @return the jars that are left out, and why */
  static Map<Path, String> take(BundleContext context, List<Path> jars) {
    Map<Path, String> failed = new LinkedHashMap<>();
    Map<Path, Bundle> installed = new LinkedHashMap<>();
    for (Path jar : jars) {
      within(LIMIT_MS, jar, () -> {
        Bundle bundle = context.installBundle(jar.toUri().toString());
        bundle.adapt(BundleStartLevel.class).setStartLevel(4);
        installed.put(jar, bundle);
      }).ifPresent(why -> failed.put(jar, why));
    }
    installed.forEach((jar, bundle) -> within(LIMIT_MS, jar, () -> start(bundle)).ifPresent(why -> failed.put(jar, why)));
    return failed;
  }

  private static void start(Bundle bundle) throws BundleException {
    if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
      bundle.start(Bundle.START_ACTIVATION_POLICY);
    }
  }

  /** What may fail in any way. */
  interface Work {
    void run() throws Exception;
  }

  static Optional<String> within(long limitMs, Path jar, Work work) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = Thread.ofPlatform().daemon().name("Likeness and " + jar.getFileName()).start(() -> {
      try {
        work.run();
      } catch (Throwable e) { // errors of linking, of memory, of assertions too
        thrown.set(e);
      }
    });
    try {
      thread.join(limitMs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
    if (thread.isAlive()) {
      thread.interrupt();
      return Optional.of("it has not started for " + TimeUnit.MILLISECONDS.toSeconds(limitMs) + " s");
    }
    return Optional.ofNullable(thrown.get()).map(ForeignBundle::reason);
  }

  /** One line: the innermost reason of a bundle that does not resolve or start. */
  private static String reason(Throwable e) {
    Throwable reason = e;
    while (reason instanceof BundleException && reason.getCause() != null) {
      reason = reason.getCause();
    }
    String text = reason.getMessage() == null ? "" : reason.getMessage().replaceAll("\\s+", " ").strip();
    String words = reason instanceof BundleException && !text.isEmpty() ? text
        : reason.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text);
    return words.length() > LONGEST ? words.substring(0, LONGEST) + " ..." : words;
  }
}
