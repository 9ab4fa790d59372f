// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.contract.SegmenterContract;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Plugin;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

class LandmarkRegionsContractTest extends SegmenterContract {

  @Override
  protected Plugin<?> plugin() {
    return new LandmarkRegions();
  }

  @Override
  protected Landmarks landmarks(int size) {
    return MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, size, 1);
  }
}
