// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.forensics.internal.SpectrumTrained;
import org.likeness.forensics.internal.SpectrumTraining;
import org.osgi.service.component.annotations.Component;

/** A logistic regression on the azimuthal power spectrum. Needs no network and no engine. */
@Component(service = Plugin.class)
@PluginInfo(id = "forgery.spectrum", label = "Power spectrum", parameters = SpectrumDetector.Parameters.class,
    description = "Logistic regression on the azimuthal power spectrum: the mark that up-sampling leaves in high frequencies, not a verdict on deepfakes of every kind; fails under strong compression",
    cites = "Durall, Keuper & Keuper 2020, Watch your Up-Convolution, arXiv:2003.01826")
public final class SpectrumDetector implements ForgeryDetector<SpectrumDetector.Parameters> {

  /**
   * @param bins length of the spectrum
   * @param centre side of the square that is looked at, as a part of the crop
   * @param window whether a Hann window is applied before the transform
   */
  public record Parameters(
      @Parameter(label = "Bins", min = 8, max = 512, step = 8, description = "Values that the spectrum is brought to")
      int bins,
      @Parameter(label = "Middle of the crop", min = 0.1, max = 1, step = 0.05, description = "Side of the square in the middle of the crop that is looked at; the border may be original even in a fake")
      double centre,
      @Parameter(label = "Hann window", advanced = true, description = "Fades the borders out before the transform; off as in the paper")
      boolean window) {
    public static final Parameters DEFAULTS = new Parameters(64, 0.6, true);
  }

  @Override
  public Trained train(Parameters parameters, LabelledFaces training, LabelledFaces validation, PluginContext context,
      Progress progress, BiConsumer<String, Double> log) {
    return new SpectrumTraining(parameters, progress, log).run(training, validation);
  }

  @Override
  public Trained load(Parameters parameters, Path folder, PluginContext context) {
    return SpectrumTrained.load(folder);
  }
}
