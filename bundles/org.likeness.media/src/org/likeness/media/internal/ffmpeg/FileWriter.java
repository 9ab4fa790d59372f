// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.file.Durable;
import org.likeness.media.internal.io.AtomicFile;
import org.likeness.media.video.AudioSource;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/** The writer over FFmpeg's encoders and muxers. */
public final class FileWriter implements VideoWriter {
  /** How far the sound may run ahead of the picture in the file, and beyond its end. */
  private static final long AHEAD = 500_000;
  private static final long TAIL = 1_000_000;

  private final Path file;
  private final VideoOptions options;
  private final Codecs.Kind kind;
  private final List<String> notes = new ArrayList<>();
  private Path temp;
  private Muxer muxer;
  private PictureEncoder pictures;
  private SoundTrack sound;
  private long frames;
  private long last = -1;

  public FileWriter(Path file, VideoOptions options) {
    this.file = file;
    this.options = options;
    FFmpeg.load();
    kind = Codecs.kind(file);
    if (options.variableRate() && kind == Codecs.Kind.AVI) {
      throw new UserProblem("Cannot write " + file + ": avi has no variable frame rate; use .mp4 or .webm.");
    }
    Codecs.picture(file, kind, options.encoder());
    temp = AtomicFile.beside(file);
    try {
      muxer = new Muxer(file, temp, kind, options.tags());
      pictures = new PictureEncoder(file, kind, options, muxer);
      sound = sound();
      muxer.begin();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (pictures.padded()) {
      notes.add(file + ": the encoder needs even sides, so the last column or row was repeated: " + pictures.width() + " x "
          + pictures.height() + " instead of " + options.width() + " x " + options.height() + ".");
    }
  }

  /** See {@link VideoWriter#check}. */
  public static void check(Path file, String encoder) {
    FFmpeg.load();
    Codecs.picture(file, Codecs.kind(file), encoder);
  }

  private SoundTrack sound() {
    return switch (options.audio()) {
      case AudioSource.None none -> null;
      case AudioSource.Samples s -> new SoundEncoder(file, kind, muxer, new SampleReader(s.sound(), SoundEncoder.rate(kind, s.sound().rate())));
      case AudioSource.Track t -> track(t);
    };
  }

  private SoundTrack track(AudioSource.Track t) {
    Demuxer source;
    try {
      source = Demuxer.audio(t.file());
    } catch (NoSound e) {
      notes.add(e.getMessage());
      return null;
    }
    String codec = avcodec_get_name(source.stream().codecpar().codec_id()).getString();
    // avi has no time stamps: a packet that begins before the first frame could not say so
    boolean whole = kind != Codecs.Kind.AVI || t.fromMicros() == 0;
    if (kind.copies.contains(codec) && whole) {
      return new SoundCopy(muxer, source, t);
    }
    int rate = SoundEncoder.rate(kind, source.stream().codecpar().sample_rate());
    int channels = Math.clamp(source.stream().codecpar().ch_layout().nb_channels(), 1, 2);
    source.close();
    if (!codec.equals(kind.audio)) {
      notes.add(file + ": the sound was encoded anew as " + kind.audio + ", because " + kind.extension()
          + (whole ? " does not hold " + codec : " cannot cut " + codec + " between packets") + ".");
    }
    return new SoundEncoder(file, kind, muxer, new PartReader(AudioReader.open(t.file(), rate, channels), t));
  }

  @Override
  public void write(Image image) {
    if (options.variableRate()) {
      throw new IllegalStateException("A video with a variable rate needs the time of each frame");
    }
    put(image, frames, options.fps().micros(frames));
  }

  @Override
  public void write(Image image, long micros) {
    if (!options.variableRate()) {
      throw new IllegalStateException("This video has a constant rate");
    }
    put(image, micros, micros);
  }

  private void put(Image image, long tick, long micros) {
    if (temp == null) {
      throw new IllegalStateException("The video is finished or closed");
    }
    if (micros < 0 || micros <= last) {
      throw new IllegalArgumentException("Frame times must ascend: " + micros + " after " + last);
    }
    pictures.encode(image, tick);
    last = micros;
    frames++;
    if (sound != null) {
      sound.advance(micros + AHEAD);
    }
  }

  @Override
  public List<String> finish() {
    if (frames == 0) {
      throw new UserProblem("Cannot write " + file + ": a video needs at least one frame.");
    }
    pictures.drain();
    if (sound != null && sound.end(last + options.fps().micros(1) + TAIL)) {
      notes.add(file + ": the sound was longer than the picture and was cut at its end.");
    }
    muxer.end();
    free();
    try {
      Durable.publish(temp, file);
    } catch (IOException e) {
      throw AtomicFile.problem(file, e);
    }
    temp = null;
    return List.copyOf(notes);
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
    if (sound != null) {
      sound.close();
    }
    if (pictures != null) {
      pictures.close();
    }
    if (muxer != null) {
      muxer.close();
    }
    sound = null;
    pictures = null;
    muxer = null;
  }
}
