// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.LandmarkerContract;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;

class Face68ContractTest extends LandmarkerContract {
  @Override
  protected Plugin<?> plugin() {
    return new Face68Landmarker();
  }

  @Override
  protected Image picture() {
    return FacesContext.photo();
  }

  @Override
  protected Box face() {
    return new Box(163.5, 75.9, 115.4, 110.5);
  }

  @Override
  protected ContractContext context() {
    return FacesContext.contract();
  }
}
