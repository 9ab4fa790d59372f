// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.Faces.By;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/** Which class each picture belongs to, by what its dataset says of it. Safe from any thread. */
final class FaceClasses {

  private final String dataset;
  private final Map<Path, Map<By, String>> said;

  private FaceClasses(String dataset, Map<Path, Map<By, String>> said) {
    this.dataset = dataset;
    this.said = said;
  }

  /** Of pictures of which nothing is known. */
  static FaceClasses none() {
    return new FaceClasses("", Map.of());
  }

  static FaceClasses of(Dataset dataset) {
    Map<Path, Map<By, String>> said = new HashMap<>();
    Map<Long, DatasetItem> items = new HashMap<>();
    for (DatasetItem item : dataset.items()) {
      items.put(item.id(), item);
      said.put(dataset.file(item), words(item.subject(), item.label(), ""));
    }
    for (Face face : dataset.usableFaces()) {
      DatasetItem item = items.get(face.itemId());
      String subject = !face.subject().isEmpty() || item == null ? face.subject() : item.subject();
      said.put(face.crop(), words(subject, item == null ? "" : item.label(), face.origin().name().toLowerCase(Locale.ROOT)));
    }
    return new FaceClasses(dataset.name(), said);
  }

  private static Map<By, String> words(String subject, String label, String origin) {
    Map<By, String> out = new EnumMap<>(By.class);
    out.put(By.SUBJECT, subject.strip().replaceAll("\\s+", " "));
    out.put(By.LABEL, label.strip().replaceAll("\\s+", " "));
    out.put(By.ORIGIN, origin);
    return out;
  }

  String of(By by, RecordedPicture picture) {
    return said.getOrDefault(picture.file(), Map.of()).getOrDefault(by, "");
  }

  /** @throws UserProblem when pictures belong to no class, or all to one */
  List<String> among(By by, List<RecordedPicture> pictures) {
    long without = pictures.stream().filter(p -> of(by, p).isEmpty()).count();
    String word = by.name().toLowerCase(Locale.ROOT);
    if (without > 0) {
      throw new UserProblem("The dataset '" + dataset + "' cannot be told apart by " + word + ": " + without + " of its " + pictures.size()
          + " pictures have no " + word);
    }
    List<String> classes = List.copyOf(new TreeSet<>(pictures.stream().map(p -> of(by, p)).toList()));
    if (classes.size() < 2) {
      throw new UserProblem("The dataset '" + dataset + "' cannot be told apart by " + word + ": all its pictures have the " + word + " '"
          + classes.get(0) + "'; two at least are needed");
    }
    return classes;
  }
}
