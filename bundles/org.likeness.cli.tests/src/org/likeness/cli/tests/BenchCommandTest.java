// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark by the command: what it says of a step, whatever the time. */
class BenchCommandTest {

  @TempDir
  Path folder;

  @Test
  void stepsOfGansAreMeasuredInBothPrecisions() {
    JsonNode all = new Shell(folder).run("bench wgan-gp-64 sngan-32 wgan-gp-64.fast --rounds 1 --steps 1 --threads 1 --json --quiet").json();
    assertEquals(3, all.size(), all.toString());
    for (JsonNode one : all) {
      assertTrue(one.get("value").asDouble() > 0 && one.get("unit").asText().equals("s/step"), one.toString());
    }
  }

  @Test
  void anUnknownOneIsRefused() {
    assertTrue(new Shell(folder).run("bench gna --rounds 1").refused().contains("gan"));
  }
}
