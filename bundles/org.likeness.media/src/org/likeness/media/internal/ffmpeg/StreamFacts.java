// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.likeness.media.image.Orientation;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;

/** Gathers what a container says of its video. */
final class StreamFacts {
  private static final int MATRIX_BYTES = 36;

  private StreamFacts() {}

  /** {@code index} may be null: then frames are those that the container states. */
  static VideoInfo info(Demuxer d, PacketIndex index) {
    AVStream s = d.stream();
    AVCodecParameters p = s.codecpar();
    Orientation rotation = rotation(p);
    Rational base = base(s);
    boolean timed = index != null && index.timed();
    Timing timing = Timing.of(timed ? index.shown() : new long[0], base, stated(s));
    long frames = index != null ? index.size() : statedFrames(d, timing.fps());
    long duration = timed && index.size() > 0 ? duration(index, base, timing.fps()) : timing.fps().micros(frames);
    int audio = d.find(AVMEDIA_TYPE_AUDIO);
    AVCodecParameters sound = audio < 0 ? null : d.stream(audio).codecpar();
    return new VideoInfo(d.format(), avcodec_get_name(p.codec_id()).getString(), rotation.swapsSides() ? p.height() : p.width(),
        rotation.swapsSides() ? p.width() : p.height(), timing.fps(), timing.variable(), frames, index != null, duration, rotation,
        FFmpeg.rational(p.sample_aspect_ratio(), Rational.of(1)),
        sound == null ? "" : avcodec_get_name(sound.codec_id()).getString(), sound == null ? 0 : sound.sample_rate(),
        sound == null ? 0 : sound.ch_layout().nb_channels());
  }

  static Rational base(AVStream s) {
    return Rational.of(s.time_base().num(), s.time_base().den());
  }

  /** How many frames there should be by the container's own tables or duration; 0 when it does not say. */
  static long statedFrames(Demuxer d, Rational fps) {
    AVStream s = d.stream();
    if (s.nb_frames() > 0) {
      return s.nb_frames();
    }
    return Math.round(d.durationMicros() / 1e6 * fps.value());
  }

  private static List<Rational> stated(AVStream s) {
    List<Rational> out = new ArrayList<>();
    for (var r : List.of(s.avg_frame_rate(), s.r_frame_rate())) {
      if (r.num() > 0 && r.den() > 0) {
        out.add(Rational.of(r.num(), r.den()));
      }
    }
    return out;
  }

  private static long duration(PacketIndex index, Rational base, Rational fps) {
    long[] t = index.shown();
    long span = micros(t[t.length - 1] - t[0], base);
    return span + (index.lastDuration() > 0 ? micros(index.lastDuration(), base) : fps.micros(1));
  }

  /** Ticks of a time base in microseconds, rounded. */
  static long micros(long ticks, Rational base) {
    return Math.round(ticks * 1e6 * base.num() / base.den());
  }

  /** The display matrix as one of eight orientations; matrices that turn by other angles go to the nearest. */
  private static Orientation rotation(AVCodecParameters p) {
    AVPacketSideData side = av_packet_side_data_get(p.coded_side_data(), p.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
    if (side == null || side.isNull() || side.size() < MATRIX_BYTES) {
      return Orientation.NORMAL;
    }
    // a b u / c d v / x y w: the pixel (p, q) is shown at (a p + c q, b p + d q)
    IntBuffer m = side.data().capacity(MATRIX_BYTES).asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
    double a = m.get(0);
    double b = m.get(1);
    double c = m.get(3);
    double d = m.get(4);
    boolean flip = a * d - b * c < 0;
    double angle = flip ? Math.atan2(-c, d) : Math.atan2(b, a);
    return Orientation.of(flip, (int) Math.round(angle / (Math.PI / 2)) * 90);
  }
}
