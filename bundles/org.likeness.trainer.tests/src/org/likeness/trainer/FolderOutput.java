// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likeness.api.image.Image;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.runner.TrainingSnapshot;

/** Keeps what a session puts out; checkpoints in a folder. */
final class FolderOutput implements TrainingOutput {

  final Path folder;
  final Map<String, Map<Long, Double>> scalars = new TreeMap<>();
  final Map<Long, Image> samples = new TreeMap<>();
  final Map<String, Map<Long, float[]>> histograms = new TreeMap<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final List<TrainingSnapshot> snapshots = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  final List<Long> wentBack = new ArrayList<>();
  String health = "";
  long bestStep = -1;
  int steps;
  Runnable onStep = () -> { };

  FolderOutput(Path folder) {
    this.folder = folder;
  }

  @Override
  public void scalar(long step, String tag, double value) {
    scalars.computeIfAbsent(tag, t -> new TreeMap<>()).put(step, value);
  }

  @Override
  public void sample(long step, Image image) {
    samples.put(step, image);
  }

  @Override
  public void histogram(long step, String tag, float[] values) {
    histograms.computeIfAbsent(tag, t -> new TreeMap<>()).put(step, values);
  }

  @Override
  public void checkpoint(long step, CheckpointWriter writer) {
    try {
      Path target = Files.createDirectories(folder.resolve("step-" + step));
      Map<String, Object> state = new LinkedHashMap<>(writer.write(target));
      checkpoints.add(new Checkpoint(step, "", target, Instant.now(), state, Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void best(long step, CheckpointWriter writer) {
    bestStep = step;
  }

  @Override
  public Optional<Checkpoint> lastCheckpoint() {
    return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast());
  }

  @Override
  public Optional<Checkpoint> checkpointBefore(long step) {
    return checkpoints.stream().filter(c -> c.step() < step).reduce((a, b) -> b);
  }

  @Override
  public void goBack(long step) {
    checkpoints.removeIf(c -> c.step() > step);
    wentBack.add(step);
  }

  @Override
  public void health(String lines) {
    health = lines;
  }

  @Override
  public void stepDone() {
    steps++;
    onStep.run();
  }

  @Override
  public void note(String sentence) {
    // nobody watches
  }

  @Override
  public void log(String line) {
    lines.add(line);
  }

  @Override
  public void publish(TrainingSnapshot snapshot) {
    snapshots.add(snapshot);
  }

  byte[] bytes(long step, String name) throws IOException {
    return Files.readAllBytes(folder.resolve("step-" + step).resolve(name));
  }
}
