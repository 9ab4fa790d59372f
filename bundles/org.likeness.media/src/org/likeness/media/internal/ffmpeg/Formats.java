// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/**
 * The formats that may be read: those that hold their pictures or sound themselves. Playlists, manifests, session descriptions
 * and numbered pictures name other files, which FFmpeg would open unasked, so they are never given the chance.
 */
final class Formats {
  /** FFmpeg's names. One name of several ("mov,mp4,m4a") is enough. */
  private static final String CLIPS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,asf_o,flv,live_flv,ogg,mxf,dv,"
      + "yuv4mpegpipe,ivf,nut,rm,gif,apng,h261,h263,h264,hevc,vvc,m4v,mjpeg,vc1,obu,av1,gxf,wtv,pva,nsv,amv,nuv,dhav,lvf";
  private static final String SOUNDS = "wav,w64,mp3,flac,aac,ac3,eac3,aiff,caf,au,amr,wv,tta,ape,dts,truehd,mlp";
  private static final String ALLOWED = CLIPS + "," + SOUNDS;

  private Formats() {}

  /** What FFmpeg's demuxers are told; the caller frees it. */
  static AVDictionary options() {
    AVDictionary d = new AVDictionary(null);
    av_dict_set(d, "format_whitelist", ALLOWED, 0);
    av_dict_set(d, "protocol_whitelist", "file", 0);
    av_dict_set(d, "enable_drefs", "0", 0); // QuickTime's references to other files
    av_dict_set(d, "use_absolute_path", "0", 0);
    return d;
  }

  /** Why a file that could not be opened will not be: the name of its format when that is known but not allowed. */
  static Optional<String> forbidden(Path file) {
    AVInputFormat format = new AVInputFormat(null);
    AVIOContext io = new AVIOContext(null);
    AVDictionary only = new AVDictionary(null);
    try (BytePointer url = FFmpeg.url(file)) {
      av_dict_set(only, "protocol_whitelist", "file", 0);
      if (avio_open2(io, url, AVIO_FLAG_READ, (AVIOInterruptCB) null, only) < 0) {
        return Optional.empty();
      }
      int score = av_probe_input_buffer2(io, format, url, null, 0, 0);
      if (score < 0 || format.isNull() || format.name() == null) {
        return Optional.empty();
      }
      String name = format.name().getString();
      return allowed(name) ? Optional.empty() : Optional.of(name);
    } finally {
      avio_closep(io);
      org.bytedeco.ffmpeg.global.avutil.av_dict_free(only);
    }
  }

  private static boolean allowed(String name) {
    for (String one : name.split(",")) {
      if (("," + ALLOWED + ",").contains("," + one + ",")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a format consists of the names of other files. */
  static boolean namesOthers(String format) {
    return format.matches("concat|hls|dash|imf|sdp|rtp|rtsp|sap|webm_dash_manifest|image2.*|vobsub|mpl2|ffmetadata|applehttp");
  }
}
