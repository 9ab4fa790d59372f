// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import java.util.List;
import org.likeness.workbench.session.ThingInput;

/**
 * A line of the Explorer.
 *
 * @param key stable, so that selection and expansion survive a refresh
 * @param label name
 * @param detail behind it, muted: counts, state
 * @param icon of the kind of thing
 * @param badge icon of the state, or null
 * @param tip what the badge means
 * @param model the core's object, or null for a heading
 * @param input how it is opened, or null
 * @param children in order
 */
record Node(String key, String label, String detail, String icon, String badge, String tip, Object model,
    ThingInput input, List<Node> children) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Node n && n.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
