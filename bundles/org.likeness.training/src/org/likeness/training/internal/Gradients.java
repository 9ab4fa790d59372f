// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

/** The tags of gradients' norms. */
final class Gradients {

  private static final String[] PREFIXES = {"gradient/", "gradient-norm/"};

  private Gradients() {}

  static boolean is(String tag) {
    return tag.startsWith(PREFIXES[0]) || tag.startsWith(PREFIXES[1]);
  }

  static String learner(String tag) {
    return tag.substring(tag.indexOf('/') + 1);
  }
}
