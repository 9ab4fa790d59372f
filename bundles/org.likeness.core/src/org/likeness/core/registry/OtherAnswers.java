// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.likeness.core.registry.Answers.require;

import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.MetricInput;
import org.likeness.core.registry.Answers.Asked;

/** Answers of metrics and dataset formats. */
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

  static void format(Asked asked, Object answer) {
    if (asked.name().equals("recognises")) {
      double sure = (Double) answer;
      require(sure >= 0 && sure <= 1, "it is sure by " + sure + ", but allowed is 0 to 1");
    }
  }
}
