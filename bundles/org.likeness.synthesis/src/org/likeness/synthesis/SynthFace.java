// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.SynthFaceParameters.Head;
import org.likeness.synthesis.internal.SynthFaceWorker;
import org.likeness.synthesis.internal.head.IctHead;
import org.likeness.synthesis.internal.head.HeadModel;
import org.likeness.synthesis.internal.head.basic.BasicHead;
import org.likeness.synthesis.internal.scene.HeadKit;
import org.osgi.service.component.annotations.Component;

/** Renders persons who do not exist: our own ground truth. */
@Component(service = Plugin.class)
@PluginInfo(id = "synthesis.synthface", label = "SynthFace", parameters = SynthFaceParameters.class,
    description = "Renders persons who do not exist, with landmarks, masks, depth, pose and action units known exactly.",
    cites = "Head model: Li et al. 2020, Learning Formation of Physically-Based Face Attributes (ICT-FaceKit, MIT)")
public final class SynthFace implements Synthesiser<SynthFaceParameters> {
  /** The model library's entry of the scanned head. */
  public static final String MODEL = "ict-facekit";

  @Override
  public List<String> requiredModels(SynthFaceParameters p) {
    return p.head() == Head.ICT_FACEKIT ? List.of(MODEL) : List.of();
  }

  @Override
  public Worker create(SynthFaceParameters p, PluginContext context) {
    boolean scanned = p.head() == Head.ICT_FACEKIT || p.head() == Head.AUTO && context.hasModel(MODEL);
    return new SynthFaceWorker(new HeadKit(scanned ? scanned(context.model(MODEL)) : BasicHead.build()), p);
  }

  private static HeadModel scanned(Path folder) {
    try {
      return IctHead.load(folder);
    } catch (IOException e) {
      throw new UserProblem("The head model in " + folder + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
