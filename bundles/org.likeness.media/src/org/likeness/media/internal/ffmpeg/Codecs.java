// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_IEC61966_2_1;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Encoders.Encoder;
import org.likeness.media.video.VideoOptions;

/** The containers that we write, and the encoders that go into them. */
public final class Codecs {

  /** A container. */
  enum Kind {
    MP4("mp4", "libopenh264", "libvpx-vp9", "aac", List.of("aac", "mp3", "mp2", "ac3", "eac3", "alac", "opus", "flac"),
        "mov_text", List.of("mov_text")),
    MOV("mov", "libopenh264", "mpeg4", "aac", List.of("aac", "mp3", "ac3", "eac3", "alac", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be",
        "pcm_s32le", "pcm_f32le"), "mov_text", List.of("mov_text")),
    MKV("matroska", "libopenh264", "libvpx-vp9", "libopus", List.of("aac", "mp3", "mp2", "ac3", "eac3", "dts", "truehd", "opus", "vorbis", "flac",
        "alac", "wavpack", "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_u8"), "subrip",
        List.of("subrip", "ass", "webvtt", "hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle")),
    WEBM("webm", "libvpx-vp9", "libvpx-vp9", "libopus", List.of("opus", "vorbis"), "webvtt", List.of("webvtt")),
    AVI("avi", "mjpeg", "mjpeg", "pcm_s16le", List.of("pcm_s16le", "mp3", "ac3"), "", List.of());

    final String muxer;
    final String video;
    /** The encoder for pictures with an odd side. */
    final String odd;
    final String audio;
    /** Codecs of sound that are copied through. */
    final List<String> copies;
    /** What subtitles are turned into; empty where there are none. */
    final String text;
    /** Codecs of subtitles that are copied through. */
    final List<String> texts;

    Kind(String muxer, String video, String odd, String audio, List<String> copies, String text, List<String> texts) {
      this.muxer = muxer;
      this.video = video;
      this.odd = odd;
      this.audio = audio;
      this.copies = copies;
      this.text = text;
      this.texts = texts;
    }

    String extension() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  private record Entry(String name, String label, boolean sound, List<Kind> kinds) {}

  private static final List<Entry> TABLE = List.of(
      new Entry("libopenh264", "H.264", false, List.of(Kind.MP4, Kind.MOV, Kind.MKV)),
      new Entry("libsvtav1", "AV1", false, List.of(Kind.MP4, Kind.MKV, Kind.WEBM)),
      new Entry("libvpx-vp9", "VP9", false, List.of(Kind.WEBM, Kind.MP4, Kind.MKV)),
      new Entry("libvpx", "VP8", false, List.of(Kind.WEBM, Kind.MKV)),
      new Entry("mpeg4", "MPEG-4 part 2", false, List.of(Kind.MP4, Kind.MOV, Kind.MKV, Kind.AVI)),
      new Entry("mjpeg", "Motion JPEG", false, List.of(Kind.AVI, Kind.MOV, Kind.MKV)),
      new Entry("ffv1", "FFV1, lossless RGB", false, List.of(Kind.MKV, Kind.AVI)),
      new Entry("aac", "AAC", true, List.of(Kind.MP4, Kind.MOV)),
      new Entry("libopus", "Opus", true, List.of(Kind.WEBM, Kind.MKV)),
      new Entry("pcm_s16le", "PCM 16 bit", true, List.of(Kind.AVI)));

  /** With four pixels sharing a colour these take even sides only. */
  private static final Set<String> EVEN = Set.of("libopenh264", "libsvtav1");
  /** From this height on players take BT.709 for a picture that does not name its matrix. */
  private static final int HD_ROWS = 720;

  private Codecs() {}

  public static List<Encoder> all() {
    FFmpeg.load();
    return TABLE.stream().map(e -> new Encoder(e.name, e.label, e.kinds.stream().map(Kind::extension).toList(), e.sound,
        avcodec_find_encoder_by_name(e.name) != null)).toList();
  }

