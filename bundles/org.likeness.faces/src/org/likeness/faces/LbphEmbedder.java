// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.LbphDescriptor;
import org.osgi.service.component.annotations.Component;

/**
 * Identity by histograms of local binary patterns. Needs no installed model. Made for crops that show the whole face
 * (centring "face", coverage 1). Deterministic; a worker holds nothing.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "identity.lbph", label = "Local binary patterns", description = "Histograms of local binary patterns on the aligned face; needs no installed model; tuned on rendered persons, a measure of likeness under similar pose and no face recogniser: for photographs install face-recognition",
    cites = "Ahonen, Hadid & Pietikainen 2006, IEEE TPAMI 28(12); Tan & Triggs 2010, IEEE TIP 19(6)")
public final class LbphEmbedder implements IdentityEmbedder<NoParameters> {

  @Override
  public Worker create(NoParameters parameters, PluginContext context) {
    return LbphDescriptor::of;
  }
}
