// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.file.MediaFiles;

/** Finds what a name stands for: a clip, a picture, a folder of pictures, a run. */
public final class FrameSources {
  private FrameSources() {}

  /** Whether a file looks like something that can be compared. */
  public static boolean fits(Path file) {
    return MediaFiles.byName(file) != MediaFiles.Kind.OTHER || Files.isDirectory(file);
  }

  /**
   * Opens a source.
   *
   * @param name an absolute path, or the id of a run
   * @param workspace where runs are looked for
   * @throws UserProblem when there is nothing to show
   */
  public static FrameSource open(String name, Optional<Workspace> workspace) {
    Optional<Run> run = workspace.flatMap(w -> w.runs().list().stream().filter(r -> r.id().equals(name)).findFirst());
    if (run.isPresent()) {
      return ofRun(run.get());
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return pictures(path.getFileName().toString(), list(path), path);
    }
    if (!Files.isRegularFile(path)) {
      throw new UserProblem("There is no file or run '" + name + "'.");
    }
    return MediaFiles.of(path) == MediaFiles.Kind.PICTURE ? new PictureSource(path.getFileName().toString(), List.of(path)) : new ClipSource(path);
  }

  /** The same, but what cannot be opened is a source that says so. */
  public static FrameSource openOrSay(String name, Optional<Workspace> workspace) {
    String label = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    try {
      return open(name, workspace);
    } catch (UserProblem e) {
      return new BrokenSource(label, e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      ILog.get().warn(name + " cannot be opened", e);
      return new BrokenSource(label, label + " cannot be opened; the log has the details.");
    }
  }

  /** The clip that a run made, else its samples. */
  private static FrameSource ofRun(Run run) {
    List<Path> clips = list(run.folder()).stream().filter(f -> MediaFiles.byName(f) == MediaFiles.Kind.CLIP).toList();
    if (!clips.isEmpty()) {
      return new ClipSource(clips.get(0));
    }
    String output = run.recipe().root().optional("output").flatMap(o -> o.optional("file")).map(n -> n.asText()).orElse("");
    if (!output.isEmpty() && Files.isRegularFile(Path.of(output))) {
      return new ClipSource(Path.of(output));
    }
    return pictures(run.info().name(), run.samples(), run.folder());
  }

  private static FrameSource pictures(String label, List<Path> all, Path where) {
    List<Path> files = all.stream().filter(f -> MediaFiles.byName(f) == MediaFiles.Kind.PICTURE).toList();
    if (files.isEmpty()) {
      throw new UserProblem("There are no pictures and no clip in " + where + ".");
    }
    return new PictureSource(label, files);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UserProblem(folder + " cannot be read.", e);
    }
  }
}
