// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.math.Eigenvectors;
import org.likeness.metrics.internal.Moments;
import org.likeness.metrics.internal.Resized;
import org.osgi.service.component.annotations.Component;

/**
 * How much of each of the directions in which the reference's small pictures vary most is in a picture ("eigenfaces"). Learned from
 * the reference alone: numbers over it compare only where the reference is the same.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "features.pca", label = "Principal components", parameters = PcaFeatures.Parameters.class,
    description = "Principal components of small pictures, learned from the reference: few numbers for light, pose and rough shape, and none for detail; needs no model",
    cites = "Turk & Pentland 1991, J. Cognitive Neuroscience 3(1), Eigenfaces for recognition; Pearson 1901")
public final class PcaFeatures implements FeatureExtractor<PcaFeatures.Parameters> {

  /** Of what, and how many. */
  public record Parameters(
      @Parameter(label = "Side", min = 2, max = 24, unit = "px", description = "Pictures are made so small before; 3 side² numbers each.") int side,
      @Parameter(label = "Components", min = 1, max = 1000, description = "At most so many; never more than the reference has pictures but one.") int components) {
    public static final Parameters DEFAULTS = new Parameters(16, 64);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return new Fitted(p, new PixelFeatures().create(new PixelFeatures.Parameters(p.side()), context));
  }

  /** For one thread. */
  private static final class Fitted implements Worker {
    private final Parameters p;
    private final Worker pixels;
    private double[] mean;
    private Eigenvectors axes;
    private String words;

    Fitted(Parameters p, Worker pixels) {
      this.p = p;
      this.pixels = pixels;
    }

    @Override
    public void fit(Iterable<Image> reference, Progress progress) {
      Moments moments = new Moments(pixels.width());
      for (Image picture : reference) {
        moments.add(pixels.of(List.of(picture))[0]);
      }
      if (moments.count() < 2) {
        throw new UserProblem("features.pca learns from the reference and needs at least 2 pictures of it, not " + moments.count());
      }
      mean = moments.mean();
      double[][] covariance = moments.covariance();
      double all = 0;
      for (int k = 0; k < mean.length; k++) {
        all += covariance[k][k];
      }
      axes = Eigenvectors.largest(covariance, (int) Math.min(Math.min(p.components(), mean.length), moments.count() - 1), progress);
      double kept = 0;
      for (double v : axes.values()) {
        kept += v;
      }
      words = String.format(Locale.ROOT, "%d principal components of the %d pictures of the reference, with %.1f %% of their variance", axes.values().length,
          moments.count(), all > 0 ? 100 * kept / all : 100);
    }

    private Eigenvectors axes() {
      if (axes == null) {
        throw new IllegalStateException("features.pca is asked before it has learned from a reference");
      }
      return axes;
    }

    @Override
    public int width() {
      return axes().values().length;
    }

    @Override
    public float[][] of(List<Image> pictures) {
      double[][] along = axes().vectors();
      float[][] rows = pixels.of(pictures);
      float[][] out = new float[rows.length][along.length];
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < along.length; k++) {
          double sum = 0;
          for (int j = 0; j < mean.length; j++) {
            sum += along[k][j] * (rows[i][j] - mean[j]);
          }
          out[i][k] = (float) sum;
        }
      }
      return out;
    }

    @Override
    public Map<String, String> recipe() {
      return Map.of("resize", Resized.WORDS + " to " + p.side() + " x " + p.side(), "values", words);
    }
  }
}
