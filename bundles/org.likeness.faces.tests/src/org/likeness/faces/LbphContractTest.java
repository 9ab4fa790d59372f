// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.contract.IdentityEmbedderContract;
import org.likeness.api.plugin.Plugin;

class LbphContractTest extends IdentityEmbedderContract {
  @Override
  protected Plugin<?> plugin() {
    return new LbphEmbedder();
  }
}
