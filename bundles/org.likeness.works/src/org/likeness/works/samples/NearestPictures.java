// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.samples;

import java.util.List;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.works.LearnedFeatures;
import org.likeness.works.Memorisation;

/** A dataset's faces by their features, to find those that made pictures are nearest to. For one thread at a time. */
public final class NearestPictures implements AutoCloseable {
  /** What faces are compared by unless somebody says otherwise. */
  public static final String FEATURES = "features.random";

  private final FeatureExtractor.Worker worker;
  private final String by;
  private final List<Face> faces;
  private final LearnedFeatures learned;

  private NearestPictures(FeatureExtractor.Worker worker, String by, List<Face> faces, LearnedFeatures learned) {
    this.worker = worker;
    this.by = by;
    this.faces = faces;
    this.learned = learned;
  }

  /**
   * Reads every usable face.
   *
   * @param features an id, or a map as in recipes
   * @param option that said so, for sentences
   * @throws UserProblem when the dataset has fewer than two faces, or there are no such features
   */
  public static NearestPictures of(Likeness likeness, Dataset dataset, String features, String option, Progress progress) {
    List<Face> faces = dataset.usableFaces();
    if (faces.size() < 2) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has " + faces.size() + " faces; two are needed to say what is near");
    }
    Configured by = likeness.plugins().configure(FeatureExtractor.KIND, RecipeYaml.nodes(features, option));
    FeatureExtractor<Record> extractor = by.as(FeatureExtractor.class);
    FeatureExtractor.Worker worker = extractor.create(by.parameters(), likeness.context(1));
    try {
      List<RecordedPicture> pictures = faces.stream().map(RecordedPicture::of).toList();
      return new NearestPictures(worker, by.id(), faces, LearnedFeatures.of(pictures, worker, progress));
    } catch (RuntimeException | Error e) {
      worker.close();
      throw e;
    }
  }

  /** What is nearest to these. */
  public Memorisation of(List<Image> made, Progress progress) {
    return Memorisation.of(made, learned, worker, progress);
  }

  /** What is known of one made picture whose nearest face has been found. */
  public Memorisation of(LearnedFeatures.Near nearest) {
    return new Memorisation(new int[] {nearest.place()}, new double[] {nearest.distance()}, learned.apart());
  }

  /** The sentence of what was found, with the features' id. */
  public String inWords(Memorisation found) {
    return found.inWords() + " (" + by + ")";
  }

  /** The places of the n faces that are nearest to a made picture, the nearest first; fewer where there are fewer. */
  public List<LearnedFeatures.Near> nearest(Image made, int n) {
    return learned.nearest(worker.of(List.of(made))[0], n);
  }

  /** @param place as found */
  public Face face(int place) {
    return faces.get(place);
  }

  /** A face at the size of made ones. @param place as found */
  public Image picture(int place, int side, Progress progress) {
    return Scale.to(RecordedPicture.of(faces.get(place)).read(progress), side, side, Sampling.AREA);
  }

  @Override
  public void close() {
    worker.close();
  }
}
