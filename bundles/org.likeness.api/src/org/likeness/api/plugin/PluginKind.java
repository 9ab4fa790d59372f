// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an interface that extends {@link Plugin}: makes it a kind of plug-in. A lab's interface is a kind like any other:
 * lists, forms and documents follow.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginKind {

  /** Begins the ids of its plug-ins: {@code loss} for {@code loss.hinge}. Words in lower case with hyphens, its own. */
  String prefix();

  /** For people, in the singular, sentence case: {@code Adversarial loss}. */
  String label();

  /**
   * What {@code auto} means where one of this kind is asked for: ids, the best first. The first whose models are installed
   * is taken; the last needs no model. Empty: a kind of which nobody can say what is best.
   */
  String[] auto() default {};

  /**
   * Whether the host watches each call, so that a plug-in that throws, gives a wrong answer or does not come back is named.
   * False for a kind whose one call is a whole job, which calls others that are watched.
   */
  boolean watched() default true;
}
