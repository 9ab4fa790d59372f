// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/** The mean absolute error. */
@Component(service = Plugin.class)
@PluginInfo(id = "reconstruction.l1", label = "Mean absolute error (L1)", description = "Robust and even; fine detail comes late. The loss of 2017.", aliases = "reconstruction.mae")
public final class L1Loss implements ReconstructionLoss<NoParameters> {
  @Override
  public NDArray loss(NoParameters p, NDArray predicted, NDArray target) {
    return Ops.mean(predicted.sub(target).abs());
  }
}
