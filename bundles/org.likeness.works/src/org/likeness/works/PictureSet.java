// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
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
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.media.file.MediaFiles;
import org.likeness.works.SetsWork.Labels;

/**
 * Pictures that are measured together.
 *
 * @param name for people
 * @param pictures with what is recorded of them
 * @param labels of each, empty where it has none
 * @param what for recipes: {@code 64 of 200 faces of dataset anna}
 */
record PictureSet(String name, List<RecordedPicture> pictures, List<String> labels, String what) {

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
   * @param by what they are told apart by; in a folder by the folders in it, whichever it is
   */
  static PictureSet open(RunContext context, String role, String name, int most, Labels by) {
    Dataset dataset = context.workspace().datasets().find(name).orElse(null);
    return dataset == null ? folder(context, role, Path.of(name), most, by) : dataset(context, role, dataset, most, by);
  }

  private static PictureSet dataset(RunContext context, String role, Dataset dataset, int most, Labels by) {
    dataset.requireRight(Use.EVALUATE);
    context.folder().input(new RunInput(role, "dataset", dataset.name(), dataset.fingerprint()));
    List<RecordedPicture> faces = dataset.usableFaces().stream().map(RecordedPicture::of).toList();
    List<RecordedPicture> all = !faces.isEmpty() ? faces : dataset.items().stream().filter(i -> i.media() == Media.IMAGE)
        .map(i -> new RecordedPicture(dataset.file(i), i.sha256())).toList();
    return some(context, dataset.name(), all, most, labels(dataset, by), (faces.isEmpty() ? "pictures" : "faces") + " of dataset " + dataset.name());
  }

  /** Where labels are asked for, the folders in it are what their pictures show. */
  private static PictureSet folder(RunContext context, String role, Path folder, int most, Labels by) {
    List<Path> files = new ArrayList<>(pictures(folder));
    Map<Path, String> labels = new HashMap<>();
    if (by != Labels.NONE) {
      for (Path inner : listed(folder, Files::isDirectory)) {
        for (Path file : pictures(inner)) {
          files.add(file);
          labels.put(file, inner.getFileName().toString());
        }
      }
    }
    List<RecordedPicture> all = new ArrayList<>();
    StringBuilder print = new StringBuilder();
    for (Path f : files) {
      context.progress().check();
      String hash = Hashes.sha256(f);
      all.add(new RecordedPicture(f, hash));
      print.append(folder.relativize(f).toString().replace('\\', '/')).append(' ').append(hash).append('\n');
    }
    String name = folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    context.folder().input(new RunInput(role, "folder", name, Hashes.sha256(print.toString())));
    return some(context, name, all, most, labels, "pictures in folder " + name);
  }

  private static List<Path> pictures(Path folder) {
    return listed(folder, f -> MediaFiles.byName(f) == MediaFiles.Kind.PICTURE);
  }

  private static List<Path> listed(Path folder, Predicate<Path> which) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(which).sorted(NaturalOrder.PATHS).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  private static PictureSet some(RunContext context, String name, List<RecordedPicture> all, int most, Map<Path, String> labels, String what) {
    if (all.isEmpty()) {
      throw new UserProblem("There are no " + what);
    }
    if (all.size() <= most) {
      return new PictureSet(name, all, labels(all, labels), all.size() + " " + what);
    }
    List<RecordedPicture> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(context.recipe().seed()));
    List<RecordedPicture> kept = List.copyOf(drawn.subList(0, most));
    return new PictureSet(name, kept, labels(kept, labels), most + " of " + all.size() + " " + what);
  }

  private static List<String> labels(List<RecordedPicture> pictures, Map<Path, String> labels) {
    return pictures.stream().map(p -> labels.getOrDefault(p.file(), "")).toList();
  }

  /** A face is who it says, or who its item is said to show. */
  private static Map<Path, String> labels(Dataset dataset, Labels by) {
    Map<Path, String> out = new HashMap<>();
    if (by == Labels.NONE) {
      return out;
    }
    Map<Long, DatasetItem> items = new HashMap<>();
    for (DatasetItem item : dataset.items()) {
      items.put(item.id(), item);
      out.put(dataset.file(item), by == Labels.SUBJECT ? item.subject() : item.label());
    }
    for (Face face : dataset.usableFaces()) {
      DatasetItem item = items.get(face.itemId());
      String ofItem = item == null ? "" : by == Labels.SUBJECT ? item.subject() : item.label();
      out.put(face.crop(), by == Labels.SUBJECT && !face.subject().isEmpty() ? face.subject() : ofItem);
    }
    return out;
  }
}
