// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.NetworkFile;
import org.likeness.metrics.internal.NetworkWorker;
import org.likeness.metrics.internal.TorchScript;
import org.osgi.service.component.annotations.Component;

/** Features by a network of the user's, saved by {@code torch.jit.save}. */
@Component(service = Plugin.class)
@PluginInfo(id = "features.torchscript", label = "A TorchScript network", parameters = TorchScriptFeatures.Parameters.class,
    description = "What a network of yours gives, saved by torch.jit.save: a row of numbers for each picture; its hash stands with the results")
public final class TorchScriptFeatures implements FeatureExtractor<TorchScriptFeatures.Parameters> {

  /** The network and what it is given. */
  public record Parameters(
      @Parameter(label = "File", role = Parameter.Role.FILE, description = "A network saved by torch.jit.save, which takes a batch of pictures and gives [pictures, numbers].") Path file,
      @Parameter(inline = true) NetworkInput input,
      @Parameter(label = "Flags", advanced = true, description = "Further arguments of its forward, each true or false.") List<Boolean> flags) {
    public static final Parameters DEFAULTS = new Parameters(Path.of(""), NetworkInput.DEFAULTS, List.of());
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    NetworkFile file = NetworkFile.read(p.file(), "features.torchscript", "a network saved by torch.jit.save");
    String who = "features.torchscript: " + file.name();
    return new NetworkWorker(who, p.input(), TorchScript.open(who, file.bytes(), p.flags(), context.newTensors()), file.recipe());
  }
}
