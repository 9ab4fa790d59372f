// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.face.Landmarker;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.EyeFinder;
import org.osgi.service.component.annotations.Component;

/** The two eye centres by OpenCV's eye cascades. Needs no installed model. */
@Component(service = Plugin.class)
@PluginInfo(id = "landmarks.eyes", label = "Eyes by cascade", licence = "EPL-2.0 AND Apache-2.0",
    description = "The two eye centres by boosted cascades; needs no installed model; enough to align a frontal face",
    cites = "Viola & Jones 2001; OpenCV haarcascade_eye and haarcascade_eye_tree_eyeglasses")
public final class EyesLandmarker implements Landmarker<NoParameters> {

  @Override
  public Worker create(NoParameters parameters, PluginContext context) {
    EyeFinder finder = new EyeFinder();
    return finder::find;
  }
}
