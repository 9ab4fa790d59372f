// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photograph of one person, by either detector; skipped where the shared data are not. */
class PhotographTest {
  @TempDir
  Path folder;

  private static Path shared() {
    String given = System.getProperty("likeness.shared", System.getenv().getOrDefault("LIKENESS_SHARED", ""));
    Path repo = Path.of(System.getProperty("likeness.repo", "../..")).toAbsolutePath().normalize();
    return given.isEmpty() ? repo.resolveSibling("shared") : Path.of(given);
  }

  @Test
  void oneFaceByEitherDetector() {
    Path photo = shared().resolve("data/astronaut.png");
    Path models = shared().resolve("models/face-api");
    if (!Files.isRegularFile(photo) || !Files.isDirectory(models)) {
      System.err.println("SKIPPED: PhotographTest needs " + photo + " and " + models + " (set LIKENESS_SHARED)");
      return;
    }
    Shell shell = new Shell(folder);
    found(shell.call("", "extract", photo.toString(), "--detector", "opencv-cascade", "--landmarker", "eyes", "--json", "--workspace", "one"));
    shell.call("", "models", "install", "face-api", "--from", models.toString()).ok();
    found(shell.call("", "extract", photo.toString(), "--detector", "tiny-face", "--landmarker", "face-68", "--all-faces", "--json", "--workspace", "two"));
  }

  private static void found(Shell.Result result) {
    JsonNode faces = result.json().get("results").get(0);
    assertEquals("extract.faces", faces.get("id").asText());
    assertEquals(1, faces.get("value").asInt());
  }
}
