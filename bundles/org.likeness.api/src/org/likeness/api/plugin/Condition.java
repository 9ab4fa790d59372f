// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.util.function.Predicate;

/** Whether a parameter counts, given the whole record. Has a public constructor without arguments. */
public interface Condition extends Predicate<Record> {
  /** The default. */
  final class Always implements Condition {
    @Override
    public boolean test(Record parameters) {
      return true;
    }
  }
}
