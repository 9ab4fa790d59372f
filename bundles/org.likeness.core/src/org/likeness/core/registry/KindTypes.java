// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Masker;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.Regulariser;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.run.RunSink;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Blender;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.synthesis.Synthesiser;

/** Which interface a kind of plug-in implements. */
final class KindTypes {

  private KindTypes() {}

  @SuppressWarnings("rawtypes")
  static Class<? extends Plugin> of(Kind kind) {
    return switch (kind) {
      case FACE_DETECTOR -> FaceDetector.class;
      case LANDMARKER -> Landmarker.class;
      case MASKER -> Masker.class;
      case IDENTITY_EMBEDDER -> IdentityEmbedder.class;
      case AUGMENTER -> Augmenter.class;
      case GAN_ARCHITECTURE -> GanArchitecture.class;
      case ADVERSARIAL_LOSS -> AdversarialLoss.class;
      case REGULARISER -> Regulariser.class;
      case RECONSTRUCTION_LOSS -> ReconstructionLoss.class;
      case SWAP_MODEL -> SwapModel.class;
      case COLOUR_TRANSFER -> ColourTransfer.class;
      case BLENDER -> Blender.class;
      case FORGERY_DETECTOR -> ForgeryDetector.class;
      case METRIC -> Metric.class;
      case DATASET_FORMAT -> DatasetFormat.class;
      case SYNTHESISER -> Synthesiser.class;
      case RUN_SINK -> RunSink.class;
    };
  }

  /** Why a descriptor cannot be right; empty when it can. */
  static String complaint(Kind kind, String id) {
    if (id.isEmpty() || kind == null) {
      return "it has no @PluginInfo with id and kind";
    }
    if (!id.matches(kind.prefix() + "\\.[a-z0-9]+(-[a-z0-9]+)*")) {
      return "the id of a " + kind.label().toLowerCase(java.util.Locale.ROOT) + " must be '" + kind.prefix()
          + ".' and words in lower case with hyphens, not '" + id + "'";
    }
    return "";
  }
}
