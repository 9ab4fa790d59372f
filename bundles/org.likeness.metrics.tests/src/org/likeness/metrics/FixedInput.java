// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.metric.MetricInput;

/** Pictures and landmarks from lists; the candidate itself is the face. */
record FixedInput(List<Image> candidates, List<Image> references, List<Landmarks> points, List<Landmarks> truth,
    List<Image> identity) implements MetricInput {

  static FixedInput pictures(Image candidate, Image reference) {
    return new FixedInput(List.of(candidate), List.of(reference), List.of(), List.of(), List.of());
  }

  static FixedInput tracks(List<Landmarks> points, List<Landmarks> truth) {
    Image dot = new Image(1, 1, 1, new byte[1]);
    return new FixedInput(points.stream().map(p -> dot).toList(), List.of(), points, truth, List.of());
  }

  @Override
  public int size() {
    return candidates.size();
  }

  @Override
  public Image candidate(int i) {
    return candidates.get(i);
  }

  @Override
  public Optional<Image> reference(int i) {
    return i < references.size() ? Optional.of(references.get(i)) : Optional.empty();
  }

  @Override
  public Optional<Landmarks> landmarks(int i) {
    return i < points.size() ? Optional.of(points.get(i)) : Optional.empty();
  }

  @Override
  public Optional<Landmarks> referenceLandmarks(int i) {
    return i < truth.size() ? Optional.of(truth.get(i)) : Optional.empty();
  }

  @Override
  public Optional<Image> face(int i) {
    return Optional.of(candidates.get(i));
  }
}
