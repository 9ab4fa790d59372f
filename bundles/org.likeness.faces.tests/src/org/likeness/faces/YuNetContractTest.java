// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.FaceDetectorContract;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;

class YuNetContractTest extends FaceDetectorContract {
  @Override
  protected Plugin<?> plugin() {
    return new YuNetDetector();
  }

  @Override
  protected Image picture() {
    return FacesContext.photo();
  }

  @Override
  protected ContractContext context() {
    return FacesContext.contract();
  }
}
