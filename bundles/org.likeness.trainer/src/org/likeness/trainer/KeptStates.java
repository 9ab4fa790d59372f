// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Problems;
import org.likeness.core.run.Checkpoint;

/**
 * States of a training on the way, in a temporary folder. Of late steps many, of early ones few, so that going back a little is
 * quick and going back far is possible.
 */
final class KeptStates implements AutoCloseable {

  private static final int EVERY = 20;
  private static final int MOST = 64;
  private static final int NEAR = 16;

  private final TreeMap<Long, Checkpoint> states = new TreeMap<>();
  private Path folder;

  /** Every so many steps. */
  void keepIfDue(long step, Trainee trainee) {
    if (step % EVERY == 0) {
      keep(step, trainee);
    }
  }

  void keep(long step, Trainee trainee) {
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("likeness-steps");
      }
      Path own = Files.createDirectories(folder.resolve("step-" + step));
      Map<String, Object> state = trainee.save(own);
      states.put(step, new Checkpoint(step, "", own, Instant.now(), state, Map.of()));
    } catch (IOException e) {
      throw Problems.writing(folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder, e);
    }
    if (states.size() > MOST) {
      thin();
    }
  }

  /** The one goes whose place is kept best by its neighbours, for how long ago it is. The beginning and the newest ones stay. */
  private void thin() {
    List<Long> steps = List.copyOf(states.keySet());
    long worst = -1;
    double least = Double.MAX_VALUE;
    for (int i = 1; i < steps.size() - NEAR; i++) {
      double gap = (steps.get(i + 1) - steps.get(i - 1)) / (double) (steps.getLast() - steps.get(i));
      if (gap < least) {
        least = gap;
        worst = steps.get(i);
      }
    }
    drop(worst);
  }

  /** The last one that is not behind a step. The first is always there. */
  Checkpoint before(long step) {
    return states.floorEntry(step).getValue();
  }

  void forgetAfter(long step) {
    List.copyOf(states.tailMap(step, false).keySet()).forEach(this::drop);
  }

  void forgetBefore(long step) {
    List.copyOf(states.headMap(step, false).keySet()).forEach(this::drop);
  }

  /** The earliest one. */
  long first() {
    return states.firstKey();
  }

  private void drop(long step) {
    delete(states.remove(step).folder());
  }

  /** How many there are. */
  int size() {
    return states.size();
  }

  @Override
  public void close() {
    states.clear();
    if (folder != null) {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try {
      Atomic.delete(folder);
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }
}
