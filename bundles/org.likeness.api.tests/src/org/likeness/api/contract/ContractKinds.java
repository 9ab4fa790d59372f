// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import java.util.EnumMap;
import java.util.Map;
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

/** The interface of each kind. */
@SuppressWarnings("rawtypes")
final class ContractKinds {
  private static final Map<Kind, Class<? extends Plugin>> TYPES = new EnumMap<>(Kind.class);

  static {
    TYPES.put(Kind.FACE_DETECTOR, FaceDetector.class);
    TYPES.put(Kind.LANDMARKER, Landmarker.class);
    TYPES.put(Kind.MASKER, Masker.class);
    TYPES.put(Kind.IDENTITY_EMBEDDER, IdentityEmbedder.class);
    TYPES.put(Kind.AUGMENTER, Augmenter.class);
    TYPES.put(Kind.GAN_ARCHITECTURE, GanArchitecture.class);
    TYPES.put(Kind.ADVERSARIAL_LOSS, AdversarialLoss.class);
    TYPES.put(Kind.REGULARISER, Regulariser.class);
    TYPES.put(Kind.RECONSTRUCTION_LOSS, ReconstructionLoss.class);
    TYPES.put(Kind.SWAP_MODEL, SwapModel.class);
    TYPES.put(Kind.COLOUR_TRANSFER, ColourTransfer.class);
    TYPES.put(Kind.BLENDER, Blender.class);
    TYPES.put(Kind.FORGERY_DETECTOR, ForgeryDetector.class);
    TYPES.put(Kind.METRIC, Metric.class);
    TYPES.put(Kind.DATASET_FORMAT, DatasetFormat.class);
    TYPES.put(Kind.SYNTHESISER, Synthesiser.class);
    TYPES.put(Kind.RUN_SINK, RunSink.class);
  }

  private ContractKinds() {}

  static Class<? extends Plugin> type(Kind kind) {
    return TYPES.get(kind);
  }
}
