// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.osgi.service.component.annotations.Component;

/** gamma/2 E[ |grad D(x)|^2 ] over real pictures. */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.r1", label = "R1", description = "Penalises the discriminator's gradient on real pictures. Makes training converge locally.",
    cites = "Mescheder, Geiger & Nowozin 2018, arXiv:1801.04406, equation 9", parameters = ZeroCentredParameters.class)
public final class R1 implements GanTerm<ZeroCentredParameters> {

  @Override
  public Term create(ZeroCentredParameters p, TrainingContext context) {
    return step -> GradientPenalty.zeroCentred(step::logits, step.real(), p.gamma());
  }

  @Override
  public int interval(ZeroCentredParameters p) {
    return p.every();
  }
}
