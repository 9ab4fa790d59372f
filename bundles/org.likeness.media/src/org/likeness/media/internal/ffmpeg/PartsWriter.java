// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Durable;
import org.likeness.base.io.Problems;
import org.likeness.media.internal.ffmpeg.PartFolder.Part;
import org.likeness.media.internal.image.Beside;
import org.likeness.media.video.ClipParts;
import org.likeness.media.video.VideoOptions;

/** Writes parts, each by an encoder of its own, and joins them. */
public final class PartsWriter implements ClipParts {
  /** NUT holds every codec and keeps times exactly. */
  static final String FORMAT = "nut";
  private static final int FRAMES = 250;

  private final Path file;
  private final VideoOptions options;
  private final Codecs.Kind kind;
  private final int length;
  private final int flags;
  private final PartFolder folder;
  private long closed;
  private long last = -1;

  // the open part
  private Path temp;
  private Muxer muxer;
  private PictureEncoder pictures;
  private AVStream stream;
  private int count;
  private int coarse;

  public PartsWriter(Path folder, Path file, VideoOptions options, String key) {
    this.file = file;
    this.options = options;
    FFmpeg.load();
    kind = Codecs.kind(file);
    int keys = PictureEncoder.keyDistance(options.fps());
    length = (FRAMES + keys - 1) / keys * keys; // parts begin where a key frame would be anyway
    flags = Muxer.encoderFlags(kind);
    String encoder = Codecs.picture(file, kind, options).name().getString();
    VideoOptions o = options;
    this.folder = new PartFolder(folder, file, String.join("\n", "likeness clip parts 1", FFmpeg.load(), kind.muxer, encoder, o.width() + " x "
        + o.height(), o.fps().toString(), Boolean.toString(o.variableRate()), Integer.toString(o.quality()), key));
    try (PictureEncoder like = new PictureEncoder(file, kind, options, flags)) {
      closed = whole(like);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Reads what is there; how many frames lie in whole parts. Others are deleted. */
  private long whole(PictureEncoder like) {
    long frames = 0;
    for (Part p : folder.parts()) {
      if (!whole(p, like)) {
        folder.cut(p);
        break;
      }
      frames += p.count();
    }
    return frames;
  }

  private boolean whole(Part p, PictureEncoder like) {
    int n = 0;
    long end = last;
    try (PartReader in = new PartReader(p.file(), like)) {
      for (AVPacket k; (k = in.next()) != null && k.pts() > end; n++) {
        end = k.pts();
      }
    } catch (IllegalStateException e) {
      return false; // damaged, or of another encoder
    }
    last = n == p.count() ? end : last;
    return n == p.count();
  }

  @Override
  public long frames() {
    return closed;
  }

  @Override
  public void write(Image image) {
    if (options.variableRate()) {
      throw new IllegalStateException("A video with a variable rate needs the time of each frame");
    }
    write(image, options.fps().micros(closed + count));
  }

  @Override
  public void write(Image image, long micros) {
    if (pictures == null) {
      begin();
    }
    long tick = pictures.tick(micros);
    if (tick <= last) {
      throw new IllegalArgumentException("Frame times must ascend: " + tick + " after " + last + " in units of " + pictures.ticks() + " s");
    }
    pictures.encode(image, tick, this::put);
    last = tick;
    count++;
    if (count == length) {
      closePart();
    }
  }

  private void begin() {
    temp = Beside.create(folder.place(closed, 0));
    muxer = new Muxer(file, temp, FORMAT, java.util.Map.of());
    pictures = new PictureEncoder(file, kind, options, flags);
    stream = muxer.add(pictures.context());
    muxer.begin();
    count = 0;
  }

  private void put(AVPacket p) {
    p.duration(1);
    av_packet_rescale_ts(p, pictures.context().time_base(), stream.time_base());
    muxer.write(p, stream);
  }

  private void closePart() {
    pictures.drain(this::put);
    muxer.end();
    try {
      Durable.publish(temp, folder.place(closed, count));
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    temp = null;
    closed += count;
    coarse += pictures.coarse();
    free();
  }

  @Override
  public List<String> finish() {
    if (pictures != null && count > 0) {
      closePart();
    }
    if (closed == 0) {
      throw new UserProblem("Cannot write " + file + ": a video needs at least one frame.");
    }
    List<String> notes = new ArrayList<>();
    Path whole = Beside.create(file);
    try {
      join(whole, notes);
      Durable.publish(whole, file);
    } catch (IOException e) {
      Beside.discard(whole, e);
      throw Problems.writing(file, e);
    } catch (RuntimeException e) {
      Beside.discard(whole, e);
      throw e;
    }
    Codecs.note(file, kind, options).ifPresent(notes::add);
    FileWriter.coarse(file, coarse).ifPresent(notes::add);
    return List.copyOf(notes);
  }

  private void join(Path whole, List<String> notes) {
    try (Muxer out = new Muxer(file, whole, kind.muxer, options.tags());
        PictureEncoder like = new PictureEncoder(file, kind, options, flags);
        PictureTrack track = new PictureTrack(out, like);
        Companion companion = FileWriter.companion(file, kind, out, options, notes)) {
      out.begin();
      for (Part p : folder.parts()) {
        try (PartReader in = new PartReader(p.file(), like)) {
          for (AVPacket k; (k = in.next()) != null; ) {
            long tick = k.pts();
            track.put(k);
            if (companion != null) {
              companion.advance(like.micros(tick) + FileWriter.AHEAD);
            }
          }
        }
      }
      track.end(FileWriter.lastTicks(like, options, last), kind == Codecs.Kind.AVI);
      if (companion != null) {
        companion.end();
      }
      out.end();
    }
  }

  public static void discard(Path folder) {
    PartFolder.discard(folder);
  }

  @Override
  public void close() {
    free();
    if (temp != null) {
      Beside.discard(temp, new IllegalStateException());
      temp = null;
    }
    folder.close();
  }

  private void free() {
    if (pictures != null) {
      pictures.close();
    }
    if (muxer != null) {
      muxer.close();
    }
    pictures = null;
    muxer = null;
    count = 0;
  }
}
