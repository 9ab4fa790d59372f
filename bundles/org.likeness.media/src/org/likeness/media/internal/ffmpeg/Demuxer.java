// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.api.problem.UserProblem;

/** A media file, read packet by packet from one of its streams. For one thread. */
public final class Demuxer implements AutoCloseable {
  /** Demuxers that would take a picture or a text for a film. */
  private static final Pattern NO_FILM = Pattern.compile("image2.*|.*_pipe|tty|srt|ass|webvtt|lrc|ico|ffmetadata");

  private final Path file;
  private final AVFormatContext context;
  private final AVPacket packet;
  private int stream = -1;

  private Demuxer(Path file, AVFormatContext context) {
    this.file = file;
    this.context = context;
    this.packet = av_packet_alloc();
  }

  /** Opens the file and chooses its picture stream. */
  public static Demuxer video(Path file) {
    return open(file, AVMEDIA_TYPE_VIDEO);
  }

  /** Opens the file and chooses its sound stream. */
  public static Demuxer audio(Path file) {
    return open(file, AVMEDIA_TYPE_AUDIO);
  }

  private static Demuxer open(Path file, int type) {
    checkFile(file);
    FFmpeg.load();
    AVFormatContext context = new AVFormatContext(null);
    try (BytePointer url = FFmpeg.url(file)) {
      if (avformat_open_input(context, url, (AVInputFormat) null, (AVDictionary) null) < 0) {
        throw new UserProblem(Container.cut(file)
            ? file + " is cut off: the index at the end of the video is missing, so no frame can be read."
            : file + " is not a video: no known format of video or sound is found in it.");
      }
    }
    Demuxer d = new Demuxer(file, context);
    if (NO_FILM.matcher(d.format()).matches()) {
      d.close();
      throw new UserProblem(file + " is not a video.");
    }
    if (avformat_find_stream_info(context, (PointerPointer<?>) null) < 0) {
      d.close();
      throw new UserProblem(file + " is damaged: its streams cannot be read.");
    }
    d.stream = d.find(type);
    if (d.stream < 0) {
      d.close();
      throw type == AVMEDIA_TYPE_AUDIO ? new NoSound(file + " has no sound.")
          : new UserProblem(file + " has no pictures to show, so it is not a video.");
    }
    return d;
  }

  private static void checkFile(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserProblem(file + " is a folder, not a video.");
      }
      if (!Files.exists(file)) {
        throw new UserProblem("There is no file " + file + ".");
      }
      if (!Files.isReadable(file)) {
        throw new UserProblem("Cannot read " + file + ": there is no right to read it.");
      }
      if (Files.size(file) == 0) {
        throw new UserProblem(file + " is empty (0 bytes), not a video.");
      }
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /** The first stream of a type that is no cover picture; -1 when there is none. */
  public int find(int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream s = context.streams(i);
      if (s.codecpar().codec_type() == type && (s.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0
          && s.codecpar().codec_id() != avcodec.AV_CODEC_ID_NONE) {
        return i;
      }
    }
    return -1;
  }

  /** Has the other streams skipped already in the file. */
  public void onlyChosen() {
    for (int i = 0; i < context.nb_streams(); i++) {
      context.streams(i).discard(i == stream ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * The next packet of the chosen stream, or null at the end (also where the readable part of a cut file ends). It is valid
   * until the next call.
   */
  public AVPacket read() {
    while (true) {
      av_packet_unref(packet);
      if (av_read_frame(context, packet) < 0) {
        return null;
      }
      boolean broken = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
      if (packet.stream_index() == stream && !broken) {
        return packet;
      }
    }
  }

  /** Goes to the last key packet at or before this time stamp of the chosen stream; false when the format cannot. */
  public boolean seek(long timestamp) {
    return av_seek_frame(context, stream, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
  }

  public AVStream stream() {
    return context.streams(stream);
  }

  public AVStream stream(int i) {
    return context.streams(i);
  }

  /** FFmpeg's short name(s) of the container. */
  public String format() {
    return context.iformat().name().getString();
  }

  /** The container's duration in microseconds; 0 when it says none. */
  public long durationMicros() {
    return Math.max(0, context.duration());
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(context);
  }
}
