// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.Encoders.Encoder;

/** The containers that we write, and the encoders that go into them. */
public final class Codecs {

  /** A container. */
  enum Kind {
    MP4("mp4", "libopenh264", "aac", List.of("aac", "mp3", "ac3", "eac3", "alac", "opus", "flac")),
    MOV("mov", "libopenh264", "aac", List.of("aac", "mp3", "ac3", "alac", "pcm_s16le")),
    MKV("matroska", "libopenh264", "libopus", List.of("aac", "mp3", "ac3", "eac3", "opus", "vorbis", "flac", "pcm_s16le")),
    WEBM("webm", "libvpx-vp9", "libopus", List.of("opus", "vorbis")),
    AVI("avi", "mjpeg", "pcm_s16le", List.of("pcm_s16le", "mp3", "ac3"));

    final String muxer;
    final String video;
    final String audio;
    /** Codecs of sound that are copied through. */
    final List<String> copies;

    Kind(String muxer, String video, String audio, List<String> copies) {
      this.muxer = muxer;
      this.video = video;
      this.audio = audio;
      this.copies = copies;
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

  /** The picture encoder of this name, or the container's usual one when the name is empty. */
  static AVCodec picture(Path file, Kind kind, String asked) {
    String name = asked.isEmpty() ? kind.video : asked;
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

  static AVCodec sound(Path file, Kind kind) {
    AVCodec codec = avcodec_find_encoder_by_name(kind.audio);
    if (codec == null) {
      throw new UserProblem("Cannot write the sound of " + file + ": the encoder " + kind.audio + " is not installed.");
    }
    return codec;
  }
}
