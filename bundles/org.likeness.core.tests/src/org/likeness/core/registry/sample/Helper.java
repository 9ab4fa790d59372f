// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

/** Left out of the bundle that needs it. */
final class Helper {
  @Override
  public String toString() {
    return "help";
  }
}
