// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

/** The parameter record of a plug-in that has nothing to set. */
public record NoParameters() {
  public static final NoParameters DEFAULTS = new NoParameters();
}
