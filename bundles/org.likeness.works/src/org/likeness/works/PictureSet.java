// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.NaturalOrder;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.media.file.MediaFiles;

/**
 * Pictures that are measured together.
 *
 * @param name for people
 * @param pictures with what is recorded of them
 * @param what for recipes: {@code 64 of 200 faces of dataset anna}
 */
record PictureSet(String name, List<RecordedPicture> pictures, String what) {

  /** A dataset's name stays, a folder becomes absolute. @throws UserProblem when it is neither */
  static String name(Recipe recipe, Workspace workspace, RecipeNode node) {
    String text = node.asText();
    if (workspace.datasets().find(text).isPresent()) {
      return text;
    }
    Path folder = Sources.absolute(recipe, workspace, node);
    if (!Files.isDirectory(folder)) {
      throw node.problem("'" + text + "' is neither a dataset of this workspace nor a folder of pictures");
    }
    return folder.toString();
  }

  /**
   * The pictures, recorded as an input of the run.
   *
   * @param role of the input
   * @param name as {@link #name(Recipe, Workspace, RecipeNode)} has given it
   * @param most more are left out by chance
   */
  static PictureSet open(RunContext context, String role, String name, int most) {
    Dataset dataset = context.workspace().datasets().find(name).orElse(null);
    return dataset == null ? folder(context, role, Path.of(name), most) : dataset(context, role, dataset, most);
  }

  private static PictureSet dataset(RunContext context, String role, Dataset dataset, int most) {
    dataset.requireRight(Use.EVALUATE);
    context.folder().input(new RunInput(role, "dataset", dataset.name(), dataset.fingerprint()));
    List<RecordedPicture> faces = dataset.usableFaces().stream().map(RecordedPicture::of).toList();
    List<RecordedPicture> all = !faces.isEmpty() ? faces : dataset.items().stream().filter(i -> i.media() == Media.IMAGE)
        .map(i -> new RecordedPicture(dataset.file(i), i.sha256())).toList();
    return some(context, dataset.name(), all, most, (faces.isEmpty() ? "pictures" : "faces") + " of dataset " + dataset.name());
  }

  private static PictureSet folder(RunContext context, String role, Path folder, int most) {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> MediaFiles.byName(f) == MediaFiles.Kind.PICTURE).sorted(NaturalOrder.PATHS).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
    List<RecordedPicture> all = new ArrayList<>();
    StringBuilder print = new StringBuilder();
    for (Path f : files) {
      context.progress().check();
      String hash = Hashes.sha256(f);
      all.add(new RecordedPicture(f, hash));
      print.append(f.getFileName()).append(' ').append(hash).append('\n');
    }
    String name = folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    context.folder().input(new RunInput(role, "folder", name, Hashes.sha256(print.toString())));
    return some(context, name, all, most, "pictures in folder " + name);
  }

  private static PictureSet some(RunContext context, String name, List<RecordedPicture> all, int most, String what) {
    if (all.isEmpty()) {
      throw new UserProblem("There are no " + what);
    }
    if (all.size() <= most) {
      return new PictureSet(name, all, all.size() + " " + what);
    }
    List<RecordedPicture> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(context.recipe().seed()));
    return new PictureSet(name, List.copyOf(drawn.subList(0, most)), most + " of " + all.size() + " " + what);
  }
}
