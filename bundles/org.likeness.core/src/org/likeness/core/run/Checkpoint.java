// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.likeness.core.internal.run.CheckpointFiles;

/**
 * A checkpoint that was written completely.
 *
 * @param step the number of finished steps
 * @param label {@code best} or a name given by a person; empty for a regular one
 * @param folder {@code checkpoints/step-000500}
 * @param written when
 * @param state what the writer gave for {@code state.json}: RNG, sampler, schedules ... (plain data)
 * @param sha256 hash in hex by file name, of every file but {@code state.json}
 */
public record Checkpoint(long step, String label, Path folder, Instant written, Map<String, Object> state,
    Map<String, String> sha256) {

  /** The path of a file of this checkpoint. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Reads every file once.
   *
   * @throws org.likeness.api.problem.UserProblem naming the first file that is missing or not as it was written
   */
  public void verify() {
    CheckpointFiles.verify(this);
  }
}
