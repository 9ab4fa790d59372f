// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import java.nio.file.Path;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.Sound;

/**
 * How a video is written. Start with {@link #of} and change what differs.
 *
 * @param width of every frame in pixels
 * @param height of every frame in pixels
 * @param fps exact rate; with {@code variableRate} the nominal one
 * @param variableRate whether each frame comes with its own time; avi keeps times to a thousandth of a second
 * @param endMicros when the last frame ends, in microseconds after the first begins; 0: it is shown as long as others
 * @param quality 1-100; a constant quantiser, so that size follows content
 * @param encoder FFmpeg's encoder name; empty: {@code libopenh264} for mp4, {@code libvpx-vp9} for webm, {@code mjpeg} for avi;
 *     with an odd side, which H.264 cannot hold here, VP9 for mp4 and mkv, MPEG-4 part 2 for mov
 * @param audio the sound, and with a file's sound all else that goes with its picture
 * @param tags container metadata such as {@code title} or {@code comment}
 */
public record VideoOptions(int width, int height, Rational fps, boolean variableRate, long endMicros, int quality, String encoder,
    AudioSource audio, Map<String, String> tags) {
  /** H.264 with quantiser 18, VP9 with crf 16: hardly to be told from the source, and the invisible mark survives. */
  public static final int DEFAULT_QUALITY = 85;

  public VideoOptions {
    if (width < 16 || height < 16 || width > 16_384 || height > 16_384) {
      throw new UserProblem("A video needs 16 to 16,384 pixels a side, not " + width + " x " + height + ".");
    }
    if (quality < 1 || quality > 100) {
      throw new UserProblem("The video quality must lie between 1 and 100, not " + quality + ".");
    }
    tags = Map.copyOf(tags);
  }

  /** A silent video with the container's usual encoder. */
  public static VideoOptions of(int width, int height, Rational fps) {
    return new VideoOptions(width, height, fps, false, 0, DEFAULT_QUALITY, "", new AudioSource.None(), Map.of());
  }

  /** The size, times, sound, subtitles and chapters of another video, so that the new one can stand in its place. */
  public static VideoOptions like(VideoInfo info, Path source) {
    VideoOptions o = of(info.width(), info.height(), info.fps()).audioFrom(source);
    return info.variableRate() ? o.withVariableRate().withEnd(info.durationMicros()) : o;
  }

  public VideoOptions withEnd(long micros) {
    return new VideoOptions(width, height, fps, variableRate, micros, quality, encoder, audio, tags);
  }

  public VideoOptions withQuality(int q) {
    return new VideoOptions(width, height, fps, variableRate, endMicros, q, encoder, audio, tags);
  }

  public VideoOptions withEncoder(String name) {
    return new VideoOptions(width, height, fps, variableRate, endMicros, quality, name, audio, tags);
  }

  public VideoOptions withVariableRate() {
    return new VideoOptions(width, height, fps, true, endMicros, quality, encoder, audio, tags);
  }

  public VideoOptions withAudio(AudioSource source) {
    return new VideoOptions(width, height, fps, variableRate, endMicros, quality, encoder, source, tags);
  }

  /** Everything of a file but its picture: all tracks of sound and subtitles, chapters, the title. */
  public VideoOptions audioFrom(Path file) {
    return withAudio(new AudioSource.Track(file, 0, Long.MAX_VALUE));
  }

  public VideoOptions audio(Sound sound) {
    return withAudio(new AudioSource.Samples(sound));
  }
}
