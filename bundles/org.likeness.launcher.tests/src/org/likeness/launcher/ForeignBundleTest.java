// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class ForeignBundleTest {
  private static final Path JAR = Path.of("strange.jar");

  @Test
  void whateverItThrowsBecomesAReason() {
    assertEquals(Optional.empty(), ForeignBundle.within(1_000, JAR, () -> { }));
    assertEquals(Optional.of("NoClassDefFoundError: org/x/Y"), ForeignBundle.within(1_000, JAR, () -> {
      throw new NoClassDefFoundError("org/x/Y");
    }));
    assertEquals(Optional.of("StackOverflowError"), ForeignBundle.within(1_000, JAR, () -> {
      throw new StackOverflowError();
    }));
    assertEquals(Optional.of("AssertionError: never true"), ForeignBundle.within(1_000, JAR, () -> {
      throw new BundleException("outer", new BundleException("inner", new AssertionError("never\n true")));
    }));
    assertEquals(Optional.of("it needs a"), ForeignBundle.within(1_000, JAR, () -> {
      throw new BundleException("it needs\ta");
    }));
  }

  @Test
  void oneThatDoesNotComeBackIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    assertEquals(Optional.of("it has not started for 1 s"), ForeignBundle.within(1_000, JAR, never::await));
  }
}
