// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.core.runner.LiveRun;

/**
 * A run as it was read now.
 *
 * @param run reader; its event data are refreshed
 * @param info state
 * @param tags scalars by group
 * @param samples files of sample grids by step
 * @param results numbers
 * @param log text
 * @param recipe YAML text
 * @param live what this process executes, if it does
 * @param bestStep of the checkpoint labelled best, -1 without
 */
record RunContent(Run run, RunInfo info, Map<String, List<String>> tags, List<Path> samples, List<MetricResult> results,
    String log, String recipe, Optional<LiveRun> live, long bestStep) {

  /** Background thread. */
  static RunContent read(Run run, Optional<LiveRun> live) {
    run.events().refresh();
    long best = run.checkpoints().stream().filter(c -> c.label().equals("best")).mapToLong(c -> c.step()).max().orElse(-1);
    return new RunContent(run, run.info(), TagGroups.of(run.events().scalarTags()), run.samples(), run.results(), run.log(),
        run.recipe().toYaml(), live, best);
  }

  /** The last step of any curve. */
  long lastStep() {
    return tags.values().stream().flatMap(List::stream).map(run.events()::series).filter(s -> s.size() > 0)
        .mapToLong(s -> s.step(s.size() - 1)).max().orElse(0);
  }
}
