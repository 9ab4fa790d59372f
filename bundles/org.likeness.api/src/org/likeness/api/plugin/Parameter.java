// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a parameter record. Component types:
 *
 * <ul>
 *   <li>{@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, {@code java.nio.file.Path}, an enum
 *   <li>{@link Choice}, another plug-in with its parameters, with {@link #kind()}; {@link WeightedChoice}, the same with its
 *       weight in a sum
 *   <li>a record with a constant {@code DEFAULTS} of its own type, its components described alike; no record holds itself
 *   <li>{@code List<X>} and {@code Map<String, X>} of any of these (numbers and truth values in their wrapper types)
 *   <li>{@code Optional<X>} of any of these but a list or map: one that may be left out
 * </ul>
 *
 * <p>It lies beside {@link PluginInfo} because the JVM drops, without a word, an annotation whose package the bundle does
 * not import, and a build tool that writes the imports may not look at record components: every plug-in imports this
 * package anyhow.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
  /** For people: sentence case, no colon. Default: made from the component's name. */
  String label() default "";

  /** What it does, which values are usual: one sentence. */
  String description() default "";

  /** {@code px}, {@code ms}, {@code 1/s} ... */
  String unit() default "";

  /** Smallest allowed value, of each element for lists. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed value, of each element for lists. */
  double max() default Double.POSITIVE_INFINITY;

  /** For spinners; 0 = free. */
  double step() default 0;

  /** Heading under which forms show it. */
  String group() default "";

  /** Folded away in forms. */
  boolean advanced() default false;

  /** The interface of the kind of plug-in that a {@link Choice}, or each of several, names: {@code Metric.class}. */
  Class<?> kind() default void.class;

  /** What a path or text names. */
  Role role() default Role.VALUE;

  /**
   * On a record: its components stand beside the others, not under a key of their own, so that several records can share
   * them. Has no other effect with it but {@link #enabledIf()}.
   */
  boolean inline() default false;

  /** Says from the other values whether this one counts; forms grey it out otherwise. */
  Class<? extends Condition> enabledIf() default Condition.Always.class;

  /** What a value stands for. */
  enum Role {
    VALUE,
    /** A file, or a folder, that is read. */
    FILE,
    FOLDER,
    /** A file that is written. */
    OUTPUT, DATASET,
    /** A dataset that has faces. */
    FACES, RUN, MODEL, SEED
  }
}
