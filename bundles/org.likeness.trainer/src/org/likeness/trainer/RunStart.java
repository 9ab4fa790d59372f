// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Map;
import org.likeness.core.runner.RunContext;

/** What all training runs record. */
final class RunStart {

  private RunStart() {}

  /** Records the device and begins the phase of the progress. */
  static void begin(RunContext context, LoopSettings loop, String what) {
    var info = context.likeness().engine().info();
    context.folder().device(Map.of("device", info.device(), "threads", Integer.toString(info.threads()), "engine",
        "DJL " + info.djl(), "torch", info.torch(), "library", info.library()));
    context.progress().start(what, loop.budget().steps() > 0 ? loop.budget().steps() : -1);
    context.progress().advance(context.resumeFrom().map(c -> c.step()).orElse(0L));
  }
}
