// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.Optional;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/**
 * Sees from a training's curves whether something is wrong with it. The host asks at each point that it logs, on the
 * training's thread, and keeps the curves over a stop: a check that remembers nothing and draws no random numbers leaves the
 * training as it is. A value that is no number is the host's own matter and never gets here.
 */
@PluginKind(prefix = "health", label = "Health check")
public interface HealthCheck<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(HealthCheck.class);

  /**
   * What is wrong at the last point; empty when nothing is, or when the curves that it looks at are not there or too short.
   * The same curves give the same answer.
   */
  Optional<Finding> look(P parameters, Curves curves);

  /** How bad. */
  enum Level {
    /** Worth a look; the run always goes on. */
    NOTE,
    /** Training will hardly come to anything like this; recipes may stop the run, or roll it back. */
    HARMFUL
  }

  /**
   * Something that is wrong.
   *
   * @param level how bad
   * @param since first step at which it is seen: a checkpoint before it is healthy
   * @param seen what is seen, with numbers: {@code the discriminator's loss has been below 0.05 for 200 steps}
   * @param means what that means, one sentence
   * @param advice what to try, one sentence
   */
  record Finding(Level level, long since, String seen, String means, String advice) {}
}
