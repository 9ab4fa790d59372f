// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.forensics.SpectrumDetector;
import org.likeness.tensor.io.PlainTensor;

/** A trained spectrum classifier with the scaling of its probabilities. */
public final class SpectrumTrained implements ForgeryDetector.Trained {
  private static final String ID = "forgery.spectrum";

  private final SpectrumDetector.Parameters parameters;
  private final AzimuthalSpectrum spectrum;
  private final LogisticRegression classifier;
  private final PlattScaling scaling;

  SpectrumTrained(SpectrumDetector.Parameters parameters, AzimuthalSpectrum spectrum, LogisticRegression classifier,
      PlattScaling scaling) {
    this.parameters = parameters;
    this.spectrum = spectrum;
    this.classifier = classifier;
    this.scaling = scaling;
  }

  /** Reads what {@link #save} wrote, with the settings of that time. */
  public static SpectrumTrained load(Path folder) {
    DetectorFile file = DetectorFile.read(folder, ID);
    try {
      SpectrumDetector.Parameters p = new SpectrumDetector.Parameters(Integer.parseInt(file.settings().getOrDefault("bins", "")),
          Double.parseDouble(file.settings().getOrDefault("centre", "")), Boolean.parseBoolean(file.settings().get("window")));
      int n = p.bins();
      LogisticRegression classifier = new LogisticRegression(file.vector("mean", n), file.vector("deviation", n),
          file.vector("weights", n), file.vector("bias", 1)[0]);
      return new SpectrumTrained(p, new AzimuthalSpectrum(p.centre(), n, p.window()), classifier, file.scaling());
    } catch (NumberFormatException e) {
      throw new UserProblem("The saved detector in " + folder + " lacks its settings", e);
    }
  }

  @Override
  public double fakeProbability(Image face) {
    return scaling.probability(classifier.logit(spectrum.of(face)));
  }

  /** The local share of the high frequencies, see {@link HighFrequencyMap}; their direction is that of the classifier's upper half. */
  @Override
  public Plane explain(Image face) {
    double direction = 0;
    for (int i = parameters.bins() / 2; i < parameters.bins(); i++) {
      direction += classifier.weights()[i] / classifier.deviation()[i];
    }
    return HighFrequencyMap.of(face, direction < 0 ? -1 : 1, spectrum.side(face));
  }

  @Override
  public void save(Path folder) {
    int n = parameters.bins();
    Map<String, PlainTensor> tensors = new LinkedHashMap<>();
    tensors.put("mean", DetectorFile.vector(classifier.mean()));
    tensors.put("deviation", DetectorFile.vector(classifier.deviation()));
    tensors.put("weights", DetectorFile.vector(classifier.weights()));
    tensors.put("bias", DetectorFile.vector(classifier.bias()));
    new DetectorFile(tensors, scaling, Map.of("bins", Integer.toString(n), "centre", Double.toString(parameters.centre()),
        "window", Boolean.toString(parameters.window()))).write(folder, ID);
  }

  @Override
  public void close() {
    spectrum.close();
  }
}
