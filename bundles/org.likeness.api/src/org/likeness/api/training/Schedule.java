// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** How the learning rate goes over a training. Warm-up is the host's. */
@PluginKind(prefix = "schedule", label = "Learning-rate schedule")
public interface Schedule<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Schedule.class);

  /**
   * What the learning rate is multiplied by: a number, 0 or more. The same arguments give the same factor.
   *
   * @param step from 0
   * @param fraction of the budget that is used, 0-1
   */
  double factor(P parameters, long step, double fraction);
}
