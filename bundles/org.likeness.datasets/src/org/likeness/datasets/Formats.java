// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.PluginContext.Chosen;

/** The dataset formats that are installed, ready to read with their defaults. */
public interface Formats {

  /**
   * The format of an id (or of a part of it), or of a map with {@code id} and its parameters.
   *
   * @throws org.likeness.api.problem.UserProblem when there is none, or it cannot be used
   */
  Chosen<DatasetFormat<Record>> named(Object plain);

  /**
   * The format that is surest to know a source. One that fails at the question does not keep the others from being asked.
   *
   * @param source a file or folder that exists
   * @throws org.likeness.api.problem.UserProblem when none knows it; names those that were asked
   */
  Chosen<DatasetFormat<Record>> surest(Path source);
}
