// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

/** A training step that can be repeated. */
interface Workload extends AutoCloseable {

  /** One whole step, finished when this returns. */
  void step();

  @Override
  void close();
}
