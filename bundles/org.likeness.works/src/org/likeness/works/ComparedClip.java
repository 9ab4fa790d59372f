// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.metric.MetricInput;
import org.likeness.media.geometry.FaceOutline;

/**
 * A candidate clip beside its reference, cut to the face: the same square of both frames, placed by the reference's face
 * (the candidate's, without a reference), so that background counts for nothing and no frame drops out because its face is
 * hard to find. Frames without a face in either are kept as gaps.
 */
final class ComparedClip implements MetricInput, AutoCloseable {
  private static final int NONE = -1;

  /** How far the measured region reaches above the brows, as a part of the outer eye distance. */
  private static final double FOREHEAD = 0.3;

  private record Entry(long micros, int candidate, int reference, Landmarks landmarks, Landmarks referenceLandmarks, Landmarks place) {}

  private final CropSpec crop;
  private final ImageSpool spool;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Image> identity;
  private final BitSet held = new BitSet();
  private boolean referenced;

  ComparedClip(CropSpec crop, List<Image> identity) {
    this.crop = crop;
    this.identity = List.copyOf(identity);
    this.spool = new ImageSpool(crop.size());
  }

  /**
   * Adds a frame.
   *
   * @param micros the moment that is compared, in microseconds after the first frame; later than that of the frame before
   * @param reference null when there is none
   * @param own the face that was found in the candidate, or nothing
   * @param other the face that was found in the reference, or nothing
   */
  void add(long micros, Image candidate, Image reference, Optional<FoundFace> own, Optional<FoundFace> other) {
    referenced |= reference != null;
    Optional<FoundFace> place = reference == null ? own : other;
    int c = place.map(p -> spool.add(crop.cut(candidate, p.frameToCrop()))).orElse(NONE);
    int r = reference == null ? NONE : place.map(p -> spool.add(crop.cut(reference, p.frameToCrop()))).orElse(NONE);
    entries.add(new Entry(micros, c, r, own.map(FoundFace::landmarks).orElse(null), other.map(FoundFace::landmarks).orElse(null),
        place.map(p -> p.landmarks().transformed(p.frameToCrop())).orElse(null)));
  }

  /** Says that the last frame was compared with the same reference frame as the one before. */
  void held() {
    held.set(entries.size() - 1);
  }

  /** Whether there is anything to compare with. */
  boolean hasReference() {
    return referenced;
  }

  /** How many frames have a face in the candidate. */
  int faces() {
    return (int) entries.stream().filter(e -> e.landmarks() != null).count();
  }

  /** The moment of each frame, in microseconds after the first; ascending. */
  long[] micros() {
    return entries.stream().mapToLong(Entry::micros).toArray();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Image candidate(int i) {
    int n = entries.get(i).candidate();
    return n == NONE ? Image.rgb(crop.size(), crop.size()) : spool.get(n);
  }

  @Override
  public Optional<Image> reference(int i) {
    return get(entries.get(i).reference());
  }

  @Override
  public Optional<Landmarks> landmarks(int i) {
    return Optional.ofNullable(entries.get(i).landmarks());
  }

  @Override
  public Optional<Landmarks> referenceLandmarks(int i) {
    return Optional.ofNullable(entries.get(i).referenceLandmarks());
  }

  @Override
  public boolean referenceHeld(int i) {
    return held.get(i);
  }

  @Override
  public Optional<Image> face(int i) {
    return get(entries.get(i).candidate());
  }

  @Override
  public Optional<Plane> region(int i) {
    return Optional.ofNullable(entries.get(i).place()).map(l -> FaceOutline.area(l, crop.size(), crop.size(), FOREHEAD, 0));
  }

  @Override
  public List<Image> identity() {
    return identity;
  }

  private Optional<Image> get(int n) {
    return n == NONE ? Optional.empty() : Optional.of(spool.get(n));
  }

  @Override
  public void close() {
    spool.close();
  }
}
