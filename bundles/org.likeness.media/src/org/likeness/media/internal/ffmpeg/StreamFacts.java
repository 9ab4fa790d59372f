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
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Orientation;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;

/** Gathers what a container says of its video. */
final class StreamFacts {
  private static final int MATRIX_BYTES = 36;

  private StreamFacts() {}

  /** Pixels that are longer than this, or than its inverse, are a mistake in the file. */
  private static final double LONGEST_PIXEL = 8;

  /** The times of an indexed video. */
  static Clock clock(Demuxer d, PacketIndex index) {
    Rational base = base(d.stream());
    return new Clock(index, base, Timing.of(index.timed() ? index.shown() : new long[0], base, stated(d.stream())));
  }

  /** {@code index} and {@code clock} may be null: then frames are those that the container states. */
  static VideoInfo info(Demuxer d, PacketIndex index, Clock clock) {
    AVStream s = d.stream();
    AVCodecParameters p = s.codecpar();
    Orientation rotation = rotation(p);
    Timing timing = clock != null ? clock.timing() : Timing.of(new long[0], base(s), stated(s));
    long frames = index != null ? index.size() : statedFrames(d, timing.fps());
    long duration = clock == null ? timing.fps().micros(frames) : clock.duration(last(s, index, clock));
    int audio = d.find(AVMEDIA_TYPE_AUDIO);
    AVCodecParameters sound = audio < 0 ? null : d.stream(audio).codecpar();
    int[] size = square(Math.max(0, p.width()), Math.max(0, p.height()), d.pixelAspect());
    return new VideoInfo(d.format(), avcodec_get_name(p.codec_id()).getString(), rotation.swapsSides() ? size[1] : size[0],
        rotation.swapsSides() ? size[0] : size[1], timing.fps(), timing.variable(), frames, index != null, duration, rotation,
        aspect(p.width(), p.height(), d.pixelAspect()),
        sound == null ? "" : avcodec_get_name(sound.codec_id()).getString(), sound == null ? 0 : sound.sample_rate(),
        sound == null ? 0 : sound.ch_layout().nb_channels());
  }

  /** Refuses a size that no frame can have. */
  static void check(Object file, VideoInfo info) {
    if (info.width() < 1 || info.height() < 1 || (long) info.width() * info.height() > Demuxer.MAX_PIXELS) {
      throw new UserProblem(file + " says that its frames have " + info.width() + " x " + info.height()
          + " pixels; videos may have up to 67 megapixels (8,192 x 8,192).");
    }
  }

  /** The size with square pixels: the short side is stretched, so that nothing is lost. Even sides stay even. */
  static int[] square(int width, int height, Rational aspect) {
    double a = aspect(width, height, aspect).value();
    return a >= 1 ? new int[] {stretched(width, a), height} : new int[] {width, stretched(height, 1 / a)};
  }

  private static int stretched(int side, double by) {
    return by == 1 ? side : side % 2 == 0 ? 2 * (int) Math.round(side * by / 2) : (int) Math.round(side * by);
  }

  /** The pixel aspect, or 1 where it cannot be meant. */
  static Rational aspect(int width, int height, Rational aspect) {
    double a = aspect.value();
    double pixels = (double) width * height * Math.max(a, 1 / a);
    return a > LONGEST_PIXEL || a < 1 / LONGEST_PIXEL || pixels > Demuxer.MAX_PIXELS ? Rational.of(1) : aspect;
  }

  /** How long the last frame is shown, in microseconds; 0 when the file does not say. Matroska says when the track ends. */
  private static long last(AVStream s, PacketIndex index, Clock clock) {
    int n = index.size();
    long tag = n == 0 || !index.timed() ? 0 : Tags.end(s) - micros(index.shown()[0], base(s)) - clock.micros(n - 1);
    return tag > 0 ? tag : micros(index.lastDuration(), base(s));
  }

  static Rational base(AVStream s) {
    return FFmpeg.rational(s.time_base(), Rational.of(1, 1_000_000));
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
