// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.api.contract.DatasetFormatContract;
import org.likeness.api.contract.Pictures;
import org.likeness.api.plugin.Plugin;
import org.likeness.formats.VideoFormat;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

class VideoFormatTest extends DatasetFormatContract {

  @Override
  protected Plugin<?> plugin() {
    return new VideoFormat();
  }

  @Override
  protected void fill(Path folder) throws IOException {
    for (String name : new String[] {"two.avi", "one.avi"}) {
      try (VideoWriter out = VideoWriter.create(folder.resolve(name), VideoOptions.of(64, 48, Rational.of(10, 1)))) {
        for (int i = 0; i < 3; i++) {
          out.write(Pictures.smooth(64, 48, i + name.length()));
        }
        out.finish();
      }
    }
  }

  @Override
  protected Path breakOne(Path folder) throws IOException {
    return Files.writeString(folder.resolve("letter.mp4"), "Dear Ada, this is a letter and no video.");
  }
}
