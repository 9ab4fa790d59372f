// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.video.AudioSource.Track;
import org.likeness.media.video.Rational;

/** Decodes a track of sound and encodes it anew, at the same times: gaps are filled with silence. */
final class SoundLane implements Lane {
  /** Times that differ by less are left to the rounding of containers. */
  private static final double GAP_SECONDS = 0.1;
  /** Times that jump by more are damaged. */
  private static final double DAMAGE_SECONDS = 3600;

  private final Muxer muxer;
  private final boolean padded;
  private final AVCodecContext decoder;
  private final AVFrame frame = Codes.check(av_frame_alloc(), "Decoding sound");
  private final SoundEncoder encoder;
  private final Rational base;
  private final long origin;
  /** The first and the last sample wanted, after the new video's first picture. */
  private final long from;
  private final long to;
  private final SoundChange change;
  private Resampler resampler;
  private String format = "";
  private boolean begun;
  /** Where the source's next sample lies if nothing is missing. */
  private long next;

  /**
   * @param originMicros when the new video begins, in the source's time
   * @param padded whether the sound must begin with the file, by silence if need be
   * @param say takes what the user should hear
   */
  SoundLane(Path file, Codecs.Kind kind, Muxer muxer, AVStream in, long originMicros, Track track, boolean padded,
      Consumer<String> say) {
    this.muxer = muxer;
    this.padded = padded;
    origin = originMicros;
    base = StreamFacts.base(in);
    int id = in.codecpar().codec_id();
    AVCodec codec = avcodec_find_decoder(id);
    if (codec == null || codec.isNull()) {
      throw new UserProblem("Cannot write the sound of " + file + ": there is no decoder for " + avcodec_get_name(id).getString() + ".");
    }
    decoder = Codes.check(avcodec_alloc_context3(codec), "Decoding sound");
    int code = avcodec_parameters_to_context(decoder, in.codecpar());
    decoder.pkt_timebase(in.time_base());
    code = code < 0 ? code : avcodec_open2(decoder, codec, (AVDictionary) null);
    if (code < 0) {
      avcodec_free_context(decoder);
      throw new UserProblem("Cannot write the sound of " + file + ": " + avcodec_get_name(id).getString() + " cannot be decoded ("
          + FFmpeg.error(code) + ").");
    }
    encoder = new SoundEncoder(file, kind, muxer, SoundEncoder.rate(kind, in.codecpar().sample_rate()),
        SoundEncoder.channels(in.codecpar().ch_layout().nb_channels()));
    change = new SoundChange(track.file(), "it is written as " + encoder.channels() + (encoder.channels() == 1 ? " channel" : " channels") + " at "
        + String.format(Locale.ROOT, "%,d", encoder.rate()) + " Hz throughout", say);
    muxer.tell(in, encoder.stream());
    from = track.fromMicros() == 0 ? Long.MIN_VALUE : 0;
    to = track.toMicros() == Long.MAX_VALUE ? Long.MAX_VALUE : samples(track.toMicros() - track.fromMicros());
  }

  private long samples(long micros) {
    return Math.round(micros * 1e-6 * encoder.rate());
  }

  @Override
  public void put(AVPacket packet) {
    avcodec_send_packet(decoder, packet); // a packet that cannot be decoded leaves a gap, which is filled
    receive();
  }

  private void receive() {
    while (true) {
      av_frame_unref(frame);
      if (avcodec_receive_frame(decoder, frame) < 0) {
        return;
      }
      SoundChange.settle(frame, decoder);
      if (frame.nb_samples() > 0 && frame.sample_rate() > 0 && frame.ch_layout().nb_channels() > 0) {
        take();
      }
    }
  }

  private void take() {
    String now = frame.format() + " " + frame.sample_rate() + " " + frame.ch_layout().nb_channels();
    if (!now.equals(format)) {
      drain();
      resampler = new Resampler(frame.ch_layout(), frame.format(), frame.sample_rate(), encoder.channels(), AV_SAMPLE_FMT_FLT, encoder.rate());
      format = now;
    }
    change.see(frame, next / (double) encoder.rate());
    place(resampler.floats(frame), frame.best_effort_timestamp());
  }

  /** Puts the samples where their time stamp says. */
  private void place(float[] values, long stamp) {
    long at = stamp == AV_NOPTS_VALUE ? next : samples(StreamFacts.micros(stamp, base) - origin);
    long first = Math.max(from, -samples(muxer.lead()));
    if (!begun) {
      begun = true;
      next = at;
      encoder.begin(padded ? -samples(muxer.lead()) : Math.max(at, first));
    }
    double seconds = Math.abs(at - next) / (double) encoder.rate();
    if (seconds < GAP_SECONDS || seconds > DAMAGE_SECONDS) {
      at = next; // counting is finer than stamps
    }
    next = at + values.length / encoder.channels();
    long a = Math.max(Math.max(at, first), encoder.position());
    long b = Math.min(next, to);
    if (b > a) {
      encoder.silence(a - encoder.position());
      encoder.put(values, (int) (a - at) * encoder.channels(), (int) (b - at) * encoder.channels());
    }
  }

  private void drain() {
    if (resampler != null) {
      place(resampler.floats(null), AV_NOPTS_VALUE);
      resampler.close();
      resampler = null;
    }
  }

  @Override
  public void end() {
    avcodec_send_packet(decoder, null);
    receive();
    drain();
    encoder.end();
  }

  @Override
  public void close() {
    if (resampler != null) {
      resampler.close();
      resampler = null;
    }
    av_frame_free(frame);
    avcodec_free_context(decoder);
    encoder.close();
  }
}
