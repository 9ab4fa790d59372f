// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.Locations;
import org.likeness.base.file.NativeCache;
import org.likeness.media.video.Rational;

/** FFmpeg's libraries, through JavaCV's bindings: loading, silence, errors as words. */
public final class FFmpeg {

  private FFmpeg() {}

  private static final class Library {
    static final String VERSION = loadLibraries();

    private static String loadLibraries() {
      // Read once by JavaCPP's classes, so set before the first of them is touched; a user's own setting wins.
      if (System.getProperty("org.bytedeco.javacpp.cachedir") == null) {
        System.setProperty("org.bytedeco.javacpp.cachedir", Locations.sharedCache().resolve("javacpp").toString());
      }
      // JavaCPP refuses to allocate when the whole process is larger than twice the heap; a training engine beside it is.
      if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      }
      Optional<NativeCache> cache = own(Path.of(System.getProperty("org.bytedeco.javacpp.cachedir")));
      cache.ifPresent(c -> quietly(() -> c.heal(false, false)));
      Loader.load(avformat.class);
      Loader.load(avcodec.class);
      Loader.load(swscale.class);
      Loader.load(swresample.class);
      Loader.load(avfilter.class);
      cache.ifPresent(c -> quietly(c::record));
      av_log_set_level(AV_LOG_QUIET);
      return av_version_info().getString();
    }
  }

  /** The cache when it is the one of Likeness; a user's own folder holds other things too. */
  private static Optional<NativeCache> own(Path cache) {
    String told = System.getProperty("likeness.cache.dir");
    Path folder = told == null ? Locations.sharedCache() : Path.of(told);
    return cache.equals(folder.resolve("javacpp")) ? Optional.of(new NativeCache(cache)) : Optional.empty();
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A cache that can be neither healed nor written down is loaded as it is. */
  private static void quietly(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      // doctor says more
    }
  }

  /** Loads the libraries if that has not happened yet and returns FFmpeg's version. */
  public static String load() {
    return Library.VERSION;
  }

  /** FFmpeg's words for a negative return code. */
  public static String error(int code) {
    byte[] text = new byte[256];
    av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }

  /** A path as FFmpeg takes it on every system: UTF-8, and never mistaken for a protocol. */
  public static BytePointer url(Path file) {
    return new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
  }

  /** The object that FFmpeg allocated; it gives none when memory is short. */
  static <P extends Pointer> P there(P pointer) {
    if (pointer == null || pointer.isNull()) {
      throw new UserProblem("There is not enough memory left to read or write this video.");
    }
    return pointer;
  }

  /** Throws FFmpeg's words for a negative code, after a sentence's beginning such as "Cannot convert a frame". */
  static int check(int code, String what) {
    if (code < 0) {
      throw new UserProblem(what + ": " + error(code) + ".");
    }
    return code;
  }

  /** The fraction, or the fallback when it is not positive. */
  static Rational rational(AVRational r, Rational fallback) {
    return r.num() > 0 && r.den() > 0 ? Rational.of(r.num(), r.den()) : fallback;
  }

  static AVRational rational(Rational r) {
    return new AVRational().num(Math.toIntExact(r.num())).den(Math.toIntExact(r.den()));
  }
}
