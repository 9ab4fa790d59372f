// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.OptimiserKind;
import org.likeness.api.training.Schedule;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.RmsProp;
import org.likeness.tensor.optim.Sgd;

/** Optimisers and schedules with the ids of ours, so that recipes read the same. */
final class SmallOptimisers {

  private SmallOptimisers() {}

  static List<Plugin<?>> all() {
    return List.of(new SmallAdam(), new SmallRmsProp(), new SmallSgd(), new Constant(), new Linear());
  }

  @PluginInfo(id = "optimiser.adam", label = "Adam", parameters = SmallAdam.Parameters.class)
  static final class SmallAdam implements OptimiserKind<SmallAdam.Parameters> {
    record Parameters(@Parameter(min = 0, max = 0.999) double beta1, @Parameter(min = 0, max = 1) double weightDecay) {
      public static final Parameters DEFAULTS = new Parameters(0.5, 0);
    }

    @Override
    public Rule create(Parameters p, Map<String, NDArray> trained) {
      return new Adam(trained, 0).betas(p.beta1(), 0.999).weightDecay(p.weightDecay());
    }
  }

  @PluginInfo(id = "optimiser.rmsprop", label = "RMSprop", parameters = SmallRmsProp.Parameters.class)
  static final class SmallRmsProp implements OptimiserKind<SmallRmsProp.Parameters> {
    record Parameters(@Parameter(min = 0, max = 0.999) double momentum, @Parameter(min = 0, max = 1) double alpha) {
      public static final Parameters DEFAULTS = new Parameters(0.5, 0.999);
    }

    @Override
    public Rule create(Parameters p, Map<String, NDArray> trained) {
      return new RmsProp(trained, 0, p.momentum()).alpha(p.alpha());
    }
  }

  @PluginInfo(id = "optimiser.sgd", label = "SGD", parameters = SmallSgd.Parameters.class)
  static final class SmallSgd implements OptimiserKind<SmallSgd.Parameters> {
    record Parameters(@Parameter(min = 0, max = 0.999) double momentum) {
      public static final Parameters DEFAULTS = new Parameters(0.5);
    }

    @Override
    public Rule create(Parameters p, Map<String, NDArray> trained) {
      return new Sgd(trained, 0, p.momentum());
    }
  }

  @PluginInfo(id = "schedule.constant", label = "Constant")
  static final class Constant implements Schedule<NoParameters> {
    @Override
    public double factor(NoParameters p, long step, double fraction) {
      return 1;
    }
  }

  @PluginInfo(id = "schedule.linear", label = "Linear", parameters = Linear.Parameters.class)
  static final class Linear implements Schedule<Linear.Parameters> {
    record Parameters(@Parameter(min = 0, max = 1) double end) {
      public static final Parameters DEFAULTS = new Parameters(0);
    }

    @Override
    public double factor(Parameters p, long step, double fraction) {
      return p.end() + (1 - p.end()) * (1 - fraction);
    }
  }
}
