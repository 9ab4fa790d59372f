// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.nio.file.Path;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.metrics.internal.NetworkFile;
import org.likeness.metrics.internal.NetworkWorker;
import org.likeness.metrics.internal.Onnx;
import org.osgi.service.component.annotations.Component;

/** Features by a network of the user's in the Open Neural Network Exchange format, run by OpenCV. */
@Component(service = Plugin.class)
@PluginInfo(id = "features.onnx", label = "An ONNX network", parameters = OnnxFeatures.Parameters.class,
    description = "What a network of yours gives, as an ONNX file that OpenCV can run: a row of numbers for each picture; its hash stands with the results")
public final class OnnxFeatures implements FeatureExtractor<OnnxFeatures.Parameters> {

  /** The network and what it is given. */
  public record Parameters(
      @Parameter(label = "File", role = Parameter.Role.FILE, description = "A network in ONNX with one input, a batch of pictures, and one output, [pictures, numbers].") Path file,
      @Parameter(inline = true) NetworkInput input) {
    public static final Parameters DEFAULTS = new Parameters(Path.of(""), NetworkInput.DEFAULTS);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    NetworkFile file = NetworkFile.read(p.file(), "features.onnx", "a network in ONNX");
    String who = "features.onnx: " + file.name();
    return new NetworkWorker(who, p.input(), Onnx.open(who, file.bytes()), file.recipe());
  }
}
