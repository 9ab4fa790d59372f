// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.runner;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunFolder;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.LiveRuns;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;

/** What runs now. */
final class LiveTable implements LiveRuns {
  private final List<LiveRun> active = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** One run; closing it takes it out. */
  final class Entry implements LiveRun, AutoCloseable {
    private final Run run;
    private final RunControl control;
    private final RunFolder folder;
    private volatile TrainingSnapshot snapshot;

    private Entry(Run run, RunControl control, RunFolder folder) {
      this.folder = folder;
      this.run = run;
      this.control = control;
    }

    @Override
    public Run run() {
      return run;
    }

    @Override
    public RunControl control() {
      return control;
    }

    @Override
    public Optional<TrainingSnapshot> snapshot() {
      return Optional.ofNullable(snapshot);
    }

    @Override
    public void abandon(String reason) {
      folder.log(reason);
      folder.state(RunState.STOPPED, reason);
    }

    void publish(TrainingSnapshot newest) {
      snapshot = newest;
      changed();
    }

    @Override
    public void close() {
      active.remove(this);
      changed();
    }
  }

  Entry add(Run run, RunControl control, RunFolder folder) {
    Entry entry = new Entry(run, control, folder);
    active.add(entry);
    changed();
    return entry;
  }

  @Override
  public List<LiveRun> active() {
    return List.copyOf(active);
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
