// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;

/**
 * Disjoint training, validation and test faces. Persons or clips are kept whole where there are enough of them; else each
 * clip is cut by time, with a gap at the borders, so that no test frame lies beside one that was learned from. Clips are
 * cut by time and pictures by picture, also where a dataset holds both.
 */
final class FaceSplit {
  /** Persons or clips of each kind that it takes to keep them whole. */
  static final int FEWEST_GROUPS = 6;

  /** Where a face falls. */
  enum Part {
    TRAINING, VALIDATION, TEST, GAP
  }

  private final SplitShares shares;
  private final SplitShares.By by;
  private final long seed;
  private final Map<Part, List<FaceList.Entry>> parts = new EnumMap<>(Part.class);

  private record Labelled(Dataset dataset, Face face, boolean fake) {
    String clip() {
      return dataset.name() + "/" + face.itemId();
    }

    String group(SplitShares.By by) {
      return by == SplitShares.By.SUBJECT ? face.subject() : clip();
    }
  }

  private FaceSplit(SplitShares shares, List<Labelled> faces, long seed) {
    this.shares = shares;
    this.seed = seed;
    this.by = shares.by() == SplitShares.By.AUTO ? strictest(faces) : shares.by();
    for (Part p : Part.values()) {
      parts.put(p, new ArrayList<>());
    }
    switch (by) {
      case OWN -> own(faces);
      case SUBJECT, CLIP -> whole(faces);
      default -> byTime(faces);
    }
  }

  /** @param seed decides which persons or clips fall where */
  static FaceSplit of(SplitShares shares, List<Dataset> real, List<Dataset> fake, long seed) {
    List<Labelled> faces = new ArrayList<>();
    real.forEach(d -> d.usableFaces().forEach(f -> faces.add(new Labelled(d, f, false))));
    fake.forEach(d -> d.usableFaces().forEach(f -> faces.add(new Labelled(d, f, true))));
    return new FaceSplit(shares, faces, seed);
  }

  private static SplitShares.By strictest(List<Labelled> faces) {
    if (hasOwn(faces, false) && hasOwn(faces, true)) {
      return SplitShares.By.OWN;
    }
    for (SplitShares.By by : List.of(SplitShares.By.SUBJECT, SplitShares.By.CLIP)) {
      if (groups(faces, by, false).size() >= FEWEST_GROUPS && groups(faces, by, true).size() >= FEWEST_GROUPS) {
        return by;
      }
    }
    return SplitShares.By.TIME;
  }

  private static boolean hasOwn(List<Labelled> faces, boolean fake) {
    Set<String> named = new LinkedHashSet<>();
    faces.stream().filter(f -> f.fake() == fake).forEach(f -> named.add(f.face().split()));
    return named.contains("train") && named.contains("test");
  }

  private static Set<String> groups(List<Labelled> faces, SplitShares.By by, boolean fake) {
    Set<String> groups = new LinkedHashSet<>();
    faces.stream().filter(f -> f.fake() == fake).forEach(f -> groups.add(f.group(by)));
    return groups;
  }

  private void own(List<Labelled> faces) {
    boolean chosen = faces.stream().anyMatch(f -> f.face().split().equals("val"));
    for (Labelled f : faces) {
      put(switch (f.face().split()) {
        case "train" -> Part.TRAINING;
        case "val" -> Part.VALIDATION;
        case "test" -> Part.TEST;
        default -> Part.GAP;
      }, f, SplitShares.By.CLIP);
    }
    if (!chosen) {
      throw new UserProblem("The datasets name training and test faces of their own but none to choose by ('val'); name some, or set"
          + " 'split: {by: time}' to divide them anew");
    }
  }

  /** A group that shows real and made faces falls into one part with both. */
  private void whole(List<Labelled> faces) {
    Set<String> both = groups(faces, by, false);
    both.retainAll(groups(faces, by, true));
    Map<String, Part> where = new LinkedHashMap<>();
    divide(both, where);
    for (boolean fake : new boolean[] {false, true}) {
      Set<String> alone = groups(faces, by, fake);
      alone.removeAll(both);
      divide(alone, where);
    }
    faces.forEach(f -> put(where.get(f.group(by)), f, by));
  }

  private void divide(Set<String> groups, Map<String, Part> where) {
    List<String> order = new ArrayList<>(groups);
    Collections.sort(order);
    Collections.shuffle(order, new Random(seed));
    for (int i = 0; i < order.size(); i++) {
      where.put(order.get(i), shares.whole(i, order.size()));
    }
  }

  private void byTime(List<Labelled> faces) {
    Map<String, Integer> last = new LinkedHashMap<>();
    faces.forEach(f -> last.merge(f.clip(), f.face().frame(), Math::max));
    Map<String, List<String>> pictures = new LinkedHashMap<>();
    for (Labelled f : faces) {
      if (last.get(f.clip()) == 0) {
        List<String> known = pictures.computeIfAbsent(f.dataset().name(), n -> new ArrayList<>());
        if (!known.contains(f.clip())) {
          known.add(f.clip());
        }
      }
    }
    for (Labelled f : faces) {
      List<String> own = pictures.getOrDefault(f.dataset().name(), List.of());
      put(last.get(f.clip()) == 0 ? shares.whole(own.indexOf(f.clip()), own.size()) : shares.at(f.face().frame(), last.get(f.clip()) + 1),
          f, SplitShares.By.CLIP);
    }
  }

  private void put(Part part, Labelled f, SplitShares.By group) {
    parts.get(part).add(new FaceList.Entry(f.face(), f.fake(), f.group(group)));
  }

  /**
   * The faces of a part.
   *
   * @throws UserProblem when there are fewer than {@code fewest} of a kind to learn from or to tell anything
   */
  FaceList part(Part part, String name, int fewest) {
    FaceList faces = new FaceList(parts.get(part));
    long fakes = faces.entries().stream().filter(FaceList.Entry::fake).count();
    long reals = faces.size() - fakes;
    if (fakes < fewest || reals < fewest) {
      throw new UserProblem("For " + name + " there are " + reals + " real and " + fakes + " made faces; at least " + fewest
          + " of each are needed. Extract more faces or change the split");
    }
    return faces;
  }

  /** Which faces of a further dataset may be asked about: cut as the test is, where clips are cut by time. */
  FaceList control(Dataset dataset) {
    List<Labelled> faces = dataset.usableFaces().stream().map(f -> new Labelled(dataset, f, false)).toList();
    SplitShares same = new SplitShares(by == SplitShares.By.TIME ? by : SplitShares.By.CLIP, shares.training(), shares.validation(), shares.gap());
    if (same.by() != SplitShares.By.TIME) {
      return new FaceList(faces.stream().map(f -> new FaceList.Entry(f.face(), false, f.group(by == SplitShares.By.SUBJECT ? by : same.by())))
          .toList());
    }
    return new FaceList(new FaceSplit(same, faces, seed).parts.get(Part.TEST));
  }

  /** What stays together, and what follows for the numbers. */
  String inWords() {
    return switch (by) {
      case OWN -> "as the datasets say";
      case SUBJECT -> "by person, " + percents();
      case CLIP -> "by clip, " + percents() + "; persons may be seen in training and test";
      default -> "by time within each clip, " + percents() + ", " + shares.gap() + " frames apart; the same clips and persons are in training and"
          + " test, so the numbers say nothing of others";
    };
  }

  private String percents() {
    return Math.round(100 * shares.training()) + " % training, " + Math.round(100 * shares.validation()) + " % validation";
  }
}
