// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes from a chosen place on and gives each frame its number: by its time stamp where the index has it, else by counting. */
final class Numbered implements AutoCloseable {
  private final Path file;
  private final AVFrame skipped = FFmpeg.there(av_frame_alloc());
  private Demuxer demuxer;
  private Decoder decoder;
  private Progressive frames;
  private PacketIndex index;
  /** The number that the decoder's next frame has if time stamps do not say otherwise. */
  private long position;
  /** Frames decoded since the start of the file, where they are told by counting. */
  private int counted;
  private long number;
  private boolean jumped;
  private boolean ended;
  private int failuresBefore;
  private boolean interlaced;

  /** Takes the demuxer over. */
  Numbered(Path file, Demuxer demuxer) {
    this.file = file;
    this.demuxer = demuxer;
    demuxer.onlyChosen();
    try {
      decoder = new Decoder(demuxer);
      frames = new Progressive(demuxer, decoder);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  void index(PacketIndex known) {
    index = known;
  }

  /** The next frame whose number is at least {@code wanted}, or null at the end. It is valid until the next call. */
  AVFrame next(long wanted) {
    av_frame_unref(skipped);
    while (true) {
      for (AVFrame f; (f = frames.next()) != null; ) {
        boolean own = index != null && index.seekable() && index.find(f.pts()) >= 0;
        long stamp = own ? f.pts() : f.best_effort_timestamp();
        int found = index != null && index.seekable() ? index.find(stamp) : -1;
        if (jumped && (found > wanted || found < 0 && stamp > index.shown()[(int) wanted])) {
          restart(); // the container landed too late: count from the start instead
          continue;
        }
        if (jumped && found < 0) {
          continue; // a leading frame of the key frame, outside the index
        }
        jumped = false;
        int told = index == null || index.seekable() ? (int) position : index.number(counted++);
        if (told < 0) {
          continue; // there is no time left for it between its neighbours
        }
        number = found >= 0 ? found : told;
        position = number + 1;
        if (number >= wanted) {
          return f;
        }
        av_frame_unref(skipped);
        av_frame_ref(skipped, f); // a failure leaves it empty, which says that there is none
      }
      if (!jumped) {
        ended = true;
        return null;
      }
      restart();
    }
  }

  /** The number of the frame that {@link #next} returned. */
  long number() {
    return number;
  }

  /** The frame before the returned one, if that had to be decoded on the way; null otherwise. Valid until the next call. */
  AVFrame skipped() {
    return skipped.width() > 0 ? skipped : null;
  }

  /** Makes {@link #next} find this frame soon: decoding starts at the key frame before it. True when it starts anew there. */
  boolean seek(int target) {
    // a deinterlacer looks at the frame before
    int from = interlaced() ? Math.max(0, target - 1) : target;
    int key = index.seekable() ? index.keyBefore(from) : -1;
    boolean ahead = !ended && position <= target && position < index.size();
    boolean near = ahead && (key < 0 || index.keyShown(key) <= index.shown()[(int) position]);
    if (near) {
      return false;
    }
    if (!jump(key)) {
      restart();
    }
    return true;
  }

  /** Starts at a key frame, or at one before it when the container lands elsewhere; false when that fails. */
  private boolean jump(int key) {
    for (int k = key; k >= 0; k--) {
      if (!demuxer.seek(index.keyStored(k))) {
        return false;
      }
      AVPacket p = demuxer.read();
      if (p != null && p.pts() != AV_NOPTS_VALUE && p.pts() <= index.keyShown(key)) {
        frames.flush();
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
    release();
    demuxer = Demuxer.video(file);
    demuxer.onlyChosen();
    decoder = new Decoder(demuxer);
    frames = new Progressive(demuxer, decoder);
    position = 0;
    counted = 0;
    jumped = false;
    ended = false;
  }

  /** How many packets could not be decoded. */
  int failures() {
    return failuresBefore + (decoder == null ? 0 : decoder.damaged());
  }

  /** Whether interlaced frames were made progressive. */
  boolean interlaced() {
    return interlaced || frames != null && frames.active();
  }

  Demuxer demuxer() {
    return demuxer;
  }

  private void release() {
    failuresBefore = failures();
    interlaced = interlaced();
    if (frames != null) {
      frames.close();
    } else if (decoder != null) {
      decoder.close();
    }
    demuxer.close();
    frames = null;
    decoder = null;
  }

  @Override
  public void close() {
    release();
    av_frame_free(skipped);
  }
}
