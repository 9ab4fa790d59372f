// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.face.Smoother;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/** Leaves landmarks as they were found. */
@Component(service = Plugin.class)
@PluginInfo(id = "smoother.none", label = "None", description = "Each frame keeps the landmarks that were found in it")
public final class NoSmoother implements Smoother<NoParameters> {
  @Override
  public Worker create(NoParameters p, PluginContext context) {
    return track -> track.stream().map(Sighting::landmarks).toList();
  }
}
