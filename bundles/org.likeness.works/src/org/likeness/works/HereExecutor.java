// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.task.RunControl;
import org.osgi.service.component.annotations.Component;

/** In this process. */
@Component(service = Plugin.class)
@PluginInfo(id = Executor.HERE, label = "Here", description = "In this process: the usual way.")
public final class HereExecutor implements Executor<NoParameters> {

  @Override
  public Run execute(NoParameters p, Job job, RunControl control, Progress progress) {
    return job.resume().map(run -> job.likeness().runner().resume(run, job.workspace(), control, progress))
        .orElseGet(() -> job.likeness().runner().run(job.recipe().orElseThrow(), job.workspace(), control, progress));
  }
}
