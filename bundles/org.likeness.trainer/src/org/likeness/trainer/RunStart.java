// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.core.runner.RunContext;
import org.likeness.tensor.Compute;
import org.likeness.tensor.EngineInfo;

/** What all training runs record. */
final class RunStart {

  private RunStart() {}

  /** Records the device, and by what is computed, and begins the phase of the progress. @param step where the training begins */
  static void begin(RunContext context, LoopSettings loop, Compute compute, long step) {
    EngineInfo info = context.likeness().engine().info();
    Map<String, String> device = new LinkedHashMap<>(Map.of("device", info.device(), "threads", Integer.toString(info.threads()), "engine",
        "DJL " + info.djl(), "torch", info.torch(), "library", info.library()));
    ComputeSettings.words(compute).forEach((key, value) -> device.put(key, value.toString()));
    context.folder().device(device);
    words(info).ifPresent(context.folder()::log);
    context.progress().start("Training", loop.budget().steps() > 0 ? loop.budget().steps() : -1);
    context.progress().advance(step);
  }

  /** What must be known of a device that does not repeat itself. */
  static Optional<String> words(EngineInfo info) {
    return info.repeatable() ? Optional.empty() : Optional.of("Computed on " + info.device() + ": on a graphics card the same recipe with the same seed,"
        + " and a resumed run, come out nearly the same, not bit for bit, and float32 convolutions use TF32 unless NVIDIA_TF32_OVERRIDE=0 is set");
  }
}
