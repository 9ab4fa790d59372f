// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

/** Delivers items one by one, called by one thread at a time. */
@FunctionalInterface
public interface Source<T> {

  /** The next item, or null at the end. May block; answers an interrupt by ending or throwing. */
  T next() throws Exception;
}
