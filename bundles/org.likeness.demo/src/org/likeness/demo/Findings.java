// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.core.run.MetricResult;
import org.likeness.report.Numbers;

/**
 * The answer in sentences: whether the swap is nearer to the exact answer than doing nothing and than the simplest trick,
 * by every measure and not by the favourable ones; whether it is caught, and by what.
 */
final class Findings {
  private static final double MOST = 0.5;
  private static final double FEW = 0.25;

  private Findings() {}

  static List<String> of(List<MetricResult> results) {
    List<String> sentences = new ArrayList<>();
    List<Comparison> all = Comparison.of(results, Plan.SWAP);
    if (all.isEmpty()) {
      sentences.add("The swap could not be compared with anything: no measure has a value for it and for another clip.");
    } else {
      sentences.add(overview(all));
    }
    Map<String, List<Comparison>> byMeasure = new LinkedHashMap<>();
    all.forEach(c -> byMeasure.computeIfAbsent(c.difference().id(), id -> new ArrayList<>()).add(c));
    byMeasure.forEach((id, comparisons) -> sentences.add(measure(results, id, comparisons)));
    for (MetricResult r : results) {
      if (r.id().equals("detect.auc")) {
        sentences.add(detector(results, r));
      }
    }
    return sentences;
  }

  private static String overview(List<Comparison> all) {
    long better = all.stream().filter(c -> c.verdict() == Comparison.Verdict.BETTER).count();
    long worse = all.stream().filter(c -> c.verdict() == Comparison.Verdict.WORSE).count();
    return "Of " + all.size() + " comparisons with " + String.join(" and ", all.stream().map(c -> "\u201c" + c.other() + "\u201d").distinct().toList())
        + " the swap is better in " + better + " and worse in " + worse + "; " + (all.size() - better - worse)
        + " are undecided (95 % for all of them together; one pair of persons, one clip, one seed).";
  }

  private static String measure(List<MetricResult> results, String id, List<Comparison> comparisons) {
    MetricResult own = find(results, id, Plan.SWAP);
    MetricResult first = comparisons.get(0).difference();
    StringBuilder b = new StringBuilder(first.label()).append(first.higherIsBetter() ? " (higher is better)" : " (lower is better)")
        .append(": the swap has ").append(own == null ? "no value" : value(own));
    if (own != null && own.recipe().containsKey(MetricResult.FLOOR) && own.recipe().containsKey(MetricResult.CEILING)) {
      b.append(", where the clip before the swap has ").append(own.recipe().get(MetricResult.FLOOR)).append(" and the exact answer ").append(own.recipe().get(MetricResult.CEILING));
    }
    for (Comparison c : comparisons) {
      b.append("; ").append(c.verdict().words()).append(" \u201c").append(c.other()).append("\u201d (").append(sign(c.difference()));
      if (Double.isFinite(c.low())) {
        b.append(", ").append(Numbers.significant(c.low())).append(" to ").append(Numbers.significant(c.high()));
      }
      b.append(")");
    }
    if (own != null && own.recipe().containsKey(MetricResult.NOT_MEASURED)) {
      b.append("; not measured in ").append(own.recipe().get(MetricResult.NOT_MEASURED));
    }
    return b.append(".").toString();
  }

  private static String sign(MetricResult difference) {
    return (difference.value() > 0 ? "+" : "") + value(difference);
  }

  private static String detector(List<MetricResult> results, MetricResult auc) {
    StringBuilder b = new StringBuilder(auc.subject()).append(" tells swapped from real frames with an AUC of ").append(value(auc));
    if (Double.isFinite(auc.low())) {
      b.append(" (95 % interval ").append(Numbers.significant(auc.low())).append(" to ").append(Numbers.significant(auc.high())).append(")");
    }
    b.append(" on ").append(auc.n()).append(" held-out frames of one clip of each kind, which is one witness and no sample.");
    MetricResult reduced = find(results, "detect.false-alarms", auc.subject() + " on " + Plan.PASTED);
    MetricResult full = find(results, "detect.false-alarms", auc.subject() + " on " + Plan.PASTED_FULL);
    if (reduced != null) {
      b.append(" It also calls ").append(percent(reduced)).append(" of B\u2019s own frames fake whose face was only taken through the swap\u2019s"
          + " resolution and pasted back");
      if (full != null) {
        b.append(", and ").append(percent(full)).append(" of those pasted back at full resolution");
      }
      b.append(": ").append(reactsTo(reduced.value(), full == null ? Double.NaN : full.value())).append(".");
    }
    return b.toString();
  }

  /** What the controls say of the detector. */
  static String reactsTo(double reduced, double full) {
    if (reduced < FEW && !(full >= FEW)) {
      return "what it sees is neither the seam nor the lost resolution alone";
    }
    if (full >= MOST) {
      return "it sees that something was pasted, not whose face it is";
    }
    if (reduced >= MOST) {
      return full < FEW ? "it sees the lost resolution, not whose face it is" : "it sees the lost resolution or the seam, not whose face it is";
    }
    return "in part it sees the seam or the lost resolution, not whose face it is";
  }

  private static String percent(MetricResult share) {
    return Math.round(100 * share.value()) + " %";
  }

  private static MetricResult find(List<MetricResult> results, String id, String subject) {
    return results.stream().filter(r -> r.id().equals(id) && r.subject().equals(subject)).findFirst().orElse(null);
  }

  private static String value(MetricResult r) {
    return Numbers.significant(r.value()) + (r.unit().isEmpty() ? "" : " " + r.unit());
  }
}
