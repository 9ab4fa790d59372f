// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** No package leads back to itself through others, but for the circles named here, each with its reason. */
class CirclesTest {
  private static final Set<Set<String>> KNOWN = Set.of(
      // the facade hands out the runner, whose kinds of recipe are given the facade
      circle("core", "core.runner"),
      // FFmpeg's side implements the readers and writers of clips and sound, which make it: one module
      circle("media.audio", "media.ffmpeg", "media.video"));

  private static Set<String> circle(String... packages) {
    return Arrays.stream(packages).map(p -> "org.likeness." + p).collect(Collectors.toSet());
  }

  @Test
  void noPackageLeadsBackToItself() throws IOException {
    Assumptions.assumeTrue(Manifests.sources().isPresent(), "SKIPPED: there is no source tree here");
    Packages packages = Packages.of(Manifests.sources().get());
    assertTrue(packages.size() > 50, "the sources were found: " + packages.size());
    assertEquals(KNOWN, packages.circles());
  }

  @Test
  void aCircleIsFoundAndAFacadeIsNone() {
    Packages packages = new Packages();
    packages.add("package org.likeness.a;\nimport org.likeness.a.internal.Hidden;\nimport org.likeness.b.B; class A {}");
    packages.add("package org.likeness.a.internal;\nimport org.likeness.a.A; class Hidden {}");
    packages.add("package org.likeness.b;\nclass B { org.likeness.c.C c; }");
    assertEquals(Set.of(), packages.circles());
    packages.add("package org.likeness.c;\n// org.likeness.d.D\nclass C { String s = \"org.likeness.d.D\"; }");
    packages.add("package org.likeness.d;\nimport org.likeness.c.C; class D {}");
    assertEquals(Set.of(), packages.circles(), "words and comments are no use");
    packages.add("package org.likeness.c;\nimport static org.likeness.a.A.x; class C2 {}");
    assertEquals(Set.of(Set.of("org.likeness.a", "org.likeness.b", "org.likeness.c")), packages.circles());
  }
}
