// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.util.Map;

/** Recipes of the demo that are of use elsewhere. */
public final class DemoRecipes {

  private DemoRecipes() {}

  /** The training of the swap, as plain data. */
  public static Map<String, Object> swap() {
    return new Plan(false).swap();
  }
}
