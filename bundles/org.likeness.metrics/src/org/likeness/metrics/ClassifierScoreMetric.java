// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Softmax;
import org.osgi.service.component.annotations.Component;

/**
 * How sure a classifier is of each picture, and how evenly its classes come up: exp of the mean divergence of a picture's class
 * probabilities from those of the set. From 1 to the number of classes. Over the outputs of Inception it is the published Inception
 * score; over others it is another number, and so it is not called that. It knows nothing of real pictures: theirs stands beside it.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.classifier-score", label = "Classifier score", parameters = ClassifierScoreMetric.Parameters.class,
    description = "How sure a classifier is of each picture and how many of its classes come up, from 1 to the number of classes; needs a classifier's outputs as features",
    cites = "Salimans et al. 2016, NeurIPS, Improved techniques for training GANs, section 4: exp(E KL(p(y|x) || p(y))); on its faults Barratt & Sharma 2018, arXiv:1801.01973")
public final class ClassifierScoreMetric implements SetMetric<ClassifierScoreMetric.Parameters> {

  /** What a feature of a classifier is. */
  public enum Values {
    /** Any numbers: probabilities are their softmax. */
    LOGITS,
    /** None negative, sum 1. */
    PROBABILITIES
  }

  /** The classifier. */
  public record Parameters(
      @Parameter(label = "Features", kind = FeatureExtractor.class, description = "A classifier, one number per class; the paper's is Inception.") Choice features,
      @Parameter(label = "Values", description = "What the classifier gives: logits, or probabilities.") Values values,
      @Parameter(label = "Splits", min = 1, max = 100, description = "The mean over so many parts of the set, in its order; the paper has 10. Small parts lower it.") int splits) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("features.torchscript"), Values.LOGITS, 1);
  }

  @Override
  public Choice features(Parameters p) {
    return p.features();
  }

  @Override
  public boolean needsReference() {
    return false;
  }

  @Override
  public int fewest(Parameters p) {
    return Math.max(2, p.splits());
  }

  @Override
  public String unit() {
    return "score";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    progress.start("Classifier score", reference.isPresent() ? 2 : 1);
    double[] parts = parts(p, set, progress);
    progress.advance(1);
    double value = mean(parts);
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("formula", "exp(mean KL(p(y|x) || p(y))), " + set.width() + " classes, p " + (p.values() == Values.LOGITS ? "by softmax of the features" : "as given"));
    recipe.put("splits", p.splits() == 1 ? "one" : String.format(Locale.ROOT, "%d, deviation %.4g (divisor n)", p.splits(), deviation(parts, value)));
    if (reference.isPresent()) {
      recipe.put("of the reference", String.format(Locale.ROOT, "%.5g", mean(parts(p, reference.get(), progress))));
      progress.advance(1);
    }
    return new Result(value, Double.NaN, Double.NaN, "no interval: it is biased downwards by an amount that depends on the number of pictures (" + set.size()
        + "), so only numbers of as many can be compared", recipe);
  }

  private static double[] parts(Parameters p, FeatureSet set, Progress progress) {
    double[][] rows = new double[set.size()][];
    for (int i = 0; i < rows.length; i++) {
      progress.check();
      rows[i] = p.values() == Values.LOGITS ? Softmax.of(set.row(i)) : Softmax.checked(set.row(i));
      if (rows[i] == null) {
        throw new UserProblem(String.format(Locale.ROOT, "set-metric.classifier-score is told that %s gives probabilities, none negative and of the sum 1, and of picture %d"
            + " they have the sum %.4g; 'values: logits' makes probabilities of any numbers", p.features().id(), i + 1, Softmax.sum(set, i)));
      }
    }
    double[] parts = new double[p.splits()];
    for (int s = 0; s < parts.length; s++) {
      parts[s] = Softmax.score(rows, (int) ((long) s * rows.length / parts.length), (int) ((s + 1L) * rows.length / parts.length));
    }
    return parts;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
