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
import org.likeness.forensics.internal.Meso4Trained;
import org.likeness.forensics.internal.Meso4Training;
import org.osgi.service.component.annotations.Component;

/** Meso-4, a small convolutional network, trained from nothing on the given faces. */
@Component(service = Plugin.class)
@PluginInfo(id = "forgery.meso4", label = "Meso-4", parameters = Meso4Detector.Parameters.class,
    description = "A convolutional network of 27,977 values that looks at textures of middle scale; learns swaps of one kind from a few hundred faces on a CPU",
    cites = "Afchar, Nozick, Yamagishi & Echizen 2018, MesoNet, arXiv:1809.00888")
public final class Meso4Detector implements ForgeryDetector<Meso4Detector.Parameters> {

  /** What is minimised. */
  public enum Loss {
    /** Mean squared error of the probability, as in the paper. */
    SQUARED_ERROR,
    /** Cross-entropy; learns faster from few faces. */
    CROSS_ENTROPY
  }

  /**
   * @param epochs passes over the training faces
   * @param batch faces per step
   * @param learningRate of Adam
   * @param loss what is minimised
   * @param patience epochs without a better validation loss before training ends, 0 = never early
   */
  public record Parameters(
      @Parameter(label = "Epochs", min = 1, max = 10000, step = 1, description = "Passes over the training faces; the best one on the validation faces is kept")
      int epochs,
      @Parameter(label = "Batch size", min = 2, max = 512, step = 1, description = "Faces per step")
      int batch,
      @Parameter(label = "Learning rate", min = 1e-7, max = 1, description = "Step size of Adam; the paper begins with 0.001")
      double learningRate,
      @Parameter(label = "Loss", description = "What is minimised: the paper's squared error, or the cross-entropy")
      Loss loss,
      @Parameter(label = "Patience", unit = "epochs", min = 0, max = 10000, step = 1, advanced = true, description = "Training ends after so many epochs without a better validation loss; 0 never ends it early")
      int patience) {
    public static final Parameters DEFAULTS = new Parameters(12, 16, 1e-3, Loss.CROSS_ENTROPY, 0);
  }

  @Override
  public Trained train(Parameters parameters, LabelledFaces training, LabelledFaces validation, PluginContext context,
      Progress progress, BiConsumer<String, Double> log) {
    return new Meso4Training(parameters, context.seed(), progress, log).run(training, validation, context.newTensors());
  }

  @Override
  public Trained load(Parameters parameters, Path folder, PluginContext context) {
    return Meso4Trained.load(folder, context.newTensors());
  }
}
