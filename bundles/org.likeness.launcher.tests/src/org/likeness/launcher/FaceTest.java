// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of the two faces a command line asks for. */
class FaceTest {

  private static Face of(String... args) {
    return Face.of(args);
  }

  private static Optional<String> workspace(String... args) {
    return Face.workspace(args);
  }

  @Test
  void aWorkspaceAloneIsOneToLookAt() {
    assertEquals(Face.WORKBENCH, of());
    assertEquals(Face.WORKBENCH, of("--workspace", "my faces"));
    assertEquals(Optional.of("my faces"), workspace("--workspace", "my faces"));
    assertEquals(Face.WORKBENCH, of("--workspace=/a=b"));
    assertEquals(Optional.of("/a=b"), workspace("--workspace=/a=b"));
  }

  @Test
  void everythingElseIsACommand() {
    assertEquals(Face.COMMAND, of("runs", "list", "--workspace", "w"));
    assertEquals(Face.COMMAND, of("--workspace", "w", "runs", "list"));
    assertEquals(Face.COMMAND, of("--workspace"));
    assertEquals(Face.COMMAND, of("--version"));
    assertEquals(Optional.empty(), workspace("--workspaces=x"));
  }
}
