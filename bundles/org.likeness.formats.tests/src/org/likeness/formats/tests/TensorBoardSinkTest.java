// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.Pictures;
import org.likeness.api.contract.RunSinkContract;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.run.RunSink;
import org.likeness.events.EventData;
import org.likeness.formats.TensorBoardSink;
import org.likeness.media.image.Images;

class TensorBoardSinkTest extends RunSinkContract {

  @Override
  protected Plugin<?> plugin() {
    return new TensorBoardSink();
  }

  private static RunSink.Writer open(Path run, long fromStep) {
    return new TensorBoardSink().open(TensorBoardSink.Parameters.DEFAULTS, run, fromStep);
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path run) {
    Image picture = Pictures.smooth(20, 12, 1);
    try (RunSink.Writer w = open(run, 0)) {
      for (int step = 0; step <= 300; step++) {
        w.scalar(step, "loss/a", step / 4.0);
      }
      w.image(200, "samples", picture);
      w.histogram(200, "weights", new float[] {0, 1, 1, 2});
    }
    EventData data = EventData.of(run);
    assertEquals(List.of(), data.damage());
    assertEquals(Set.of("loss/a"), data.scalarTags());
    assertEquals(301, data.series("loss/a").size());
    assertEquals(75, data.series("loss/a").last());
    assertEquals(20, data.images("samples").get(0).width());
    assertArrayEquals(picture.data(), Images.decode(data.images("samples").get(0).encoded()).data());
    assertEquals(4, java.util.Arrays.stream(data.histograms("weights").get(0).count()).sum());
  }

  @Test
  void aResumedRunVoidsWhatCameAfterItsCheckpoint(@TempDir Path run) {
    try (RunSink.Writer w = open(run, 0)) {
      for (int step = 1; step <= 9; step++) {
        w.scalar(step, "loss", step);
      }
    }
    EventData watching = EventData.of(run);
    assertEquals(9, watching.series("loss").size());
    try (RunSink.Writer w = open(run, 5)) {
      for (int step = 6; step <= 8; step++) {
        w.scalar(step, "loss", 100 + step);
      }
    }
    watching.refresh();
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 106, 107, 108}, watching.series("loss").values());
    assertArrayEquals(watching.series("loss").values(), EventData.of(run).series("loss").values());
  }
}
