// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.util.List;
import org.likeness.media.internal.ffmpeg.Codecs;
import org.likeness.media.internal.ffmpeg.FFmpeg;

/** Which encoders this installation has. */
public final class Encoders {

  private Encoders() {}

  /**
   * An encoder.
   *
   * @param name FFmpeg's name, as {@link VideoOptions#encoder} takes it
   * @param label what it makes
   * @param containers file endings that hold it
   * @param sound whether it encodes sound
   * @param available whether this build of FFmpeg has it
   */
  public record Encoder(String name, String label, List<String> containers, boolean sound, boolean available) {}

  /** All encoders that Likeness uses, present or not. */
  public static List<Encoder> available() {
    return Codecs.all();
  }

  /** FFmpeg's version. */
  public static String version() {
    return FFmpeg.load();
  }
}
