// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.likeness.api.problem.UserProblem;

/** Changes rate, channels and sample format of sound. For one thread. */
final class Resampler implements AutoCloseable {
  private final SwrContext context;
  private final int outChannels;
  private final AVChannelLayout outLayout = new AVChannelLayout();
  private final PointerPointer<FloatPointer> planes = new PointerPointer<>(1L);
  private FloatPointer buffer = new FloatPointer(1L << 15);

  Resampler(AVChannelLayout inLayout, int inFormat, int inRate, int outChannels, int outFormat, int outRate) {
    this.outChannels = outChannels;
    av_channel_layout_default(outLayout, outChannels);
    context = new SwrContext(null);
    int code = swr_alloc_set_opts2(context, outLayout, outFormat, outRate, inLayout, inFormat, inRate, 0, null);
    code = code < 0 ? code : swr_init(context);
    if (code < 0) {
      close();
      throw new UserProblem("Sound with " + inRate + " Hz and " + inLayout.nb_channels() + " channels cannot be converted: "
          + FFmpeg.error(code) + ".");
    }
  }

  /** Interleaved floats of a frame; of what is still inside when the frame is null. The output format must be FLT. */
  float[] floats(AVFrame frame) {
    int most = Math.max(1, FFmpeg.check(swr_get_out_samples(context, frame == null ? 0 : frame.nb_samples()), "Sound cannot be converted"));
    if ((long) most * outChannels > buffer.capacity()) {
      buffer.close();
      buffer = new FloatPointer((long) most * outChannels);
    }
    planes.put(0, buffer);
    int n = frame == null ? swr_convert(context, planes, most, (PointerPointer<?>) null, 0)
        : swr_convert(context, planes, most, frame.extended_data(), frame.nb_samples());
    float[] out = new float[FFmpeg.check(n, "Sound cannot be converted") * outChannels];
    buffer.get(out);
    return out;
  }

  @Override
  public void close() {
    swr_free(context);
    av_channel_layout_uninit(outLayout);
    outLayout.close();
    planes.close();
    buffer.close();
  }
}
