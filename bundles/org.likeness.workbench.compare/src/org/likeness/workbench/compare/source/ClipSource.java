// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import java.nio.file.Path;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** A clip: frames in order are read on, others are sought. */
final class ClipSource implements FrameSource {
  private final String label;
  private final VideoReader reader;
  private final long[] micros;
  private final double rate;
  private int next;

  ClipSource(Path file) {
    label = file.getFileName().toString();
    reader = VideoReader.open(file);
    micros = reader.frameMicros();
    rate = reader.info().fps().value();
    reader.seek(0);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public int count() {
    return Math.max(1, micros.length);
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public double seconds(int index) {
    return micros.length == 0 ? 0 : micros[Math.min(index, micros.length - 1)] / 1e6;
  }

  @Override
  public Image frame(int index) {
    if (index != next) {
      reader.seek(index);
    }
    Frame frame = reader.next();
    next = index + 1;
    if (frame == null) {
      throw new UserProblem(label + " ends before frame " + index);
    }
    return frame.image();
  }

  @Override
  public void close() {
    reader.close();
  }
}
