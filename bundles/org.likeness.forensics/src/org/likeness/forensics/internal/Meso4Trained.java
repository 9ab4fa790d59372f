// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.Turns;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.train.StepScope;

/** A trained Meso-4 with the scaling of its probabilities. */
public final class Meso4Trained implements ForgeryDetector.Trained {
  private static final String ID = "forgery.meso4";

  private final Meso4Net net;
  private final NDManager manager;
  private final PlattScaling scaling;

  Meso4Trained(Meso4Net net, NDManager manager, PlattScaling scaling) {
    this.net = net;
    this.manager = manager;
    this.scaling = scaling;
  }

  /** Reads what {@link #save} wrote; the manager belongs to the result. */
  public static Meso4Trained load(Path folder, NDManager manager) {
    try {
      DetectorFile file = DetectorFile.read(folder, ID);
      // Its first weights are replaced: not drawn from a training's numbers that goes on meanwhile.
      Meso4Net net = Turns.take(() -> new Meso4Net(manager));
      Map<String, NDArray> values = new LinkedHashMap<>();
      file.tensors().forEach((name, t) -> values.put(name, Tensors.of(manager, t.toFloats(), t.shape())));
      Params.load(net.block(), values);
      values.values().forEach(NDArray::close);
      return new Meso4Trained(net, manager, file.scaling());
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  static double logit(Meso4Net net, Image face, NDManager manager) {
    try (NDManager m = manager.newSubManager()) {
      NDArray x = Tensors.fromImage(m, TrainingFaces.square(face, Meso4Net.SIDE), Tensors.Range.UNIT);
      return Grad.off(() -> net.logits(x, false).toFloatArray()[0]);
    }
  }

  @Override
  public double fakeProbability(Image face) {
    return scaling.probability(logit(net, face, manager));
  }

  /**
   * Grad-CAM (Selvaraju et al. 2017) of the last convolution: its 16 maps of 32 x 32, each weighed by the mean gradient of
   * the logit, what speaks for "real" set to 0, the largest value 1.
   */
  @Override
  public Plane explain(Image face) {
    try (StepScope scope = StepScope.open(manager)) {
      NDArray x = Tensors.fromImage(scope.manager(), TrainingFaces.square(face, Meso4Net.SIDE), Tensors.Range.UNIT);
      NDArray features = Autograd.leaf(net.features(x));
      NDArray gradient = Autograd.grad(net.fromFeatures(features).sum(), features, false);
      float[] maps = features.stopGradient().toFloatArray();
      float[] slopes = gradient.toFloatArray();
      int side = (int) features.getShape().get(2);
      return Scale.to(gradCam(maps, slopes, side), face.width(), face.height(), Sampling.LINEAR);
    }
  }

  private static Plane gradCam(float[] maps, float[] slopes, int side) {
    int n = side * side;
    float[] cam = new float[n];
    for (int c = 0; c * n < maps.length; c++) {
      double weight = 0;
      for (int i = 0; i < n; i++) {
        weight += slopes[c * n + i];
      }
      for (int i = 0; i < n; i++) {
        cam[i] += (float) (weight / n * maps[c * n + i]);
      }
    }
    return Heat.normalised(new Plane(side, side, cam));
  }

  @Override
  public void save(Path folder) {
    DetectorFile.write(folder, ID, Params.all(net.block()), scaling);
  }

  @Override
  public void close() {
    manager.close();
  }
}