  static Kind kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".m4v")) {
      return Kind.MP4;
    }
    return Arrays.stream(Kind.values()).filter(k -> name.endsWith(k.extension())).findFirst().orElseThrow(() -> new UserProblem(
        "Cannot write " + file + ": the name of a video must end in .mp4, .m4v, .mov, .mkv, .webm or .avi."));
  }

  /** The picture encoder that was asked for, or the container's usual one for that size. */
  static AVCodec picture(Path file, Kind kind, VideoOptions options) {
    String name = options.encoder().isEmpty() ? usual(kind, options) : options.encoder();
    if (odd(options) && EVEN.contains(name)) {
      throw new UserProblem("Cannot write " + file + ": " + name + " takes even sides only, not " + options.width() + " x "
          + options.height() + "; name no encoder or " + kind.odd + ".");
    }
    boolean fits = TABLE.stream().anyMatch(e -> e.name.equals(name) && !e.sound && e.kinds.contains(kind));
    AVCodec codec = avcodec_find_encoder_by_name(name);
    if (codec == null || codec.isNull() || !fits) {
      String there = all().stream().filter(e -> e.available() && !e.sound() && e.containers().contains(kind.extension()))
          .map(Encoder::name).collect(Collectors.joining(", "));
      throw new UserProblem("Cannot write " + file + ": the encoder " + name + (codec == null ? " is not installed" : " does not go into "
          + kind.extension()) + "; for " + kind.extension() + " there are " + there + ".");
    }
    return codec;
  }

  /** The encoder that is taken when none is asked for: H.264 with four pixels sharing a colour knows even sides only. */
  static String usual(Kind kind, VideoOptions options) {
    return odd(options) ? kind.odd : kind.video;
  }

  /** What a person should hear of the choice of encoder. */
  static Optional<String> note(Path file, Kind kind, VideoOptions options) {
    boolean other = options.encoder().isEmpty() && odd(options) && !kind.odd.equals(kind.video);
    return other ? Optional.of(file + ": encoded with " + kind.odd + " instead of " + kind.video + ", which cannot hold "
        + options.width() + " x " + options.height() + " pixels (it takes even sides only).") : Optional.empty();
  }

  private static boolean odd(VideoOptions options) {
    return (options.width() & 1) != 0 || (options.height() & 1) != 0;
  }

  /** Sets pixel format, matrix, range, primaries and transfer: BT.709 unless the format is bound to another. */
  static void colours(String name, Kind kind, AVCodecContext context) {
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    switch (name) {
      case "ffv1" -> context.pix_fmt(AV_PIX_FMT_BGR0).colorspace(AVCOL_SPC_RGB).color_range(AVCOL_RANGE_JPEG).color_trc(AVCOL_TRC_IEC61966_2_1);
      // JFIF knows BT.601 in full range alone
      case "mjpeg" -> context.pix_fmt(AV_PIX_FMT_YUVJ420P).colorspace(AVCOL_SPC_BT470BG).color_range(AVCOL_RANGE_JPEG);
      // VP8 knows BT.601 alone (RFC 6386, 9.2)
      case "libvpx" -> context.pix_fmt(AV_PIX_FMT_YUV420P).colorspace(AVCOL_SPC_BT470BG).color_range(AVCOL_RANGE_MPEG);
      default -> context.pix_fmt(AV_PIX_FMT_YUV420P).colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    }
    if (kind == Kind.AVI && name.equals("mpeg4") && context.height() < HD_ROWS) {
      context.colorspace(AVCOL_SPC_BT470BG); // neither names its matrix, and players take this one for small pictures
    }
  }

  /** Quality 1-100 as each encoder's quantiser. */
  static void quality(String name, int quality, AVCodecContext context, AVDictionary settings) {
    double q = (quality - 1) / 99.0;
    switch (name) {
      case "libopenh264" -> {
        int qp = (int) Math.round(51 - 39 * q);
        context.qmin(qp).qmax(qp).bit_rate(100_000_000);
      }
      case "libvpx-vp9", "libvpx" -> {
        int crf = (int) Math.round(63 - 56 * q);
        context.bit_rate(name.equals("libvpx") ? 100_000_000 : 0).qmin(name.equals("libvpx") ? crf : 0).qmax(63);
        av_dict_set(settings, "crf", Integer.toString(crf), 0);
        av_dict_set(settings, "deadline", "good", 0);
        av_dict_set(settings, "cpu-used", "5", 0);
      }
      case "libsvtav1" -> {
        av_dict_set(settings, "crf", Integer.toString((int) Math.round(63 - 56 * q)), 0);
        av_dict_set(settings, "preset", "8", 0);
      }
      case "mjpeg", "mpeg4" -> {
        context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
        context.global_quality((int) Math.round((1 + 30 * (1 - q) * (1 - q)) * FF_QP2LAMBDA));
      }
      default -> av_dict_set(settings, "level", "3", 0);
    }
  }

  static AVCodec sound(Path file, Kind kind) {
    AVCodec codec = avcodec_find_encoder_by_name(kind.audio);
    if (codec == null) {
      throw new UserProblem("Cannot write the sound of " + file + ": the encoder " + kind.audio + " is not installed.");
    }
    return codec;
  }
}
