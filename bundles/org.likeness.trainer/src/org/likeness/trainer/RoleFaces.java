// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.Faces;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/** The faces of a dataset, or its pictures when it has no faces; those of its test split are never among them. */
final class RoleFaces implements Faces {

  private final List<RecordedPicture> training;
  private final List<RecordedPicture> heldOut;
  private final FaceClasses classes;
  private final FaceShapes shapes;
  private final FaceNumbers numbers;
  private final Map<By, List<String>> names = new ConcurrentHashMap<>();
  private final long seed;
  private final Map<Integer, Pictures> learned = new ConcurrentHashMap<>();
  private final Map<Integer, Pictures> kept = new ConcurrentHashMap<>();
  private final ThreadLocal<ShuffledOrder> order;

  RoleFaces(PersonFaces faces, long seed) {
    this(faces, FaceClasses.none(), FaceShapes.none(), FaceNumbers.none(), seed);
  }

  private RoleFaces(PersonFaces faces, FaceClasses classes, FaceShapes shapes, FaceNumbers numbers, long seed) {
    this.numbers = numbers;
    this.classes = classes;
    this.shapes = shapes;
    this.training = faces.training();
    this.heldOut = faces.heldOut();
    this.seed = seed;
    this.order = ThreadLocal.withInitial(() -> new ShuffledOrder(training.size(), this.seed));
  }

  static RoleFaces of(Dataset dataset, Role role, long seed) {
    if (role.holdOut()) {
      return new RoleFaces(PersonFaces.of(dataset), FaceClasses.of(dataset), FaceShapes.of(dataset), FaceNumbers.of(dataset), seed);
    }
    List<RecordedPicture> files = dataset.usableFaces().stream().filter(f -> !f.split().equals("test")).map(RecordedPicture::of).toList();
    if (files.isEmpty()) {
      files = dataset.items().stream().filter(i -> i.media() == Media.IMAGE && !i.split().equals("test"))
          .map(i -> new RecordedPicture(dataset.file(i), i.sha256())).toList();
    }
    return new RoleFaces(new PersonFaces(files, List.of()), FaceClasses.of(dataset), FaceShapes.of(dataset), FaceNumbers.of(dataset), seed);
  }

  /** Itself. @throws UserProblem when there are fewer than the role wants */
  RoleFaces enough(String dataset, Role role) {
    if (size() < role.fewest()) {
      throw new UserProblem("The dataset '" + dataset + "' has " + size() + " faces or pictures to train on; at least " + role.fewest() + " are needed");
    }
    return this;
  }

  @Override
  public int size() {
    return training.size();
  }

  @Override
  public Image face(int index, int side) {
    return picture(learned, training, index, side);
  }

  @Override
  public Image faceWithin(int index, int side) {
    return within(learned, training, index, side);
  }

  @Override
  public Optional<Landmarks> landmarks(int index, int side) {
    return shapes.of(training.get(index)).map(l -> {
      double scale = faceWithin(index, side).width() / (double) pictures(learned, training, side).original(index);
      double shift = (scale - 1) / 2; // pixel centres lie on whole numbers
      return l.transformed(new Affine(scale, 0, shift, 0, scale, shift));
    });
  }

  @Override
  public int heldOut() {
    return heldOut.size();
  }

  @Override
  public Image heldOut(int index, int side) {
    return picture(kept, heldOut, index, side);
  }

  @Override
  public Image heldOutWithin(int index, int side) {
    return within(kept, heldOut, index, side);
  }

  @Override
  public int shuffled(long position) {
    return order.get().at(position);
  }

  @Override
  public List<String> classes(By by) {
    return names.computeIfAbsent(by, b -> classes.among(b, training));
  }

  @Override
  public int classOf(By by, int index) {
    return Collections.binarySearch(classes(by), classes.of(by, training.get(index)));
  }

  @Override
  public List<String> attributes() {
    return numbers.common(training);
  }

  @Override
  public double attribute(String name, int index) {
    return numbers.of(training.get(index), name);
  }

  @Override
  public double heldOutAttribute(String name, int index) {
    return numbers.of(heldOut.get(index), name);
  }

  private static Image picture(Map<Integer, Pictures> bySide, List<RecordedPicture> files, int index, int side) {
    Image image = within(bySide, files, index, side);
    return image.width() == side ? image : Scale.to(image, side, side, Sampling.CUBIC);
  }

  private static Image within(Map<Integer, Pictures> bySide, List<RecordedPicture> files, int index, int side) {
    return pictures(bySide, files, side).get(index);
  }

  private static Pictures pictures(Map<Integer, Pictures> bySide, List<RecordedPicture> files, int side) {
    return bySide.computeIfAbsent(side, s -> new Pictures(files, s));
  }
}
