// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * (1 - SSIM) / 2: structural dissimilarity, 0 for equal pictures, at most 1. SSIM with a Gaussian window that lies wholly
 * inside the picture, population covariance, K1 = 0.01, K2 = 0.03, range 1, mean over windows, channels and pictures.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "reconstruction.dssim", label = "Structural dissimilarity (DSSIM)", description = "Looks at structure in small windows: sharper eyes and mouths than L1 alone. Usual together with L1, which keeps"
        + " the colours right.",
    cites = "Wang, Bovik, Sheikh & Simoncelli 2004, IEEE TIP 13(4), equation 13", parameters = DssimLoss.Parameters.class)
public final class DssimLoss implements ReconstructionLoss<DssimLoss.Parameters> {

  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  /** The window. */
  public record Parameters(
      @Parameter(label = "Window", min = 3, max = 33, step = 2, unit = "px", description = "Side of the window, odd; 11 in the"
          + " paper, 5 to 7 suit pictures of 64 px.") int window,
      @Parameter(label = "Sigma", min = 0.3, max = 10, unit = "px", description = "Deviation of the Gaussian.") double sigma) {
    public static final Parameters DEFAULTS = new Parameters(11, 1.5);

    public Parameters {
      if (window % 2 == 0) {
        throw new IllegalArgumentException("the window must be odd, not " + window);
      }
    }
  }

  @Override
  public NDArray loss(Parameters p, NDArray predicted, NDArray target) {
    long n = predicted.getShape().get(0) * predicted.getShape().get(1);
    long height = predicted.getShape().get(2);
    long width = predicted.getShape().get(3);
    int window = (int) Math.min(p.window(), (Math.min(height, width) - 1) / 2 * 2 + 1);
    NDArray x = predicted.reshape(n, height, width);
    NDArray y = target.reshape(n, height, width);
    // All five means in one pass of the filter.
    NDArray means = blurred(Ops.cat(0, x, y, x.square(), y.square(), x.mul(y)), window, p.sigma());
    NDArray mx = part(means, 0, n);
    NDArray my = part(means, 1, n);
    NDArray mxy = mx.mul(my);
    NDArray mx2 = mx.square();
    NDArray my2 = my.square();
    NDArray vx = part(means, 2, n).sub(mx2);
    NDArray vy = part(means, 3, n).sub(my2);
    NDArray cov = part(means, 4, n).sub(mxy);
    NDArray top = mxy.add(mxy).add(C1).mul(cov.add(cov).add(C2));
    NDArray bottom = mx2.add(my2).add(C1).mul(vx.add(vy).add(C2));
    return Ops.times(Ops.mean(top.div(bottom)).neg().add(1), 0.5);
  }

  private static NDArray part(NDArray all, int i, long n) {
    return all.get(i * n + ":" + (i + 1) * n);
  }

  /** Two matrix products: on a processor far quicker than a convolution of one channel. */
  private static NDArray blurred(NDArray x, int window, double sigma) {
    NDArray down = band((int) x.getShape().get(1), window, sigma, x);
    NDArray across = band((int) x.getShape().get(2), window, sigma, x);
    return down.matMul(x.matMul(across.transpose()));
  }

  /** The filter as a matrix [size - window + 1, size]: each row is the Gaussian, one pixel on. */
  private static NDArray band(int size, int window, double sigma, NDArray like) {
    double[] g = gaussian(window, sigma);
    int rows = size - window + 1;
    double[] values = new double[rows * size];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(g, 0, values, i * size + i, window);
    }
    return like.getManager().create(values, new Shape(rows, size)).toType(like.getDataType(), false);
  }

  static double[] gaussian(int window, double sigma) {
    double[] g = new double[window];
    double sum = 0;
    for (int i = 0; i < window; i++) {
      double d = i - window / 2;
      g[i] = Math.exp(-d * d / (2 * sigma * sigma));
      sum += g[i];
    }
    for (int i = 0; i < window; i++) {
      g[i] /= sum;
    }
    return g;
  }
}
