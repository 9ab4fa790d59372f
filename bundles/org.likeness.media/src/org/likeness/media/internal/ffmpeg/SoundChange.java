// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;

import java.util.Locale;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Watches a track of sound for a change of its rate or channels and says the first one. For one thread. */
final class SoundChange {
  private static final int[] RATES = {44_100, 48_000, 32_000};

  private final String what;
  private final String then;
  private final Consumer<String> say;
  private int rate;
  private int channels;
  private boolean said;

  /**
   * @param what whose sound, e.g. a file
   * @param then what is done about it, as the end of the sentence
   */
  SoundChange(Object what, String then, Consumer<String> say) {
    this.what = what.toString();
    this.then = then;
    this.say = say;
  }

  /** Gives a piece its own rate: FFmpeg's decoder of MPEG sound labels it with that of the piece before. */
  static void settle(AVFrame f, AVCodecContext decoder) {
    int id = decoder.codec_id();
    if ((id == AV_CODEC_ID_MP3 || id == AV_CODEC_ID_MP2 || id == AV_CODEC_ID_MP1) && decoder.sample_rate() > 0) {
      f.sample_rate(decoder.sample_rate());
    }
  }

  /** A decoded piece that is heard at this time after the first picture. */
  void see(AVFrame f, double seconds) {
    see(f.sample_rate(), f.ch_layout().nb_channels(), seconds);
  }

  /** A coded piece; of MP3 each says its rate and channels (ISO/IEC 11172-3, 2.4.1.3), of others nothing is known here. */
  void see(AVPacket p, int codec, double seconds) {
    if (codec != AV_CODEC_ID_MP3 || p.size() < 4) {
      return;
    }
    BytePointer b = p.data();
    int version = b.get(1) >> 3 & 3;
    int index = b.get(2) >> 2 & 3;
    if ((b.get(0) & 0xff) != 0xff || (b.get(1) & 0xe0) != 0xe0 || version == 1 || index == 3) {
      return;
    }
    see(RATES[index] >> (version == 3 ? 0 : version == 2 ? 1 : 2), (b.get(3) >> 6 & 3) == 3 ? 1 : 2, seconds);
  }

  private void see(int nowRate, int nowChannels, double seconds) {
    if (rate > 0 && !said && (nowRate != rate || nowChannels != channels)) {
      said = true;
      say.accept(String.format(Locale.ROOT, "%s changes its sound midway, at %.2f s: %s, then %s; %s.", what, Math.max(0, seconds), words(rate, channels),
          words(nowRate, nowChannels), then));
    }
    rate = nowRate;
    channels = nowChannels;
  }

  private static String words(int rate, int channels) {
    return String.format(Locale.ROOT, "%,d Hz in %d %s", rate, channels, channels == 1 ? "channel" : "channels");
  }
}
