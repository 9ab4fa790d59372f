// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.likeness.api.image.Image;
import org.likeness.api.training.Plane;
import org.likeness.api.training.Task;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Grad;
import org.likeness.tensor.train.StepScope;

/** A scheme's task, as the loop wants it. */
final class SchemeTrainee implements Trainee {

  private static final int SHOWN = 4;

  private final Task task;
  private final SchemeHost host;
  private final PluginEntry plugin;
  private final Compute compute;
  private String criterion;

  SchemeTrainee(Task task, SchemeHost host, PluginEntry plugin, Compute compute) {
    this.compute = compute;
    this.task = task;
    this.host = host;
    this.plugin = plugin;
  }

  @Override
  public Map<String, Double> step(long step, double fraction) {
    host.declaring(step, () -> Blamed.on(plugin, () -> {
      task.prepare(step);
      return null;
    }));
    try (StepScope scope = StepScope.open(host.manager())) {
      SchemeStep now = host.begin(step, fraction, scope.manager());
      compute.in(() -> Blamed.on(plugin, () -> {
        task.step(now);
        return null;
      }));
      host.end();
      return now.scalars();
    }
  }

  @Override
  public Image samples() {
    try (StepScope scope = StepScope.open(host.manager())) {
      return Grad.off(() -> Blamed.on(plugin, task::samples));
    }
  }

  @Override
  public Map<String, float[]> distributions() {
    try (StepScope scope = StepScope.open(host.manager())) {
      return Grad.off(() -> Blamed.on(plugin, task::distributions));
    }
  }

  @Override
  public Map<String, Double> validate() {
    try (StepScope scope = StepScope.open(host.manager())) {
      Map<String, Double> held = Grad.off(() -> Blamed.on(plugin, task::validate));
      criterion = held.isEmpty() ? null : held.keySet().iterator().next();
      return held;
    }
  }

  @Override
  public String criterion() {
    return criterion;
  }

  @Override
  public String summary(Map<String, Double> latest) {
    StringJoiner words = new StringJoiner(", ");
    // a part of a loss, loss/a/dssim, is no news beside the whole
    latest.entrySet().stream().filter(e -> e.getKey().matches("loss/[^/]+")).limit(SHOWN)
        .forEach(e -> words.add(e.getKey().substring("loss/".length()) + " " + String.format(Locale.ROOT, "%.4f", e.getValue())));
    return "loss " + words;
  }

  @Override
  public Map<String, Object> save(Path folder) throws IOException {
    host.save(folder);
    return ComputeSettings.words(compute);
  }

  /** To be watched closely, when its data are points of the plane. */
  Optional<Plane> plane() {
    return Blamed.on(plugin, task::plane);
  }

  /** By name. */
  Map<String, HostLearner> learners() {
    return host.learners();
  }

  /** How many numbers each network has, by its name. */
  Map<String, Long> networks() {
    return host.counts();
  }

  @Override
  public void load(Checkpoint checkpoint) {
    // each part took its values when it was declared
  }

  @Override
  public long waitedNanos() {
    return host.waitedNanos();
  }

  @Override
  public void close() {
    host.close();
    task.close();
  }
}
