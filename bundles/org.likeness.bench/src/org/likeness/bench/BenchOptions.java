// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What is measured.
 *
 * @param only ids of benchmarks; empty = all
 * @param rounds how often Java and Python take turns
 * @param steps of each turn
 * @param threads of the engine and of PyTorch; 0 = one per core
 * @param python an interpreter with torch, for the comparison; null = none
 */
public record BenchOptions(Set<String> only, int rounds, int steps, int threads, Path python) {
  public static final BenchOptions DEFAULTS = new BenchOptions(Set.of(), 5, 4, 0, null);

  /** These, too. */
  BenchOptions with(Collection<String> more) {
    Set<String> all = new HashSet<>(only);
    all.addAll(more);
    return new BenchOptions(all, rounds, steps, threads, python);
  }

  boolean wanted(String id) {
    return only.isEmpty() || only.contains(id);
  }
}
