// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The descriptor of a plug-in, written as service properties ({@code likeness.plugin.id}, ...) so that it can be read
 * without creating the plug-in.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginInfo {
  String PREFIX_ = "likeness.plugin.";

  /** Stable and unique: the prefix of its kind ({@link PluginKind#prefix()}), a dot, words in lower case with hyphens:
   * {@code loss.hinge}. */
  String id();

  /** For people: a few words in sentence case. */
  String label();

  /** One or two sentences: what it does and when to choose it. */
  String description() default "";

  /** Paper, equation or source that it follows. */
  String cites() default "";

  /** SPDX id of the code (and of what it needs). */
  String licence() default "EPL-2.0";

  /** Old ids that still find it. */
  String[] aliases() default {};

  /** The parameter record; it has a constant {@code DEFAULTS} of its own type. */
  Class<? extends Record> parameters() default NoParameters.class;
}
