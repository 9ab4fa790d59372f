// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stated of a clip that no trained network made. */
class BaselineClaimsTest {
  private static final String CASCADES = " --detector opencv-cascade --landmarker eyes --workspace ws";

  @TempDir
  static Path folder;

  @Test
  void aMeanFaceIsACompositeAndAClipThatWasMarkedIsEnhanced() throws Exception {
    Shell shell = new Shell(folder);
    shell.run("synthesise --person 2 --motion 2 --kind expressive --seconds 0.4 --size 160 --file b.mp4 --out clips --workspace ws").ok();
    shell.run("extract clips/b.mp4 --dataset b --subject b --basis synthetic-person" + CASCADES).ok();
    shell.run("convert clips/b.mp4 --baseline mean-face --mean-of b --out mean.mp4" + CASCADES).ok();
    assertEquals("composite", stated(shell, "mean.mp4"));
    Files.writeString(folder.resolve("marked.yaml"),
        "likeness: 1\nkind: convert\nsource: clips/b.mp4\nbaseline: unchanged\nmark: true\noutput: {file: marked.mp4}\n");
    shell.run("run marked.yaml --workspace ws").ok();
    assertEquals("algorithmicallyEnhanced", stated(shell, "marked.mp4"));
  }

  private static String stated(Shell shell, String file) {
    String uri = shell.run("provenance verify %s --json", file).json().get("record").get("record").get("digitalSourceType").asText();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
