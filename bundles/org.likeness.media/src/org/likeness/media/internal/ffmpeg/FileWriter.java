// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Durable;
import org.likeness.base.io.Problems;
import org.likeness.media.internal.image.Beside;
import org.likeness.media.video.AudioSource;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/** The writer over FFmpeg's encoders and muxers. */
public final class FileWriter implements VideoWriter {
  /** How far sound and subtitles may run ahead of the picture in the file. */
  static final long AHEAD = 500_000;

  private final Path file;
  private final VideoOptions options;
  private final Codecs.Kind kind;
  private final List<String> notes = new ArrayList<>();
  private final Consumer<AVPacket> toTrack = p -> this.track.put(p);
  private Path temp;
  private Muxer muxer;
  private PictureEncoder pictures;
  private PictureTrack track;
  private Companion companion;
  private long frames;
  private long last = -1;

  public FileWriter(Path file, VideoOptions options) {
    this.file = file;
    this.options = options;
    FFmpeg.load();
    kind = Codecs.kind(file);
    Codecs.picture(file, kind, options);
    temp = Beside.create(file);
    try {
      muxer = new Muxer(file, temp, kind.muxer, options.tags());
      pictures = new PictureEncoder(file, kind, options, muxer.encoderFlags());
      track = new PictureTrack(muxer, pictures);
      companion = companion(file, kind, muxer, options, notes);
      muxer.begin();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    Codecs.note(file, kind, options).ifPresent(notes::add);
  }

  /** See {@link VideoWriter#check}. */
  public static void check(Path file, String encoder) {
    FFmpeg.load();
    Codecs.picture(file, Codecs.kind(file), VideoOptions.of(16, 16, Rational.of(25)).withEncoder(encoder));
  }

  /** What goes with the picture; null when nothing does. Sets the muxer's lead. */
  static Companion companion(Path file, Codecs.Kind kind, Muxer muxer, VideoOptions options, List<String> notes) {
    Companion c = switch (options.audio()) {
      case AudioSource.None none -> null;
      case AudioSource.Samples s -> new SampleTrack(file, kind, muxer, s.sound());
      case AudioSource.Track t -> new SourceTracks(file, kind, muxer, t, notes);
    };
    muxer.lead(c == null ? 0 : c.lead());
    return c;
  }

  @Override
  public void write(Image image) {
    if (options.variableRate()) {
      throw new IllegalStateException("A video with a variable rate needs the time of each frame");
    }
    put(image, pictures.regular() ? frames : pictures.tick(options.fps().micros(frames)));
  }

  @Override
  public void write(Image image, long micros) {
    if (micros < 0) {
      throw new IllegalArgumentException("Frame times begin at 0, not at " + micros);
    }
    put(image, pictures == null ? 0 : pictures.tick(micros));
  }

  private void put(Image image, long tick) {
    if (temp == null) {
      throw new IllegalStateException("The video is finished or closed");
    }
    if (tick <= last) {
      throw new IllegalArgumentException("Frame times must ascend: " + tick + " after " + last + " in units of " + pictures.ticks() + " s");
    }
    pictures.encode(image, tick, toTrack);
    last = tick;
    frames++;
    if (companion != null) {
      companion.advance(pictures.micros(tick) + AHEAD);
    }
  }

  @Override
  public List<String> finish() {
    if (frames == 0) {
      throw new UserProblem("Cannot write " + file + ": a video needs at least one frame.");
    }
    pictures.drain(toTrack);
    track.end(lastTicks(pictures, options, last), kind == Codecs.Kind.AVI);
    if (companion != null) {
      companion.end();
    }
    muxer.end();
    coarse(file, pictures.coarse()).ifPresent(notes::add);
    free();
    try {
      Durable.publish(temp, file);
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    temp = null;
    return List.copyOf(notes);
  }

  /** How long the last frame is shown, in ticks: to the video's end if that is known, else as long as frames are at its rate. */
  static long lastTicks(PictureEncoder pictures, VideoOptions options, long last) {
    long usual = Math.max(1, pictures.tick(options.fps().micros(1)));
    long left = pictures.tick(options.endMicros()) - last;
    return options.endMicros() > 0 && left > 0 ? left : usual;
  }

  static Optional<String> coarse(Path file, int frames) {
    return frames == 0 ? Optional.empty() : Optional.of(file + ": " + frames + (frames == 1 ? " frame was" : " frames were")
        + " encoded more coarsely than was asked for, because the encoder fails on such fine noise.");
  }

  @Override
  public void close() {
    free();
    if (temp != null) {
      try {
        Files.deleteIfExists(temp);
      } catch (IOException e) {
        throw new UncheckedIOException("The unfinished " + temp + " could not be deleted", e);
      } finally {
        temp = null;
      }
    }
  }

  private void free() {
    if (companion != null) {
      companion.close();
    }
    if (track != null) {
      track.close();
    }
    if (pictures != null) {
      pictures.close();
    }
    if (muxer != null) {
      muxer.close();
    }
    companion = null;
    track = null;
    pictures = null;
    muxer = null;
  }
}
