// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import org.likeness.metrics.internal.RidgeClassifier;
import org.osgi.service.component.annotations.Component;

/**
 * How well one can learn from the set what real pictures show: the accuracy on the reference of a classifier that has seen only the
 * set. The paper trains a residual network on pixels; here a linear classifier learns from features, and so the numbers are others.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "set-metric.classification-accuracy", label = "Classification accuracy", parameters = ClassificationAccuracyMetric.Parameters.class,
    description = "How well a linear classifier of features that learns from the set alone says what pictures of the reference show; for made pictures with labels",
    cites = "Ravuri & Vinyals 2019, NeurIPS, Classification accuracy score for conditional generative models (there a ResNet-50); Shmelkov, Schmid & Alahari 2018, ECCV, GAN-train and GAN-test")
public final class ClassificationAccuracyMetric implements SetMetric<ClassificationAccuracyMetric.Parameters> {
  private static final int FEWEST = 4;
  private static final double QUANTILE = 1.959963984540054;

  /** Features and classifier. */
  public record Parameters(
      @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What the classifier sees of pictures.") Choice features,
      @Parameter(label = "Penalty", min = 1e-9, max = 1e3, advanced = true, description = "Of the ridge regression, per picture: larger is smoother.") double penalty) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("features.random"), 0.1);
  }

  @Override
  public Choice features(Parameters p) {
    return p.features();
  }

  @Override
  public boolean needsLabels() {
    return true;
  }

  @Override
  public int fewest(Parameters p) {
    return FEWEST;
  }

  @Override
  public String unit() {
    return "accuracy";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public Result measure(Parameters p, FeatureSet set, Optional<FeatureSet> reference, PluginContext context, Progress progress) {
    FeatureSet real = reference.orElseThrow();
    TreeSet<String> both = labels(set);
    both.retainAll(labels(real));
    List<String> classes = List.copyOf(both);
    if (classes.size() < 2) {
      throw new UserProblem("set-metric.classification-accuracy needs two classes at least that both sets show, and they share "
          + (classes.isEmpty() ? "none" : "only '" + classes.get(0) + "'"));
    }
    int[] made = of(set, classes);
    int[] truth = of(real, classes);
    progress.start("Classification accuracy", 2);
    double value = accuracy(set, made, real, truth, classes, p.penalty(), progress);
    progress.advance(1);
    double back = accuracy(real, truth, set, made, classes, p.penalty(), progress);
    progress.advance(1);
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put("classes", classes.size() + " that both sets show" + left(set.size() - made.length, "the set") + left(real.size() - truth.length, "the reference"));
    recipe.put("classifier", "ridge regression of classes on features scaled by mean and deviation, penalty " + p.penalty() + " n; learned from the set, tried on the reference");
    recipe.put("the other way round", String.format(Locale.ROOT, "%.4f: learned from the reference, tried on the set (GAN-test)", back));
    double[] ends = wilson(value, truth.length);
    return new Result(value, ends[0], ends[1], "95 %, Wilson's, of " + truth.length + " pictures of the reference taken as independent, the classifier as given", recipe);
  }

  private static String left(int count, String of) {
    return count == 0 ? "" : "; " + count + " pictures of " + of + " show others and are left out";
  }

  private static TreeSet<String> labels(FeatureSet set) {
    TreeSet<String> out = new TreeSet<>();
    for (int i = 0; i < set.size(); i++) {
      out.add(set.label(i));
    }
    return out;
  }

  private static int[] of(FeatureSet set, List<String> classes) {
    return IntStream.range(0, set.size()).filter(i -> classes.contains(set.label(i))).toArray();
  }

  private static double accuracy(FeatureSet from, int[] learned, FeatureSet on, int[] tried, List<String> classes, double penalty, Progress progress) {
    RidgeClassifier classifier = RidgeClassifier.of(from, learned, classes, penalty, progress);
    double right = 0;
    for (int i : tried) {
      progress.check();
      right += classifier.of(on.row(i)).equals(on.label(i)) ? 1 : 0;
    }
    return right / tried.length;
  }

  /** Wilson 1927, J. Am. Stat. Assoc. 22: the shares from which so many right ones are not surprising. */
  private static double[] wilson(double share, int n) {
    double z = QUANTILE * QUANTILE / n;
    double middle = (share + z / 2) / (1 + z);
    double half = QUANTILE / (1 + z) * Math.sqrt(share * (1 - share) / n + z / (4 * n));
    return new double[] {Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half))};
  }
}
