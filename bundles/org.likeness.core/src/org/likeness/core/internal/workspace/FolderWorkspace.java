// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Json;
import org.likeness.base.io.Problems;
import org.likeness.core.internal.run.FolderRuns;
import org.likeness.core.recipe.Recipes;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.Runs;
import org.likeness.core.workspace.Trash;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Datasets;
import org.likeness.datasets.Home;

/** A workspace in a folder. */
public final class FolderWorkspace implements Workspace, Home {
  private static final String MARKER = "likeness-workspace.json";
  private static final List<String> FOLDERS = List.of("datasets", "recipes", "runs", "models", "trash");
  private static final long VERSION = 1;

  private final Path folder;
  private final Datasets datasets;
  private final Recipes recipes;
  private final FolderRuns runs;
  private final Trash trash;

  private FolderWorkspace(Path folder, PluginRegistry plugins) {
    this.folder = folder;
    this.datasets = Datasets.in(folder.resolve("datasets"), new InstalledFormats(plugins), this);
    this.recipes = new FolderRecipes(folder.resolve("recipes"));
    this.runs = new FolderRuns(folder.resolve("runs"));
    this.trash = new FolderTrash(folder);
  }

  public static FolderWorkspace open(Path path, boolean create, PluginRegistry plugins) {
    Path folder = path.toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserProblem("The workspace " + folder + " is a file, not a folder");
    }
    Path marker = folder.resolve(MARKER);
    if (!Files.exists(marker)) {
      if (!create) {
        throw new UserProblem(folder + " is no workspace (it has no " + MARKER + "); 'likeness new' makes one");
      }
      prepare(folder, marker);
    }
    long version = Json.integer(Json.readMap(marker), "likeness", VERSION);
    if (version > VERSION) {
      throw new UserProblem("The workspace " + folder + " was made by a newer version of Likeness");
    }
    return new FolderWorkspace(folder, plugins);
  }

  private static void prepare(Path folder, Path marker) {
    Path existing = folder;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Problems.canWriteInto(existing)) {
      throw new UserProblem("Cannot make a workspace in " + folder + ": " + (existing == null ? "there is no such drive"
          : "the folder " + existing + " is read-only for you") + "; choose another with --workspace");
    }
    try {
      for (String name : FOLDERS) {
        Files.createDirectories(folder.resolve(name));
      }
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("likeness", VERSION);
    json.put("created", java.time.Instant.now().toString());
    Atomic.write(marker, Json.write(json));
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Datasets datasets() {
    return datasets;
  }

  @Override
  public Recipes recipes() {
    return recipes;
  }

  @Override
  public Runs runs() {
    return runs;
  }

  /** The same with the writer's side. */
  public FolderRuns runFolders() {
    return runs;
  }

  @Override
  public Path models() {
    return folder.resolve("models");
  }

  @Override
  public Path discard(Path inside) {
    return trash.put(inside);
  }

  @Override
  public Trash trash() {
    return trash;
  }

  @Override
  public boolean writable() {
    return Problems.canWriteInto(folder) && FOLDERS.stream().map(folder::resolve).filter(Files::exists).allMatch(Problems::canWriteInto);
  }

  @Override
  public void requireWritable() {
    Problems.requireWritable(folder, "the workspace");
    for (String name : FOLDERS) {
      if (Files.exists(folder.resolve(name))) {
        Problems.requireWritable(folder.resolve(name), "the workspace's folder");
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
