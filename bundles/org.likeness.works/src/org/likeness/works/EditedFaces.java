// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.training.FaceEditor;
import org.likeness.api.training.FaceEditor.Asked;
import org.likeness.core.provenance.Marking;
import org.likeness.datasets.Attributes;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Datasets;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;

/** Changed faces with what was asked of them; the pictures lie in a folder, marked, so that memory stays small. For one thread. */
final class EditedFaces {

  /**
   * A changed face.
   *
   * @param of whose it is
   * @param wanted what was asked for, in the order of the editor's numbers
   */
  record One(Face of, double[] wanted, Path file) {}

  private final List<Asked> asked;
  private final boolean exclusive;
  private final Path folder;
  private final Marking marking;
  private final List<One> all = new ArrayList<>();
  private final List<Face> olds = new ArrayList<>();

  EditedFaces(FaceEditor editor, Path folder, Marking marking) throws IOException {
    this.asked = editor.asked();
    this.exclusive = editor.exclusive();
    this.folder = Files.createDirectories(folder);
    this.marking = marking;
  }

  void add(Face face, List<double[]> wanted, List<Image> made) {
    olds.add(face);
    for (int i = 0; i < made.size(); i++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "%06d.png", all.size()));
      Images.write(file, marking.mark(made.get(i)));
      all.add(new One(face, wanted.get(i), file));
    }
  }

  List<One> all() {
    return all;
  }

  /** The faces that were changed. */
  List<Face> olds() {
    return olds;
  }

  List<Asked> asked() {
    return asked;
  }

  /** Who a face is, as far as that is known: the subject, else the clip or picture it comes from. */
  static String person(Face face) {
    return face.subject().isEmpty() ? "item " + face.itemId() : face.subject();
  }

  /** The class that was asked for; of numbers, that it was changed. */
  private String label(One one) {
    for (int i = 0; exclusive && i < asked.size(); i++) {
      if (one.wanted[i] == 1) {
        return asked.get(i).name();
      }
    }
    return "edited";
  }

  /** A line for each: whose it is, and what was asked for. */
  String csv() {
    StringBuilder b = new StringBuilder("face,person");
    asked.forEach(a -> b.append(",\"").append(a.name().replace("\"", "\"\"")).append('"'));
    b.append('\n');
    for (One one : all) {
      b.append(one.of.id()).append(",\"").append(person(one.of).replace("\"", "\"\"")).append('"');
      for (double w : one.wanted) {
        b.append(String.format(Locale.ROOT, ",%.4f", w));
      }
      b.append('\n');
    }
    return b.toString();
  }

  /**
   * Makes a dataset of them. Whose faces they are, and on what basis, is as in the one they come from.
   *
   * @return how many
   */
  int into(Datasets datasets, String name, Dataset from, String how) {
    DatasetInfo old = from.info();
    Dataset made = datasets.create(name, new DatasetInfo(name, how, Instant.now(), old.subjects(), "dataset " + from.name(), old.licence()));
    Map<Long, DatasetItem> items = new TreeMap<>();
    from.items().forEach(i -> items.put(i.id(), i));
    try (DatasetEditor editor = made.edit()) {
      for (One one : all) {
        Image picture = Images.read(one.file);
        DatasetItem was = items.get(one.of.itemId());
        DatasetItem item = editor.addItem(one.file, Media.IMAGE, was == null ? "" : was.subject(), one.of.split(), label(one), false);
        Map<String, Double> attributes = new TreeMap<>(one.of.attributes().asMap());
        for (int i = 0; i < asked.size() && !exclusive; i++) {
          attributes.put(asked.get(i).name(), one.wanted[i]);
        }
        editor.addFace(new DatasetEditor.NewFace(item.id(), 0, new Box(0, 0, picture.width(), picture.height()), null, Affine.IDENTITY, 1,
            one.of.subject(), one.of.split(), Face.Origin.SYNTHETIC, Attributes.of(attributes)), picture);
      }
      editor.commit();
    }
    return all.size();
  }
}
