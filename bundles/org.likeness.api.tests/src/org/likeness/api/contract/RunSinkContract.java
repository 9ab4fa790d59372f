// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.run.RunSink;

/** Run sinks. */
public abstract class RunSinkContract extends PluginContract {

  @TempDir
  Path folder;

  @SuppressWarnings("unchecked")
  private RunSink.Writer open(long fromStep) {
    return ((RunSink<Record>) plugin()).open(defaults(), folder, fromStep);
  }

  @Test
  void whatIsFlushedCanBeSeen() throws IOException {
    try (RunSink.Writer w = open(0)) {
      w.flush();
      long before = bytes();
      w.scalar(1, "loss", 0.5);
      w.scalar(2, "loss", Double.NaN);
      w.image(2, "samples", Pictures.smooth(16, 16, 1));
      w.histogram(2, "weights", new float[] {1, 2, 2, Float.NaN});
      w.histogram(3, "nothing", new float[0]);
      w.flush();
      assertTrue(bytes() > before, "nothing was written");
    }
  }

  @Test
  void goesOnWithAResumedRun() throws IOException {
    open(0).close();
    long before = bytes();
    try (RunSink.Writer w = open(5)) {
      w.scalar(6, "loss", 0.25);
    }
    assertTrue(bytes() > before);
  }

  private long bytes() throws IOException {
    try (var files = Files.walk(folder)) {
      long sum = 0;
      for (Path p : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(p);
      }
      return sum;
    }
  }
}
