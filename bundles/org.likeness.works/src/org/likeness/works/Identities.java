// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Says which tracklets of a clip show the same person: those never seen together whose faces are alike. */
final class Identities {
  /**
   * Of the way from what strangers may have (the embedder's threshold; 0 when it has none) to what the faces of one tracklet
   * have among themselves. The embedder's threshold alone is not enough: made for photographs of all mankind, it takes
   * rendered persons, who resemble each other, for one (measured: strangers 0.67-0.81, one person 0.89-0.97).
   */
  private static final double SHARE_TOLD = 0.65;
  private static final double SHARE = 0.5;
  /** What the faces of one tracklet have, where nothing was looked at twice. */
  private static final double OWN_TOLD = 0.9;
  private static final double OWN = 0.75;

  /** Tracklets of one person. */
  record Person(List<Tracklet> tracklets, float[] looks) {
    double weight() {
      return tracklets.stream().mapToDouble(Tracklet::weight).sum();
    }
  }

  private final ToDoubleBiFunction<float[], float[]> similarity;
  private final double samePerson;

  /**
   * @param similarity of two descriptions
   * @param samePerson from which similarity on two faces are one person's; NaN when the embedder cannot say
   */
  Identities(ToDoubleBiFunction<float[], float[]> similarity, double samePerson) {
    this.similarity = similarity;
    this.samePerson = samePerson;
  }

  /** The persons, the one who fills most of the clip first. */
  List<Person> of(List<Tracklet> tracklets) {
    double needed = threshold(tracklets);
    List<Tracklet> largest = new ArrayList<>(tracklets);
    largest.sort(Comparator.comparingDouble(Tracklet::weight).reversed());
    List<Person> persons = new ArrayList<>();
    for (Tracklet t : largest) {
      if (persons.stream().anyMatch(p -> p.tracklets().stream().anyMatch(t::liesOn))) {
        continue; // a second box on a face is nobody
      }
      float[] own = mean(t.looks());
      Person nearest = persons.stream().filter(p -> p.tracklets().stream().noneMatch(t::meets))
          .max(Comparator.comparingDouble(p -> similarity.applyAsDouble(p.looks(), own))).orElse(null);
      if (nearest != null && similarity.applyAsDouble(nearest.looks(), own) >= needed) {
        nearest.tracklets().add(t);
      } else {
        persons.add(new Person(new ArrayList<>(List.of(t)), own));
      }
    }
    persons.sort(Comparator.comparingDouble(Person::weight).reversed());
    return persons;
  }

  /** How alike the person's faces are to others, say a dataset's. */
  double likeness(Person p, float[] other) {
    return similarity.applyAsDouble(mean(p.tracklets().stream().flatMap(t -> t.looks().stream()).toList()), other);
  }

  /** Whether the embedder itself says from when on two faces are one person's. */
  boolean told() {
    return Double.isFinite(samePerson);
  }

  /** From which similarity on two tracklets are taken for one person's: nearer to a face's own than to a stranger's. */
  double threshold(List<Tracklet> tracklets) {
    double base = base();
    double own = own(tracklets);
    double needed = base + (told() ? SHARE_TOLD : SHARE) * (own - base);
    double[] strangers = strangers(tracklets);
    return strangers.length == 0 ? needed : Math.max(needed, (strangers[strangers.length / 2] + own) / 2);
  }

  /** What two strangers may have at most, as far as that is known. */
  double base() {
    return told() ? samePerson : 0;
  }

  private double own(List<Tracklet> tracklets) {
    double sum = 0;
    int n = 0;
    for (Tracklet t : tracklets) {
      for (float[] look : t.looks().size() < 2 ? List.<float[]>of() : t.looks()) {
        sum += similarity.applyAsDouble(look, mean(t.looks()));
        n++;
      }
    }
    return n == 0 ? told() ? OWN_TOLD : OWN : sum / n;
  }

  /** Ascending: how alike faces are that are seen side by side, so that they are surely two persons'. */
  private double[] strangers(List<Tracklet> tracklets) {
    return java.util.stream.IntStream.range(0, tracklets.size()).boxed()
        .flatMapToDouble(i -> tracklets.subList(i + 1, tracklets.size()).stream().filter(t -> apart(tracklets.get(i), t))
            .mapToDouble(t -> similarity.applyAsDouble(mean(tracklets.get(i).looks()), mean(t.looks()))))
        .sorted().toArray();
  }

  /** Two boxes on one face are no two persons. */
  private static boolean apart(Tracklet a, Tracklet b) {
    Long frame = a.faces().keySet().stream().filter(b.faces()::containsKey).findFirst().orElse(null);
    return frame != null && !Tracklet.onOneFace(a.faces().get(frame), b.faces().get(frame));
  }

  /** Of length 1. */
  static float[] mean(List<float[]> looks) {
    float[] mean = new float[looks.get(0).length];
    double length = 0;
    for (int i = 0; i < mean.length; i++) {
      for (float[] look : looks) {
        mean[i] += look[i];
      }
      length += (double) mean[i] * mean[i];
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (mean[i] / Math.max(1e-12, Math.sqrt(length)));
    }
    return mean;
  }
}
