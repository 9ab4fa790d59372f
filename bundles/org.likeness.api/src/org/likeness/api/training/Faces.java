// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;

/** Aligned faces, or pictures where a dataset has no faces, of a role. RGB. Safe for use by any thread. */
public interface Faces {

  /** How many there are to learn from. */
  int size();

  /** One to learn from, made square and brought to the side (pixels). The same picture may be handed out again. */
  Image face(int index, int side);

  /** One to learn from, made square and reduced to the side when it is larger; a smaller one stays as it is. */
  Image faceWithin(int index, int side);

  /** The landmarks of what {@link #faceWithin} gives, in its pixels; empty where none were recorded. */
  Optional<Landmarks> landmarks(int index, int side);

  /** How many are held out: never learned from, apart in time where they come from clips. */
  int heldOut();

  Image heldOut(int index, int side);

  /** One held out, as {@link #faceWithin} gives those to learn from. */
  Image heldOutWithin(int index, int side);

  /**
   * The place of the n-th picture of an endless sequence in which every picture comes once before any comes twice, shuffled
   * by the run's seed.
   */
  int shuffled(long position);

  /**
   * The classes of the pictures to learn from, in alphabetical order: two at least.
   *
   * @throws org.likeness.api.problem.UserProblem when some picture belongs to none, or all belong to one
   */
  List<String> classes(By by);

  /** The place among {@link #classes} of one to learn from. */
  int classOf(By by, int index);

  /**
   * The names of what is known in numbers of every picture to learn from ({@code AU12}, {@code pose.yaw} ...), in alphabetical order;
   * none when nothing is known of some picture.
   */
  List<String> attributes();

  /**
   * What is known of one to learn from.
   *
   * @param name one of {@link #attributes}
   * @throws IllegalArgumentException for another name
   */
  double attribute(String name, int index);

  /** The same of one held out. @throws IllegalArgumentException when it is not known */
  double heldOutAttribute(String name, int index);

  /** What tells classes apart. */
  enum By {
    /** Who it is. */
    SUBJECT,
    /** What the picture or clip is called: the folder, the annotation that its format gave it. */
    LABEL,
    /** Real, synthetic or swapped. */
    ORIGIN
  }
}
