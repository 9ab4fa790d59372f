// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

/** What the steps get, made on other threads a few steps ahead. */
public interface Feed<T> {

  /** The present step's; waits for it. Once per step. */
  T next();

  /** Makes one step's data, from its number alone; called by several threads at once. */
  interface Maker<T> {

    /** @param step from 0 */
    T make(long step) throws Exception;
  }
}
