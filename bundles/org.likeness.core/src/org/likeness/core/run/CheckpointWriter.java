// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a checkpoint. */
@FunctionalInterface
public interface CheckpointWriter {

  /**
   * Writes weights and the like into an empty folder.
   *
   * @return plain data for {@code state.json} (numbers, texts, lists, maps; longs are kept exactly)
   */
  Map<String, Object> write(Path folder) throws IOException;
}
