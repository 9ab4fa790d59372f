// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ColourTransfer;
import org.osgi.service.component.annotations.Component;

/** Leaves the colours as they are. */
@Component(service = Plugin.class)
@PluginInfo(id = "colour.none", label = "None", description = "The face keeps the colours that the model gave it.")
public final class NoColourTransfer implements ColourTransfer<NoParameters> {
  @Override
  public Image transfer(NoParameters p, Image source, Image reference, Plane mask) {
    return source;
  }
}
