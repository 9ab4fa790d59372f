// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import org.likeness.api.problem.UserProblem;

/**
 * A plug-in has failed, or has answered what its kind does not allow. The sentence names it with its bundle. Whoever can
 * do without this plug-in catches it; for others it ends the work as any problem of a user does.
 */
public final class PluginFailure extends UserProblem {
  private static final long serialVersionUID = 1L;

  private final String plugin;

  /** @param entry the plug-in @param sentence what is wrong with it, without a full stop */
  public PluginFailure(PluginEntry entry, String sentence, Throwable cause) {
    super(entry.inWords() + " has failed: " + sentence, cause);
    plugin = entry.id();
  }

  /** Its id. */
  public String plugin() {
    return plugin;
  }
}
