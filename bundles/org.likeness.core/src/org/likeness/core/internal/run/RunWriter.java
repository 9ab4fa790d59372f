// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.run.RunSink;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Json;
import org.likeness.base.io.Problems;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunFolder;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunInput;
import org.likeness.core.run.RunState;
import org.likeness.media.image.Images;

/** The one writer of a run folder; holds its lock. */
final class RunWriter implements RunFolder {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Path folder;
  private final FileLocks lock;
  private final RunSink.Writer sink;
  private RunInfo info;
  private int keep = 3;
  private long activeSince = -1;
  private boolean closed;
  private final CoveredFiles covered;

  RunWriter(Path folder, FileLocks lock, RunInfo info, List<RunSink.Writer> sinks) {
    this.folder = folder;
    this.lock = lock;
    this.info = info;
    this.sink = new SinkFan(sinks, this::log);
    this.covered = new CoveredFiles(folder);
  }

  @Override
  public String id() {
    return info.id();
  }

  @Override
  public Path path() {
    return folder;
  }

  @Override
  public synchronized RunInfo info() {
    return info;
  }

  @Override
  public void input(RunInput input) {
    update(i -> {
      List<RunInput> inputs = new ArrayList<>(i.inputs());
      inputs.removeIf(x -> x.role().equals(input.role()) && x.type().equals(input.type()));
      inputs.add(input);
      return new RunInfo(i.id(), i.name(), i.kind(), i.state(), i.reason(), i.created(), i.ended(), i.activeSeconds(), i.seed(),
          i.versions(), i.device(), List.copyOf(inputs), i.parent());
    });
  }

  @Override
  public void device(Map<String, String> facts) {
    update(i -> {
      Map<String, String> all = new LinkedHashMap<>(i.device());
      all.putAll(facts);
      return new RunInfo(i.id(), i.name(), i.kind(), i.state(), i.reason(), i.created(), i.ended(), i.activeSeconds(), i.seed(),
          i.versions(), all, i.inputs(), i.parent());
    });
  }

  @Override
  public void parent(String idAndStep) {
    update(i -> new RunInfo(i.id(), i.name(), i.kind(), i.state(), i.reason(), i.created(), i.ended(), i.activeSeconds(), i.seed(),
        i.versions(), i.device(), i.inputs(), idAndStep));
  }

  @Override
  public void state(RunState state, String reason) {
    update(i -> new RunInfo(i.id(), i.name(), i.kind(), state, reason, i.created(), state.live() ? null : Instant.now(),
        i.activeSeconds(), i.seed(), i.versions(), i.device(), i.inputs(), i.parent()));
  }

  private synchronized void update(UnaryOperator<RunInfo> change) {
    RunInfo before = info;
    double active = info.activeSeconds() + (activeSince < 0 ? 0 : (System.nanoTime() - activeSince) / 1e9);
    RunInfo i = change.apply(info);
    info = new RunInfo(i.id(), i.name(), i.kind(), i.state(), i.reason(), i.created(), i.ended(), active, i.seed(), i.versions(),
        i.device(), i.inputs(), i.parent());
    activeSince = info.state() == RunState.RUNNING ? System.nanoTime() : -1;
    try {
      byte[] json = json();
      if (!info.state().live()) {
        covered.manifest(json).write(folder); // before run.json: whoever finds the run ended finds its hashes
      }
      Atomic.write(folder.resolve("run.json"), json);
    } catch (UserProblem e) {
      info = before;
      throw e;
    }
  }

  private byte[] json() {
    return Json.write(RunJson.toPlain(info, info.state().live() ? Owner.thisProcess() : null)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public RunSink.Writer sink() {
    return sink;
  }

  @Override
  public Path sample(long step, Image image) {
    Path file = folder.resolve("samples").resolve(String.format("step-%06d.png", step));
    Atomic.write(file, Images.encodePng(image));
    sink.image(step, "samples", image);
    return file;
  }

  @Override
  public Checkpoint checkpoint(long step, CheckpointWriter writer) {
    Checkpoint written = checkpoint(step, "", writer);
    synchronized (this) {
      List<Checkpoint> regular = checkpoints().stream().filter(c -> c.label().isEmpty()).toList();
      for (int i = 0; i < regular.size() - keep; i++) {
        CheckpointFiles.delete(regular.get(i).folder());
      }
    }
    return written;
  }

  @Override
  public Checkpoint checkpoint(long step, String label, CheckpointWriter writer) {
    sink.flush();
    Checkpoint written = CheckpointFiles.write(folder.resolve("checkpoints"), step, label, writer);
    if (label.equals("best")) {
      checkpoints().stream().filter(c -> c.label().equals("best") && c.step() != step).forEach(c -> CheckpointFiles.delete(c.folder()));
    }
    update(i -> i); // the time spent so far survives a kill
    synchronized (this) {
      covered.manifest(json()).write(folder);
    }
    return written;
  }

  @Override
  public synchronized void keepCheckpoints(int last) {
    keep = Math.max(1, last);
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return CheckpointFiles.list(folder.resolve("checkpoints"));
  }

  @Override
  public Optional<Checkpoint> lastGoodCheckpoint() {
    return CheckpointFiles.lastGood(checkpoints());
  }

  @Override
  public synchronized void goBack(long step) {
    checkpoints().stream().filter(c -> c.step() > step).forEach(c -> CheckpointFiles.delete(c.folder()));
    sink.goBack(step);
    update(i -> i);
  }

  @Override
  public synchronized void results(List<MetricResult> results) {
    Path file = folder.resolve("results.json");
    List<MetricResult> all = new ArrayList<>(Files.exists(file) ? RunJson.results(Json.readMap(file)) : List.of());
    for (MetricResult r : results) {
      all.removeIf(old -> old.id().equals(r.id()) && old.subject().equals(r.subject()));
      all.add(r);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("likeness", 1);
    json.put("results", RunJson.toPlain(all));
    Atomic.write(file, Json.write(json));
  }

  @Override
  public synchronized void log(String line) {
    Path file = folder.resolve("log.txt");
    try {
      Files.writeString(file, TIME.format(LocalDateTime.now()) + "  " + line.replace("\n", "\n    ") + "\n", StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
  }

  @Override
  public Path attach(String name, Path file) {
    Path to = inside(name);
    Atomic.copy(file, to);
    return to;
  }

  @Override
  public Path attachText(String name, String text) {
    Path to = inside(name);
    Atomic.write(to, text);
    return to;
  }

  @Override
  public Path file(String name) {
    Path file = inside(name);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    return file;
  }

  private Path inside(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new IllegalArgumentException("Not a name inside a run folder: " + name);
    }
    return file;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        sink.close();
        if (!info.state().live()) {
          covered.manifest(json()).write(folder); // sinks may have written their last words
        }
      } finally {
        lock.close();
      }
    }
  }
}
