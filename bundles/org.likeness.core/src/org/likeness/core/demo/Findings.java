// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.demo;

import java.util.ArrayList;
import java.util.List;
import org.likeness.core.report.Numbers;
import org.likeness.core.run.MetricResult;

/** The answer in sentences: whether the swap is better than doing nothing and than pasting a mean face, and whether it is caught. */
final class Findings {

  private Findings() {}

  static List<String> of(List<MetricResult> results) {
    List<String> sentences = new ArrayList<>();
    against(results, "metric.identity-similarity", Plan.UNCHANGED, sentences);
    against(results, "metric.ssim", Plan.MEAN, sentences);
    against(results, "metric.landmark-error", Plan.MEAN, sentences);
    for (MetricResult r : results) {
      if (r.id().equals("detect.auc")) {
        sentences.add(r.subject() + " tells swapped from real frames with an AUC of " + value(r) + interval(r)
            + " on " + r.n() + " single frames that were held out.");
      }
    }
    return sentences;
  }

  private static void against(List<MetricResult> results, String metric, String other, List<String> sentences) {
    MetricResult own = find(results, metric, Plan.SWAP);
    MetricResult its = find(results, metric, other);
    MetricResult difference = find(results, metric, Plan.SWAP + " minus " + other);
    if (own != null && its == null) {
      sentences.add("By " + inSentence(own.label()) + " the swap has " + value(own) + "; for \u201c" + other
          + "\u201d it cannot be measured, for no face is found in it.");
      return;
    }
    if (own == null || its == null || difference == null) {
      sentences.add("The swap could not be compared with \u201c" + other + "\u201d by " + metric + ".");
      return;
    }
    boolean higher = Boolean.TRUE.equals(own.higherIsBetter());
    double gain = higher ? difference.value() : -difference.value();
    boolean sure = difference.low() > 0 || difference.high() < 0;
    String verdict = !sure ? "does not differ clearly from" : gain > 0 ? "is better than" : "is worse than";
    sentences.add("By " + inSentence(own.label()) + " the swap (" + value(own) + ") " + verdict + " \u201c" + other
        + "\u201d (" + value(its) + "); difference " + value(difference) + interval(difference) + ", " + own.n() + " frames.");
  }

  private static MetricResult find(List<MetricResult> results, String id, String subject) {
    return results.stream().filter(r -> r.id().equals(id) && r.subject().equals(subject)).findFirst().orElse(null);
  }

  /** A label within a sentence: small letters, except for abbreviations. */
  private static String inSentence(String label) {
    return label.length() > 1 && Character.isUpperCase(label.charAt(1)) ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private static String value(MetricResult r) {
    return Numbers.significant(r.value()) + (r.unit().isEmpty() ? "" : " " + r.unit());
  }

  private static String interval(MetricResult r) {
    return Double.isFinite(r.low()) ? " (95 % interval " + Numbers.significant(r.low()) + " to " + Numbers.significant(r.high()) + ")" : "";
  }
}
