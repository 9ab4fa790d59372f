// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoReader;

/** The reader over FFmpeg's demuxers and decoders. */
public final class FrameReader implements VideoReader {
  private static final long COUNT_AT_OPENING = 512L << 20;
  private List<String> lastNotes = List.of();

  private final Path file;
  private final boolean cut;
  private Demuxer demuxer;
  private Decoder decoder;
  private Picture picture;
  private PacketIndex index;
  private VideoInfo info;
  private Rational base;
  private long first = AV_NOPTS_VALUE;
  /** The number that the decoder's next frame has if time stamps do not say otherwise. */
  private long position;
  /** Frames before this one are decoded but not delivered. */
  private long wanted;
  private boolean jumped;
  private boolean ended;
  private long delivered;

  public FrameReader(Path file) {
    this.file = file;
    demuxer = Demuxer.video(file);
    try {
      cut = Container.cut(file);
      base = StreamFacts.base(demuxer.stream());
      if (cut || size(file) <= COUNT_AT_OPENING) {
        index = PacketIndex.of(file);
      }
      info = StreamFacts.info(demuxer, index);
      if (index != null && index.size() == 0) {
        throw new UserProblem(file + (cut ? " is cut off before its first whole frame." : " holds no frame that can be decoded."));
      }
      first = index != null && index.timed() ? index.shown()[0] : AV_NOPTS_VALUE;
      demuxer.onlyChosen();
      decoder = new Decoder(demuxer);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  @Override
  public Frame next() {
    if (decoder == null) {
      throw new IllegalStateException("The video is closed");
    }
    for (AVFrame f; (f = decoder.next()) != null; ) {
      long stamp = f.best_effort_timestamp();
      if (first == AV_NOPTS_VALUE) {
        first = stamp;
      }
      int found = index != null && index.seekable() ? index.find(stamp) : -1;
      if (jumped && (found > wanted || found < 0 && stamp > index.shown()[(int) wanted])) {
        restart(); // the container landed too late: count from the start instead
        continue;
      }
      if (jumped && found < 0) {
        continue; // a leading frame of the key frame, outside the index
      }
      long i = found >= 0 ? found : position;
      position = i + 1;
      if (i >= wanted) {
        jumped = false;
        wanted = position;
        delivered++;
        return new Frame(image(f), i, micros(stamp, i));
      }
    }
    if (jumped) {
      restart();
      return next();
    }
    ended = true;
    return null;
  }

  @Override
  public void seek(long target) {
    count();
    if (target < 0 || target >= index.size()) {
      throw new UserProblem(file + " has no frame " + target + "; its frames are 0 to " + (index.size() - 1) + ".");
    }
    int key = index.seekable() ? index.keyBefore((int) target) : -1;
    boolean ahead = !ended && position <= target;
    boolean near = ahead && (key < 0 || index.keyShown(key) <= index.shown()[(int) position]);
    wanted = target;
    if (!near && !jump(key)) {
      restart();
    }
  }

  @Override
  public long[] frameMicros() {
    count();
    long[] out = new long[index.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = micros(index.shown()[i], i);
    }
    return out;
  }

  @Override
  public List<String> notes() {
    if (decoder == null) {
      return lastNotes;
    }
    List<String> out = new ArrayList<>();
    if (cut) {
      long stated = StreamFacts.statedFrames(demuxer, info.fps());
      out.add(file + " is cut off: " + info.frames() + (stated > info.frames() ? " of " + stated : "") + " frames can be read.");
    }
    if (decoder.damaged() > 0) {
      out.add(file + " is damaged: " + decoder.damaged() + " packets could not be decoded.");
    }
    if (ended && !cut && index != null && delivered == position && delivered < index.size()) {
      out.add(file + " is damaged: " + delivered + " of " + index.size() + " frames could be decoded.");
    }
    return out;
  }

  @Override
  public void close() {
    lastNotes = notes();
    if (picture != null) {
      picture.close();
      picture = null;
    }
    if (decoder != null) {
      decoder.close();
    }
    if (demuxer != null) {
      demuxer.close();
    }
    decoder = null;
    demuxer = null;
  }

  /** Starts at a key frame, or at one before it when the container lands elsewhere; false when that fails. */
  private boolean jump(int key) {
    for (int k = key; k >= 0; k--) {
      if (!demuxer.seek(index.keyStored(k))) {
        return false;
      }
      AVPacket p = demuxer.read();
      if (p != null && p.pts() != AV_NOPTS_VALUE && p.pts() <= index.keyShown(key)) {
        decoder.flush();
        decoder.feed(p);
        position = Math.max(0, index.find(p.pts()));
        jumped = true;
        ended = false;
        return true;
      }
    }
    return false;
  }

  private void restart() {
    decoder.close();
    demuxer.close();
    demuxer = Demuxer.video(file);
    demuxer.onlyChosen();
    decoder = new Decoder(demuxer);
    position = 0;
    jumped = false;
    ended = false;
  }

  private void count() {
    if (index == null) {
      index = PacketIndex.of(file);
      info = StreamFacts.info(demuxer, index);
      first = index.timed() ? index.shown()[0] : AV_NOPTS_VALUE;
    }
  }

  private Image image(AVFrame f) {
    if (picture == null) {
      boolean turned = info.rotation().swapsSides();
      picture = new Picture(turned ? info.height() : info.width(), turned ? info.width() : info.height());
    }
    return info.rotation().apply(picture.of(f));
  }

  private long micros(long stamp, long i) {
    boolean timed = stamp != AV_NOPTS_VALUE && first != AV_NOPTS_VALUE && (index == null || index.timed());
    return timed ? StreamFacts.micros(stamp - first, base) : info.fps().micros(i);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
