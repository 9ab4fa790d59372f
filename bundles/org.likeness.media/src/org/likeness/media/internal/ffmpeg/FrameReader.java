// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoReader;

/**
 * The reader over FFmpeg's demuxers and decoders. Where a frame cannot be decoded, the one before it is delivered in its place,
 * so that all that follows keeps its number and its time.
 */
public final class FrameReader implements VideoReader {
  private static final long COUNT_AT_OPENING = 512L << 20;

  private final Path file;
  private final boolean cut;
  private final Numbered source;
  private final Rational base;
  private final Damage damage;
  private final Rgb rgb;
  private PacketIndex index;
  private Clock clock;
  private VideoInfo info;
  private List<String> lastNotes = List.of();
  /** The number of the next frame to deliver. */
  private long wanted;
  /** A decoded frame that waits behind a hole. */
  private Frame ahead;
  private Image before;
  private String refused = "";
  /** How many packets had failed when the last frame came. */
  private int failures;
  private boolean ended;
  private boolean closed;
  private long first = AV_NOPTS_VALUE;
  private long lastMicros = -1;

  public FrameReader(Path file) {
    this.file = file;
    Demuxer demuxer = Demuxer.video(file);
    try {
      cut = Container.cut(file);
      base = StreamFacts.base(demuxer.stream());
      if (cut || size(file) <= COUNT_AT_OPENING) {
        index = PacketIndex.of(file);
        clock = StreamFacts.clock(demuxer, index);
      }
      if (index != null && index.size() == 0) {
        throw new UserProblem(file + (cut ? " is cut off before its first whole frame." : " holds no frame that can be decoded."));
      }
      info = StreamFacts.info(demuxer, index, clock);
      StreamFacts.check(file, info);
      damage = new Damage(demuxer.stream().codecpar().codec_id());
      boolean turned = info.rotation().swapsSides();
      rgb = new Rgb(file.toString(), turned ? info.height() : info.width(), turned ? info.width() : info.height(), info.pixelAspect());
    } catch (RuntimeException e) {
      demuxer.close();
      throw e;
    }
    try {
      source = new Numbered(file, demuxer);
    } catch (RuntimeException e) {
      rgb.close();
      throw e;
    }
    source.index(index);
  }

  @Override
  public VideoInfo info() {
    return info;
  }

  @Override
  public Frame next() {
    if (closed) {
      throw new IllegalStateException("The video is closed");
    }
    if (ahead == null && !ended) {
      ahead = decode();
      ended = ahead == null;
    }
    long until = ahead != null ? ahead.index() : index != null ? index.size() : wanted;
    if (wanted < until) {
      return held();
    }
    Frame out = ahead;
    ahead = null;
    if (out != null) {
      wanted = out.index() + 1;
      before = out.image();
    }
    return out;
  }

  /** The picture before a hole, at the time of the missing frame; at the start the one after it. */
  private Frame held() {
    Image image = before != null ? before : ahead == null ? null : ahead.image();
    if (image == null) {
      throw new UserProblem(refused.isEmpty() ? file + " is damaged: none of its " + index.size() + " frames can be decoded." : refused);
    }
    before = image;
    return new Frame(image, wanted, micros(AV_NOPTS_VALUE, wanted++), true);
  }

  /** The next frame that can be had, or null at the end. */
  private Frame decode() {
    for (long from = wanted; ; ) {
      AVFrame f = source.next(from);
      if (source.failures() > 0) {
        count();
      }
      long i = f == null ? index == null ? wanted : index.size() : source.number();
      for (long k = from; k < i; k++) {
        damage.missing(k, source.failures() > 0 || index != null && index.lost((int) k));
      }
      if (f == null) {
        return null;
      }
      if (i > wanted && before == null && source.skipped() != null) {
        before = picture(source.skipped());
      }
      if (first == AV_NOPTS_VALUE) {
        first = f.best_effort_timestamp();
      }
      boolean bad = damage.look(f, i, source.failures() > failures, index != null && index.doubtful((int) i));
      failures = source.failures();
      Image image = picture(f);
      if (image != null) {
        return new Frame(image, i, micros(f.best_effort_timestamp(), i), bad);
      }
      damage.missing(i, true);
      from = i + 1;
    }
  }

  /** The frame as a picture, or null for one that cannot be converted, which the notes then tell. */
  private Image picture(AVFrame f) {
    try {
      return info.rotation().apply(rgb.of(f));
    } catch (UserProblem e) {
      refused = refused.isEmpty() ? e.getMessage() : refused;
      if (before == null && index == null) {
        throw e;
      }
      return null;
    }
  }

  @Override
  public void seek(long target) {
    count();
    if (target < 0 || target >= index.size()) {
      throw new UserProblem(file + " has no frame " + target + "; its frames are 0 to " + (index.size() - 1) + ".");
    }
    if (ahead != null && target >= wanted && target <= ahead.index()) {
      wanted = target;
      return;
    }
    if (source.seek((int) target)) {
      damage.fresh();
    }
    wanted = target;
    ahead = null;
    before = null;
    ended = false;
    lastMicros = -1;
  }

  @Override
  public long[] frameMicros() {
    count();
    return clock.all();
  }

  @Override
  public List<String> notes() {
    if (closed) {
      return lastNotes;
    }
    List<String> out = new ArrayList<>();
    if (cut) {
      long stated = StreamFacts.statedFrames(source.demuxer(), info.fps());
      out.add(file + " is cut off: " + info.frames() + (stated > info.frames() ? " of " + stated : "") + " frames can be read.");
    }
    out.addAll(damage.notes(file, info.frames(), i -> clock != null && i < index.size() ? clock.micros((int) i) : info.fps().micros(i)));
    if (source.failures() > 0 && damage.none() && !cut) {
      out.add(file + " is damaged: " + source.failures() + " packets could not be decoded.");
    }
    if (!refused.isEmpty()) {
      out.add(refused);
    }
    if (clock != null && clock.mended().isPresent()) {
      out.add(file + ": " + clock.mended().get() + ".");
    }
    out.addAll(Conversions.notes(file, info, rgb, source.interlaced()));
    return out;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    lastNotes = notes();
    closed = true;
    rgb.close();
    source.close();
    ahead = null;
    before = null;
  }

  private void count() {
    if (index == null) {
      index = PacketIndex.of(file);
      clock = StreamFacts.clock(source.demuxer(), index);
      info = StreamFacts.info(source.demuxer(), index, clock);
      source.index(index);
    }
  }

  /** Always more than the frame before has: the clock's times do, and without a clock the last one is remembered. */
  private long micros(long stamp, long i) {
    if (clock != null && i < index.size()) {
      return clock.micros((int) i);
    }
    boolean timed = clock == null && stamp != AV_NOPTS_VALUE && first != AV_NOPTS_VALUE;
    long at = timed ? StreamFacts.micros(stamp - first, base) : Math.max(info.fps().micros(i), lastMicros + info.fps().micros(1));
    lastMicros = Math.max(at, lastMicros + 1);
    return lastMicros;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
