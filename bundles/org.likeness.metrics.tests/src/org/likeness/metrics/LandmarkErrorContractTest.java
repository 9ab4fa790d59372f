// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.contract.MetricContract;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Plugin;

class LandmarkErrorContractTest extends MetricContract {
  @Override
  protected Plugin<?> plugin() {
    return new LandmarkErrorMetric();
  }

  @Override
  protected MetricInput input() {
    return ContractInput.all();
  }
}
