// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.runner.RunContext;
import org.likeness.tensor.Compute;

/** What all training runs record. */
final class RunStart {

  private RunStart() {}

  /** Records the device, and by what is computed, and begins the phase of the progress. @param step where the training begins */
  static void begin(RunContext context, LoopSettings loop, Compute compute, long step) {
    var info = context.likeness().engine().info();
    Map<String, String> device = new LinkedHashMap<>(Map.of("device", info.device(), "threads", Integer.toString(info.threads()), "engine",
        "DJL " + info.djl(), "torch", info.torch(), "library", info.library()));
    ComputeSettings.words(compute).forEach((key, value) -> device.put(key, value.toString()));
    context.folder().device(device);
    context.progress().start("Training", loop.budget().steps() > 0 ? loop.budget().steps() : -1);
    context.progress().advance(step);
  }
}
