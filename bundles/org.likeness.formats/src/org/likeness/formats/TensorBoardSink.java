// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats;

import java.nio.file.Path;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.run.RunSink;
import org.likeness.formats.internal.EventWriter;
import org.osgi.service.component.annotations.Component;

/** Writes a TensorBoard event file into the run folder. */
@Component(service = Plugin.class)
@PluginInfo(id = "sink.tensorboard", label = "TensorBoard events", description = "Scalars, pictures and histograms in an event file of the run folder, as any TensorBoard reads it.",
    cites = "TensorFlow, core/util/event.proto and core/lib/io/record_writer", parameters = TensorBoardSink.Parameters.class)
public final class TensorBoardSink implements RunSink<TensorBoardSink.Parameters> {

  /** @param histogramBins of each histogram */
  public record Parameters(@Parameter(label = "Histogram bins", min = 2, max = 1000, advanced = true,
      description = "Bins of equal width between the smallest and the largest value.") int histogramBins) {
    public static final Parameters DEFAULTS = new Parameters(30);
  }

  @Override
  public Writer open(Parameters parameters, Path runFolder, long fromStep) {
    return EventWriter.open(runFolder, fromStep, parameters.histogramBins());
  }
}
