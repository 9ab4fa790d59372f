// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.LandmarkerContract;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;

class YuNetFiveContractTest extends LandmarkerContract {
  @Override
  protected Plugin<?> plugin() {
    return new YuNetLandmarker();
  }

  @Override
  protected Image picture() {
    return FacesContext.photo();
  }

  @Override
  protected Box face() {
    return new Box(178, 65, 91, 111);
  }

  @Override
  protected ContractContext context() {
    return FacesContext.contract();
  }
}
