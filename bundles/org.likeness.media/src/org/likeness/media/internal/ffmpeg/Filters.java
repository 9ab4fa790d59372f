// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;

import java.util.List;
import org.bytedeco.ffmpeg.avfilter.AVFilter;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.likeness.api.problem.UserProblem;

/** A chain of FFmpeg's filters for pictures of one size and format. For one thread. */
final class Filters implements AutoCloseable {
  private static final int MAX_THREADS = 4;

  private final AVFilterGraph graph = FFmpeg.there(avfilter_graph_alloc());
  private final AVFilterContext source;
  private final AVFilterContext sink;

  /** One filter with its settings in FFmpeg's notation ({@code a=1:b=2}). */
  record Step(String name, String settings) {}

  /**
   * Builds the chain.
   *
   * @param like the frames that will come
   * @param what the beginning of the sentence if the chain refuses them
   */
  Filters(AVFrame like, List<Step> steps, String what) {
    graph.nb_threads(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS));
    try {
      source = add(new Step("buffer", "video_size=" + like.width() + "x" + like.height() + ":pix_fmt=" + like.format()
          + ":time_base=1/1000000:pixel_aspect=1/1:colorspace=" + like.colorspace() + ":range=" + like.color_range()), what);
      AVFilterContext last = source;
      for (Step step : steps) {
        AVFilterContext next = add(step, what);
        FFmpeg.check(avfilter_link(last, 0, next, 0), what);
        last = next;
      }
      sink = add(new Step("buffersink", null), what);
      FFmpeg.check(avfilter_link(last, 0, sink, 0), what);
      FFmpeg.check(avfilter_graph_config(graph, null), what);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private AVFilterContext add(Step step, String what) {
    AVFilter filter = avfilter_get_by_name(step.name());
    if (filter == null || filter.isNull()) {
      throw new UserProblem(what + ": this FFmpeg has no filter " + step.name() + ".");
    }
    AVFilterContext out = new AVFilterContext(null);
    FFmpeg.check(avfilter_graph_create_filter(out, filter, step.name(), step.settings(), null, graph), what);
    return out;
  }

  /** Puts a frame in, which stays the caller's; null: there are no more. A negative code when it is refused. */
  int push(AVFrame frame) {
    return av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF);
  }

  /** Takes a frame out into an empty one; a negative code when there is none yet. */
  int pull(AVFrame into) {
    return av_buffersink_get_frame(sink, into);
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
  }
}
