// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Json;
import org.likeness.core.provenance.Marking;
import org.likeness.media.audio.Sound;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/** Renders a clip into a video file, with its geometry beside it as {@code NAME.json} when that was ordered. */
final class RenderedClip {
  private static final int VOICE_RATE = 48_000;

  private final Synthesiser.Clip clip;
  private final ClipOrder order;
  private final int quality;
  private final Marking marking;

  /** @param marking null for none */
  RenderedClip(Synthesiser.Clip clip, ClipOrder order, int quality, Marking marking) {
    this.clip = clip;
    this.order = order;
    this.quality = quality;
    this.marking = marking;
  }

  /**
   * @param units the names of all action units
   * @return what is known of each frame
   */
  List<FrameTruth> write(Path file, List<String> units, Progress progress) {
    progress.start("Rendering " + order.file(), clip.frames());
    List<FrameTruth> truth = new ArrayList<>();
    Rendered first = clip.frame(0);
    VideoOptions options = VideoOptions.of(first.image().width(), first.image().height(), Rational.parse(Double.toString(clip.fps())))
        .withQuality(quality);
    if (order.voice() && clip.voice().length > 0) {
      options = options.audio(new Sound(VOICE_RATE, 1, clip.voice()));
    }
    UnaryOperator<Image> mark = marking == null ? UnaryOperator.identity() : marking.clip();
    try (VideoWriter writer = VideoWriter.create(file, options)) {
      for (int i = 0; i < clip.frames(); i++) {
        progress.check();
        Rendered frame = i == 0 ? first : clip.frame(i);
        writer.write(mark.apply(frame.image()));
        truth.add(FrameTruth.of(frame, clip.scene(i), units));
        progress.advance(1);
      }
      writer.finish();
    }
    if (order.geometry()) {
      Map<String, Object> all = new LinkedHashMap<>(order.plain());
      all.put("frames", truth.stream().map(FrameTruth::plain).toList());
      Atomic.write(ClipOrder.geometryOf(file), Json.write(all));
    }
    return truth;
  }
}
