// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.likeness.media.internal.ffmpeg.FFmpeg;

/** Raw MP3 frames without any header, which may be put one after the other. */
final class Mp3 {

  private Mp3() {}

  /** A tone of this many samples per channel. */
  static void write(Path file, int rate, int channels, int samples) throws java.io.IOException {
    FFmpeg.load();
    AVCodecContext c = avcodec.avcodec_alloc_context3(avcodec.avcodec_find_encoder_by_name("libmp3lame"));
    c.sample_rate(rate).sample_fmt(avutil.AV_SAMPLE_FMT_FLTP).bit_rate(128_000);
    avutil.av_channel_layout_default(c.ch_layout(), channels);
    if (avcodec.avcodec_open2(c, c.codec(), (AVDictionary) null) < 0) {
      throw new AssertionError("no encoder of MP3");
    }
    ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    AVPacket p = avcodec.av_packet_alloc();
    AVFrame f = avutil.av_frame_alloc();
    for (int at = 0; at <= samples; at += c.frame_size()) {
      boolean last = at + c.frame_size() > samples;
      if (!last) {
        avutil.av_frame_unref(f);
        f.format(c.sample_fmt()).nb_samples(c.frame_size()).sample_rate(rate).pts(at);
        avutil.av_channel_layout_default(f.ch_layout(), channels);
        avutil.av_frame_get_buffer(f, 0);
        float[] s = new float[c.frame_size()];
        for (int i = 0; i < s.length; i++) {
          s[i] = (float) (0.4 * Math.sin(2 * Math.PI * 440 * (at + i) / rate));
        }
        for (int k = 0; k < channels; k++) {
          new FloatPointer(f.data(k)).put(s);
        }
      }
      avcodec.avcodec_send_frame(c, last ? null : f);
      while (avcodec.avcodec_receive_packet(c, p) >= 0) {
        byte[] b = new byte[p.size()];
        p.data().get(b);
        out.put(b);
      }
    }
    avutil.av_frame_free(f);
    avcodec.av_packet_free(p);
    avcodec.avcodec_free_context(c);
    java.nio.file.Files.write(file, java.util.Arrays.copyOf(out.array(), out.position()));
  }
}
