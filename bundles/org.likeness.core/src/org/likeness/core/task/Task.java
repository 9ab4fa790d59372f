// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import org.likeness.api.task.Progress;

/** Work that takes a while, run by the command with a progress bar and by the workbench as a job. */
@FunctionalInterface
public interface Task<T> {

  /** Does the work on the calling thread; a cancelled one ends with CancellationException. */
  T run(Progress progress) throws Exception;
}
