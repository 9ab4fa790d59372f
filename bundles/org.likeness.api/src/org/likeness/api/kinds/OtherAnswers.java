// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import static org.likeness.api.kinds.Answers.require;

import java.util.List;
import java.util.Optional;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.kinds.Answers.Asked;
import org.likeness.api.training.HealthCheck;

/** Answers of metrics, feature extractors and dataset formats. */
final class OtherAnswers {

  private OtherAnswers() {}

  static void metric(Asked asked, Object answer) {
    if (answer instanceof Measurement m) {
      require(m.perItem() != null && m.recipe() != null, "its measurement lacks its values or its recipe (null)");
      int pictures = asked.argument(1, MetricInput.class).size();
      int values = m.perItem().length;
      require(values == 0 || values == pictures, "it gave " + values + (values == 1 ? " value for " : " values for ") + pictures
          + (pictures == 1 ? " picture" : " pictures"));
      require(values == 0 || m.measured() == 0 || !Double.isNaN(m.value()), "it gave values for pictures, but no number over all");
    }
  }

  static void features(Asked asked, Object answer) {
    if (asked.name().equals("width")) {
      require((Integer) answer > 0, "its features have the width " + answer + ", but allowed is at least 1");
    } else if (answer instanceof float[][] rows) {
      int pictures = asked.argument(0, List.class).size();
      require(rows.length == pictures, "it gives features of " + rows.length + " of " + pictures + " pictures");
      for (float[] row : rows) {
        require(row != null, "a picture's features are missing (null)");
        asked.memory().sameLength(row.length, "features");
        for (float v : row) {
          require(Float.isFinite(v), "a feature is no number: " + v);
        }
      }
    }
  }

  static void setMetric(Asked asked, Object answer) {
    if (answer instanceof SetMetric.Result r) {
      require(Double.isFinite(r.value()), "its value is no number: " + r.value());
      require(r.interval() != null && r.recipe() != null, "its result lacks its interval's words or its recipe (null)");
      require(Double.isNaN(r.low()) && Double.isNaN(r.high()) || r.low() <= r.high(), "its interval goes from " + r.low() + " to " + r.high());
    }
  }

  static void finding(Object answer) {
    if (answer instanceof Optional<?> o && o.orElse(null) instanceof HealthCheck.Finding f) {
      require(f.level() != null && f.seen() != null && f.means() != null && f.advice() != null, "its finding lacks its level or its words (null)");
      require(f.since() >= 1, "its finding is seen since step " + f.since() + ", but the first step is 1");
    }
  }

  static void format(Asked asked, Object answer) {
    if (asked.name().equals("recognises")) {
      double sure = (Double) answer;
      require(sure >= 0 && sure <= 1, "it is sure by " + sure + ", but allowed is 0 to 1");
    }
  }
}
