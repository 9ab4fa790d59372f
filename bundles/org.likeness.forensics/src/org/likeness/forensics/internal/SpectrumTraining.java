// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.function.BiConsumer;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.task.Progress;
import org.likeness.forensics.SpectrumDetector;

/**
 * Fits a logistic regression to azimuthal spectra. The strength of its penalty is the one with the lowest validation loss;
 * its probabilities are scaled on the validation faces.
 */
public final class SpectrumTraining {
  private static final double[] PENALTIES = {10, 3, 1, 0.3, 0.1, 0.03, 0.01, 3e-3, 1e-3, 3e-4, 1e-4};
  /** Taken when there are no validation faces to choose by. */
  private static final double DEFAULT_PENALTY = 0.01;

  private final SpectrumDetector.Parameters parameters;
  private final Progress progress;
  private final BiConsumer<String, Double> log;

  public SpectrumTraining(SpectrumDetector.Parameters parameters, Progress progress, BiConsumer<String, Double> log) {
    this.parameters = parameters;
    this.progress = progress;
    this.log = log;
  }

  public SpectrumTrained run(LabelledFaces training, LabelledFaces validation) {
    TrainingFaces.checkBothClasses(training);
    progress.start("Reading spectra", training.size() + validation.size());
    AzimuthalSpectrum spectrum = new AzimuthalSpectrum(parameters.centre(), parameters.bins(), parameters.window());
    try {
      double[][] x = spectra(spectrum, training);
      double[][] v = spectra(spectrum, validation);
      LogisticRegression best = choose(x, labels(training), v, labels(validation));
      Logits logits = logits(best, v, labels(validation));
      log.accept("loss/training", logits(best, x, labels(training)).balancedLoss());
      if (v.length > 0) {
        log.accept("loss/validation", logits.balancedLoss());
        log.accept("accuracy/validation", logits.accuracy());
      }
      return new SpectrumTrained(parameters, spectrum, best, PlattScaling.fit(logits.values(), logits.fake()));
    } catch (RuntimeException e) {
      spectrum.close();
      throw e;
    }
  }

  private LogisticRegression choose(double[][] x, boolean[] fake, double[][] v, boolean[] validationFake) {
    if (v.length == 0) {
      return LogisticRegression.fit(x, fake, DEFAULT_PENALTY);
    }
    LogisticRegression best = null;
    double bestLoss = Double.POSITIVE_INFINITY;
    for (double penalty : PENALTIES) {
      progress.check();
      LogisticRegression fitted = LogisticRegression.fit(x, fake, penalty);
      double loss = logits(fitted, v, validationFake).balancedLoss();
      if (best == null || loss < bestLoss) {
        best = fitted;
        bestLoss = loss;
      }
    }
    return best;
  }

  private static Logits logits(LogisticRegression classifier, double[][] features, boolean[] fake) {
    double[] values = new double[features.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = classifier.logit(features[i]);
    }
    return new Logits(values, fake);
  }

  private double[][] spectra(AzimuthalSpectrum spectrum, LabelledFaces faces) {
    double[][] out = new double[faces.size()][];
    for (int i = 0; i < out.length; i++) {
      progress.check();
      out[i] = spectrum.of(faces.face(i));
      progress.advance(1);
    }
    return out;
  }

  private static boolean[] labels(LabelledFaces faces) {
    boolean[] fake = new boolean[faces.size()];
    for (int i = 0; i < fake.length; i++) {
      fake[i] = faces.fake(i);
    }
    return fake;
  }
}
