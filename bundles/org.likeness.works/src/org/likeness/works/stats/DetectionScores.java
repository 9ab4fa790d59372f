// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well scores tell fakes from reals. Higher scores mean "fake"; equal scores are always treated together, so that no
 * number depends on the order of the samples. What needs both classes is empty when one is missing: it is not defined
 * then, and not 0.
 */
public final class DetectionScores {

  /**
   * A vertex of the ROC curve.
   *
   * @param falsePositiveRate part of the reals with at least this score
   * @param truePositiveRate part of the fakes with at least this score
   * @param threshold +infinity at the curve's beginning
   */
  public record RocPoint(double falsePositiveRate, double truePositiveRate, double threshold) {}

  /**
   * Counts at a threshold; "positive" = called fake.
   */
  public record Confusion(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
    public double accuracy() {
      return (truePositives + trueNegatives) / (double) (truePositives + falsePositives + trueNegatives + falseNegatives);
    }

    /** Mean of the two classes' accuracies; NaN when a class is missing. */
    public double balancedAccuracy() {
      return (recall() + trueNegatives / (double) (trueNegatives + falsePositives)) / 2;
    }

    /** NaN when nothing is called fake. */
    public double precision() {
      return truePositives / (double) (truePositives + falsePositives);
    }

    /** NaN when there is no fake. */
    public double recall() {
      return truePositives / (double) (truePositives + falseNegatives);
    }

    /** Harmonic mean of precision and recall; 0 when no fake is found. */
    public double f1() {
      return 2.0 * truePositives / Math.max(1, 2 * truePositives + falsePositives + falseNegatives);
    }
  }

  private final double[] scores;
  private final boolean[] fake;
  /** Sample indices by falling score. */
  private final int[] order;
  private final int fakes;
  private final int reals;

  private DetectionScores(double[] scores, boolean[] fake) {
    this.scores = scores;
    this.fake = fake;
    this.order = IntStream.range(0, scores.length).boxed().sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .mapToInt(Integer::intValue).toArray();
    this.fakes = (int) IntStream.range(0, fake.length).filter(i -> fake[i]).count();
    this.reals = fake.length - fakes;
  }

  /**
   * @param scores the higher, the more probably fake; no NaN
   * @param fake the truth
   */
  public static DetectionScores of(double[] scores, boolean[] fake) {
    if (scores.length != fake.length) {
      throw new IllegalArgumentException(scores.length + " scores for " + fake.length + " labels");
    }
    for (double s : scores) {
      if (Double.isNaN(s)) {
        throw new IllegalArgumentException("A score is not a number");
      }
    }
    return new DetectionScores(scores.clone(), fake.clone());
  }

  public int fakes() {
    return fakes;
  }

  public int reals() {
    return reals;
  }

  /** From (0, 0) to (1, 1), one vertex for each different score; empty when a class is missing. */
  public List<RocPoint> roc() {
    if (fakes == 0 || reals == 0) {
      return List.of();
    }
    List<RocPoint> points = new ArrayList<>();
    points.add(new RocPoint(0, 0, Double.POSITIVE_INFINITY));
    forEachScore((score, truePositives, falsePositives, found) -> points
        .add(new RocPoint(falsePositives / (double) reals, truePositives / (double) fakes, score)));
    return points;
  }

  /** P(a fake scores higher than a real) + half of P(both score the same). */
  public OptionalDouble auc() {
    List<RocPoint> roc = roc();
    double area = 0;
    for (int i = 1; i < roc.size(); i++) {
      RocPoint a = roc.get(i - 1);
      RocPoint b = roc.get(i);
      area += (b.falsePositiveRate - a.falsePositiveRate) * (a.truePositiveRate + b.truePositiveRate) / 2;
    }
    return roc.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(area);
  }

  /** Average precision: the sum of (R(n) - R(n-1)) P(n), not interpolated. Needs a fake. */
  public OptionalDouble averagePrecision() {
    if (fakes == 0) {
      return OptionalDouble.empty();
    }
    double[] sum = new double[1];
    // counts are added up before they are divided, so that a perfect order gives 1 and nothing above it
    forEachScore((score, truePositives, falsePositives, found) -> sum[0] +=
        found * (double) truePositives / (truePositives + falsePositives));
    return OptionalDouble.of(sum[0] / fakes);
  }

  /** The rate at which as many reals are called fake as fakes real, interpolated along the ROC curve's segment. */
  public OptionalDouble equalErrorRate() {
    List<RocPoint> roc = roc();
    for (int i = 1; i < roc.size(); i++) {
      double before = excess(roc.get(i - 1));
      double after = excess(roc.get(i));
      if (after >= 0) {
        double t = before / (before - after);
        double from = roc.get(i - 1).falsePositiveRate;
        return OptionalDouble.of(from + t * (roc.get(i).falsePositiveRate - from));
      }
    }
    return OptionalDouble.empty();
  }

  /** The false positive rate at the vertex where both error rates are nearest, as most published code reports it. */
  public OptionalDouble equalErrorRateAtVertex() {
    return roc().stream().min((a, b) -> Double.compare(Math.abs(excess(a)), Math.abs(excess(b))))
        .map(p -> OptionalDouble.of(p.falsePositiveRate)).orElse(OptionalDouble.empty());
  }

  /** False positive rate minus false negative rate: from -1 at the curve's beginning to 1 at its end. */
  private static double excess(RocPoint p) {
    return p.falsePositiveRate - (1 - p.truePositiveRate);
  }

  /** The best true positive rate with at most this false positive rate. */
  public OptionalDouble truePositiveRateAt(double falsePositiveRate) {
    return roc().stream().filter(p -> p.falsePositiveRate <= falsePositiveRate).mapToDouble(RocPoint::truePositiveRate).max();
  }

  /** Counts when every score of at least the threshold is called fake. */
  public Confusion confusion(double threshold) {
    int tp = 0;
    int fp = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= threshold) {
        tp += fake[i] ? 1 : 0;
        fp += fake[i] ? 0 : 1;
      }
    }
    return new Confusion(tp, fp, reals - fp, fakes - tp);
  }

  /**
   * The threshold of the highest balanced accuracy, half way between the scores that it separates. To be chosen on
   * validation data. Empty when a class is missing.
   */
  public OptionalDouble bestThreshold() {
    List<RocPoint> roc = roc();
    double best = Double.NEGATIVE_INFINITY;
    double threshold = 0.5;
    for (int i = 1; i < roc.size(); i++) {
      RocPoint p = roc.get(i);
      double gain = p.truePositiveRate - p.falsePositiveRate;
      if (gain > best) {
        best = gain;
        threshold = i + 1 < roc.size() ? (p.threshold + roc.get(i + 1).threshold) / 2 : p.threshold;
      }
    }
    return roc.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(threshold);
  }

  /** Visits each different score, the highest first. */
  private void forEachScore(Visitor visitor) {
    int tp = 0;
    int fp = 0;
    for (int i = 0; i < order.length;) {
      double score = scores[order[i]];
      int before = tp;
      for (; i < order.length && scores[order[i]] == score; i++) {
        tp += fake[order[i]] ? 1 : 0;
        fp += fake[order[i]] ? 0 : 1;
      }
      visitor.visit(score, tp, fp, tp - before);
    }
  }

  private interface Visitor {
    /** @param found fakes with exactly this score */
    void visit(double score, int truePositives, int falsePositives, int found);
  }
}
