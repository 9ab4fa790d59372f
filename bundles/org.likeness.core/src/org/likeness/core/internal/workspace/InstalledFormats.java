// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.datasets.Formats;

/** Dataset formats out of the registry. */
record InstalledFormats(PluginRegistry plugins) implements Formats {

  @Override
  public Chosen<DatasetFormat<Record>> named(Object plain) {
    return chosen(plugins.configure(DatasetFormat.KIND, plain, ""));
  }

  @Override
  public Chosen<DatasetFormat<Record>> surest(Path source) {
    double best = 0;
    Chosen<DatasetFormat<Record>> format = null;
    List<String> asked = new ArrayList<>();
    for (PluginEntry entry : plugins.entries(DatasetFormat.KIND)) {
      if (entry.state() == PluginEntry.State.READY) {
        Chosen<DatasetFormat<Record>> candidate = named(entry.id());
        double sure = sure(candidate, source);
        asked.add(entry.id() + (sure < 0 ? " (which has failed)" : ""));
        if (sure > best) {
          best = sure;
          format = candidate;
        }
      }
    }
    if (format == null) {
      throw new UserProblem(source + " holds nothing that can be imported; formats that were asked: "
          + (asked.isEmpty() ? "none is installed" : String.join(", ", asked)));
    }
    return format;
  }

  /** How sure a format is; -1 when it fails at the question. */
  private static double sure(Chosen<DatasetFormat<Record>> candidate, Path source) {
    try {
      return candidate.plugin().recognises(source);
    } catch (PluginFailure e) {
      return -1;
    }
  }

  private static Chosen<DatasetFormat<Record>> chosen(Configured c) {
    return new Chosen<>(c.id(), c.as(DatasetFormat.class), c.parameters());
  }
}
