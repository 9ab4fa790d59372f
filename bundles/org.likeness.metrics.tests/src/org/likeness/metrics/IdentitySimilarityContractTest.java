// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.MetricContract;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Plugin;

class IdentitySimilarityContractTest extends MetricContract {
  @Override
  protected Plugin<?> plugin() {
    return new IdentitySimilarityMetric();
  }

  @Override
  protected MetricInput input() {
    return ContractInput.all();
  }

  @Override
  protected ContractContext context() {
    return new ContractContext(7).withPlugin(new TwoValuesEmbedder());
  }
}
