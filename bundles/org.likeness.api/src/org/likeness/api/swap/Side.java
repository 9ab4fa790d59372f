// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

/** The two persons of a swap. A's face is put onto B's frames. */
public enum Side {
  /** The identity that is put in. */
  A,
  /** The person whose frames, pose and expression are kept. */
  B
}
