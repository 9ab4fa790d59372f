// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import java.util.List;
import java.util.Optional;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Masker;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Tracker;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Kind;
import org.likeness.api.run.RunSink;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Blender;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.FaceStage;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.training.HealthCheck;
import org.likeness.api.training.OptimiserKind;
import org.likeness.api.training.Schedule;
import org.likeness.api.training.TrainingScheme;

/** The kinds that this API brings, in the order in which lists show them. Others are known by their plug-ins. */
public final class Kinds {

  public static final List<Kind> OURS = List.of(
      FaceDetector.KIND,
      Landmarker.KIND,
      Tracker.KIND,
      Smoother.KIND,
      Masker.KIND,
      Segmenter.KIND,
      IdentityEmbedder.KIND,
      Augmenter.KIND,
      GanArchitecture.KIND,
      AdversarialLoss.KIND,
      GanTerm.KIND,
      BatchAugmenter.KIND,
      ReconstructionLoss.KIND,
      SwapModel.KIND,
      FaceReplacer.KIND,
      TrainingScheme.KIND,
      OptimiserKind.KIND,
      Schedule.KIND,
      HealthCheck.KIND,
      ColourTransfer.KIND,
      FaceStage.KIND,
      Blender.KIND,
      ForgeryDetector.KIND,
      ClipDetector.KIND,
      Metric.KIND,
      FeatureExtractor.KIND,
      SetMetric.KIND,
      DatasetFormat.KIND,
      Synthesiser.KIND,
      RunSink.KIND);

  private Kinds() {}

  /** The kind that an id speaks of; empty when it is none of ours. */
  public static Optional<Kind> ofId(String id) {
    return Kind.prefixOf(id).flatMap(prefix -> OURS.stream().filter(k -> k.prefix().equals(prefix)).findFirst());
  }
}
