// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.forensics.internal.TemporalTrained;
import org.likeness.forensics.internal.TemporalTraining;
import org.osgi.service.component.annotations.Component;

/** A logistic regression on how unsteady a face is from frame to frame. Needs no network and no engine. */
@Component(service = Plugin.class)
@PluginInfo(id = "clip-forgery.temporal", label = "Temporal statistics", parameters = TemporalDetector.Parameters.class,
    description = "Logistic regression on jitter, flicker and changing sharpness: finds faces that were made frame by frame; compression, noise"
        + " and another frame rate change the same numbers",
    cites = "Güera & Delp 2018, Deepfake Video Detection Using Recurrent Neural Networks; Sun et al. 2021, Precise Geometric Features,"
        + " arXiv:2104.04480; Zheng et al. 2021, Exploring Temporal Coherence, arXiv:2108.06693; Pech-Pacheco et al. 2000 (variance of the Laplacian)")
public final class TemporalDetector implements ClipDetector<TemporalDetector.Parameters> {

  /**
   * @param side that crops are brought to
   * @param frames fewest faces of a track
   * @param penalty lambda of lambda / 2 |w|^2 beside the mean loss
   */
  public record Parameters(
      @Parameter(label = "Side", unit = "px", min = 32, max = 512, step = 16, description = "Faces are brought to this size before they are measured") int side,
      @Parameter(label = "Shortest track", min = 3, max = 10_000, description = "Faces that a track needs; statistics of fewer say little") int frames,
      @Parameter(label = "Penalty", min = 1e-6, max = 100, advanced = true, description = "Strength of the L2 penalty on the weights; more for few clips")
      double penalty) {
    public static final Parameters DEFAULTS = new Parameters(96, 12, 0.03);
  }

  @Override
  public Trained train(Parameters parameters, List<LabelledTrack> training, PluginContext context, Progress progress,
      BiConsumer<String, Double> log) {
    return new TemporalTraining(parameters, progress, log).run(training);
  }

  @Override
  public Trained load(Parameters parameters, Path folder, PluginContext context) {
    return TemporalTrained.load(folder);
  }
}
