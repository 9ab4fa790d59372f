// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Json;
import org.likeness.base.io.Plain;
import org.likeness.base.io.Problems;
import org.likeness.base.io.Texts;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;

/** Checkpoints on disk: {@code checkpoints/step-000500[-label]/} with {@code state.json} and what the writer wrote. */
public final class CheckpointFiles {

  static final String STATE = "state.json";
  /** The hash of {@code state.json}, as {@code sha256sum} writes it. */
  static final String STATE_HASH = "state.json.sha256";

  private CheckpointFiles() {}

  static String folderName(long step, String label) {
    return String.format("step-%06d", step) + (label.isEmpty() ? "" : "-" + label);
  }

  static Checkpoint write(Path checkpoints, long step, String label, CheckpointWriter writer) {
    if (!label.matches("[A-Za-z0-9._-]{0,60}")) {
      throw new UserProblem("The name of a checkpoint must be letters, digits, hyphens, dots, not '" + label + "'");
    }
    Path target = checkpoints.resolve(folderName(step, label));
    Instant now = Instant.now();
    Map<String, String> hashes = new LinkedHashMap<>();
    Map<String, Object> state = new LinkedHashMap<>();
    Atomic.folder(target, temp -> {
      state.putAll(writer.write(temp));
      for (Path file : files(temp)) {
        hashes.put(temp.relativize(file).toString().replace('\\', '/'), Hashes.sha256(file));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("step", step);
      json.put("label", label);
      json.put("written", now.toString());
      json.put("files", hashes);
      json.put("state", state);
      Files.writeString(temp.resolve(STATE), Json.write(json));
      Files.writeString(temp.resolve(STATE_HASH), Hashes.sha256(temp.resolve(STATE)) + "  " + STATE + "\n");
    });
    return new Checkpoint(step, label, target, now, plain(state), hashes);
  }

  /** Renamed first, so that a half-deleted one is never taken for a whole one. */
  static void delete(Path folder) {
    Path away = folder.resolveSibling(Atomic.TEMPORARY + "deleted-" + folder.getFileName());
    try {
      Atomic.delete(away);
      Files.move(folder, away);
      Atomic.delete(away);
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }

  /** Those that can be read, by step, regular ones before named ones of the same step. */
  public static List<Checkpoint> list(Path checkpoints) {
    List<Checkpoint> out = new ArrayList<>();
    if (Files.isDirectory(checkpoints)) {
      try (var folders = Files.list(checkpoints)) {
        folders.filter(f -> f.getFileName().toString().startsWith("step-")).forEach(f -> read(f).ifPresent(out::add));
      } catch (IOException e) {
        throw Problems.reading(checkpoints, e);
      }
    }
    out.sort(Comparator.comparingLong(Checkpoint::step).thenComparing(Checkpoint::label));
    return out;
  }

  private static Optional<Checkpoint> read(Path folder) {
    try {
      return Optional.of(checkpoint(folder));
    } catch (UserProblem e) {
      return Optional.empty(); // damaged: not a checkpoint that could be used
    }
  }

  private static Checkpoint checkpoint(Path folder) {
    Path file = folder.resolve(STATE);
    Path hash = folder.resolve(STATE_HASH);
    if (Files.exists(hash) && !Texts.read(hash, 1024).startsWith(Hashes.sha256(file) + " ")) {
      throw new UserProblem(file + " is not as it was written (wrong checksum)");
    }
    Map<String, Object> json = Json.readMap(file);
    long step = Json.integer(json, "step", 0, Long.MAX_VALUE, file.toString());
    String label = Json.text(json, "label");
    if (!folder.getFileName().toString().equals(folderName(step, label))) {
      throw new UserProblem(file + " speaks of another checkpoint: step " + step + " " + Plain.line(label, 60));
    }
    Map<String, String> files = Json.texts(json, "files");
    files.keySet().forEach(name -> requireInside(folder, name, file));
    try {
      return new Checkpoint(step, label, folder, Instant.parse(Json.text(json, "written")), Json.map(json, "state"), files);
    } catch (DateTimeException e) {
      throw new UserProblem(file + ": the time 'written' cannot be read", e);
    }
  }

  private static void requireInside(Path folder, String name, Path file) {
    try {
      Path p = folder.resolve(name);
      if (!name.isEmpty() && p.normalize().equals(p) && p.startsWith(folder) && !p.equals(folder)) {
        return;
      }
    } catch (InvalidPathException e) {
      // said below
    }
    throw new UserProblem(file + ": '" + Plain.line(name, 60) + "' is no file of a checkpoint");
  }

  /** One sentence for each that cannot be used, by name. */
  public static List<String> problems(Path checkpoints, Progress progress) {
    List<String> out = new ArrayList<>();
    if (Files.isDirectory(checkpoints)) {
      try (var folders = Files.list(checkpoints)) {
        for (Path f : folders.filter(f -> f.getFileName().toString().startsWith("step-")).sorted().toList()) {
          progress.check();
          problem(f).ifPresent(out::add);
        }
      } catch (IOException e) {
        throw Problems.reading(checkpoints, e);
      }
    }
    return out;
  }

  private static Optional<String> problem(Path folder) {
    try {
      verify(checkpoint(folder));
      return Optional.empty();
    } catch (UserProblem e) {
      return Optional.of(e.getMessage().startsWith("The checkpoint") ? e.getMessage()
          : "The checkpoint " + folder.getFileName() + " cannot be used: " + e.getMessage().replace(folder + "/", ""));
    }
  }

  public static void verify(Checkpoint checkpoint) {
    String name = "The checkpoint " + checkpoint.folder().getFileName() + " cannot be used: its file ";
    checkpoint.sha256().forEach((file, hash) -> {
      Path path = checkpoint.folder().resolve(file);
      if (!Files.isRegularFile(path)) {
        throw new UserProblem(name + file + " is missing");
      }
      if (!Hashes.sha256(path).equals(hash)) {
        throw new UserProblem(name + file + " is not as it was written (wrong checksum)");
      }
    });
  }

  public static Optional<Checkpoint> lastGood(List<Checkpoint> checkpoints) {
    for (int i = checkpoints.size() - 1; i >= 0; i--) {
      try {
        verify(checkpoints.get(i));
        return Optional.of(checkpoints.get(i));
      } catch (UserProblem e) {
        continue; // the one before it may be whole; the caller says which step it goes on from
      }
    }
    return Optional.empty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plain(Map<String, Object> state) {
    return (Map<String, Object>) Json.clean(state);
  }
}
