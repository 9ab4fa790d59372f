// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Plane;

/** What can be seen of a toy GAN, and measured. */
record ToyPlane(Cloud cloud, Cells cells, PlaneLook look, Chosen<AdversarialLoss<Record>> loss) implements Plane {

  private static final int COUNTED = 2000;

  @Override
  public double edge() {
    return Scatter.EDGE;
  }

  @Override
  public float[] real(int n) {
    return cloud.draw(n, new SplittableRandom(1));
  }

  @Override
  public float[] made(int n) {
    return look.made(n);
  }

  @Override
  public float[] field(int side) {
    return look.field(side, edge());
  }

  @Override
  public List<float[]> net(int lines, int points) {
    return look.net(lines, points);
  }

  @Override
  public float[] pulls(int n) {
    return look.pulls(made(n), real(n), loss);
  }

  /** The divergence first: lower is better. */
  @Override
  public Map<String, Double> numbers() {
    float[] made = look.made(COUNTED);
    Cloud.Coverage coverage = cloud.coverage(made);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("validation/divergence", cells.divergence(made));
    out.put("validation/missing-modes", (double) coverage.missing());
    out.put("validation/high-quality", coverage.near());
    out.put("validation/divergence-of-real", cells.divergence(real(COUNTED)));
    return out;
  }
}
